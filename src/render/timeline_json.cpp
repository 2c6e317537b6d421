#include "render/render.h"
#include "render/views_json.h"

namespace sbs::render {

namespace {

std::string_view to_string(schedule::Lane::Kind kind) {
  switch (kind) {
    case schedule::Lane::Kind::step:
      return "step";
    case schedule::Lane::Kind::other:
      return "other";
    case schedule::Lane::Kind::supervision:
      return "supervision";
    case schedule::Lane::Kind::school:
      return "school";
    case schedule::Lane::Kind::pause:
      return "pause";
    case schedule::Lane::Kind::intervention:
      return "intervention";
  }
  return "";
}

/// A row of the picture. One that only holds things on dates has no time and no state of its own.
Json lane_json(const schedule::Lane& lane) {
  return {{"kind", to_string(lane.kind)},
          {"label", lane.label},
          {"state", lane.holds_dates_only() ? Json() : Json(programme::to_string(lane.state))},
          {"start", date_json(lane.start)},
          {"end", date_json(lane.end)},
          {"schools", lane.schools}};
}

/// `dated`: the same thing where it has a date.
Json thing_json(const schedule::Thing& thing, const schedule::Item* dated) {
  Json json{{"key", thing.key}, {"kind", to_string(thing.kind)}, {"event", text_json(thing.event)}};
  if (dated != nullptr) {
    json["date"] = date_json(dated->when);
    json["every"] = recurrence_json(dated->every);
  }
  json["state"] = to_string(thing.state);
  json["step"] = step_json(thing.step);
  json["what"] = thing.what;
  json["who"] = text_json(thing.who);
  json["schools"] = thing.schools;
  json["cancelled"] = text_json(thing.cancelled);
  json["document"] = text_json(thing.document);
  json["lane"] = thing.lane == schedule::Thing::no_lane ? Json() : Json(thing.lane);
  json["file"] = thing.place.file;
  json["line"] = thing.place.line;
  return json;
}

Json item_json(const schedule::Item& item) { return thing_json(item, &item); }
Json undated_json(const schedule::Thing& thing) { return thing_json(thing, nullptr); }

}  // namespace

std::string timeline_json(Schedules schedules, const Style& style) {
  Json plans = Json::array();
  for (const schedule::Schedule& schedule : schedules) {
    Json plan = heading_json(schedule.heading);
    plan["part"] = schedule.part;
    plan["lanes"] = array_of(schedule.lanes, lane_json);
    plan["items"] = array_of(schedule.items, item_json);
    plan["undated"] = array_of(schedule.undated, undated_json);
    plans.push_back(std::move(plan));
  }
  return document_json("sbs-timeline/1", style, std::move(plans), schedules.unread);
}

}  // namespace sbs::render
