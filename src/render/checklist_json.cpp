#include "render/render.h"
#include "render/views_json.h"

namespace sbs::render {

namespace {

Json task_json(const schedule::Task& task) {
  return {{"need", text_json(std::string(task.need))},
          {"step", step_json(task.step)},
          {"state", to_string(task.state)},
          {"what", task.what},
          {"subject", text_json(task.subject)},
          {"date", date_json(task.when)},
          {"who", text_json(task.who)},
          {"schools", task.schools},
          {"file", task.place ? Json(task.place->file) : Json()},
          {"line", task.place ? Json(task.place->line) : Json()}};
}

}  // namespace

std::string checklist_json(Checklists checklists, const Style& style) {
  Json plans = Json::array();
  for (const schedule::Checklist& checklist : checklists) {
    Json plan = heading_json(checklist.heading);
    const schedule::Progress progress = schedule::progress(checklist);
    plan["done"] = progress.done;
    plan["asked"] = progress.asked;
    plan["overdue"] = progress.overdue;
    plan["next"] = Json::array();
    for (const schedule::Task* task : schedule::next_tasks(checklist, schedule::tasks_to_turn_to))
      plan["next"].push_back(task - checklist.tasks.data());
    plan["tasks"] = Json::array();
    for (const schedule::Task& task : checklist.tasks)
      plan["tasks"].push_back(task_json(task));
    plans.push_back(std::move(plan));
  }
  return document_json("sbs-checklist/1", style.language, std::move(plans));
}

}  // namespace sbs::render
