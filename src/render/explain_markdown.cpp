#include <fmt/format.h>

#include <optional>
#include <utility>

#include "render/format_words.h"
#include "render/markdown.h"

namespace sbs::render {

namespace {

using Kind = Piece::Kind;

std::string_view fence_language(Kind kind) { return kind == Kind::command ? "sh" : "yaml"; }

std::string in_a_line(const Piece& piece, std::string_view page) {
  const std::string name = piece.name.empty() ? markdown_text(piece.text) : fmt::format("`{}`", piece.name);
  return page.empty() ? name : fmt::format("[{}]({}#{})", name, page, piece.link);
}

/// `text` gives a piece of prose as Markdown.
template <class Text>
void add_section(std::string& out, const Section& section, std::string_view page, const Text& text) {
  std::string title = fmt::format("**{}.**", section.title);  // until it has been said
  if (section.is_one_line()) {
    out += fmt::format("\n{} `{}`\n", title, section.pieces.front().text);
    return;
  }
  const auto in_line = [&] { return title.empty() ? std::string() : std::exchange(title, {}) + " "; };
  const auto above = [&] { return title.empty() ? std::string() : "\n" + std::exchange(title, {}) + "\n"; };
  std::optional<Kind> last;
  for (const Piece& piece : section.pieces) {
    if (piece.kind == Kind::item) {
      out += above();
      out += fmt::format("{}- `{}`{}{}\n", last == Kind::item ? "" : "\n", piece.name, piece.text.empty() ? "" : " ",
                         text(piece.text));
    } else if (piece.kind == Kind::topic) {
      if (last == Kind::topic) out.pop_back();
      out += (last == Kind::topic ? ", " : "\n" + in_line()) + in_a_line(piece, page) + "\n";
    } else if (piece.kind == Kind::prose) {
      out += "\n" + in_line() + text(piece.text) + "\n";
    } else {
      out += above();
      out += "\n" + markdown_code(piece.text, fence_language(piece.kind));
    }
    last = piece.kind;
  }
}

}  // namespace

void add_markdown_section(std::string& out, const Section& section) {
  add_section(out, section, {}, [](const std::string& text) { return text; });
}

void add_story(std::string& out, const Story& story, std::string_view heading, std::string_view page) {
  out += fmt::format("{} {}\n\n`{}`", heading, markdown_text(story.title), story.facts.front());
  for (std::size_t at = 1; at < story.facts.size(); ++at)
    out += fmt::format(" · {}", markdown_text(story.facts[at]));
  out += "\n";
  for (const Section& section : story.sections)
    add_section(out, section, page, [](const std::string& text) { return markdown_text(text); });
}

std::string explain_markdown(const rules::Rule& rule, const Style& style) {
  std::string out;
  add_story(out, story_of(rule, style.language), "#");
  return out;
}

std::string explain_markdown(const guide::Topic& topic, const Style& style) {
  std::string out;
  add_story(out, story_of(topic, style.language), "#");
  return out;
}

}  // namespace sbs::render
