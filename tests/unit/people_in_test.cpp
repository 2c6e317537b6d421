#include "plan/people_in.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Who is named in a text that says who does something. All people here are invented.

namespace sbs::plan::test {

namespace {

using Names = std::vector<std::string>;

Names people(std::string_view who) {
  static const Institutions institutions(Names{"Malmens skola", "ek", "Kumla kommun", "Elsa Whitlocks"});
  return people_in(who, institutions);
}

}  // namespace

TEST_CASE("a name is found among other words") {
  const std::vector<std::pair<std::string_view, Names>> texts{
      {"Anna Ek", {"Anna Ek"}},
      {"Anna", {"Anna"}},
      {"rektor Anna Ek", {"Anna Ek"}},
      {"Rektor Anna Ek", {"Anna Ek"}},
      {"Rektorn Anna", {"Anna"}},
      {"biträdande rektor Anna Ek", {"Anna Ek"}},
      {"Anna Ek, rektor", {"Anna Ek"}},
      {"Anna Ek (rektor)", {"Anna Ek"}},
      {"rektor: Anna Ek", {"Anna Ek"}},
      {"Anna Ek – rektor", {"Anna Ek"}},
      {"Anna Ek rektor på Malmens skola", {"Anna Ek"}},
      {"Anna Ek från Skolverket", {"Anna Ek"}},
      {"Anna Ek från Karlstads universitet", {"Anna Ek"}},
      {"Anna Ek Karlstads universitet", {"Anna Ek"}},
      {"Anna Ek Högskolan Dalarna", {"Anna Ek"}},
      {"Högskolan Dalarna Anna Ek", {"Anna Ek"}},
      {"Anna Ek med flera", {"Anna Ek"}},
      {"Anna Ek 070-123", {"Anna Ek"}},
      {"Anna Ek + Bo Berg", {"Anna Ek", "Bo Berg"}},
      {"Anna Ek/Bo Berg samt Cia", {"Anna Ek", "Bo Berg", "Cia"}},
      {"Elevhälsoteamet och Anna Ek", {"Anna Ek"}},
      {"Malmens skola, Anna Ek", {"Anna Ek"}},
      {"Bo Berg på Elsa Whitlocks", {"Bo Berg"}},
      {"A. Ek", {"A. Ek"}},
      {"rektor AE", {"AE"}},
      {"Åsa-Märta af Ek", {"Åsa-Märta af Ek"}},
      {"rektor von Essen", {"von Essen"}},
      {"utredare på kommunen: anna.ek@kumla.se", {"anna.ek@kumla.se"}},
      {"Anne\u0301e Ek", {"Année Ek"}},
  };
  for (const auto& [text, names] : texts) {
    CAPTURE(text);
    CHECK(people(text) == names);
  }
}

TEST_CASE("nobody is named by schools, bodies, groups, parties and roles") {
  for (const std::string_view text : {"rektor",
                                      "Rektor",
                                      "Rektorn",
                                      "Biträdande rektor",
                                      "Skolverket",
                                      "skolverket och huvudmannen",
                                      "Malmens skola",
                                      "MALMENS SKOLA",
                                      "Rektor Malmens skola",
                                      "rektorn på Malmens skola",
                                      "personal från Kumla",
                                      "Kumla",
                                      "ek",
                                      "handledare från Karlstads universitet",
                                      "Karlstads universitet",
                                      "Högskolan Dalarna",
                                      "Region Örebro län",
                                      "Upplands Väsby kommun",
                                      "Västra Götalands Region",
                                      "Norra Skolan",
                                      "Elsa Whitlocks",
                                      "rektor Norra Skolan",
                                      "Örebro kommun",
                                      "Barn- och utbildningsförvaltningen",
                                      "Elevhälsoteamet",
                                      "Ledningsgruppen",
                                      "Läslyftet",
                                      "processledare Läslyftet",
                                      "Alla lärare",
                                      "Alla lärare på skolan",
                                      "alla",
                                      "Arbetslag 7",
                                      "Årskurs 7",
                                      "@någon",
                                      "",
                                      " ",
                                      ",",
                                      "den",
                                      "von"}) {
    CAPTURE(text);
    CHECK(people(text).empty());
  }
}

TEST_CASE("the role is found that stands beside a name") {
  CHECK(role_in("  (rektor)") == Role::principal);
  CHECK(role_in("biträdande rektor  ") == Role::deputy_principal);
  CHECK(role_in("Rektorn  från Skolverket") == Role::principal);
  CHECK(role_in("  – skolchef") == Role::chief_education_officer);
  CHECK_FALSE(role_in("  från Skolverket"));
  CHECK_FALSE(role_in(""));
}

}  // namespace sbs::plan::test
