#include "base/text.h"
#include "plan/names.h"
#include "rules/rule.h"

namespace sbs::rules {

PlanFacts facts_of(const programme::History& history, const source::SourceMap& sources) {
  const plan::Plan& plan = history.plan();
  PlanFacts facts;
  facts.root = sources.name(plan.root);
  facts.keys = plan.keys;
  if (plan.collaboration) {
    if (const auto& organiser = plan.collaboration->organiser) {
      if (organiser->name) facts.organiser = *organiser->name;
      if (organiser->organisation_number) facts.organisation_number = *organiser->organisation_number;
    }
  }
  if (const programme::Mandate* mandate = programme::mandate_of(plan)) {
    facts.mandate = mandate->id;
    facts.limit_years = mandate->limit_years;
    facts.family = mandate->family;
  }
  facts.start = history.start();
  facts.end = history.end();
  facts.took_part = history.status() != plan::CollaborationStatus::declined;
  facts.schools.reserve(plan.schools.size());
  for (std::size_t at = 0; at < plan.schools.size(); ++at) {
    const plan::School& school = plan.schools[at];
    if (history.declined(plan::SchoolId::at(at)) != nullptr) continue;
    facts.schools.push_back({plan::title_of(school), school.name && !trim(*school.name).empty(), school.unit_code,
                             school.from, school.until});
  }
  return facts;
}

std::vector<source::Span> PlanFacts::places() const {
  std::vector<source::Span> places;
  const auto add = [&](const auto& field) {
    if (field) places.push_back(field.span());
  };
  add(start);
  add(end);
  for (const School& school : schools)
    add(school.unit_code);
  return places;
}

}  // namespace sbs::rules
