#pragma once

#include "rules/rule.h"

namespace sbs::rules {

/// Asks, before all else that helps, whether an offer or an agreement that names no interventions and comes before any
/// analysis is about taking part: those have events of their own, in step 2.
void ask_whether_taking_part(const Context& context, Finding& finding);

/// The same of one that is only planned.
void ask_whether_taking_part(const Context& context, const plan::Event& agreement, Finding& finding);

}  // namespace sbs::rules
