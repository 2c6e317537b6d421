#include "plan/names.h"

#include "base/message.h"
#include "base/text.h"

namespace sbs::plan {

namespace {

constexpr Message<std::string> more_schools{"{0} skolor till", "{0} more schools"};

std::string first_of(const Field<std::string>& name, const Field<std::string>& id) {
  if (name && !trim(*name).empty()) return *name;
  return id ? *id : std::string();
}

}  // namespace

std::string title_of(const Event& event, Language language) {
  if (event.title && !trim(*event.title).empty()) return *event.title;
  return event.kind ? std::string(label(*event.kind, language)) : std::string();
}

std::string title_of(const Intervention& intervention) { return first_of(intervention.title, intervention.id); }

std::string title_of(const School& school) { return first_of(school.name, school.id); }

std::string title_of(const Plan& plan, Language language) {
  if (plan.collaboration && plan.collaboration->title) return *plan.collaboration->title;
  // Of many schools the first are enough to know the plan by.
  constexpr std::size_t many = 5;
  constexpr std::size_t first = 3;
  std::vector<std::string> schools;
  for (const School& school : plan.schools) {
    if (plan.schools.size() > many && schools.size() == first) {
      schools.push_back(more_schools(language, std::to_string(plan.schools.size() - first)));
      break;
    }
    schools.push_back(title_of(school));
  }
  return join_and(schools, language);
}

std::string organiser_name(const Plan& plan) {
  if (!plan.collaboration || !plan.collaboration->organiser || !plan.collaboration->organiser->name) return {};
  return *plan.collaboration->organiser->name;
}

std::string parties(const List<Located<Party>>& by, Language language) {
  std::vector<std::string> names;
  for (const auto& party : by)
    names.emplace_back(label(party.value, language));
  return join_and(names, language);
}

std::string who(std::string_view text, Language language) {
  const auto role = role_named(text);
  return role ? std::string(label(*role, language)) : std::string(text);
}

}  // namespace sbs::plan
