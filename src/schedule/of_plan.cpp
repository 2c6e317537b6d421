#include "schedule/of_plan.h"

#include <algorithm>

namespace sbs::schedule {

Place place_of(source::Span where, const source::SourceMap& sources) {
  return {sources.name(where.file), sources.place(where.file, where.begin).line};
}

People people_of(const plan::Plan& plan, const plan::Event& event) {
  People people;
  for (const auto& party : event.by)
    people.add(party.value);
  for (const auto& team : event.teams) {
    if (!team.value.target) continue;
    for (const plan::Member& member : plan[*team.value.target].members) {
      if (member.role) people.add(*member.role);
      if (member.name) people.add_text(*member.name);
    }
  }
  return people;
}

People people_of(const plan::Intervention& intervention) {
  People people;
  for (const plan::Responsible& one : intervention.responsible) {
    if (one.party) people.add(*one.party);
    if (one.who) people.add_text(*one.who);
  }
  return people;
}

std::vector<std::string> ids_of(const plan::References<plan::School>& schools) {
  std::vector<std::string> ids;
  for (const auto& school : schools)
    if (std::find(ids.begin(), ids.end(), school.value.id) == ids.end()) ids.push_back(school.value.id);
  return ids;
}

std::vector<std::string> schools_of(const plan::Plan& plan, const plan::Event& event) {
  if (!event.schools.empty()) return ids_of(event.schools);
  std::vector<std::string> ids;
  for (const auto& team : event.teams) {
    if (!team.value.target) continue;
    for (const std::string& id : ids_of(plan[*team.value.target].schools))
      if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return ids;
}

}  // namespace sbs::schedule
