#pragma once

#include "programme/requirements.h"
#include "rules/rule.h"

/// What rules ask of those who took part in the analysis.
namespace sbs::rules {

/// Reports that the analysis is done and its participants do not show what is needed.
void check_participation(const Context& context, programme::Need need, const Message<>& message,
                         const Message<>& not_said, const Message<>& remedy);

}  // namespace sbs::rules
