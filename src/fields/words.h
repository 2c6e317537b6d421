#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "fields/table.h"
#include "yaml/document.h"

/// The words of a file that a table knows in two languages: keys, enumerated values, yes and no, and the words of a
/// recurrence. Words that are the same in both tell nothing and are passed over, and so are those that are written
/// with escapes or with letters in two code points, which no edit of bytes could bring back.
namespace sbs::fields {

/// What is called with each word's node and both its names, in the order of the file.
using OnWord = std::function<void(yaml::NodeId, const Names&)>;
void for_each_word(const yaml::Document& document, const Mapping& root, const OnWord& on_word);

/// A value in both languages.
struct InBoth {
  std::string sv;
  std::string en;
};
/// None of what is no word of the table's: free text, a date.
std::optional<InBoth> in_both(std::string_view text, const Key& row);

/// A value of a key in a language; what is no word of the table's, as it is.
std::string value_in(KeyLanguage to, std::string_view text, const Key& row);

/// A recurrence in a language, word by word, so that the way back is the same: "varannan vecka", "every other week".
std::string recurrence_in(KeyLanguage to, std::string_view text);

/// Which languages a file's words are in.
struct Languages {
  /// A word in the language that fewer are in.
  struct Stray {
    yaml::NodeId node;
    std::string in_main;  ///< as the main language says it
  };
  std::optional<KeyLanguage>
      main;  ///< of most words, of the first where both have as many; none where there are no words
  std::optional<Stray> first_stray;
};
/// The language of the first key of the root that tells one.
std::optional<KeyLanguage> first_language(const yaml::Document& document, const Mapping& root);

Languages languages_of(const yaml::Document& document, const Mapping& root);

/// The edits of bytes that turn a file's words into a language. Comments, order, quotes and free text stay; there and
/// back gives the same bytes of a file that is in one language.
std::vector<source::Edit> translate(const yaml::Document& document, const Mapping& root, KeyLanguage to);

}  // namespace sbs::fields
