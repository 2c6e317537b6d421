#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "programme/steps.h"

namespace sbs::schedule {

/// What stands under no step, and counts in no "n of m": events that may come in any, and the inspectorate's
/// supervision.
enum class Apart : std::uint8_t { other, supervision };

/// "Övrigt", "Tillsyn".
std::string_view name_of(Apart apart, Language language);

/// Where a thing stands: under a step, or apart. One of the two is there.
struct Section {
  std::optional<programme::Step> step;
  std::optional<Apart> apart;

  static Section of(const std::optional<programme::Step>& step) {
    if (step) return {step, std::nullopt};
    return {std::nullopt, Apart::other};
  }
  auto operator<=>(const Section&) const = default;
};

/// In the order in which they are shown: the six steps, then what stands apart.
const std::vector<Section>& all_sections();

/// Whether one is shown before another.
bool comes_before(const Section& one, const Section& other);

}  // namespace sbs::schedule
