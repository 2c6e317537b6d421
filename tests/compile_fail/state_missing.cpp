// A table that has not each value of its list.
#include "schedule/schedule.h"

#include "base/by_enum.h"

constexpr sbs::ByEnum<sbs::schedule::State, int> table({{sbs::schedule::State::done, 1}});
