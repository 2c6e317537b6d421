#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "fields/held.h"

namespace sbs::compare {

/// What ids became that were changed: by section ("schools"), from the old one to the new one.
using Renamed = std::map<std::string_view, std::map<std::string, std::string>, std::less<>>;

/// What a value means, as a text: the same for the same meaning, however it is written. `renamed` is empty for the
/// newer version.
std::string meaning(const fields::Value& value, const fields::Key& row, const Renamed& renamed);
/// The same of all that stands under a key; the order of a list means nothing.
std::string meaning(const fields::Held& held, const Renamed& renamed);

/// Which things of two lists are the same, by their places in both; and what has no other.
struct Pairs {
  std::vector<std::pair<std::size_t, std::size_t>> both;  ///< by the place in the newer one
  std::vector<std::size_t> gone;
  std::vector<std::size_t> added;
};

/// By id; else by what a thing is, as far as nothing else could be meant.
Pairs match(const fields::Held& before, const fields::Held& after, const Renamed& renamed);

}  // namespace sbs::compare
