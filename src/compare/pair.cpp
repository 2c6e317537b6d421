#include "compare/pair.h"

#include <map>
#include <optional>

namespace sbs::compare {

namespace {

/// Pairs those that a text tells apart from all others of their side.
template <class Told>
void pair_by(const std::vector<Placed>& before, const std::vector<Placed>& after,
             std::vector<std::optional<std::size_t>>& before_of, std::vector<bool>& taken, const Told& told) {
  std::map<std::string, std::pair<std::vector<std::size_t>, std::vector<std::size_t>>> found;
  for (std::size_t at = 0; at < before.size(); ++at)
    if (!taken[at]) found[told(before[at])].first.push_back(at);
  for (std::size_t at = 0; at < after.size(); ++at)
    if (!before_of[at]) found[told(after[at])].second.push_back(at);
  for (const auto& [text, places] : found) {
    if (places.first.size() != 1 || places.second.size() != 1) continue;
    before_of[places.second.front()] = places.first.front();
    taken[places.first.front()] = true;
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
