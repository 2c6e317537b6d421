#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/characters.h"
#include "base/escapes.h"
#include "base/personal_number.h"
#include "base/text.h"

// Hiding personal numbers in what is shown: what is one is found elsewhere (personal_number.cpp).

namespace sbs {

/// Masks in a text the numbers that it has as it is read: each digit, and each escape that stands for one.
static void mask_as_read(std::string& text, std::string_view read, std::span<const Escape> escapes) {
  const auto numbers = find_personal_numbers(read);
  if (numbers.empty()) return;
  constexpr std::string_view wide = "\xEF\xBD\x98";  // U+FF58, as wide as the digits of its kind
  std::string masked;
  masked.reserve(text.size());
  std::size_t done = 0;
  for (const PersonalNumber& one : numbers) {
    for (std::size_t at = one.begin; at < one.end;) {
      const auto [c, length] = code_point_at(read, at);
      if (digit_value(c) || c == 'T' || c == 't') {
        const std::size_t begin = place_as_written(escapes, at);
        const std::size_t end = place_as_written(escapes, at + length);
        masked.append(text, done, begin - done);
        if (text[begin] == '\\')
          masked.append(end - begin, 'x');
        else
          masked += c >= 0xFF10 && c <= 0xFF19 ? wide : "x";
        done = end;
      }
      at += length;
    }
  }
  masked.append(text, done);
  text = std::move(masked);
}

std::string masked_part(std::string_view text, std::size_t begin, std::size_t length) {
  const std::string masked = mask_personal_numbers(std::string(text));
  const auto behind = [&](std::size_t from, std::size_t characters) {
    for (; characters > 0 && from < masked.size(); --characters)
      from += code_point_at(masked, from).length;
    return from;
  };
  const std::size_t from = behind(0, count_code_points(text.substr(0, begin)));
  return masked.substr(from, behind(from, count_code_points(text.substr(begin, length))) - from);
}

std::string mask_personal_numbers(std::string text) {
  // A backslash may also be one, "\u121212-1212": what is a number either way is masked.
  mask_as_read(text, text, {});
  if (text.find('\\') != std::string::npos)
    if (const Unescaped without = unescaped(text); !without.escapes.empty())
      mask_as_read(text, without.text, without.escapes);
  return text;
}

}  // namespace sbs
