#include "schedule/people.h"

#include <doctest/doctest.h>

#include "plan/names.h"

// Whom a thing is for: who is named for it, who leads a party that takes part, and who is a member of a team.

namespace sbs::test {

namespace {

using plan::Party;
using plan::Role;
using schedule::Audience;
using schedule::concerns;
using schedule::People;

struct Row {
  Role role;
  std::optional<Party> party;  ///< that it belongs to
  bool leads;                  ///< what the party owes is theirs too
};

constexpr Row rows[] = {{Role::principal, Party::school, true},
                        {Role::deputy_principal, Party::school, false},
                        {Role::preschool_head, Party::school, true},
                        {Role::head_of_operations, Party::organiser, false},
                        {Role::chief_education_officer, Party::organiser, true},
                        {Role::head_of_administration, Party::organiser, true},
                        {Role::development_lead, Party::organiser, false},
                        {Role::educator, Party::school, false},
                        {Role::teacher, Party::school, false},
                        {Role::lead_teacher, Party::school, false},
                        {Role::skolverket_representative, Party::skolverket, true},
                        {Role::process_supporter, Party::skolverket, false},
                        {Role::process_leader, Party::organiser, false},
                        {Role::supervisor, std::nullopt, false},
                        {Role::preschool_teacher, Party::school, false},
                        {Role::special_educator, Party::school, false},
                        {Role::student_health, Party::school, false},
                        {Role::other, std::nullopt, false}};

constexpr Party parties[] = {Party::skolverket, Party::skolinspektionen, Party::spsm, Party::organiser,
                             Party::school,     Party::university,       Party::other};

People only(Role role) {
  People people;
  people.add(role);
  return people;
}

People only(Party party) {
  People people;
  people.add(party);
  return people;
}

Audience asking(Role role) {
  Audience audience;
  audience.role = role;
  return audience;
}

Audience asking(Party party) {
  Audience audience;
  audience.party = party;
  return audience;
}

}  // namespace

TEST_CASE("what is for a role is for its party; what is for a party is for who leads it") {
  for (const Row& row : rows)
    for (const Party party : parties) {
      CAPTURE(plan::label(row.role, Language::en));
      CAPTURE(plan::label(party, Language::en));
      CHECK(concerns(only(row.role), {}, asking(party)) == (row.party == party));
      CHECK(concerns(only(party), {}, asking(row.role)) == (row.leads && row.party == party));
      CHECK(concerns(only(party), {}, asking(party)));
    }
}

TEST_CASE("a role that is named counts for the one it is a kind of, and not the other way round") {
  const auto counts = [](Role member, Role asked) {
    return member == asked || (asked == Role::principal && member == Role::preschool_head) ||
           (asked == Role::educator && (member == Role::teacher || member == Role::lead_teacher ||
                                        member == Role::preschool_teacher || member == Role::special_educator));
  };
  for (const Row& named : rows)
    for (const Row& asked : rows) {
      CAPTURE(plan::label(named.role, Language::en));
      CAPTURE(plan::label(asked.role, Language::en));
      CHECK(concerns(only(named.role), {}, asking(asked.role)) == counts(named.role, asked.role));
    }
}

TEST_CASE("a member of a team is asked for what their role is, at their schools and where all are meant") {
  Audience anna = Audience::of("Anna Ek");
  CHECK_FALSE(concerns(only(Role::principal), {}, anna));
  anna.memberships.push_back({Role::principal, {"norra", "södra"}});
  CHECK(concerns(only(Role::principal), {}, anna));
  CHECK(concerns(only(Party::school), {"södra"}, anna));
  CHECK(concerns(only(Role::principal), {"västra", "norra"}, anna));
  CHECK_FALSE(concerns(only(Role::principal), {"västra"}, anna));
  CHECK_FALSE(concerns(only(Role::teacher), {"norra"}, anna));
  Audience bo = Audience::of("Bo Ask");
  bo.memberships.push_back({Role::principal, {}});
  CHECK(concerns(only(Role::principal), {"västra"}, bo));
  bo.memberships = {{Role::teacher, {}}, {Role::principal, {"norra"}}};
  CHECK(concerns(only(Role::principal), {"norra"}, bo));
}

TEST_CASE("a name is found where it stands as words of its own") {
  const auto named = [](const char* text, const char* who) {
    People people;
    people.add_text(text);
    return concerns(people, {}, Audience::of(who));
  };
  CHECK(named("Anna Ek", "Anna"));
  CHECK(named("Anna Ek", "ek"));
  CHECK(named("(Anna)", "Anna"));
  CHECK(named("Annika och Anna", "anna"));
  CHECK(named("Anna Ek", " Anna Ek "));
  CHECK(named("Hanna, Anna", "Anna"));
  for (const char* text : {"Annika", "Hanna", "Anna-Karin", "Karin-Anna", "Anna2", "9Anna", "Anna_x", "x_Anna", "Annaö",
                           "öAnna", "Annaz", "Annaa", "Anna9", "0Anna", "Anna0", "aAnna", "zAnna", ""})
    CHECK_MESSAGE(!named(text, "Anna"), text);
  CHECK_FALSE(named("Anna", " "));
  // A role in words of one's own is found in both languages.
  CHECK(named("en rektor till", "principal"));
  CHECK(named("the organiser of both", "huvudman"));
}

TEST_CASE("who is added twice is there once") {
  People people = only(Role::teacher);
  People others;
  others.add_text("lärare");
  others.add_text("skola");
  others.add_text("Anna Ek");
  people.add(others);
  people.add(others);
  CHECK(people.roles == std::vector{Role::teacher});
  CHECK(people.parties == std::vector{Party::school});
  CHECK(people.texts == std::vector<std::string>{"Anna Ek"});
}

}  // namespace sbs::test
