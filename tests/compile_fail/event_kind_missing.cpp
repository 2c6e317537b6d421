// A table that has not each value of its list.
#include "plan/plan.h"

#include "base/by_enum.h"

constexpr sbs::ByEnum<sbs::plan::EventKind, int> table({{sbs::plan::EventKind::visit, 1}});
