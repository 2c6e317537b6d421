#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "base/characters.h"
#include "base/check.h"
#include "base/eight_bytes.h"
#include "base/personal_number.h"

namespace sbs {

namespace {

constexpr char32_t replacement = 0xFFFD;

bool is_line_space(char32_t c) { return c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029; }

/// Past the bytes from `at` on that are a column each and shown as they are: letters, digits and signs of ASCII.
std::size_t past_plain(std::string_view text, std::size_t at) {
  constexpr char del = 0x7F;
  const auto is_plain = [](char c) { return static_cast<signed char>(c) >= ' ' && c != del; };
  at = eight_bytes::skip_to(text, at, [](std::uint64_t eight) {
    return eight_bytes::any_below(eight, ' ') | eight_bytes::any(eight, del) | eight_bytes::any_beyond_ascii(eight);
  });
  while (at < text.size() && is_plain(text[at]))
    ++at;
  return at;
}

std::size_t width_of(char32_t c) {
  if (c < 0x80) return 1;
  if (is_line_space(c) || is_control(c)) return 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(c));
  return width < 0 ? 0 : static_cast<std::size_t>(width);
}

void append(std::string& text, char32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  text.append(bytes.begin(), bytes.begin() + length);
}

std::string map(std::string_view text, unsigned options) {
  utf8proc_uint8_t* mapped = nullptr;
  const auto length =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &mapped, static_cast<utf8proc_option_t>(options));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::string(text);  // not UTF-8: compared as it is
  return std::string(reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length));
}

bool is_ascii(std::string_view text) {
  return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
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

/// The letter without its marks: å → a; and the letter that a digit is taken for.
char32_t base_letter(char32_t c) {
  if (c == U'0') return U'o';
  if (c == U'1') return U'l';
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

std::optional<std::size_t> first_invalid_utf8(std::string_view bytes) {
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(bytes.data());
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (data[at] < 0x80) {
      ++at;
      continue;
    }
    utf8proc_int32_t c = 0;
    const auto length = utf8proc_iterate(data + at, static_cast<utf8proc_ssize_t>(bytes.size() - at), &c);
    if (length < 1) return at;
    at += static_cast<std::size_t>(length);
  }
  return std::nullopt;
}

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  SBS_CHECK(offset < text.size());
  const auto* data = reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + offset;
  if (*data < 0x80) return {static_cast<char32_t>(*data), 1};
  utf8proc_int32_t c = 0;
  const auto length = utf8proc_iterate(data, static_cast<utf8proc_ssize_t>(text.size() - offset), &c);
  if (length < 1) return {replacement, 1};
  return {static_cast<char32_t>(c), static_cast<std::size_t>(length)};
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length)
    ++count;
  return count;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = past_plain(text, at) - at;
    width += plain;
    at += plain;
    if (at == text.size()) break;
    const auto [c, length] = code_point_at(text, at);
    width += width_of(c);
    at += length;
  }
  return width;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

std::string printable(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = past_plain(text, at) - at;
    result.append(text, at, plain);
    at += plain;
    if (at == text.size()) break;
    const auto [c, length] = code_point_at(text, at);
    if (is_line_space(c))
      result += ' ';
    else
      append(result, is_control(c) ? replacement : c);
    at += length;
  }
  return mask_personal_numbers(std::move(result));
}

std::string to_nfc(std::string_view text) { return map(text, UTF8PROC_STABLE | UTF8PROC_COMPOSE); }

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

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::string_view first_sentence(std::string_view text) {
  const auto is_capital = [](std::string_view rest) {
    if (rest.empty()) return false;
    if (rest.front() >= 'A' && rest.front() <= 'Z') return true;
    return rest.starts_with("Å") || rest.starts_with("Ä") || rest.starts_with("Ö");
  };
  for (auto at = text.find(". "); at != std::string_view::npos; at = text.find(". ", at + 1))
    if (is_capital(text.substr(at + 2))) return text.substr(0, at + 1);
  return text;
}

std::string fit(std::string_view text, std::size_t width, std::string_view mark) {
  std::string shown = printable(text);
  if (display_width(shown) <= width) return shown;
  const std::size_t mark_width = display_width(mark);
  if (mark_width > width) return std::string(width, ' ');
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < shown.size()) {
    const auto [c, length] = code_point_at(shown, at);
    if (used + width_of(c) > width - mark_width) break;
    used += width_of(c);
    at += length;
  }
  shown.resize(at);
  return shown.append(mark);
}

