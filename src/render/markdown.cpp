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

/// The end of what a list would begin with at the beginning of a line, `-`, `+` or `1.`: the mark itself; none where
/// the text begins with no such thing.
std::size_t list_mark(std::string_view text) {
  const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::string_view marks = digits == 0 ? "-+=" : ".)";
  return digits < text.size() && marks.find(text[digits]) != std::string_view::npos ? digits : std::string::npos;
}

/// Without white space of any kind at the ends.
std::string_view without_margins(std::string_view text) {
  const auto is_space = [](char32_t c) {
    return c == U' ' || c == U'\u00A0' || (c >= U'\u2000' && c <= U'\u200A') || c == U'\u202F' || c == U'\u205F' ||
           c == U'\u3000';
  };
  std::size_t first = text.size();
  std::size_t end = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, length] = code_point_at(text, at);
    if (!is_space(c)) {
      first = std::min(first, at);
      end = at + length;
    }
    at += length;
  }
  return first < end ? text.substr(first, end - first) : std::string_view();
}

}  // namespace

std::string markdown_text(std::string_view text) {
  constexpr std::string_view marks = R"(\`*[]<>|~&#)";
  const std::string whole = printable(text);
  const std::string_view shown = without_margins(whole);
  const std::size_t list = list_mark(shown);
  std::string out;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const char c = shown[at];
    const bool mark = marks.find(c) != std::string_view::npos || (c == '_' && !within_word(shown, at));
    if (mark || at == list || begins_address(shown, at)) out += '\\';
    out += c;
    if (c == '@' && at + 1 < shown.size() && is_word(shown[at + 1])) out += "&#8203;";
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
