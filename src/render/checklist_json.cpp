#include "render/render.h"
#include "render/views_json.h"

namespace sbs::render {

std::string checklist_json(Checklists checklists, const Style& style) {
  Json plans = Json::array();
  for (const schedule::Checklist& checklist : checklists) {
    Json plan = heading_json(checklist.heading);
    plan["part"] = checklist.part;
    add_progress(plan, schedule::progress(checklist));
    plan["next"] = Json::array();
    for (const schedule::Task* task : schedule::next_tasks(checklist, schedule::tasks_to_turn_to))
      plan["next"].push_back(task - checklist.tasks.data());
    plan["tasks"] = Json::array();
    for (const schedule::Task& task : checklist.tasks)
      plan["tasks"].push_back(task_json(task));
    plans.push_back(std::move(plan));
  }
  return document_json("sbs-checklist/1", style.language, std::move(plans), checklists.unread);
}

}  // namespace sbs::render
