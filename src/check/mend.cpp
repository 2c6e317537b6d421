#include "check/mend.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace sbs::check {

namespace {

/// The places of a file that are changed already, none of which meets another: by beginning, with their ends.
using Taken = std::map<std::uint32_t, std::uint32_t>;

bool meets(const source::Edit& edit, const Taken& taken) {
  const auto next = taken.lower_bound(edit.span.begin);
  if (next != taken.end() && next->first <= edit.span.end) return true;
  return next != taken.begin() && std::prev(next)->second >= edit.span.begin;
}

}  // namespace

Mending mending(std::span<const diag::Diagnostic> findings) {
  Mending all;
  std::map<source::FileId, Taken> taken;
  for (const diag::Diagnostic& finding : findings) {
    if (!finding.fix) continue;
    const auto& its = finding.fix->edits;
    if (std::any_of(its.begin(), its.end(),
                    [&](const source::Edit& edit) { return meets(edit, taken[edit.span.file]); }))
      continue;
    for (const source::Edit& edit : its) {
      all.files[edit.span.file].edits.push_back(edit);
      taken[edit.span.file].emplace(edit.span.begin, edit.span.end);
    }
    ++all.files[finding.span.file].findings;
  }
  return all;
}

}  // namespace sbs::check
