#include <fmt/format.h>

#include <array>

#include "render/table.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

constexpr std::array columns{Column{{"plan", "plan"}},
                             Column{{"huvudman", "organiser"}},
                             Column{{"datum", "date"}, Holds::date},
                             Column{{"första dag", "first day"}, Holds::date},
                             Column{{"sista dag", "last day"}, Holds::date},
                             Column{{"återkommer", "recurs"}},
                             Column{{"steg", "step"}, Holds::number},
                             Column{{"läge", "state"}},
                             Column{{"vad", "what"}},
                             Column{{"vem", "who"}},
                             Column{{"skolor", "schools"}},
                             Column{{"fil", "file"}},
                             Column{{"rad", "line"}, Holds::number}};
constexpr std::size_t what_column = 8;

constexpr Phrase title{"Tidslinje", "Timeline"};

std::vector<Cell> row(const schedule::Heading& heading, const schedule::Thing& thing, const schedule::Item* dated,
                      Language language) {
  const auto when = dated ? std::optional(dated->when) : std::nullopt;
  return {heading.title,
          heading.organiser,
          when ? Cell(*when) : Cell(std::string(no_date(language))),
          when ? Cell(exactly(when->first)) : Cell(),
          when ? Cell(exactly(when->last)) : Cell(),
          dated && dated->every ? to_text(*dated->every, language) : "",
          step_cell(thing.step),
          std::string(state_text(thing, when, heading.today, language)),
          thing.what,
          thing.who,
          fmt::format("{}", fmt::join(thing.schools, " ")),
          thing.place.file,
          line_cell(thing.place)};
}

}  // namespace

Table timeline_table(Schedules schedules, const Style& style) {
  const Language language = style.language;
  return table_of(title, columns, schedules, what_column, language,
                  [&](const schedule::Schedule& schedule, std::vector<std::vector<Cell>>& rows) {
                    for (const schedule::Item& item : schedule.items)
                      rows.push_back(row(schedule.heading, item, &item, language));
                    for (const schedule::Thing& one : schedule.undated)
                      rows.push_back(row(schedule.heading, one, nullptr, language));
                  });
}

std::string timeline_csv(Schedules schedules, const Style& style) {
  return csv(timeline_table(schedules, style), style);
}

}  // namespace sbs::render
