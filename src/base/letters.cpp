#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>
#include <vector>

#include "base/characters.h"
#include "base/text.h"
#include "base/undressed.h"

// Letters as people type them: composed, folded, without their marks, and how far one word is from another.

namespace sbs {

namespace {

std::string map(std::string_view text, unsigned options) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);  // not UTF-8: compared as it is
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
}

constexpr char small_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// What Unicode's folding and composing do to a text of no letters beyond U+00FF, as nearly all Swedish and English is;
/// none of another.
std::optional<std::string> in_small_letters(std::string_view text) {
  constexpr unsigned char first_of_capitals = 0x80;  // U+00C0, by its second byte
  constexpr unsigned char times = 0x97;
  constexpr unsigned char sharp_s = 0x9F;
  constexpr unsigned char to_small = 0x20;
  std::string small;
  small.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      small += small_letter(text[at]);
      continue;
    }
    if (text[at] != '\xC3' || at + 1 == text.size()) return std::nullopt;
    const auto second = static_cast<unsigned char>(text[++at]);
    if (second < first_of_capitals || second > 0xBF) return std::nullopt;
    if (second == sharp_s)
      small += "ss";
    else
      (small += '\xC3') += static_cast<char>(second < sharp_s && second != times ? second + to_small : second);
  }
  return small;
}

constexpr char32_t first_beyond_ascii = 0x80;

/// The letter without its marks: å → a; and the letter that a digit is taken for.
char32_t base_letter(char32_t c) {
  if (c == U'0') return U'o';
  if (c == U'1') return U'l';
  if (c < first_beyond_ascii) return c;
  std::array<utf8proc_int32_t, 8> parts{};
  const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(c), parts.data(), parts.size(),
                                             UTF8PROC_DECOMPOSE, nullptr);
  return count > 0 ? static_cast<char32_t>(parts[0]) : c;
}

std::u32string letters(std::string_view text) {
  const std::string folded = fold_case(text);
  std::u32string result;
  for (std::size_t at = 0; at < folded.size();) {
    const auto [c, length] = code_point_at(folded, at);
    result.push_back(c);
    at += length;
  }
  return result;
}

}  // namespace

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::string to_nfc(std::string_view text) {
  return is_surely_nfc(text) ? std::string(text) : map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

bool is_nfc(std::string_view text) { return is_surely_nfc(text) || to_nfc(text) == text; }

std::string fold_case(std::string_view text) {
  if (auto small = in_small_letters(text)) return std::move(*small);
  return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_CASEFOLD);
}

bool is_same_but_for_case(std::string_view text, std::string_view folded) {
  if (!is_ascii(text)) return fold_case(text) == folded;
  return std::equal(text.begin(), text.end(), folded.begin(), folded.end(),
                    [](char one, char other) { return small_letter(one) == other; });
}

std::string without_marks(std::string_view text) {
  return map(text, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
}

std::u32string alphabetical_key(std::string_view text) {
  std::u32string key = letters(text);
  for (char32_t& letter : key) {
    // The three places after z hold nothing that a name is written with.
    constexpr std::u32string_view after_z = U"åäö";
    const auto place = after_z.find(letter);
    if (place != std::u32string_view::npos) letter = U'z' + 1 + static_cast<char32_t>(place);
  }
  return key;
}

namespace {

/// A word as it is held against others: its letters, and the same without their marks.
struct Spelled {
  explicit Spelled(std::string_view word) : letters(sbs::letters(word)), bare(letters) {
    std::transform(bare.begin(), bare.end(), bare.begin(), base_letter);
  }
  std::u32string letters;
  std::u32string bare;
};

/// What an inserted, dropped, changed or swapped letter costs.
constexpr unsigned whole_slip = 2;

/// Whether words of so many letters are more than `most` apart by these alone.
bool is_apart_by_length(std::size_t letters, std::size_t other, unsigned most) {
  const std::size_t longer = letters < other ? other - letters : letters - other;
  return longer * whole_slip > most;
}

/// How far apart two words are; `most` and one more where that is more than `most`, which is known sooner.
unsigned distance_within(const Spelled& a_word, const Spelled& b_word, unsigned most) {
  const std::u32string& a = a_word.letters;
  const std::u32string& b = b_word.letters;
  const unsigned more = most + 1;
  if (is_apart_by_length(a.size(), b.size(), most)) return more;
  // Who has inserted or dropped more letters than this is too far away already.
  const std::size_t aside = most / whole_slip;
  // Three rows of the table suffice: a swap looks back two.
  std::vector<unsigned> table(3 * (b.size() + 1), more);
  unsigned* before_last = table.data();
  unsigned* last = before_last + b.size() + 1;
  unsigned* row = last + b.size() + 1;
  for (std::size_t j = 0; j <= std::min(aside, b.size()); ++j)
    last[j] = static_cast<unsigned>(j) * whole_slip;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const std::size_t first = i > aside ? i - aside : 1;
    const std::size_t end = std::min(i + aside, b.size());
    row[first - 1] = first == 1 ? static_cast<unsigned>(i) * whole_slip : more;
    unsigned least = row[first - 1];
    for (std::size_t j = first; j <= end; ++j) {
      unsigned change = whole_slip;
      if (a[i - 1] == b[j - 1])
        change = 0;
      else if (a_word.bare[i - 1] == b_word.bare[j - 1])
        change = 1;
      row[j] = std::min({last[j] + whole_slip, row[j - 1] + whole_slip, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + whole_slip);
      least = std::min(least, row[j]);
    }
    // No later row has less than this one: from the row above, a swap leads to what a dropped letter leads to here.
    if (least > most) return more;
    if (end < b.size()) row[end + 1] = more;
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], more);
}

/// The same of one of many words, of which nothing is made where its length alone tells.
unsigned distance_within(const Spelled& word, std::string_view other, unsigned most) {
  if (is_ascii(other) && is_apart_by_length(word.letters.size(), other.size(), most)) return most + 1;
  return distance_within(word, Spelled(other), most);
}

}  // namespace

