#include "base/text.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

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
  at = eight_bytes::skip_to(text, at, eight_bytes::any_but_plain);
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
