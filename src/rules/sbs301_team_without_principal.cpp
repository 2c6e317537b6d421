#include "programme/roles.h"
#include "programme/sentences.h"
#include "rules/team_roles.h"

namespace sbs::rules {

constexpr Message<Quoted> message{"teamet {0} har ingen rektor", "the team {0} has no principal"};
constexpr Message<> remedy{"lägg till rektorn under ”medlemmar”, med ”roll: rektor” och namnet",
                           "add the principal under “members”, with “role: principal” and the name"};

static void check(const Context& context) { check_school_teams(context, programme::principals, message, remedy); }

constexpr Rule SBS301{
    .id = RuleId::SBS301,
    .title = {"skolans team har ingen rektor", "the school team has no principal"},
    .why = {"Rektorn leder skolans arbete och avgör vad som går att genomföra, och behövs därför i teamet. Källan "
            "visar hur en skolas team såg ut.",
            "The principal leads the school's work and decides what can be carried out, and so is needed in the team. "
            "The source shows what one school's team looked like."},
    .source = programme::in_part(programme::team_meets_regularly),
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
      - {roll: rektor, antal: 1}
      - {roll: pedagog, antal: 4}
)"},
    .topic = programme::Topic::team,
    .check = check,
};

}  // namespace sbs::rules
