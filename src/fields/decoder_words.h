#pragma once

#include <string>

#include "base/message.h"
#include "base/text.h"

/// What the decoder says both of keys and of values.
namespace sbs::fields {

inline constexpr Message<std::string> did_you_mean{"menade ni {0}?", "did you mean {0}?"};
inline constexpr Message<std::string> write_key{"skriv {0}", "write {0}"};
inline constexpr Message<std::string> empty_key{"det står inget efter ”{0}:”", "there is nothing after “{0}:”"};
inline constexpr Message<std::string> write_as{"skriv ”{0}”", "write “{0}”"};
inline constexpr Message<> remove_the_line{"ta bort raden, om det inte finns något att skriva än",
                                           "remove the line, if there is nothing to write yet"};
inline constexpr Message<std::string, std::string> unknown_value{"uppgiften {1} kan inte ha värdet {0}",
                                                                 "{0} is not a valid value for {1}"};

/// The first sentence that helps with a key, as what comes after "write": in small letters and without its full stop.
inline std::string help_line(std::string sentence) {
  sentence.resize(first_sentence(sentence).size());
  if (sentence.ends_with('.')) sentence.pop_back();
  const std::size_t first = code_point_at(sentence, 0).length;
  return fold_case(sentence.substr(0, first)) + sentence.substr(first);
}

}  // namespace sbs::fields