std::string pad(std::string_view text, std::size_t width, std::string_view mark) {
  std::string shown = fit(text, width, mark);
  shown.append(width - display_width(shown), ' ');
  return shown;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  SBS_CHECK(width > 1);
  std::vector<std::string> lines;
  std::string line;
  std::size_t used = 0;
  const auto end_line = [&] {
    lines.push_back(std::move(line));
    line.clear();
    used = 0;
  };
  const std::string shown = printable(text);
  for (std::size_t at = 0; at < shown.size();) {
    const std::size_t start = std::min(shown.find_first_not_of(' ', at), shown.size());
    const std::size_t end = std::min(shown.find(' ', start), shown.size());
    std::string_view word = std::string_view(shown).substr(start, end - start);
    at = end;
    if (word.empty()) break;
    const std::size_t word_width = display_width(word);
    if (used > 0 && used + 1 + word_width > width) end_line();
    if (used > 0) {
      line += ' ';
      ++used;
    }
    if (used + word_width <= width) {
      line.append(word);
      used += word_width;
      continue;
    }
    while (!word.empty()) {
      const auto [c, length] = code_point_at(word, 0);
      if (used + width_of(c) > width) end_line();
      line.append(word.substr(0, length));
      used += width_of(c);
      word.remove_prefix(length);
    }
  }
  if (used > 0 || lines.empty()) end_line();
  return lines;
}

unsigned typing_distance(std::string_view a_text, std::string_view b_text) {
  const std::u32string a = letters(a_text);
  const std::u32string b = letters(b_text);
  constexpr unsigned whole = 2;
  // Three rows of the table suffice: a swap looks back two.
  std::vector<unsigned> before_last(b.size() + 1);
  std::vector<unsigned> last(b.size() + 1);
  std::vector<unsigned> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j)
    last[j] = static_cast<unsigned>(j) * whole;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<unsigned>(i) * whole;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      unsigned change = whole;
      if (a[i - 1] == b[j - 1])
        change = 0;
      else if (base_letter(a[i - 1]) == base_letter(b[j - 1]))
        change = 1;
      row[j] = std::min({last[j] + whole, row[j - 1] + whole, last[j - 1] + change});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + whole);
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return last[b.size()];
}

std::optional<std::size_t> nearest(std::string_view word, std::span<const std::string_view> candidates) {
  constexpr std::size_t longest_word = 64;  // the distance is quadratic, and no key is near that long
  if (word.size() > longest_word) return std::nullopt;
  // One slip for every three letters, at least one: `insats` for `insatser`, but not `mål` for `år`. A shorter word may
  // only lack its marks.
  const std::size_t letters_typed = count_code_points(word);
  const auto allowed = letters_typed < 3 ? 1U : static_cast<unsigned>(letters_typed / 3) * 2;
  std::optional<std::size_t> best;
  unsigned best_distance = allowed + 1;
  bool tied = false;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    const unsigned distance = typing_distance(word, candidates[at]);
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

bool differs_in_dress(std::string_view word, std::string_view other) {
  const std::u32string one = bare(word);
  return !one.empty() && one == bare(other);
}

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
  return std::none_of(candidates.begin(), candidates.end(), [&](std::string_view other) {
    if (other == meant) return false;
    return same ? bare(other) == bare_word : typing_distance(word, other) <= 2 * one_slip;
  });
}

std::optional<OddCharacter> odd_character_in(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = code_point_at(text, at);
    const bool odd = c >= 0x80 && (is_unseen(c) || is_blank(c) || is_dash(c) || is_quotation_mark(c) ||
                                   (c >= 0xFF01 && c <= 0xFF5E));
    if (odd) return OddCharacter{at, length, code_point_name(c)};
    at += length;
  }
  return std::nullopt;
}

std::vector<std::string> words_of(std::string_view text, std::string_view dividers) {
  std::vector<std::string> words;
  for (std::size_t begin = text.find_first_not_of(dividers); begin != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(dividers, begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = text.find_first_not_of(dividers, end);
  }
  return words;
}

std::string join(std::span<const std::string> items, std::string_view last) {
  std::string text;
  for (std::size_t at = 0; at < items.size(); ++at) {
    if (at > 0) text += at + 1 == items.size() ? " " + std::string(last) + " " : std::string(", ");
    text += items[at];
  }
  return text;
}

std::string join_and(std::span<const std::string> items, Language language) {
  return join(items, language == Language::sv ? "och" : "and");
}

std::string join_or(std::span<const std::string> items, Language language) {
  return join(items, language == Language::sv ? "eller" : "or");
}

std::string quoted(std::string_view name, Language language) {
  const bool swedish = language == Language::sv;
  return std::string(swedish ? "”" : "“").append(name).append("”");
}

}  // namespace sbs
