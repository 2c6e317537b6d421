#include "render/render.h"
#include "render/views_json.h"

namespace sbs::render {

std::string checklist_json(Checklists checklists, const Style& style) {
  Json plans = Json::array();
  for (const schedule::Checklist& checklist : checklists) {
    Json plan = heading_json(checklist.heading);
    plan["part"] = checklist.part;
    add_progress(plan, schedule::tally(checklist));
    plan["next"] = array_of(schedule::next_tasks(checklist, schedule::tasks_to_turn_to),
                            [&](const schedule::Task* task) { return task - checklist.tasks.data(); });
    plan["tasks"] = array_of(checklist.tasks, task_json);
    plans.push_back(std::move(plan));
  }
  return document_json("sbs-checklist/1", style, std::move(plans), checklists.unread);
}

}  // namespace sbs::render
