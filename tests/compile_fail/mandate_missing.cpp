// A table that has not each value of its list.
#include "plan/plan.h"

#include "base/by_enum.h"

constexpr sbs::ByEnum<sbs::plan::MandateId, int> table({{sbs::plan::MandateId::sbs_2015, 1}});
