#include "programme/roles.h"
#include "programme/sentences.h"
#include "rules/team_roles.h"

namespace sbs::rules {

constexpr Message<std::string> message{"{0} saknar pedagoger", "{0} has no educators"};
constexpr Message<> remedy{"lägg till dem bland medlemmarna: ”- {{roll: pedagog, antal: …}}”",
                           "add them to the members: “- {{role: educator, count: …}}”"};

static void check(const Context& context) { check_school_teams(context, programme::educators, message, remedy); }

constexpr Rule SBS304{
    .id = RuleId::SBS304,
    .title = {"skolans team saknar pedagoger", "the school team has no educators"},
    .why = {"Analysen handlar om undervisningen, och de som undervisar måste vara med. Antalet sex i Kumlas team är "
            "ett exempel och krävs aldrig.",
            "The analysis is about teaching, and those who teach must be part of it. The six people of Kumla's team "
            "are an example and are never required."},
    .source = programme::team_meets_regularly,
    .bad = {R"(team:
  - id: norra-team
    medlemmar:
      - {roll: rektor, antal: 1}
      - {roll: verksamhetschef, antal: 1}
)"},
    .good = {R"(team:
  - id: norra-team
    medlemmar:
      - {roll: rektor, antal: 1}
      - {roll: verksamhetschef, antal: 1}
      - {roll: förstelärare, antal: 1}
)"},
    .topic = programme::Topic::team,
    .check = check,
};

}  // namespace sbs::rules
