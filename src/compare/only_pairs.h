#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace sbs::compare {

/// The pairs of what a text tells apart from all others of its side, by their places, in the order of the texts.
/// `told_before(at)` and `told_after(at)` give it; none for what is to be passed over.
template <class ToldBefore, class ToldAfter>
std::vector<std::pair<std::size_t, std::size_t>> only_pairs(std::size_t before, const ToldBefore& told_before,
                                                            std::size_t after, const ToldAfter& told_after) {
  using Places = std::vector<std::size_t>;
  std::map<std::string, std::pair<Places, Places>> found;
  for (std::size_t at = 0; at < before; ++at)
    if (auto text = told_before(at)) found[std::move(*text)].first.push_back(at);
  for (std::size_t at = 0; at < after; ++at)
    if (auto text = told_after(at)) found[std::move(*text)].second.push_back(at);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  for (const auto& [text, places] : found)
    if (places.first.size() == 1 && places.second.size() == 1)
      pairs.emplace_back(places.first.front(), places.second.front());
  return pairs;
}

}  // namespace sbs::compare
