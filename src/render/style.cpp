#include "render/style.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace sbs::render {

std::string coloured(std::string_view text, Colour colour, const Style& style) {
  if (!style.colour) return std::string(text);
  constexpr std::array<std::string_view, 7> codes{"1;31", "1;33", "36", "34", "32", "1", "2"};
  return fmt::format("\x1b[{}m{}\x1b[0m", codes.at(static_cast<std::size_t>(colour)), text);
}

Colour colour_of(diag::Severity severity) {
  if (severity == diag::Severity::error) return Colour::red;
  return severity == diag::Severity::warning ? Colour::yellow : Colour::cyan;
}

Colour colour_of(schedule::State state) {
  using schedule::State;
  switch (state) {
    case State::done:
      return Colour::green;
    case State::overdue:
      return Colour::red;
    case State::due:
      return Colour::yellow;
    case State::planned:
    case State::open:
      return Colour::cyan;
    case State::not_yet:
    case State::not_applicable:
    case State::cancelled:
      break;
  }
  return Colour::dim;
}

std::string_view cut_mark(const Style& style) { return style.ascii ? "..." : "…"; }

std::string_view separator(const Style& style) { return style.ascii ? " - " : " · "; }

void add_wrapped(std::string& out, std::string_view head, std::string_view text, const Style& style) {
  const std::size_t indent = display_width(head);
  const std::size_t room = style.width > indent + 10 ? style.width - indent : 10;
  bool first = true;
  for (const std::string& line : wrap(text, room)) {
    out += first ? std::string(head) : std::string(indent, ' ');
    out += line;
    out += '\n';
    first = false;
  }
}

void add_title(std::string& out, std::string_view title, const Style& style) {
  for (const std::string& line : wrap(title, style.width))
    out += coloured(line, Colour::bold, style) + "\n";
}

void add_pieces(std::string& out, const std::vector<std::string>& pieces, const Style& style) {
  std::string line;
  for (const std::string& piece : pieces) {
    const std::string_view between = line.empty() ? std::string_view() : separator(style);
    if (!line.empty() && display_width(line) + display_width(between) + display_width(piece) > style.width) {
      add_wrapped(out, "", line, style);
      line = piece;
    } else {
      line.append(between).append(piece);
    }
  }
  if (!line.empty()) add_wrapped(out, "", line, style);
}

}  // namespace sbs::render
