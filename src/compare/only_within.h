#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "base/date.h"

namespace sbs::compare {

/// A date of a thing in a list.
struct Dated {
  std::size_t at = 0;  ///< its place in the list
  PartialDate date;
  bool has_id = false;
};

/// The pairs of a planned and a done date, by their places, where the planned one contains that one only of the done,
/// and no other planned one contains it. Two things that each have an id are two things, whatever their dates. Takes
/// time in proportion to n log n.
std::vector<std::pair<std::size_t, std::size_t>> only_within(const std::vector<Dated>& planned,
                                                             const std::vector<Dated>& done);

}  // namespace sbs::compare