unsigned typing_distance(std::string_view a, std::string_view b) {
  const Spelled one(a);
  const Spelled other(b);
  const std::size_t longest = std::max(one.letters.size(), other.letters.size());
  return distance_within(one, other, static_cast<unsigned>(longest) * whole_slip);
}

std::optional<std::size_t> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64;  // the distance is quadratic, and no key is near that long
  if (word.size() > longest_word) return std::nullopt;
  // One slip for every three letters, at least one: `insats` for `insatser`, but not `mål` for `år`. A shorter word may
  // only lack its marks.
  const std::size_t letters_typed = count_code_points(word);
  const auto allowed = letters_typed < 3 ? 1U : static_cast<unsigned>(letters_typed / 3) * whole_slip;
  const Spelled spelled(word);
  std::optional<std::size_t> best;
  unsigned best_distance = allowed + 1;
  bool tied = false;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    const unsigned distance = distance_within(spelled, candidates[at], best_distance);
    if (distance < best_distance) {
      best = at;
      best_distance = distance;
      tied = false;
    } else if (distance == best_distance && best && candidates[*best] != candidates[at]) {
      tied = true;
    }
  }
  return tied ? std::nullopt : best;
}

namespace {

/// What is left of a word without case, marks, dividers and what cannot be seen.
std::u32string bare(std::string_view word) {
  std::u32string left;
  for (const char32_t c : letters(as_typed(word)))
    if (c != '-' && c != '_' && c != ' ') left += base_letter(c);
  return left;
}

}  // namespace

Undressed::Undressed(std::string_view word) : letters_(bare(word)) {}

bool Undressed::is_left_of(std::string_view other) const {
  if (letters_.empty() || other.empty()) return false;
  // Most words are told apart by their first letter, which nothing has to be made of.
  const char first = small_letter(other.front());
  if (first >= 'a' && first <= 'z' && letters_.front() != static_cast<char32_t>(first)) return false;
  return letters_ == bare(other);
}

bool differs_in_dress(std::string_view word, std::string_view other) { return Undressed(word).is_left_of(other); }

bool is_opposite_of(std::string_view word, std::string_view meant) {
  static constexpr std::array<std::u32string_view, 8> negations{U"o",  U"ej", U"icke", U"inte",
                                                                U"un", U"in", U"dis",  U"not"};
  const std::u32string one = bare(word);
  const std::u32string other = bare(meant);
  return std::any_of(negations.begin(), negations.end(), [&](std::u32string_view no) {
    return one == std::u32string(no) + other || other == std::u32string(no) + one;
  });
}

bool is_slip_of(std::string_view word, std::string_view meant, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64;
  constexpr std::size_t fewest_letters = 5;
  constexpr unsigned one_slip = 2;
  if (word.size() > longest_word || is_opposite_of(word, meant)) return false;
  const std::u32string bare_word = bare(word);
  const bool same = bare_word == bare(meant);
  const bool slip = bare_word.size() >= fewest_letters && typing_distance(as_typed(word), meant) <= one_slip;
  if (!same && !slip) return false;
  const Spelled spelled(word);
  return std::none_of(candidates.begin(), candidates.end(), [&](std::string_view other) {
    if (other == meant) return false;
    constexpr unsigned two_slips = 2 * one_slip;
    return same ? bare(other) == bare_word : distance_within(spelled, other, two_slips) <= two_slips;
  });
}

}  // namespace sbs
