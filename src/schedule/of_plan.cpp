#include "schedule/of_plan.h"

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"

namespace sbs::schedule {

Origin origin_of(source::Span where, const source::SourceMap& sources) {
  return {sources.name(where.file), sources.place(where.file, where.begin).line};
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

void for_each_supervision(const plan::Plan& plan,
                          const std::function<void(const plan::Supervision&, const std::string& whom,
                                                   const std::vector<std::string>& schools)>& visit) {
  if (plan.collaboration && plan.collaboration->organiser)
    for (const plan::Supervision& one : plan.collaboration->organiser->supervision)
      visit(one, plan::organiser_name(plan), {});
  for (const plan::School& school : plan.schools)
    for (const plan::Supervision& one : school.supervision)
      visit(one, plan::title_of(school), school.id ? std::vector<std::string>{*school.id} : std::vector<std::string>());
}

std::string words_of(const plan::Supervision& supervision, Language language) {
  std::string words(supervision.kind ? plan::label(*supervision.kind, language)
                                     : Phrase{"tillsyn", "supervision"}.in(language));
  if (supervision.what) words += ": " + std::string(trim(*supervision.what));
  return words;
}

}  // namespace sbs::schedule
