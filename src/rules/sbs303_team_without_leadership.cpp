#include <array>

#include "programme/sentences.h"
#include "rules/team_roles.h"

namespace sbs::rules {

constexpr Message<std::string> message{"{0} har ingen från huvudmannens ledning",
                                       "{0} has nobody of the organiser's leadership"};
constexpr Message<> remedy{
    "lägg till verksamhetschef, skolchef, förvaltningschef eller utvecklingsledare, om någon av dem deltar",
    "add the head of operations, chief education officer, head of administration or development lead, if one of them "
    "takes part"};
constexpr std::array wanted{plan::Role::head_of_operations, plan::Role::chief_education_officer,
                            plan::Role::head_of_administration, plan::Role::development_lead};

static void check(const Context& context) { check_school_teams(context, wanted, message, remedy); }

constexpr Rule SBS303{
    .id = RuleId::SBS303,
    .title = {"ingen från huvudmannens ledning i skolans team",
              "nobody of the organiser's leadership in the school team"},
    .why = {"Huvudmannen har ansvaret för analysen. I Kumlas exempel satt verksamhetschefen i skolans team; det är "
            "ett exempel och inget krav.",
            "The organiser is responsible for the analysis. In Kumla's example the head of operations sat in the "
            "school's team; that is an example, not a requirement."},
    .source = programme::team_meets_regularly,
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
