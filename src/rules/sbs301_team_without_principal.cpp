#include "programme/roles.h"
#include "programme/sentences.h"
#include "rules/team_roles.h"

namespace sbs::rules {

constexpr Message<std::string> message{"{0} saknar rektor", "{0} has no principal"};
constexpr Message<> remedy{"lägg till rektorn bland medlemmarna: ”- {{roll: rektor, namn: …}}”",
                           "add the principal to the members: “- {{role: principal, name: …}}”"};

static void check(const Context& context) { check_school_teams(context, programme::principals, message, remedy); }

constexpr Rule SBS301{
    .id = RuleId::SBS301,
    .title = {"skolans team saknar rektor", "the school team has no principal"},
    .why = {"Rektorn leder skolans arbete och avgör vad som går att genomföra. Utan rektorn i teamet stannar "
            "analysen hos några få.",
            "The principal leads the school's work and decides what can be carried out. Without the principal the "
            "analysis stays with a few."},
    .source = programme::team_meets_regularly,
    .bad = {R"(team:
  - id: norra-team
    medlemmar:
      - {roll: verksamhetschef, antal: 1}
      - {roll: pedagog, antal: 4}
)"},
    .good = {R"(team:
  - id: norra-team
    medlemmar:
      - {roll: verksamhetschef, antal: 1}
      - {roll: förskolechef, antal: 1}
      - {roll: pedagog, antal: 4}
)"},
    .topic = programme::Topic::team,
    .check = check,
};

}  // namespace sbs::rules
