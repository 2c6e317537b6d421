#pragma once

#include <span>
#include <string>
#include <vector>

#include "plan/redact.h"
#include "programme/history.h"
#include "render/document.h"
#include "render/render.h"
#include "schedule/standing.h"

/// The page that a board can be handed.
namespace sbs::render::paper {

/// What the page says of one plan. All that is taken of the plan is in it: the plan may go.
struct PlanReport {
  schedule::Standing standing;
  Blocks blocks;
  plan::Names names;  ///< whom findings name, which come later; of a page that is to name nobody
};
PlanReport report_of(const programme::History& history, const source::SourceMap& sources, Day today,
                     const Style& style);

/// Adds what `validate` finds in a plan, as the last of its sections.
void add_findings(PlanReport& report, std::span<const diag::Diagnostic> findings, const Style& style);

using PlanReports = Plans<PlanReport>;
/// The paper: of several plans first where each stands, then each by itself.
Document document_of(const PlanReports& reports, const Style& style);

}  // namespace sbs::render::paper
