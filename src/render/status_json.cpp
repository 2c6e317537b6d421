#include "plan/names.h"
#include "render/status_words.h"
#include "render/views_json.h"

namespace sbs::render {

static void add_sum(Json& json, const Totals& sum) {
  json["plans"] = sum.plans;
  add_progress(json, sum.tally);
  json["errors"] = sum.errors;
  json["warnings"] = sum.warnings;
}

std::string status_json(Standings standings, const Style& style) {
  Json plans = Json::array();
  for (const schedule::Standing& standing : standings) {
    Json plan = heading_json(standing.heading);
    add_progress(plan, standing.tally);
    plan["next"] = standing.next ? task_json(*standing.next) : Json();
    plan["days_left"] = standing.days_left ? Json(standing.days_left->fewest) : Json();
    plan["days_left_exact"] = !standing.days_left || standing.days_left->fewest == standing.days_left->most;
    plan["review"] = standing.review ? Json(plan::to_string(*standing.review)) : Json();
    plan["errors"] = standing.errors;
    plan["warnings"] = standing.warnings;
    plans.push_back(std::move(plan));
  }
  Json sums = Json::array();
  for (const Totals& one : sums_of_organisers(standings)) {
    Json of_organiser{{"organiser", text_json(one.organiser)}};
    add_sum(of_organiser, one);
    sums.push_back(std::move(of_organiser));
  }
  Json after = Json::object();
  add_sum(after, totals(standings));
  return document_json("sbs-status/1", style, std::move(plans), standings.unread,
                       {{"sums", std::move(sums)}, {"totals", std::move(after)}});
}

}  // namespace sbs::render
