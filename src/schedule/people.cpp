#include "schedule/people.h"

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"

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

/// Whether a word, or several that stand together, occurs whole in a text: "Anna" in "Anna Ek", not in "Annika".
bool mentions(std::string_view text, std::string_view words) {
  const auto parts_a_word = [](unsigned char letter) {
    return letter >= 0x80 || letter == '_' || (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'z');
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
  return {plan::role_named(typed), plan::party_named(typed), std::string(trim(typed))};
}

std::optional<Party> party_of(Role role) {
  switch (role) {
    case Role::principal:
    case Role::deputy_principal:
    case Role::preschool_head:
    case Role::educator:
    case Role::teacher:
    case Role::lead_teacher:
      return Party::school;
    case Role::head_of_operations:
    case Role::chief_education_officer:
    case Role::head_of_administration:
    case Role::development_lead:
      return Party::organiser;
    case Role::skolverket_representative:
      return Party::skolverket;
    case Role::process_supporter:
    case Role::supervisor:
    case Role::other:
      break;
  }
  return std::nullopt;
}

bool leads(Role role) {
  return role == Role::principal || role == Role::preschool_head || role == Role::chief_education_officer ||
         role == Role::head_of_administration || role == Role::skolverket_representative;
}

bool concerns(const People& people, const Audience& audience) {
  if (audience.role) {
    if (holds(people.roles, *audience.role)) return true;
    const auto party = party_of(*audience.role);
    if (leads(*audience.role) && party && holds(people.parties, *party)) return true;
  }
  if (audience.party) {
    if (holds(people.parties, *audience.party)) return true;
    if (std::any_of(people.roles.begin(), people.roles.end(),
                    [&](Role role) { return party_of(role) == audience.party; }))
      return true;
  }
  return std::any_of(people.texts.begin(), people.texts.end(),
                     [&](const std::string& text) { return mentions(text, audience.text); });
}

}  // namespace sbs::schedule
