#include <fmt/format.h>

#include <array>

#include "render/csv.h"
#include "render/heading.h"
#include "render/render.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

constexpr std::array heads{Phrase{"plan", "plan"},
                           Phrase{"huvudman", "organiser"},
                           Phrase{"datum", "date"},
                           Phrase{"första dag", "first day"},
                           Phrase{"sista dag", "last day"},
                           Phrase{"återkommer", "recurs"},
                           Phrase{"steg", "step"},
                           Phrase{"läge", "state"},
                           Phrase{"vad", "what"},
                           Phrase{"vem", "who"},
                           Phrase{"skolor", "schools"},
                           Phrase{"fil", "file"},
                           Phrase{"rad", "line"}};
constexpr std::size_t what_column = 8;

std::string row(const schedule::Heading& heading, const schedule::Thing& thing, const schedule::Item* dated,
                Language language) {
  return csv_row(
      {heading.title, heading.organiser, dated ? iso(dated->when) : std::string(no_date(language)),
       dated ? iso(dated->when.first) : "", dated ? iso(dated->when.last) : "",
       dated && dated->every ? to_text(*dated->every, language) : "",
       thing.step ? std::to_string(programme::number(*thing.step)) : "",
       std::string(state_text(thing, dated ? std::optional(dated->when) : std::nullopt, heading.today, language)),
       thing.what, thing.who, fmt::format("{}", fmt::join(thing.schools, " ")), thing.place.file,
       std::to_string(thing.place.line)});
}

}  // namespace

std::string timeline_csv(Schedules schedules, const Style& style) {
  const auto rows = [&](const schedule::Schedule& schedule) {
    std::string out;
    for (const schedule::Item& item : schedule.items)
      out += row(schedule.heading, item, &item, style.language);
    for (const schedule::Thing& one : schedule.undated)
      out += row(schedule.heading, one, nullptr, style.language);
    return out;
  };
  return csv_heads(heads, style.language) + one_below_the_other(schedules, "", rows, [&](const Unread& plan) {
           return unread_row(plan, heads, what_column, style.language);
         });
}

}  // namespace sbs::render
