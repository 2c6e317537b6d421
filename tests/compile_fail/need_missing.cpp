// A table that has not each value of its list.
#include "programme/needs.h"

#include "base/by_enum.h"

constexpr sbs::ByEnum<sbs::programme::Need, int> table({{sbs::programme::Need::visit, 1}});
