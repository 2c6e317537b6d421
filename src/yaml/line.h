#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// A line of a YAML file, for those who look at what cannot be parsed.
namespace sbs::yaml {

struct Line {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view text;

  std::size_t indent() const { return std::min(text.find_first_not_of(' '), text.size()); }
  std::string_view content() const { return text.substr(indent()); }
};

/// The line that an offset lies on.
Line line_at(std::string_view bytes, std::size_t offset);

/// A line's text up to the comment at its end.
std::string_view without_comment(std::string_view text);

}  // namespace sbs::yaml
