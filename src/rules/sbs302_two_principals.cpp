#include <algorithm>
#include <string>
#include <vector>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<TheSchool, AllOf<AsWritten>> message{"två rektorer leder {0} samtidigt: {1}",
                                                       "two principals lead {0} at the same time: {1}"};
constexpr Message<TheSchool, AllOf<AsWritten>> may{"två rektorer leder kanske {0} samtidigt: {1}",
                                                   "two principals might lead {0} at the same time: {1}"};
constexpr Message<> other_here{"den andra rektorn", "the other principal"};
constexpr Message<> remedy{"skriv när den ena slutade och den andra började, med ”till” och ”från”",
                           "write when one left and the other began, with “until” and “from”"};
constexpr Message<> remedy_two{"lägg till ”skolor” på var och en av dem, om de leder olika skolor",
                               "add “schools” to each of them, if they lead different schools"};

/// Somebody who certainly leads a school.
struct Lead {
  const plan::Member* member;
  std::string name;  // in small letters
};

/// The schools that a member leads; none where it can't be told which of several it is.
std::vector<plan::SchoolId> schools_led(const plan::Plan& plan, const plan::Team& team, const plan::Member& member) {
  std::vector<plan::SchoolId> schools;
  const bool own = member.schools.written;
  const auto& named = own ? member.schools : team.schools;
  if (!named.whole || (!own && named.size() > 1)) return schools;
  if (!named.written && plan.schools.whole && plan.schools.size() == 1) schools.push_back(plan::SchoolId::at(0));
  for (const auto& school : named)
    if (school.value.target) schools.push_back(*school.value.target);
  return schools;
}

/// Those who lead each school, in the order of the plan.
std::vector<std::vector<Lead>> leads(const plan::Plan& plan) {
  std::vector<std::vector<Lead>> all(plan.schools.size());
  for (const plan::Team& team : plan.teams) {
    if (!team.type.is(plan::TeamType::school)) continue;
    for (const plan::Member& member : team.members) {
      const bool leads = member.role.is(plan::Role::principal) || member.role.is(plan::Role::preschool_head);
      if (!leads || !member.name || member.from.unread() || member.until.unread()) continue;
      for (const plan::SchoolId school : schools_led(plan, team, member))
        all[school.index].push_back({&member, fold_case(trim(*member.name))});
    }
  }
  return all;
}

/// Whether one is certainly, or possibly, gone before the other comes.
Certainty gone_before(const plan::Member& one, const plan::Member& other) {
  return one.until && other.from ? before(*one.until, *other.from) : Certainty::no;
}

/// Whether they lead at the same time, where nothing else is said: for the whole time.
Certainty at_once(const plan::Member& one, const plan::Member& other) {
  const Certainty apart = std::max(gone_before(one, other), gone_before(other, one));
  if (apart == Certainty::certainly) return Certainty::no;
  return apart == Certainty::no ? Certainty::certainly : Certainty::possibly;
}

/// A preschool head beside the principal of a school that has a preschool and more: two units under one roof.
bool of_two_units(const plan::School& school, const plan::Member& one, const plan::Member& other) {
  const bool preschool =
      !school.forms.whole || std::any_of(school.forms.begin(), school.forms.end(),
                                         [](const auto& form) { return form.value == plan::Form::preschool; });
  return *one.role != *other.role && preschool && school.forms.size() != 1;
}

void check_school(const Context& context, const plan::School& school, const std::vector<Lead>& leads) {
  // Each is held against those nearest above, and a few of them are told: a school has a few principals in the years of
  // a plan, and a file made to be hard has thousands, of whom every pair would be a finding.
  constexpr std::size_t most = 20;
  constexpr int most_told = 3;
  for (std::size_t at = 0; at < leads.size(); ++at) {
    int told = 0;
    for (std::size_t before_it = at - std::min(at, most); before_it < at && told < most_told; ++before_it) {
      const plan::Member& one = *leads[before_it].member;
      const plan::Member& other = *leads[at].member;
      if (leads[before_it].name == leads[at].name) continue;
      const Certainty certainty = at_once(one, other);
      if (certainty == Certainty::no || of_two_units(school, one, other)) continue;
      ++told;
      context
          .report(certainty, other.head, message, may, TheSchool{school},
                  AllOf<AsWritten>{{{*one.name}, {*other.name}}})
          .points_at(one.head, other_here)
          .help(remedy)
          .help(remedy_two);
    }
  }
}

void check(const Context& context) {
  const auto all = leads(context.plan);
  for (std::size_t school = 0; school < all.size(); ++school)
    check_school(context, context.plan.schools[school], all[school]);
}

}  // namespace

constexpr Rule SBS302{
    .id = RuleId::SBS302,
    .title = {"två rektorer för en skola samtidigt", "two principals of one school at the same time"},
    .why = {"En skolenhet har en rektor. En rektor kan leda flera skolor, och i ett gemensamt team för två skolor kan "
            "det finnas två rektorer. En förskolechef räknas som rektor, utom bredvid rektorn på en skola som också "
            "har förskola: de leder var sin enhet.",
            "A school unit has one principal. One may lead several schools, and a joint team of two schools may have "
            "two. A preschool head counts as a principal, except beside the principal of a school that has a preschool "
            "too: each leads a unit of their own."},
    .source =
        programme::page_says("En skolenhet kan därför inte ha mer än en rektor",
                             "A school unit can therefore not have more than one principal",
                             {"Skolverket om rektorns ansvar; skollagen (2010:800) 2 kap.",
                              "Skolverket on the principal's responsibility; the Education Act (2010:800) chapter 2"}),
    .imprecise = Imprecise::note,
    .bad = {R"(team:
  - id: norra-team
    medlemmar:
      - {roll: rektor, namn: Person A}
      - {roll: rektor, namn: Person B, från: 2017-01-09}
      - {roll: verksamhetschef, antal: 1}
      - {roll: pedagog, antal: 4}
)"},
    .good = {R"(team:
  - id: norra-team
    medlemmar:
      - {roll: rektor, namn: Person A, till: 2016-12-31}
      - {roll: rektor, namn: Person B, från: 2017-01-09}
      - {roll: verksamhetschef, antal: 1}
      - {roll: pedagog, antal: 4}
)"},
    .check = check,
};

}  // namespace sbs::rules
