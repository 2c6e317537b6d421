#pragma once

#include <optional>
#include <string>
#include <vector>

#include "compare/change.h"
#include "render/render.h"

/// `diff`: what changed between two versions of plans.
namespace sbs::render {

/// A finding that is new or gone, and where it stands.
struct DiffFinding {
  diag::Diagnostic finding;
  std::string file;
  std::size_t line = 0;
};

/// One plan of a difference.
struct PlanDiff {
  compare::Comparison plan;
  std::vector<DiffFinding> fresh;
  std::vector<DiffFinding> gone;

  bool same() const { return plan.before && plan.after && plan.changes.empty() && fresh.empty() && gone.empty(); }
};

/// What is compared with what, as it was asked for, and what that showed.
struct Difference {
  std::string before;  ///< "HEAD", "planer/ek/plan.yaml"
  std::string after;
  std::vector<PlanDiff> plans;

  bool same() const;
};

std::string diff_text(const Difference& difference, const Style& style);
/// Fit for a comment on a merge request.
std::string diff_markdown(const Difference& difference, const Style& style);
std::string diff_json(const Difference& difference, const Style& style);

}  // namespace sbs::render
