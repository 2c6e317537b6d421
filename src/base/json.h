#pragma once

#include <nlohmann/json.hpp>

/// A JSON value, its keys in the order in which they were written.
namespace sbs {

using Json = nlohmann::ordered_json;

}  // namespace sbs

// The library is all templates: its code is made once, in json.cpp.
extern template class nlohmann::basic_json<nlohmann::ordered_map>;
