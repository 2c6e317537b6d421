#include "programme/roles.h"
#include "programme/sentences.h"
#include "rules/team_roles.h"

namespace sbs::rules {

constexpr Message<Quoted> message{"teamet {0} har inga pedagoger", "the team {0} has no educators"};
constexpr Message<> remedy{"lägg till dem under ”medlemmar”, med ”roll: pedagog” och hur många de är efter ”antal”",
                           "add them under “members”, with “role: educator” and how many they are after “count”"};

static void check(const Context& context) { check_school_teams(context, programme::educators, message, remedy); }

constexpr Rule SBS304{
    .id = RuleId::SBS304,
    .title = {"skolans team har inga pedagoger", "the school team has no educators"},
    .why = {"Nulägesanalysen handlar om undervisningen, och därför behöver de som undervisar vara med. Att de var fyra "
            "i Kumla är ett exempel och krävs aldrig.",
            "The analysis is about teaching, so those who teach need to be part of it. That they were four in Kumla is "
            "an example and is never required."},
    .source = programme::in_part(programme::team_meets_regularly),
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
      - {roll: pedagog, antal: 4}
)"},
    .topic = programme::Topic::team,
    .check = check,
};

}  // namespace sbs::rules
