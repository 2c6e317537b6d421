#pragma once

#include "rules/rule.h"

namespace sbs::rules {

/// Whether an event of a kind is planned, with a last day that is not past: then it is not missing.
bool planned_still(const programme::History& history, plan::EventKind kind, Day today);

}  // namespace sbs::rules
