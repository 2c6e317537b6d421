#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace sbs {

/// The place of a `T` in the list that owns it, as a type of its own, so that a school's number can't be used to
/// look up a team.
template <class T>
struct Id {
  std::uint32_t index = 0;

  static constexpr Id at(std::size_t index) { return Id{static_cast<std::uint32_t>(index)}; }
  auto operator<=>(const Id&) const = default;
};

}  // namespace sbs
