#include "plan/names.h"

#include "base/text.h"

namespace sbs::plan {

namespace {

std::string_view and_in(Language language) { return language == Language::sv ? "och" : "and"; }

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
  std::vector<std::string> schools;
  for (const School& school : plan.schools)
    schools.push_back(title_of(school));
  return join(schools, and_in(language));
}

std::string organiser_name(const Plan& plan) {
  if (!plan.collaboration || !plan.collaboration->organiser || !plan.collaboration->organiser->name) return {};
  return *plan.collaboration->organiser->name;
}

std::string parties(const List<Located<Party>>& by, Language language) {
  std::vector<std::string> names;
  for (const auto& party : by)
    names.emplace_back(label(party.value, language));
  return join(names, and_in(language));
}

std::string who(std::string_view text, Language language) {
  const auto role = role_named(text);
  return role ? std::string(label(*role, language)) : std::string(text);
}

}  // namespace sbs::plan
