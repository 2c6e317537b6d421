#pragma once

#include <string>
#include <string_view>

namespace sbs::render {

/// What changes in a file as a unified diff, which `patch -p1` and `git apply` take; empty where nothing does. Lines
/// are kept to the byte.
std::string unified_diff(std::string_view name, std::string_view before, std::string_view after);

}  // namespace sbs::render
