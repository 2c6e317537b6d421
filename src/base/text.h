#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/wording.h"

/// Text as people see it: UTF-8 in, columns of a terminal out. All functions take valid UTF-8 unless they say
/// otherwise, and none depends on a locale.
namespace sbs {

/// The offset of the first byte that is not part of well-formed UTF-8, none where all is well.
std::optional<std::size_t> first_invalid_utf8(std::string_view bytes);

/// The code point at `offset`, and how many bytes it takes (1 to 4). A byte that is not UTF-8 counts as U+FFFD.
struct CodePoint {
  char32_t value;
  std::size_t length;
};
CodePoint code_point_at(std::string_view text, std::size_t offset);

std::size_t count_code_points(std::string_view text);

/// Columns on a terminal: 2 for wide characters, 0 for combining marks. Control characters count as shown by
/// `printable`, a tab as one column.
std::size_t display_width(std::string_view text);

/// Whether a terminal obeys a code point instead of showing it, or it turns the order of what is shown.
bool is_control(char32_t c);

/// The text as it may be shown to people: control characters and bidirectional controls, which a terminal would obey,
/// become U+FFFD, line breaks and tabs a space, and the digits of personal numbers x. Whatever breaks a text into lines
/// does so after this: a number that is broken is no longer known for one.
std::string printable(std::string_view text);

/// What of a text comes before the end of its first sentence, its full stop with it: a stop, and a capital letter
/// after.
std::string_view first_sentence(std::string_view text);

/// Canonical composition: "å" as one code point, however it was typed.
std::string to_nfc(std::string_view text);
/// Whether the text is composed already.
bool is_nfc(std::string_view text);

/// Whether every byte is a character of ASCII: then a text is written in one way only.
bool is_ascii(std::string_view text);

/// NFC with upper case folded away, for comparing what people typed.
std::string fold_case(std::string_view text);
/// Whether a text, folded, is this one.
bool is_same_but_for_case(std::string_view text, std::string_view folded);

/// The same letters without their marks: "Björk" is "Bjork".
std::string without_marks(std::string_view text);

/// What names are put in the order of a Swedish dictionary by: case does not count, and å, ä, ö follow z.
std::u32string alphabetical_key(std::string_view text);

/// Whether there is nothing but the digits 0–9.
bool all_digits(std::string_view text);

/// Without spaces and tabs at either end.
std::string_view trim(std::string_view text);

/// The text cut to at most `width` columns; where something was cut, the mark stands last ("Malmens sk…").
std::string fit(std::string_view text, std::size_t width, std::string_view mark);

/// `fit`, then filled with spaces to exactly `width` columns.
std::string pad(std::string_view text, std::size_t width, std::string_view mark);

/// Lines of at most `width` columns, broken at spaces; a word that is wider than a line is broken inside. At least
/// one line, perhaps empty.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// How far apart two words are as people mistype them: inserted, dropped, changed or swapped letters count 2, a letter
/// that differs only by its marks (a for å, o for ö) or looks the same (O for 0) counts 1. Case does not count.
unsigned typing_distance(std::string_view a, std::string_view b);

/// The one candidate that `word` is probably a mistyping of; none where nothing is near, or two are equally near.
std::optional<std::size_t> nearest(std::string_view word, std::span<const std::string_view> candidates);

/// Whether two words are the same but for case, marks (å as a), dividers and what cannot be seen.
bool differs_in_dress(std::string_view word, std::string_view other);

/// Whether one word is the other with a no before it: "förändrad" and "oförändrad", "not achieved" and "achieved".
bool is_opposite_of(std::string_view word, std::string_view meant);

/// Whether `word` can only be one of the candidates mistyped, and no word of its own: the same letters but for case,
/// the marks of å, ä and ö, `-`, `_`, blanks and what cannot be seen; or one letter lost, doubled, swapped with its
/// neighbour or mistyped in a word of five letters or more, with no other candidate within two such slips. Stricter
/// than `nearest`: what is mended without asking, not what is guessed.
bool is_slip_of(std::string_view word, std::string_view meant, std::span<const std::string_view> candidates);

/// A character in a text that people do not see, or take for another: where it is, and "U+00AD".
struct OddCharacter {
  std::size_t offset;
  std::size_t length;
  std::string code;
};
std::optional<OddCharacter> odd_character_in(std::string_view text);

/// The words of a text that any of some characters divide.
std::vector<std::string> words_of(std::string_view text, std::string_view dividers);

/// "a, b och c", "a, b or c": `last` is the word between the last two.
std::string join(std::span<const std::string> items, std::string_view last);

/// The same with "och" or "and".
std::string join_and(std::span<const std::string> items, Language language);
std::string join_or(std::span<const std::string> items, Language language);

/// Several arguments as one: "a, b och c", or "a, b eller c".
template <class Item>
struct AllOf {
  std::vector<Item> items;
};
template <class Item>
struct AnyOf {
  std::vector<Item> items;
};
template <class Item>
std::vector<std::string> each_worded(const std::vector<Item>& items, const Wording& wording) {
  std::vector<std::string> words;
  words.reserve(items.size());
  for (const Item& item : items)
    words.emplace_back(worded(item, wording));
  return words;
}
template <class Item>
std::string worded(const AllOf<Item>& all, const Wording& wording) {
  return join_and(each_worded(all.items, wording), wording.language);
}
template <class Item>
std::string worded(const AnyOf<Item>& any, const Wording& wording) {
  return join_or(each_worded(any.items, wording), wording.language);
}

template <class Item>
std::string values_of(const std::vector<Item>& items) {
  std::string values;
  for (const Item& item : items)
    values += as_value(item) + ",";
  return values;
}
template <class Item>
std::string as_value(const AllOf<Item>& all) {
  return values_of(all.items);
}
template <class Item>
std::string as_value(const AnyOf<Item>& any) {
  return values_of(any.items);
}

/// A name as it is set in running text: ”slut” in Swedish, “end” in English.
std::string quoted(std::string_view name, Language language);

/// The same as an argument of a text, in whichever language it comes out. The name must outlive it.
struct Quoted {
  explicit Quoted(std::string_view name) : text(name) {}
  std::string_view text;
};
inline std::string worded(const Quoted& name, const Wording& wording) { return quoted(name.text, wording.language); }
inline std::string as_value(const Quoted& name) { return std::string(name.text); }

/// A name as a plan has it, without quotation marks. It must outlive the argument.
struct AsWritten {
  std::string_view text;
};
inline std::string_view worded(const AsWritten& name, const Wording& /*wording*/) { return name.text; }
inline std::string as_value(const AsWritten& name) { return std::string(name.text); }

}  // namespace sbs
