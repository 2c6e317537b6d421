#include "base/characters.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "base/eight_bytes.h"
#include "base/text.h"

namespace sbs {

namespace {

/// The noughts of the scripts whose ten digits stand in a row (general category Nd).
constexpr std::array<char32_t, 65> noughts{
    0x0030,  0x0660,  0x06F0,  0x07C0,  0x0966,  0x09E6,  0x0A66,  0x0AE6,  0x0B66,  0x0BE6,  0x0C66,
    0x0CE6,  0x0D66,  0x0DE6,  0x0E50,  0x0ED0,  0x0F20,  0x1040,  0x1090,  0x17E0,  0x1810,  0x1946,
    0x19D0,  0x1A80,  0x1A90,  0x1B50,  0x1BB0,  0x1C40,  0x1C50,  0xA620,  0xA8D0,  0xA900,  0xA9D0,
    0xA9F0,  0xAA50,  0xABF0,  0xFF10,  0x104A0, 0x10D30, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x112F0,
    0x11450, 0x114D0, 0x11650, 0x116C0, 0x11730, 0x118E0, 0x11950, 0x11C50, 0x11D50, 0x11DA0, 0x11F50,
    0x16A60, 0x16AC0, 0x16B50, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6, 0x1E140, 0x1E950};

}  // namespace

std::optional<int> digit_value(char32_t c) {
  const auto* above = std::upper_bound(noughts.begin(), noughts.end(), c);
  if (above == noughts.begin()) return std::nullopt;
  const char32_t value = c - *(above - 1);
  return value < 10 ? std::optional(static_cast<int>(value)) : std::nullopt;
}

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x2043 || c == 0x058A || c == 0xFE58 ||
         c == 0xFE63 || c == 0xFF0D || c == 0x207B || c == 0x208B || c == 0x2E3A || c == 0x2E3B;
}

bool is_blank(char32_t c) {
  return c == ' ' || c == '\t' || c == 0x00A0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0x1680;
}

bool is_unseen(char32_t c) {
  return c == soft_hyphen || c == 0x034F || c == 0x061C || c == 0x180E || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || (c >= 0xFE00 && c <= 0xFE0F) || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE01EF);
}

bool is_quotation_mark(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || c == 0x00B4 || c == 0x00AB || c == 0x00BB ||
         (c >= 0x2018 && c <= 0x201F) || (c >= 0x2032 && c <= 0x2037) || c == 0x2039 || c == 0x203A || c == 0x02B9 ||
         c == 0x02BC || c == 0xFF02 || c == 0xFF07;
}

void append(std::string& text, char32_t c) {
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes.data());
  text.append(bytes.begin(), bytes.begin() + length);
}

std::string code_point_name(char32_t c) { return fmt::format("U+{:04X}", static_cast<unsigned>(c)); }

std::string as_typed(std::string_view text) {
  std::string typed;
  typed.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    // Most letters are as they are typed.
    if ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z') || text[at] == '_') {
      typed += text[at++];
      continue;
    }
    const auto [c, length] = code_point_at(text, at);
    if (const auto digit = digit_value(c))
      typed += static_cast<char>('0' + *digit);
    else if (is_dash(c))
      typed += '-';
    else if (is_blank(c))
      typed += ' ';
    else if (is_quotation_mark(c))
      typed += '"';
    else if (c >= 0xFF01 && c <= 0xFF5E)
      typed += static_cast<char>(c - 0xFF01 + '!');
    else if (!is_unseen(c))
      typed.append(text, at, length);
    at += length;
  }
  return typed;
}

bool is_surely_nfc(std::string_view text) {
  // Below U+0300, whose first byte is 0xCC, nothing composes. Eight bytes at a time: of one that has its highest bit,
  // the others reach it once more with 0x34 added where the byte is 0xCC or above.
  constexpr unsigned char first_byte_of_marks = 0xCC;
  const std::size_t rest = eight_bytes::skip_to(text, 0, [](std::uint64_t eight) {
    constexpr std::uint64_t highest = eight_bytes::high_bits;
    return ((eight & ~highest) + eight_bytes::all(0x100 - first_byte_of_marks)) & eight & highest;
  });
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(rest), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < first_byte_of_marks; });
}

}  // namespace sbs
