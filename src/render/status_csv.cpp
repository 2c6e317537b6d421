#include <fmt/format.h>

#include <array>

#include "plan/names.h"
#include "render/table.h"

namespace sbs::render {

namespace {

constexpr std::array columns{Column{{"plan", "plan"}},
                             Column{{"huvudman", "organiser"}},
                             Column{{"skolor", "schools"}},
                             Column{{"uppdrag", "mandate"}},
                             Column{{"status", "status"}},
                             Column{{"steg", "step"}, Holds::number},
                             Column{{"klara", "done"}, Holds::number},
                             Column{{"av", "of"}, Holds::number},
                             Column{{"försenade", "overdue"}, Holds::number},
                             Column{{"tidsgräns", "time limit"}, Holds::date},
                             Column{{"dagar kvar", "days left"}, Holds::number},
                             Column{{"närmast", "next"}},
                             Column{{"gäller", "about"}},
                             Column{{"datum", "date"}, Holds::date},
                             Column{{"vem", "who"}},
                             Column{{"hur det går", "how it goes"}},
                             Column{{"fel", "errors"}, Holds::number},
                             Column{{"varningar", "warnings"}, Holds::number},
                             Column{{"fil", "file"}}};
constexpr std::size_t next_column = 11;
constexpr Phrase title{"Läget", "Status"};

std::vector<Cell> row(const schedule::Standing& standing, Language language) {
  const schedule::Heading& heading = standing.heading;
  const std::optional<schedule::Task>& next = standing.next;
  return {heading.title,
          heading.organiser,
          fmt::format("{}", fmt::join(heading.schools, "; ")),
          heading.mandate,
          std::string(plan::label(heading.status, language)),
          step_cell(heading.current),
          counted(standing.tally.done),
          counted(standing.tally.asked),
          counted(standing.tally.overdue),
          cell_or_empty(heading.limit),
          standing.days_left ? Cell(standing.days_left->fewest) : Cell(),
          next ? next->what : "",
          next ? next->subject : "",
          next ? cell_or_empty(next->when) : Cell(),
          next ? next->who : "",
          standing.review ? std::string(plan::label(*standing.review, language)) : "",
          counted(standing.errors),
          counted(standing.warnings),
          heading.root};
}

}  // namespace

Table status_table(Standings standings, const Style& style) {
  const Language language = style.language;
  return table_of(title, columns, standings, next_column, language,
                  [&](const schedule::Standing& standing, std::vector<std::vector<Cell>>& rows) {
                    rows.push_back(row(standing, language));
                  });
}

std::string status_csv(Standings standings, const Style& style) { return csv(status_table(standings, style), style); }

}  // namespace sbs::render
