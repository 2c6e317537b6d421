#pragma once

#include <optional>
#include <string>

#include "programme/history.h"
#include "programme/papers.h"
#include "render/document.h"
#include "render/render.h"
#include "schedule/schedule.h"

/// The programme's own papers, begun from a plan: what it says is filled in, what it does not say is a marked gap.
namespace sbs::render::paper {

/// What a draft is asked for.
struct DraftAsked {
  programme::Paper paper{};
  std::optional<Day> since{};  ///< what counts as new; else what came since the last report, or the last meeting
  /// The schedule of the plan's last version before that day; null where nobody knows.
  const schedule::Schedule* before = nullptr;
};

/// A paper that was begun of one plan. All that is taken of the plan is in it: the plan may go.
struct PlanDraft {
  std::string name;  ///< whose it is, "Björkskolan · Granviks kommun"
  programme::Paper paper{};
  Day today{};
  Blocks blocks;
};
PlanDraft draft_of(const DraftAsked& asked, const programme::History& history, const source::SourceMap& sources,
                   Day today, const Style& style);

/// The paper, whose last line says how many gaps it has.
Document document_of(const PlanDraft& draft, const Style& style);

}  // namespace sbs::render::paper
