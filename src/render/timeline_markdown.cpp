#include <fmt/format.h>

#include "base/text.h"
#include "render/heading.h"
#include "render/markdown.h"
#include "render/render.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

using schedule::Item;
using schedule::Schedule;

std::string draw(const Schedule& schedule, const Style& style) {
  const Language language = style.language;
  std::string out = heading_markdown(schedule.heading, style) + "\n";
  if (schedule.items.empty()) return out + markdown_text(no_items(schedule, language)) + "\n";
  const ListHeads heads = list_heads(language);
  out += fmt::format("| {} | {} | {} | {} | {} |\n|---|---|---|---|---|\n", heads.when, heads.step, heads.state,
                     heads.what, heads.who);
  const Listed list = listed(schedule);
  for (std::size_t at = 0; at < list.items.size(); ++at) {
    const Item& item = *list.items[at];
    if (list.today_before(at))
      out += fmt::format("| **{} {}** | | | | |\n", today_word(language), iso(schedule.heading.today));
    out += fmt::format("| {} | {} | {} | {} | {} |\n", markdown_text(when_text(item.when, language)),
                       item.step ? std::to_string(programme::number(*item.step)) : "",
                       markdown_text(state_text(item, language)), markdown_text(what_text(item, language)),
                       markdown_text(item.who));
  }
  return out;
}

}  // namespace

std::string timeline_markdown(Schedules schedules, const Style& style) {
  std::string out;
  for (const Schedule& schedule : schedules) {
    if (!out.empty()) out += "\n";
    out += draw(schedule, style);
  }
  return out;
}

}  // namespace sbs::render
