#pragma once

#include <span>
#include <string_view>

/// What YAML is full of and plans hardly have: for mutants of plans.
namespace sbs::test {

std::span<const std::string_view> odd_values();  ///< what may stand after a key
std::span<const std::string_view> odd_lines();   ///< lines of their own
std::span<const std::string_view> odd_marks();   ///< bytes that mean something, or look so

}  // namespace sbs::test
