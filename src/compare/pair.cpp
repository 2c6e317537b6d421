#include "compare/pair.h"

#include <optional>

#include "compare/only_pairs.h"

namespace sbs::compare {

namespace {

/// Pairs those that a text tells apart from all others of their side.
template <class Told>
void pair_by(const std::vector<Placed>& before, const std::vector<Placed>& after,
             std::vector<std::optional<std::size_t>>& before_of, std::vector<bool>& taken, const Told& told) {
  const auto pairs = only_pairs(
      before.size(), [&](std::size_t at) { return taken[at] ? std::nullopt : std::optional(told(before[at])); },
      after.size(), [&](std::size_t at) { return before_of[at] ? std::nullopt : std::optional(told(after[at])); });
  for (const auto& [old, young] : pairs) {
    before_of[young] = old;
    taken[old] = true;
  }
}

}  // namespace

std::vector<Comparison> compare_all(const std::vector<Placed>& before, const std::vector<Placed>& after,
                                    const std::function<void(Version&, Version&)>& prepare) {
  std::vector<std::optional<std::size_t>> before_of(after.size());
  std::vector<bool> taken(before.size());
  pair_by(before, after, before_of, taken, [](const Placed& one) { return one.path; });
  pair_by(before, after, before_of, taken,
          [](const Placed& one) { return one.version->organiser + '\n' + one.version->title; });
  std::vector<Comparison> all;
  for (std::size_t at = 0; at < after.size(); ++at) {
    if (before_of[at]) prepare(*before[*before_of[at]].version, *after[at].version);
    all.push_back(compare(before_of[at] ? before[*before_of[at]].version : nullptr, after[at].version));
  }
  for (std::size_t at = 0; at < before.size(); ++at)
    if (!taken[at]) all.push_back(compare(before[at].version, nullptr));
  return all;
}

}  // namespace sbs::compare
