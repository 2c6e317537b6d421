#include "check/mend.h"

#include <algorithm>

namespace sbs::check {

namespace {

bool overlaps(const source::Edit& edit, const std::vector<source::Edit>& others) {
  return std::any_of(others.begin(), others.end(), [&](const source::Edit& other) {
    return edit.span.begin <= other.span.end && other.span.begin <= edit.span.end;
  });
}

}  // namespace

Mending mending(std::span<const diag::Diagnostic> findings) {
  Mending all;
  for (const diag::Diagnostic& finding : findings) {
    if (!finding.fix) continue;
    const auto& its = finding.fix->edits;
    if (std::any_of(its.begin(), its.end(),
                    [&](const source::Edit& edit) { return overlaps(edit, all.edits[edit.span.file]); }))
      continue;
    for (const source::Edit& edit : its)
      all.edits[edit.span.file].push_back(edit);
    ++all.findings;
  }
  return all;
}

}  // namespace sbs::check
