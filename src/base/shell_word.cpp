#include "base/shell_word.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/personal_number.h"
#include "base/text.h"

namespace sbs {

/// Whether a terminal would do something else than show a character: a control character, what turns the order of
/// others, a byte that is no text.
static bool is_unshown(std::string_view text, CodePoint c) {
  return is_control(c.value) || first_invalid_utf8(text.substr(0, c.length));
}

/// Between $' and ': what is not shown, by the numbers of its bytes. Empty where all of the path is shown.
static std::string with_numbers(std::string_view path) {
  std::string word;
  bool all_shown = true;
  while (!path.empty()) {
    const CodePoint c = code_point_at(path, 0);
    const std::string_view bytes = path.substr(0, c.length);
    if (is_unshown(path, c)) {
      all_shown = false;
      for (const char byte : bytes)
        word += fmt::format("\\{:03o}", static_cast<unsigned char>(byte));
    } else {
      if (bytes == "'" || bytes == "\\") word += '\\';
      word += bytes;
    }
    path.remove_prefix(c.length);
  }
  return all_shown ? std::string() : "$'" + word + "'";
}

std::string shell_word(std::string_view path) {
  if (path.starts_with('-')) return shell_word("./" + std::string(path));  // no option
  // Its bytes by number would hide a personal number from whoever looks for one.
  std::string shown = mask_personal_numbers(std::string(path));
  const auto is_plain = [](unsigned char c) {
    return c >= 0x80 || std::isalnum(c) != 0 ||
           std::string_view("/._-+:@%,=").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (auto word = with_numbers(shown); !word.empty()) return word;
  if (!shown.empty() && std::all_of(shown.begin(), shown.end(), is_plain)) return shown;
  std::string word = "'";
  for (const char c : shown)
    word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

}  // namespace sbs
