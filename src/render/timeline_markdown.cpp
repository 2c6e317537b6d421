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
using schedule::Thing;

std::string row(const Thing& thing, std::string_view when, std::string_view what, Language language) {
  return fmt::format("| {} | {} | {} | {} | {} |\n", markdown_text(when),
                     thing.step ? std::to_string(programme::number(*thing.step)) : "",
                     markdown_text(state_text(thing, language)), markdown_text(what), markdown_text(thing.who));
}

std::string draw(const Schedule& schedule, const Style& style) {
  const Language language = style.language;
  std::string out = heading_markdown(schedule.heading, style) + "\n";
  if (schedule.items.empty() && schedule.undated.empty())
    return out + markdown_text(no_items(schedule, language)) + "\n";
  const ListHeads heads = list_heads(language);
  out += fmt::format("| {} | {} | {} | {} | {} |\n|---|---|---|---|---|\n", heads.when, heads.step, heads.state,
                     heads.what, heads.who);
  const Listed list = listed(schedule);
  for (std::size_t at = 0; at < list.items.size(); ++at) {
    const Item& item = *list.items[at];
    if (list.today_before(at))
      out += fmt::format("| **{} {}** | | | | |\n", today_word(language), iso(schedule.heading.today));
    out += row(item, when_text(item.when, language), what_text(item, language), language);
  }
  for (const Thing& one : schedule.undated)
    out += row(one, no_date(language), one.what, language);
  return out;
}

}  // namespace

std::string timeline_markdown(Schedules schedules, const Style& style) {
  return one_below_the_other(
      schedules, "\n", [&](const Schedule& schedule) { return draw(schedule, style); },
      [&](const Unread& plan) { return unread_markdown(plan, style); });
}

}  // namespace sbs::render
