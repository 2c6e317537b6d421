#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "base/text.h"

/// What the decoder says both of keys and of values.
namespace sbs::fields {

inline constexpr Message<std::string> did_you_mean{"menade ni {0}?", "did you mean {0}?"};
inline constexpr Message<std::string> write_key{"skriv {0}", "write {0}"};
inline constexpr Message<std::string> empty_key{"det står inget efter ”{0}:”", "there is nothing after “{0}:”"};
inline constexpr Message<> why_not_empty{"En tom rad säger inte om det är glömt eller inte bestämt än.",
                                         "An empty line does not say whether it was forgotten or is not decided yet."};
inline constexpr Message<std::string> write_as{"skriv ”{0}”", "write “{0}”"};
inline constexpr Message<> remove_the_line{"ta bort raden, om det inte finns något att skriva än",
                                           "remove the line, if there is nothing to write yet"};
inline constexpr Message<std::string, std::string> unknown_value{"uppgiften {1} kan inte ha värdet {0}",
                                                                 "{0} is not a valid value for {1}"};

inline constexpr Message<AllOf<Quoted>> keys_below{"skriv {0} på egna rader under, indragna två mellanslag",
                                                   "write {0} on lines of their own below, indented by two spaces"};
inline constexpr Message<AllOf<Quoted>> keys_of_items{"skriv {0} på egna rader, med ett streck före den första",
                                                      "write {0} on lines of their own, with a dash before the first"};
inline constexpr Message<AnyOf<Quoted>> accepted{"skriv {0}", "write {0}"};

inline AnyOf<Quoted> any_of(const std::vector<std::string_view>& names) {
  AnyOf<Quoted> any;
  for (const std::string_view name : names)
    any.items.emplace_back(name);
  return any;
}

/// A text within a sentence: its first letter small.
inline std::string with_small_initial(std::string_view text) {
  const std::size_t first = code_point_at(text, 0).length;
  return fold_case(text.substr(0, first)) + std::string(text.substr(first));
}

/// The first sentence that helps with a key, as what comes after "write": in small letters and without its full stop.
inline std::string help_line(std::string sentence) {
  sentence.resize(first_sentence(sentence).size());
  if (sentence.ends_with('.')) sentence.pop_back();
  return with_small_initial(sentence);
}

}  // namespace sbs::fields
