#pragma once

#include <span>
#include <string_view>
#include <vector>

namespace sbs {

/// The parts of a text that any of some words and marks divide, without the blanks around them; none is empty. They
/// point into the text. Where two dividers begin at one place, the first of them counts.
std::vector<std::string_view> divided(std::string_view text, std::span<const std::string_view> dividers);

}  // namespace sbs
