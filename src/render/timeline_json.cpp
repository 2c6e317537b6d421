#include "render/render.h"
#include "render/views_json.h"

namespace sbs::render {

namespace {

std::string_view unit_name(Recurrence::Unit unit) {
  switch (unit) {
    case Recurrence::Unit::days:
      return "days";
    case Recurrence::Unit::weeks:
      return "weeks";
    case Recurrence::Unit::months:
      return "months";
  }
  return "";
}

Json item_json(const schedule::Item& item) {
  Json json{{"key", item.key},
            {"kind", to_string(item.kind)},
            {"event", text_json(item.event)},
            {"date", date_json(item.when)},
            {"every", nullptr},
            {"state", to_string(item.state)},
            {"step", step_json(item.step)},
            {"what", item.what},
            {"who", text_json(item.who)},
            {"schools", item.schools},
            {"cancelled", text_json(item.cancelled)},
            {"document", text_json(item.document)},
            {"file", item.place.file},
            {"line", item.place.line}};
  if (item.every) json["every"] = {{"count", item.every->count}, {"unit", unit_name(item.every->unit)}};
  return json;
}

}  // namespace

std::string timeline_json(Schedules schedules, const Style& style) {
  Json plans = Json::array();
  for (const schedule::Schedule& schedule : schedules) {
    Json plan = heading_json(schedule.heading);
    plan["items"] = Json::array();
    for (const schedule::Item& item : schedule.items)
      plan["items"].push_back(item_json(item));
    plans.push_back(std::move(plan));
  }
  return document_json("sbs-timeline/1", style.language, std::move(plans));
}

}  // namespace sbs::render
