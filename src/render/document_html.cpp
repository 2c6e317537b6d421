#include <fmt/format.h>

#include <array>

#include "base/by_enum.h"
#include "base/message.h"
#include "base/text.h"
#include "render/document.h"
#include "render/page_style.h"
#include "render/xml.h"

// A paper as a page of HTML. Nothing on it runs and nothing is fetched: by its content policy, too, which is why there
// are classes and no attributes of style.

namespace sbs::render::paper {

namespace {

constexpr Phrase to_content{"Hoppa till innehållet", "Skip to the content"};
constexpr Phrase contents{"Innehåll", "Contents"};

std::string escaped(std::string_view text) { return xml_text(printable(text)); }

std::string_view class_of(Mark mark) {
  constexpr ByEnum<Mark, std::string_view> classes({{Mark::none, "none"},
                                                    {Mark::done, "done"},
                                                    {Mark::going_on, "going-on"},
                                                    {Mark::to_come, "to-come"},
                                                    {Mark::late, "late"},
                                                    {Mark::cancelled, "cancelled"},
                                                    {Mark::better, "better"},
                                                    {Mark::same, "same"},
                                                    {Mark::worse, "worse"},
                                                    {Mark::not_known, "not-known"}});
  return classes[mark];
}

/// Draws the parts of a paper, whose headings have addresses of their own.
class Page {
 public:
  explicit Page(const Document& document) : document_(document) {}

  std::string whole() {
    std::string body;
    for (at_ = 0; at_ < document_.parts.size(); ++at_) {
      body += fmt::format("<article{}>\n", document_.parts.size() > 1 ? " class=\"plan\"" : "");
      add(body, document_.parts[at_].blocks);
      body += "</article>\n";
    }
    const Language language = document_.language;
    return fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{}'; form-action "
        "'none'; base-uri 'none'\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"description\" content=\"{}\">\n"
        "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#main\">{}</a>\n"
        "{}<main id=\"main\">\n{}</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n",
        language == Language::sv ? "sv" : "en", page_style_hash, escaped(document_.summary), escaped(document_.title),
        page_style, to_content.in(language), navigation(), body, escaped(document_.foot));
  }

 private:
  /// The address of a heading: of this part, or "part/heading".
  std::string anchor(std::string_view id) const {
    const auto slash = id.find('/');
    if (slash != std::string_view::npos) return fmt::format("{}-{}", id.substr(0, slash), id.substr(slash + 1));
    return document_.parts.size() > 1 ? fmt::format("{}-{}", document_.parts[at_].key, id) : std::string(id);
  }

  std::string words(const Line& line) const {
    std::string out;
    for (const Run& run : line)
      out += words(run);
    return out;
  }

  std::string words(const Run& run) const {
    const std::string text = escaped(run.text);
    switch (run.kind) {
      case Run::Kind::text:
        return text;
      case Run::Kind::strong:
        return fmt::format("<strong>{}</strong>", text);
      case Run::Kind::date:
        return run.target.empty() ? text : fmt::format("<time datetime=\"{}\">{}</time>", run.target, text);
      case Run::Kind::state:
        return fmt::format("<span class=\"state {}\"><span class=\"sign\" aria-hidden=\"true\">{}</span> {}</span>",
                           class_of(run.mark), sign_of(run.mark), text);
      case Run::Kind::missing:
        return fmt::format("<mark>[{}]</mark>", text);
      case Run::Kind::link:
        return fmt::format("<a href=\"#{}\">{}</a>", xml_text(anchor(run.target)), text);
    }
    return text;
  }

  /// The way to each part and its headings; nothing where it is shorter than a screen.
  std::string navigation() {
    std::string items;
    std::size_t count = 0;
    for (at_ = 0; at_ < document_.parts.size(); ++at_)
      for (const Block& block : document_.parts[at_].blocks) {
        const auto* heading = std::get_if<Heading>(&block);
        const unsigned level = document_.parts.size() > 1 ? 1 : 2;
        if (heading == nullptr || heading->level != level || heading->id.empty()) continue;
        items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", xml_text(anchor(heading->id)), words(heading->text));
        ++count;
      }
    constexpr std::size_t few = 3;
    if (count < few) return {};
    return fmt::format("<nav aria-label=\"{}\">\n<ul>\n{}</ul>\n</nav>\n", contents.in(document_.language), items);
  }

  void add(std::string& out, const Blocks& blocks) {
    for (const Block& block : blocks)
      std::visit([&](const auto& one) { add(out, one); }, static_cast<const Block::variant&>(block));
  }

  void add(std::string& out, const Heading& heading) {
    const std::string id = heading.id.empty() ? "" : fmt::format(" id=\"{}\"", xml_text(anchor(heading.id)));
    out += fmt::format("<h{0}{1}>{2}</h{0}>\n", heading.level, id, words(heading.text));
  }

  void add(std::string& out, const Paragraph& paragraph) {
    constexpr std::array<std::string_view, 4> classes{"", " class=\"over\"", " class=\"banner\"", " class=\"fine\""};
    out += fmt::format("<p{}>{}</p>\n", classes.at(static_cast<std::size_t>(paragraph.kind)), words(paragraph.text));
  }

  void add(std::string& out, const Bullets& bullets) {
    out += "<ul>\n";
    for (const Line& item : bullets.items)
      out += fmt::format("<li>{}</li>\n", words(item));
    out += "</ul>\n";
  }

  void add(std::string& out, const Facts& facts) {
    out += "<dl>\n";
    for (const auto& [term, what] : facts.rows)
      out += fmt::format("<div><dt>{}</dt><dd>{}</dd></div>\n", escaped(term), words(what));
    out += "</dl>\n";
  }

  std::string content(const Cell& cell) const {
    std::string out;
    for (const Line& line : cell.lines)
      out += cell.lines.size() == 1 ? words(line) : fmt::format("<div>{}</div>", words(line));
    return cell.drawing + out;
  }

  /// A table that is wider than a telephone is moved sideways by itself, by key as well; the page is not.
  void add(std::string& out, const Table& table) {
    const std::string id = anchor(fmt::format("table-{}", ++tables_));
    out += fmt::format(
        "<div class=\"wide\" role=\"group\" aria-labelledby=\"{0}\" tabindex=\"0\">\n<table>\n"
        "<caption id=\"{0}\">{1}</caption>\n<thead><tr>",
        id, words(table.caption));
    for (const std::string& head : table.heads)
      out += fmt::format("<th scope=\"col\">{}</th>", escaped(head));
    out += "</tr></thead>\n<tbody>\n";
    for (const auto& row : table.rows) {
      out += "<tr>";
      for (std::size_t at = 0; at < row.size(); ++at)
        out += at == 0 ? fmt::format("<th scope=\"row\">{}</th>", content(row[at]))
                       : fmt::format("<td>{}</td>", content(row[at]));
      out += "</tr>\n";
    }
    out += "</tbody>\n</table>\n</div>\n";
  }

  void add(std::string& out, const Picture& picture) {
    out += fmt::format("<figure class=\"wide\" role=\"group\" aria-label=\"{}\" tabindex=\"0\">\n{}</figure>\n",
                       escaped(picture.name), picture.svg);
  }

  void add(std::string& out, const Folded& folded) {
    out += fmt::format("<details>\n<summary>{}</summary>\n", escaped(folded.summary));
    add(out, folded.blocks);
    out += "</details>\n";
  }

  const Document& document_;
  std::size_t at_ = 0;      // the part that is being drawn
  std::size_t tables_ = 0;  // drawn so far
};

}  // namespace

std::string html_page(const Document& document) { return Page(document).whole(); }

}  // namespace sbs::render::paper
