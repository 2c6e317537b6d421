#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/message.h"
#include "base/text.h"
#include "base/undressed.h"
#include "fields/held.h"
#include "source/values.h"
#include "yaml/document.h"

/// The machinery of a table of keys. A table says, for each group of keys, both names of each key, what stands under
/// it, whether it must stand there, and a sentence of help; from that a mapping is decoded, a mistyped key is guessed,
/// a file is translated, and (later) schemas and manuals are made.
namespace sbs::fields {

/// A key or a value in both languages.
struct Names {
  std::string_view sv;
  std::string_view en;

  constexpr std::string_view in(KeyLanguage keys) const { return keys == KeyLanguage::sv ? sv : en; }
  constexpr bool matches(std::string_view text) const { return text == sv || text == en; }
  /// Whether the word is the same in both languages, and so tells nothing about a file's language.
  constexpr bool neutral() const { return sv == en; }
  /// The language that one of the two is in.
  constexpr KeyLanguage language_of(std::string_view name) const {
    return name == sv ? KeyLanguage::sv : KeyLanguage::en;
  }
};

/// A key between quotation marks, as an argument of a text: in the language of the plan's keys.
struct QuotedKey {
  Names names;
};
inline std::string worded(const QuotedKey& key, const Wording& wording) {
  return quoted(key.names.in(wording.keys), wording.language);
}
inline std::string as_value(const QuotedKey& key) { return std::string(key.names.en); }

/// One value of an enumeration: its names in a plan, and what people call it.
struct Choice {
  int value = 0;
  Names names;
  Phrase label;
  std::string_view also{};   ///< words that people use in its place, with commas: proposed, and never mended
  std::string_view taken{};  ///< words that are taken for it, with commas, and not offered
};

/// What may stand under a key.
enum class Shape : std::uint8_t {
  text,
  code,
  date,
  due_date,  ///< a date, or a deadline: of what is still to come
  dates,
  number,
  value,
  yes_no,
  choice,
  recurrence,
  reference,
  mapping
};

/// What people call it: "ett datum", "a date".
const Phrase& phrase_of(Shape shape);

class Decoder;
struct Mapping;

/// The choices of an enumeration, in the order in which they are offered; one that is read in a table has a
/// specialisation beside it.
template <class E>
inline constexpr std::span<const Choice> choices{};

/// Words that somebody writes as a value, and where what is meant by them is written instead.
struct Elsewhere {
  std::string_view words;  ///< with commas
  Phrase where;
};

/// Where something stands twice in the parts of an object.
struct Clash {
  source::Span again;
  source::Span first;
};

struct Key;

/// Is shown a text that people wrote, and the key that it stands under; may change it.
using TextVisitor = std::function<void(const Key& row, std::string& text)>;

/// One key of a mapping, and how its value comes into the C++ object that the mapping is decoded into.
struct Key {
  Names names;
  Phrase help;
  bool required;
  bool list;
  Shape shape;
  std::span<const Choice> choices;  ///< of a choice
  const Mapping* mapping;           ///< of a mapping
  void (*read)(Decoder& decoder, yaml::NodeId key, yaml::NodeId value, void* object);
  /// Marks the key as written but unread.
  void (*give_up)(void* object, source::Span span);
  /// Marks what is not there as perhaps written where nobody could read.
  void (*doubt)(void* object, source::Span span);
  /// Moves what one part of an object holds into the whole: lists are concatenated. What may be there only once, and is
  /// there already, stays as it was.
  std::optional<Clash> (*join)(void* whole, void* part);
  /// Shows the texts that were read under the key, those of the groups below it as well.
  void (*texts)(void* object, const Key& row, const TextVisitor& visit);
  /// Tells what was read under the key, its groups with all below them.
  void (*tell)(const void* object, Held& held);
  bool reason = false;      ///< asks why: yes or no is no answer
  std::string_view also{};  ///< words that people use in its place, with commas: proposed, and never mended
  std::span<const Elsewhere> elsewhere{};  ///< words that are no value of it, but stand under another key
};

/// A group of keys that stand together.
struct Mapping {
  Phrase what;  ///< "händelsen", "the event"
  Phrase one;   ///< "en händelse", "an event"
  std::span<const Key> keys;
  source::Group& (*group)(void* object);
  const source::Group& (*common)(const void* object);  ///< the same of one that stays as it is
  /// Where to look the keys up, for a table that is too long to be listed in a message.
  std::optional<Phrase> look_up{};
  /// The key that somebody meant who called it by another name; empty where none is known.
  std::string (*other_name)(std::string_view word) = nullptr;
};

/// The keys that may stand in every mapping.
std::span<const Key> common_keys();

/// Shows the texts of an object that a mapping is a table of, by its keys and by those that may stand anywhere.
void for_each_text(void* object, const Mapping& mapping, const TextVisitor& visit);

/// Keys that begin so are the author's own.
inline constexpr std::string_view own_key_prefix = "x-";

/// The key of that name in either language, of the mapping's own and the common ones.
const Key* find_key(const Mapping& mapping, std::string_view name);

/// The same of one key after the other, looked for from where the last one was found: people write keys in the order in
/// which they are offered.
class KeysInOrder {
 public:
  explicit KeysInOrder(const Mapping& mapping) : mapping_(mapping) {}
  const Key* find(std::string_view name);

 private:
  const Mapping& mapping_;
  std::size_t next_ = 0;  // of the table's rows
};

/// The words of a list with commas.
std::vector<std::string_view> each_of(std::string_view words);

/// Whether a word is one of several that stand with commas; whatever its case.
bool is_among(std::string_view words, const Undressed& word);

/// The choice of that name in either language.
const Choice* find_choice(std::span<const Choice> choices, std::string_view name);

/// The choice of a value, which has to be among them.
const Choice& choice_of(std::span<const Choice> choices, int value);

}  // namespace sbs::fields
