#include <fmt/format.h>

#include "base/text.h"
#include "render/document.h"
#include "render/markdown.h"

// A paper as Markdown, for forges. Drawings are left out: what they show stands beside them in words.

namespace sbs::render::paper {

namespace {

std::string words(const Line& line) {
  std::string out;
  for (const Run& run : line) {
    const std::string text = markdown_text(run.text);
    if (trim(run.text).empty()) {
      out += ' ';
      continue;
    }
    const auto put = [&](std::string_view before, std::string_view after) {
      // Markdown trims nothing within emphasis: blanks at the ends stand outside.
      const bool blank_before = run.text.starts_with(' ');
      const bool blank_after = run.text.ends_with(' ');
      out += fmt::format("{}{}{}{}{}", blank_before ? " " : "", before, text, after, blank_after ? " " : "");
    };
    switch (run.kind) {
      case Run::Kind::strong:
        put("**", "**");
        break;
      case Run::Kind::missing:
        out += fmt::format("**[{}]**", text);
        break;
      case Run::Kind::state:
        out += fmt::format("{} {}", markdown_text(sign_of(run.mark)), text);
        break;
      default:
        put("", "");
    }
  }
  return out;
}

void add(std::string& out, const Blocks& blocks);

void add(std::string& out, const Heading& heading) {
  out += fmt::format("{} {}\n\n", std::string(heading.level, '#'), words(heading.text));
}

void add(std::string& out, const Paragraph& paragraph) {
  const bool banner = paragraph.kind == Paragraph::Kind::banner;
  out += fmt::format("{}{}\n\n", banner ? "> " : "", words(paragraph.text));
}

void add(std::string& out, const Bullets& bullets) {
  for (const Line& item : bullets.items)
    out += fmt::format("- {}\n", words(item));
  if (!bullets.items.empty()) out += "\n";
}

void add(std::string& out, const Facts& facts) {
  for (const auto& [term, what] : facts.rows)
    out += fmt::format("- **{}**: {}\n", markdown_text(term), words(what));
  if (!facts.rows.empty()) out += "\n";
}

void add(std::string& out, const Table& table) {
  if (!table.caption.empty()) out += fmt::format("**{}**\n\n", words(table.caption));
  std::string rule;
  for (const std::string& head : table.heads) {
    out += fmt::format("| {} ", markdown_text(head));
    rule += "| --- ";
  }
  out += "|\n" + rule + "|\n";
  for (const auto& row : table.rows) {
    for (const Cell& cell : row) {
      out += "| ";
      for (std::size_t at = 0; at < cell.lines.size(); ++at)
        out += (at > 0 ? "<br>" : "") + words(cell.lines[at]);
      out += " ";
    }
    out += "|\n";
  }
  out += "\n";
}

void add(std::string& /*out*/, const Picture& /*picture*/) {}

void add(std::string& out, const Folded& folded) {
  out += fmt::format("**{}**\n\n", markdown_text(folded.summary));
  add(out, folded.blocks);
}

void add(std::string& out, const Blocks& blocks) {
  for (const Block& block : blocks)
    std::visit([&](const auto& one) { add(out, one); }, static_cast<const Block::variant&>(block));
}

}  // namespace

std::string markdown_page(const Document& document) {
  std::string out;
  for (std::size_t at = 0; at < document.parts.size(); ++at) {
    if (at > 0) out += "---\n\n";
    add(out, document.parts[at].blocks);
  }
  return out + fmt::format("*{}*\n", markdown_text(document.foot));
}

}  // namespace sbs::render::paper
