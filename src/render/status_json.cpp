#include "plan/names.h"
#include "render/status_words.h"
#include "render/views_json.h"

namespace sbs::render {

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
    Json of_organiser{{"organiser", text_json(one.organiser)}, {"plans", one.plans}};
    add_progress(of_organiser, one.tally);
    of_organiser["errors"] = one.errors;
    of_organiser["warnings"] = one.warnings;
    sums.push_back(std::move(of_organiser));
  }
  const Totals sum = totals(standings);
  Json after{{"plans", standings.drawn.size()}};
  add_progress(after, sum.tally);
  after["errors"] = sum.errors;
  after["warnings"] = sum.warnings;
  return document_json("sbs-status/1", style.language, std::move(plans), standings.unread,
                       {{"sums", std::move(sums)}, {"totals", std::move(after)}});
}

}  // namespace sbs::render
