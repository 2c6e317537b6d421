#pragma once

#include <string>
#include <vector>

#include "base/json.h"

namespace sbs::render {

/// A whole document, with a line end. What a terminal would obey stands escaped; a text that is no UTF-8, as a file's
/// name may be, is shown with U+FFFD.
std::string json_text(const Json& json);

/// An element of a list as it stands in a document, within so many lists and objects: text, so that each thread may
/// draw some of a long list.
std::string json_element(const Json& element, std::size_t depth);

/// What stands in a document where such a list is to be. Before it no list of texts may stand that says anything of a
/// plan.
Json place_for(const std::vector<std::string>& elements);

/// A document with `place_for` the elements, and them in that place.
std::string json_text(const Json& document, const std::vector<std::string>& elements);

}  // namespace sbs::render
