#include <array>

#include "programme/sentences.h"
#include "rules/team_roles.h"

namespace sbs::rules {

constexpr Message<Quoted> message{"teamet {0} har ingen från huvudmannens ledning",
                                  "the team {0} has nobody from the organiser's leadership"};
constexpr Message<> remedy{
    "lägg till verksamhetschef, skolchef, förvaltningschef eller utvecklingsledare, om någon deltar",
    "add the head of operations, chief education officer or development lead, if one takes part"};
constexpr std::array wanted{plan::Role::head_of_operations, plan::Role::chief_education_officer,
                            plan::Role::head_of_administration, plan::Role::development_lead};

static void check(const Context& context) { check_school_teams(context, wanted, message, remedy); }

constexpr Rule SBS303{
    .id = RuleId::SBS303,
    .title = {"skolans team har ingen från huvudmannens ledning",
              "nobody from the organiser's leadership in the school team"},
    .why =
        {"Huvudmannen har ansvaret för nulägesanalysen, och med någon från ledningen i teamet når den fram dit. I "
         "Kumla satt verksamhetschefen i skolans team; det är ett exempel och inget krav.",
         "The organiser is responsible for the analysis, and with somebody from the leadership in the team it reaches "
         "them. In Kumla the head of operations was in the school's team; that is an example and no requirement."},
    .source = programme::in_part(programme::team_meets_regularly),
    .bad = {R"(team:
  - id: norra-team
    medlemmar:
      - {roll: rektor, antal: 1}
      - {roll: pedagog, antal: 4}
)"},
    .good = {R"(team:
  - id: norra-team
    medlemmar:
      - {roll: rektor, antal: 1}
      - {roll: utvecklingsledare, antal: 1}
      - {roll: pedagog, antal: 4}
)"},
    .topic = programme::Topic::team,
    .check = check,
};

}  // namespace sbs::rules
