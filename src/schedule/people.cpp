#include "schedule/people.h"

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"
#include "programme/roles.h"
#include "schedule/of_plan.h"

namespace sbs::schedule {

namespace {

using plan::Party;
using plan::Role;

template <class T>
bool holds(const std::vector<T>& all, const T& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

template <class T>
void add_new(std::vector<T>& all, const std::vector<T>& others) {
  std::copy_if(others.begin(), others.end(), std::back_inserter(all), [&](const T& one) { return !holds(all, one); });
}

/// The party that a role belongs to; none for roles that may stand on several sides.
std::optional<Party> party_of(Role role) {
  switch (role) {
    case Role::principal:
    case Role::deputy_principal:
    case Role::preschool_head:
    case Role::educator:
    case Role::teacher:
    case Role::lead_teacher:
    case Role::preschool_teacher:
    case Role::special_educator:
    case Role::student_health:
      return Party::school;
    case Role::head_of_operations:
    case Role::chief_education_officer:
    case Role::head_of_administration:
    case Role::development_lead:
    case Role::process_leader:
      return Party::organiser;
    case Role::skolverket_representative:
    case Role::process_supporter:
      return Party::skolverket;
    case Role::supervisor:
    case Role::other:
      break;
  }
  return std::nullopt;
}

/// Whether a role answers for its whole party, so that what the party owes is theirs too: a principal for the school, a
/// chief education officer for the organiser. A reading of ours; the programme's texts do not say whose list is whose.
bool leads(Role role) {
  return role == Role::principal || role == Role::preschool_head || role == Role::chief_education_officer ||
         role == Role::head_of_administration || role == Role::skolverket_representative;
}

/// Whether somebody with one role is meant where another is named: a preschool head is a principal, a teacher an
/// educator (as the plan format has it).
bool counts_as(Role member, Role asked) {
  return member == asked || (asked == Role::principal && member == Role::preschool_head) ||
         (asked == Role::educator && programme::is_educator(member));
}

/// Whether a role is named for a thing, or answers for a party that takes part in it.
bool concerns_role(const People& people, Role role) {
  if (std::any_of(people.roles.begin(), people.roles.end(), [role](Role one) { return counts_as(one, role); }))
    return true;
  const auto party = party_of(role);
  return leads(role) && party && holds(people.parties, *party);
}

/// Whether a word, or several that stand together, occurs whole in a text: "Anna" in "Anna Ek", not in "Annika" or
/// "Anna-Karin".
bool mentions(std::string_view text, std::string_view words) {
  const auto parts_a_word = [](unsigned char letter) {
    return letter >= 0x80 || letter == '_' || letter == '-' || (letter >= '0' && letter <= '9') ||
           (letter >= 'a' && letter <= 'z');
  };
  const std::string folded = fold_case(text);
  const std::string wanted = fold_case(trim(words));
  if (wanted.empty()) return false;
  for (auto at = folded.find(wanted); at != std::string::npos; at = folded.find(wanted, at + 1)) {
    const auto end = at + wanted.size();
    const bool begins = at == 0 || !parts_a_word(static_cast<unsigned char>(folded[at - 1]));
    const bool ends = end == folded.size() || !parts_a_word(static_cast<unsigned char>(folded[end]));
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace

void People::add_text(std::string_view who) {
  if (const auto role = plan::role_named(who))
    add(*role);
  else if (const auto party = plan::party_named(who))
    add(*party);
  else
    texts.emplace_back(who);
}

void People::add(const People& others) {
  add_new(parties, others.parties);
  add_new(roles, others.roles);
  add_new(texts, others.texts);
}

Audience Audience::of(std::string_view typed) {
  Audience audience{plan::role_named(typed), plan::party_named(typed), std::string(trim(typed)), {}, {}};
  audience.names.push_back(audience.text);
  for (const Language language : {Language::sv, Language::en}) {
    if (audience.role) audience.names.emplace_back(plan::label(*audience.role, language));
    if (audience.party) audience.names.emplace_back(plan::label(*audience.party, language));
  }
  return audience;
}

Audience Audience::in(const plan::Plan& plan) const {
  Audience known = *this;
  if (role || party) return known;
  for (const plan::Team& team : plan.teams)
    for (const plan::Member& member : team.members)
      if (member.role &&
          ((member.name && mentions(*member.name, text)) || (member.position && mentions(*member.position, text))))
        known.memberships.push_back({*member.role, ids_of(member.schools.empty() ? team.schools : member.schools)});
  return known;
}

bool concerns(const People& people, const std::vector<std::string>& schools, const Audience& audience) {
  if (audience.role && concerns_role(people, *audience.role)) return true;
  const auto at_a_school = [&](const Audience::Membership& one) {
    return schools.empty() || one.schools.empty() ||
           std::any_of(schools.begin(), schools.end(), [&](const std::string& id) { return holds(one.schools, id); });
  };
  if (std::any_of(audience.memberships.begin(), audience.memberships.end(),
                  [&](const Audience::Membership& one) { return concerns_role(people, one.role) && at_a_school(one); }))
    return true;
  if (audience.party) {
    if (holds(people.parties, *audience.party)) return true;
    if (std::any_of(people.roles.begin(), people.roles.end(),
                    [&](Role role) { return party_of(role) == audience.party; }))
      return true;
  }
  return std::any_of(people.texts.begin(), people.texts.end(), [&](const std::string& text) {
    return std::any_of(audience.names.begin(), audience.names.end(),
                       [&](const std::string& name) { return mentions(text, name); });
  });
}

}  // namespace sbs::schedule
