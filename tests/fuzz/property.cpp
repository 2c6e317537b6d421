#include "fuzz/property.h"

#include <array>

namespace sbs::fuzz {

std::span<const Property> all_properties() {
  static constexpr auto all = std::to_array<Property>({
#define SBS_PROPERTY(name, seeds) {#name, name, Seeds::seeds},
#include "fuzz/properties.def"
#undef SBS_PROPERTY
  });
  return all;
}

}  // namespace sbs::fuzz
