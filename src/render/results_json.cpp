#include <cmath>

#include "plan/names.h"
#include "render/render.h"
#include "render/views_json.h"

namespace sbs::render {

namespace {

using schedule::GoalRow;
using schedule::GoalState;
using schedule::Known;

/// Which kind of nothing there is; null where something is known.
Json missing(Known known) { return known == Known::yes ? Json() : Json(to_string(known)); }

/// A whole number as such: 66, not 66.0.
Json number_json(const std::optional<double>& number) {
  if (!number) return nullptr;
  constexpr double exact = 1e15;
  if (std::abs(*number) < exact && std::trunc(*number) == *number) return static_cast<long long>(*number);
  return *number;
}

Json value_json(const schedule::Value& value) {
  return {{"period", date_json(value.period)},
          {"value", number_json(value.number)},
          {"text", text_json(value.text)},
          {"missing", missing(value.known)}};
}

Json goal_json(const GoalRow& goal) {
  return {{"intervention",
           {{"id", text_json(goal.intervention_id)},
            {"title", text_json(goal.intervention)},
            {"status", goal.status ? Json(plan::to_string(*goal.status)) : Json()}}},
          {"measure", text_json(goal.measure)},
          {"unit", text_json(goal.unit)},
          {"group", text_json(goal.group)},
          {"group_size", goal.group_size ? Json(*goal.group_size) : Json()},
          {"baseline", value_json(goal.baseline)},
          {"target", value_json(goal.target)},
          {"outcomes", array_of(goal.outcomes, value_json)},
          {"latest", value_json(goal.latest)},
          {"share", goal.share ? Json(*goal.share) : Json()},
          {"early", goal.early},
          {"state", to_string(goal.state)},
          {"behind", goal.behind},
          {"review",
           {{"done", date_json(goal.review.done)},
            {"by", text_json(goal.review.by)},
            {"progress", goal.review.progress ? Json(plan::to_string(*goal.review.progress)) : Json()},
            {"missing", missing(goal.review.known)}}},
          {"next_review", {{"date", date_json(goal.next_review)}, {"missing", missing(goal.next_known)}}},
          {"who", text_json(goal.who)},
          {"schools", goal.schools},
          {"file", goal.place.file},
          {"line", goal.place.line}};
}

Json counts_json(const schedule::GoalCounts& counts) {
  Json json{{"goals", counts.goals}};
  for (std::size_t at = 0; at < counts.by_state.size(); ++at)
    json[std::string(to_string(static_cast<GoalState>(at)))] = counts.by_state.at(at);
  json["behind"] = counts.behind;
  json["broken_off"] = counts.broken_off;
  return json;
}

}  // namespace

std::string results_json(AllResults results, const Style& style) {
  Json plans = Json::array();
  schedule::GoalCounts all;
  for (const schedule::Results& one : results) {
    Json plan = heading_json(one.heading);
    plan["counts"] = counts_json(one.counts);
    plan["goals"] = array_of(one.goals, goal_json);
    plans.push_back(std::move(plan));
    all.add(one.counts);
  }
  return document_json("sbs-results/1", style, std::move(plans), results.unread, {{"totals", counts_json(all)}});
}

}  // namespace sbs::render
