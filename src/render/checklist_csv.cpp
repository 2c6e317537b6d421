#include <fmt/format.h>

#include <array>

#include "render/table.h"

namespace sbs::render {

namespace {

constexpr std::array columns{Column{{"plan", "plan"}},
                             Column{{"huvudman", "organiser"}},
                             Column{{"steg", "step"}, Holds::number},
                             Column{{"läge", "state"}},
                             Column{{"vad", "what"}},
                             Column{{"gäller", "about"}},
                             Column{{"datum", "date"}, Holds::date},
                             Column{{"första dag", "first day"}, Holds::date},
                             Column{{"sista dag", "last day"}, Holds::date},
                             Column{{"vem", "who"}},
                             Column{{"skolor", "schools"}},
                             Column{{"fil", "file"}},
                             Column{{"rad", "line"}, Holds::number}};
constexpr std::size_t what_column = 4;
constexpr Phrase title{"Checklista", "Checklist"};

std::vector<Cell> row(const schedule::Heading& heading, const schedule::Task& task, Language language) {
  return {heading.title,
          heading.organiser,
          step_cell(task.section.step),
          std::string(name_of(task.state, task.when, heading.today, language)),
          task.what,
          task.subject,
          cell_or_empty(task.when),
          task.when ? Cell(exactly(task.when->first)) : Cell(),
          task.when ? Cell(exactly(task.when->last)) : Cell(),
          task.who,
          fmt::format("{}", fmt::join(task.schools, " ")),
          task.place ? task.place->file : "",
          line_cell(task.place)};
}

}  // namespace

Table checklist_table(Checklists checklists, const Style& style) {
  const Language language = style.language;
  return table_of(title, columns, checklists, what_column, language,
                  [&](const schedule::Checklist& checklist, std::vector<std::vector<Cell>>& rows) {
                    for (const schedule::Task& task : checklist.tasks)
                      rows.push_back(row(checklist.heading, task, language));
                  });
}

std::string checklist_csv(Checklists checklists, const Style& style) {
  return csv(checklist_table(checklists, style), style);
}

}  // namespace sbs::render
