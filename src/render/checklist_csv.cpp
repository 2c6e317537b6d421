#include <fmt/format.h>

#include <array>

#include "render/csv.h"
#include "render/heading.h"
#include "render/render.h"

namespace sbs::render {

namespace {

constexpr std::array heads{Phrase{"plan", "plan"},
                           Phrase{"huvudman", "organiser"},
                           Phrase{"steg", "step"},
                           Phrase{"läge", "state"},
                           Phrase{"vad", "what"},
                           Phrase{"gäller", "about"},
                           Phrase{"datum", "date"},
                           Phrase{"första dag", "first day"},
                           Phrase{"sista dag", "last day"},
                           Phrase{"vem", "who"},
                           Phrase{"skolor", "schools"},
                           Phrase{"fil", "file"},
                           Phrase{"rad", "line"}};
constexpr std::size_t what_column = 4;

}  // namespace

std::string checklist_csv(Checklists checklists, const Style& style) {
  const auto rows = [&](const schedule::Checklist& checklist) {
    std::string out;
    for (const schedule::Task& task : checklist.tasks)
      out += csv_row({checklist.heading.title, checklist.heading.organiser,
                      task.section.step ? std::to_string(programme::number(*task.section.step)) : std::string(),
                      std::string(name_of(task.state, task.when, checklist.heading.today, style.language)), task.what,
                      task.subject, task.when ? iso(*task.when) : "", task.when ? iso(task.when->first) : "",
                      task.when ? iso(task.when->last) : "", task.who, fmt::format("{}", fmt::join(task.schools, " ")),
                      task.place ? task.place->file : "", task.place ? std::to_string(task.place->line) : ""});
    return out;
  };
  return csv_heads(heads, style.language) + one_below_the_other(checklists, "", rows, [&](const Unread& plan) {
           return unread_row(plan, heads, what_column, style.language);
         });
}

}  // namespace sbs::render
