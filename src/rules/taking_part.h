#pragma once

#include "rules/rule.h"

namespace sbs::rules {

/// Asks, before all else that helps, whether an offer or an agreement that names no interventions and comes before any
/// analysis is about taking part: those have events of their own, in step 2.
void ask_whether_taking_part(const Context& context, Finding& finding);

}  // namespace sbs::rules
