#include <fmt/format.h>

#include <array>

#include "render/csv.h"
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

}  // namespace

std::string checklist_csv(Checklists checklists, const Style& style) {
  std::string out = csv_heads(heads, style.language);
  for (const schedule::Checklist& checklist : checklists)
    for (const schedule::Task& task : checklist.tasks)
      out += csv_row({checklist.heading.title, checklist.heading.organiser,
                      std::to_string(programme::number(task.step)), std::string(name_of(task.state, style.language)),
                      task.what, task.subject, task.when ? iso(*task.when) : "", task.when ? iso(task.when->first) : "",
                      task.when ? iso(task.when->last) : "", task.who, fmt::format("{}", fmt::join(task.schools, " ")),
                      task.place ? task.place->file : "", task.place ? std::to_string(task.place->line) : ""});
  return out;
}

}  // namespace sbs::render
