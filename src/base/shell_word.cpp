#include "base/shell_word.h"

#include <algorithm>
#include <cctype>

namespace sbs {

std::string shell_word(std::string_view path) {
  if (path.starts_with('-')) return shell_word("./" + std::string(path));  // no option
  const auto is_plain = [](unsigned char c) {
    return c >= 0x80 || std::isalnum(c) != 0 ||
           std::string_view("/._-+:@%,=").find(static_cast<char>(c)) != std::string_view::npos;
  };
  if (!path.empty() && std::all_of(path.begin(), path.end(), is_plain)) return std::string(path);
  std::string word = "'";
  for (const char c : path)
    word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

}  // namespace sbs
