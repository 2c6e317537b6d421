#include <fmt/format.h>

#include "base/text.h"
#include "render/render.h"
#include "render/rule_words.h"
#include "render/style.h"

namespace sbs::render {

namespace {

void add_code(std::string& out, std::string_view code) {
  while (!code.empty()) {
    const auto end = std::min(code.find('\n'), code.size());
    out += "    " + printable(code.substr(0, end)) + "\n";
    code.remove_prefix(std::min(end + 1, code.size()));
  }
}

}  // namespace

std::string explain_text(const rules::Rule& rule, const Style& style) {
  const Story story = story_of(rule, style.language);
  std::string out;
  add_title(out, story.title, style);
  add_pieces(out, story.facts, style);
  for (const Section& section : story.sections) {
    const std::string title = "\n" + coloured(section.title, Colour::bold, style);
    if (section.is_one_line()) {
      const std::string code = printable(section.pieces.front().text);
      const bool fits = display_width(section.title) + 2 + display_width(code) <= style.width;
      out += title + (fits ? ": " : "\n    ") + code + "\n";
      continue;
    }
    out += title + "\n";
    for (const Piece& piece : section.pieces)
      if (piece.kind == Piece::Kind::prose)
        add_wrapped(out, "  ", piece.text, style);
      else
        add_code(out, piece.text);
  }
  return out;
}

}  // namespace sbs::render
