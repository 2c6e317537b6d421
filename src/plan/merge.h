#pragma once

#include "diag/diagnostic.h"
#include "plan/plan.h"

namespace sbs::plan {

/// Joins a further file's part to a plan: lists are concatenated, a section that may stand once must not stand twice
/// (SBS015).
void merge(Plan& plan, Plan part, diag::Sink& sink);

/// Says that a file of the plan could not be read: nothing that is absent is certainly missing.
void mark_incomplete(Plan& plan, source::Span where);

}  // namespace sbs::plan
