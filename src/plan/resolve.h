#pragma once

#include "diag/diagnostic.h"
#include "plan/plan.h"

namespace sbs::plan {

/// Finds what each reference of a joined plan names (SBS010) and sees to it that ids are unique in their section
/// (SBS009), that each event has a date (SBS005), and that only what recurs has several (SBS006).
void resolve(Plan& plan, diag::Sink& sink);

}  // namespace sbs::plan
