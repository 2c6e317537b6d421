#include "render/markdown.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"

namespace sbs::render {

namespace {

bool is_word(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
         (c >= 'A' && c <= 'Z');
}

/// An underscore within a word means nothing to Markdown: `counted_from`.
bool within_word(std::string_view text, std::size_t at) {
  return at > 0 && at + 1 < text.size() && is_word(text[at - 1]) && is_word(text[at + 1]);
}

/// A colon or full stop by which GitHub's Markdown would see an address to link: `http://`, `www.`.
bool begins_address(std::string_view text, std::size_t at) {
  if (text[at] == ':') return text.substr(at).starts_with("://");
  return text[at] == '.' && at >= 3 && fold_case(text.substr(at - 3, 3)) == "www";
}

}  // namespace

std::string markdown_text(std::string_view text) {
  constexpr std::string_view marks = R"(\`*[]<>|~&#)";
  const std::string shown = printable(text);
  std::string out;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const char c = shown[at];
    const bool mark = marks.find(c) != std::string_view::npos || (c == '_' && !within_word(shown, at));
    if (mark || begins_address(shown, at)) out += '\\';
    out += c;
  }
  return out;
}

std::string markdown_code(std::string_view code, std::string_view language) {
  std::size_t longest = 2;
  std::size_t run = 0;
  for (const char c : code) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  std::string out = fmt::format("{}{}\n", fence, language);
  while (!code.empty()) {
    const auto end = std::min(code.find('\n'), code.size());
    out += printable(code.substr(0, end)) + "\n";
    code.remove_prefix(std::min(end + 1, code.size()));
  }
  return out + fence + "\n";
}

}  // namespace sbs::render
