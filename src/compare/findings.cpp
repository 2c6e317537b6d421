#include "compare/findings.h"

#include <fmt/format.h>

#include <map>
#include <set>
#include <string>
#include <utility>

#include "fields/table.h"

namespace sbs::compare {

namespace {

using fields::Contents;
using fields::Held;
using fields::Value;

bool holds(source::Span outer, source::Span inner) {
  return outer.file == inner.file && outer.begin <= inner.begin && inner.end <= outer.end;
}

/// What a finding stands at: the innermost group and, where it stands within one of its values, that one's key.
struct Spot {
  const Contents* group = nullptr;
  const fields::Key* key = nullptr;
};

Spot spot_of(const Contents& whole, source::Span place) {
  Spot spot{&whole, nullptr};
  for (bool deeper = true; deeper;) {
    deeper = false;
    for (const Held& held : spot.group->keys) {
      for (const Value& value : held.values) {
        if (!holds(value.span, place)) continue;
        if (value.group.empty()) return {spot.group, held.row};
        spot = {&value.group.front(), nullptr};
        deeper = true;
        break;
      }
      if (deeper) break;
      if (held.state != Held::State::absent && holds(held.span, place)) return {spot.group, held.row};
    }
  }
  return spot;
}

/// Names a group for both versions: the newer one's, where it is in both.
std::string name_of(const Contents* group) { return fmt::format("{}", static_cast<const void*>(group)); }

}  // namespace

FoundDifference difference(const Comparison& plan, std::span<const diag::Diagnostic> before,
                           std::span<const diag::Diagnostic> after) {
  const auto named = [&](const diag::Diagnostic& finding, const Contents& whole, bool old) {
    Spot spot = spot_of(whole, finding.span);
    if (const auto same = plan.same.find(spot.group); old && same != plan.same.end()) spot.group = same->second;
    return std::pair(finding.rule, name_of(spot.group) + (spot.key == nullptr ? "" : std::string(spot.key->names.en)));
  };
  std::map<std::pair<diag::RuleId, std::string>, std::vector<const diag::Diagnostic*>> old;
  if (plan.before)
    for (const diag::Diagnostic& finding : before)
      old[named(finding, plan.before->plan, true)].push_back(&finding);
  FoundDifference found;
  if (plan.after)
    for (const diag::Diagnostic& finding : after) {
      auto& same = old[named(finding, plan.after->plan, false)];
      if (same.empty())
        found.fresh.push_back(&finding);
      else
        same.erase(same.begin());
    }
  std::set<const diag::Diagnostic*> left;
  for (const auto& [name, findings] : old)
    left.insert(findings.begin(), findings.end());
  for (const diag::Diagnostic& finding : before)
    if (left.contains(&finding)) found.gone.push_back(&finding);
  return found;
}

}  // namespace sbs::compare
