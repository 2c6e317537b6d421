#pragma once

#include <optional>
#include <string>
#include <string_view>

/// What a character is, however it looks: word processors, web pages and telephones put in others than those of the
/// keyboard. Source: the Unicode Character Database 15.
namespace sbs {

/// The value of a decimal digit of any script.
std::optional<int> digit_value(char32_t c);

/// A dash of any length, or a minus sign; not the soft hyphen, which cannot be seen.
bool is_dash(char32_t c);

/// A blank of any width that does not end a line: a space, a tab, a no-break space …
bool is_blank(char32_t c);

/// A character that takes no room: a zero-width space, a joiner, a soft hyphen, a byte order mark …
bool is_unseen(char32_t c);

/// A quotation mark, or what people type as one: an accent, a prime.
bool is_quotation_mark(char32_t c);

/// Puts a character at the end of a text, as UTF-8.
void append(std::string& text, char32_t c);

/// "U+00AD".
std::string code_point_name(char32_t c);

inline constexpr char32_t soft_hyphen = 0x00AD;

/// The text as it would be typed on a plain keyboard: dashes as `-`, blanks as spaces, digits as 0–9, full-width
/// letters and marks as theirs, quotation marks as `"`, and nothing that cannot be seen.
std::string as_typed(std::string_view text);

/// Whether no byte of a text can be part of a letter in two code points, as of most texts: then it is in NFC.
bool is_surely_nfc(std::string_view text);

}  // namespace sbs
