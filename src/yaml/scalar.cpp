#include "yaml/scalar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/characters.h"
#include "base/text.h"

namespace sbs::yaml {

namespace {

constexpr char32_t last_latin_letter = 0x024F;
constexpr char32_t multiplication_sign = 0x00D7;
constexpr char32_t division_sign = 0x00F7;

bool is_letter(char32_t c) {
  const bool latin = c >= 0x00C0 && c <= last_latin_letter && c != multiplication_sign && c != division_sign;
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || latin;
}

/// A character that means nothing to YAML wherever it stands within a text.
bool is_plain(char32_t c) {
  constexpr std::u32string_view marks = U" -_.()/&+'’–";
  return is_letter(c) || (c >= '0' && c <= '9') || marks.find(c) != std::u32string_view::npos;
}

/// A text that some reader takes for no text: YAML 1.1 knows more of them than 1.2.
bool is_word_of_yaml(std::string_view text) {
  constexpr std::array<std::string_view, 9> words{"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
  return std::find(words.begin(), words.end(), fold_case(text)) != words.end();
}

bool reads_as_itself(std::string_view text) {
  if (text.empty() || text.back() == ' ' || is_word_of_yaml(text)) return false;
  if (!is_letter(code_point_at(text, 0).value)) return false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = code_point_at(text, at);
    if (!is_plain(c)) return false;
    at += length;
  }
  return true;
}

/// Whether a reader, of the file or of YAML, would not see a character as it is.
bool is_hidden(char32_t c) {
  constexpr char32_t line_separator = 0x2028;
  constexpr char32_t paragraph_separator = 0x2029;
  constexpr char32_t no_character = 0xFFFE;
  return is_control(c) || is_unseen(c) || (is_blank(c) && c != ' ') || c == line_separator ||
         c == paragraph_separator || (c & no_character) == no_character;
}

std::string by_number(char32_t c) {
  const auto number = static_cast<unsigned>(c);
  if (number <= 0xFF) return fmt::format("\\x{:02X}", number);
  return number <= 0xFFFF ? fmt::format("\\u{:04X}", number) : fmt::format("\\U{:08X}", number);
}

}  // namespace

std::string in_double_quotes(std::string_view text) {
  std::string quoted = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = code_point_at(text, at);
    if (c == '"' || c == '\\') quoted += '\\';
    if (is_hidden(c))
      quoted += by_number(c);
    else
      quoted += text.substr(at, length);
    at += length;
  }
  return quoted + '"';
}

std::string as_scalar(std::string_view text) {
  return reads_as_itself(text) ? std::string(text) : in_double_quotes(text);
}

}  // namespace sbs::yaml
