#include "schedule/section.h"

#include <algorithm>

#include "base/message.h"

namespace sbs::schedule {

namespace {

constexpr Phrase other_words{"Övrigt", "Other"};
constexpr Phrase supervision_words{"Tillsyn", "Supervision"};

}  // namespace

std::string_view name_of(Apart apart, Language language) {
  return (apart == Apart::other ? other_words : supervision_words).in(language);
}

const std::vector<Section>& all_sections() {
  static const std::vector<Section> all = [] {
    std::vector<Section> sections;
    sections.reserve(programme::all_steps_in_order.size() + 2);
    for (const programme::Step step : programme::all_steps_in_order)
      sections.push_back({step, std::nullopt});
    sections.push_back({std::nullopt, Apart::other});
    sections.push_back({std::nullopt, Apart::supervision});
    return sections;
  }();
  return all;
}

bool comes_before(const Section& one, const Section& other) {
  const auto& all = all_sections();
  return std::find(all.begin(), all.end(), one) < std::find(all.begin(), all.end(), other);
}

}  // namespace sbs::schedule
