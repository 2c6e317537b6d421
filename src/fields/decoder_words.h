#pragma once

#include <string>

#include "base/message.h"
#include "base/text.h"

/// What the decoder says both of keys and of values.
namespace sbs::fields {

inline constexpr Message<std::string> did_you_mean{"menade ni {0}?", "did you mean {0}?"};
inline constexpr Message<std::string> write_key{"skriv {0}", "write {0}"};
inline constexpr Message<std::string> empty_key{"det står inget efter {0}", "there is nothing after {0}"};
inline constexpr Message<std::string, std::string> unknown_value{"{0} är inte ett värde för {1}",
                                                                 "{0} is not a valid value for {1}"};

/// The sentence that helps with a key, as part of a line: in small letters and without its full stop.
inline std::string help_line(std::string sentence) {
  if (sentence.ends_with('.')) sentence.pop_back();
  const std::size_t first = code_point_at(sentence, 0).length;
  return fold_case(sentence.substr(0, first)) + sentence.substr(first);
}

}  // namespace sbs::fields
