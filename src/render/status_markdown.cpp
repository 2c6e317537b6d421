#include <fmt/format.h>

#include "render/heading.h"
#include "render/markdown.h"
#include "render/status_words.h"
#include "render/style.h"

namespace sbs::render {

std::string status_markdown(Standings standings, const Style& style) {
  const Language language = style.language;
  std::string heads = fmt::format("| {} |", name_head(language));
  std::string rule = "|---|";
  for (const StatusColumn& column : status_columns) {
    heads += fmt::format(" {} |", column.head.in(language));
    rule += "--:|";
  }
  std::string out = fmt::format("{} {} |\n{}---|\n", heads, next_head(language), rule);
  for (const schedule::Standing& standing : standings) {
    out += fmt::format("| {} |", markdown_text(name_of(standing, style)));
    for (const StatusColumn& column : status_columns)
      out += fmt::format(" {} |", markdown_text(column.cell(standing, language)));
    out += fmt::format(" {} |\n", markdown_text(next_text(standing, style)));
  }
  for (const Unread& plan : standings.unread)
    out += "\n" + markdown_text(unread_text(plan, language)) + "\n";
  const auto add = [&](const std::vector<std::string>& words) {
    out += "\n" + markdown_text(fmt::format("{}", fmt::join(words, separator(style)))) + "\n";
  };
  for (const Totals& sum : sums_worth_telling(standings))
    add(sum_words(sum, language));
  add(totals_words(standings, language));
  return out;
}

}  // namespace sbs::render
