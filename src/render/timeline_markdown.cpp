#include <fmt/format.h>

#include "base/text.h"
#include "render/heading.h"
#include "render/markdown.h"
#include "render/render.h"
#include "render/style.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

using schedule::Item;
using schedule::Schedule;
using schedule::Thing;

std::string row(const Thing& thing, const std::optional<PartialDate>& date, std::string what, const Schedule& schedule,
                const Style& style) {
  const Language language = style.language;
  for (const std::string& piece : where_shown(thing.document, thing.place, style))
    what.append(separator(style)).append(piece);
  const std::string when = date ? when_text(*date, language) : std::string(no_date(language));
  return fmt::format("| {} | {} | {} | {} | {} |\n", markdown_text(when),
                     markdown_text(step_text(thing.step, language)),
                     markdown_text(state_text(thing, date, schedule.heading.today, language)), markdown_text(what),
                     markdown_text(thing.who));
}

std::string draw(const Schedule& schedule, const Style& style) {
  const Language language = style.language;
  std::string out = heading_markdown(schedule.heading, style) + "\n";
  if (schedule.items.empty() && schedule.undated.empty())
    return out + markdown_text(no_items(schedule, language)) + "\n";
  if (style.picture) out += markdown_code(timeline_mermaid(schedule, style), "mermaid") + "\n";
  const ListHeads heads = list_heads(language);
  out += fmt::format("| {} | {} | {} | {} | {} |\n|---|---|---|---|---|\n", heads.when, heads.step, heads.state,
                     heads.what, heads.who);
  const Listed list = listed(schedule);
  for (std::size_t at = 0; at < list.items.size(); ++at) {
    const Item& item = *list.items[at];
    if (list.today_before(at))
      out += fmt::format("| **{} {}** | | | | |\n", today_word(language), iso(schedule.heading.today));
    out += row(item, item.when, what_text(item, language), schedule, style);
  }
  for (const Thing& one : schedule.undated)
    out += row(one, std::nullopt, one.what, schedule, style);
  return out;
}

}  // namespace

std::string timeline_markdown(Schedules schedules, const Style& style) {
  return one_below_the_other(
      schedules, "\n", [&](const Schedule& schedule) { return draw(schedule, style); },
      [&](const Unread& plan) { return unread_markdown(plan, style); });
}

}  // namespace sbs::render
