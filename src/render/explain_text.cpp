#include <fmt/format.h>

#include <utility>

#include "base/text.h"
#include "render/format_words.h"
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

/// What stands in a line with the next: "samverkan.slut, samverkan.start".
std::string in_a_line(const Piece& piece) { return piece.name.empty() ? piece.text : piece.name; }

void add_pieces_of(std::string& out, const Section& section, const Style& style) {
  std::string line;
  for (const Piece& piece : section.pieces) {
    if (piece.kind == Piece::Kind::topic) {
      line += (line.empty() ? "" : ", ") + in_a_line(piece);
      continue;
    }
    if (!line.empty()) add_wrapped(out, "  ", std::exchange(line, {}), style);
    if (piece.is_code())
      add_code(out, piece.text);
    else
      add_wrapped(out, "  ", piece.name.empty() ? piece.text : fmt::format("{} {}", piece.name, piece.text), style);
  }
  if (!line.empty()) add_wrapped(out, "  ", line, style);
}

}  // namespace

std::string story_text(const Story& story, const Style& style) {
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
    add_pieces_of(out, section, style);
  }
  return out;
}

std::string explain_text(const rules::Rule& rule, const Style& style) {
  return story_text(story_of(rule, style.language), style);
}

std::string explain_text(const guide::Topic& topic, const Style& style) {
  return story_text(story_of(topic, style.language), style);
}

}  // namespace sbs::render
