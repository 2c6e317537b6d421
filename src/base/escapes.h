#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Characters that YAML and JSON write as something else between double quotes: "\u00e5", "\x2d", "\t".
namespace sbs {

/// An escape, and the character that it stands for: bytes of the text as it is written, and as it is read.
struct Escape {
  std::size_t written = 0;
  std::size_t written_length = 0;
  std::size_t read = 0;
  std::size_t read_length = 0;
};

/// A text as it is read. What is no escape stays as it is, the backslash too, and so does an escape of what takes part
/// in no number and no name, so that two backslashes in a row say nothing of what comes after.
struct Unescaped {
  std::string text;
  std::vector<Escape> escapes;  ///< in order
};
Unescaped unescaped(std::string_view written);

/// Where in the text as it is written the character begins that is read at a place; the text's end of its end.
std::size_t place_as_written(std::span<const Escape> escapes, std::size_t read);

}  // namespace sbs
