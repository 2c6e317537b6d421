#include "render/render.h"
#include "render/views_json.h"

namespace sbs::render {

namespace {

Json item_json(const schedule::Item& item) {
  return {{"key", item.key},
          {"kind", to_string(item.kind)},
          {"event", text_json(item.event)},
          {"date", date_json(item.when)},
          {"every", recurrence_json(item.every)},
          {"state", to_string(item.state)},
          {"step", step_json(item.step)},
          {"what", item.what},
          {"who", text_json(item.who)},
          {"schools", item.schools},
          {"cancelled", text_json(item.cancelled)},
          {"document", text_json(item.document)},
          {"file", item.place.file},
          {"line", item.place.line}};
}

}  // namespace

std::string timeline_json(Schedules schedules, const Style& style) {
  Json plans = Json::array();
  for (const schedule::Schedule& schedule : schedules) {
    Json plan = heading_json(schedule.heading);
    plan["part"] = schedule.part;
    plan["items"] = Json::array();
    for (const schedule::Item& item : schedule.items)
      plan["items"].push_back(item_json(item));
    plans.push_back(std::move(plan));
  }
  return document_json("sbs-timeline/1", style.language, std::move(plans));
}

}  // namespace sbs::render
