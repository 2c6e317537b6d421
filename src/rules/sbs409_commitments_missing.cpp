#include <algorithm>

#include "programme/intervention.h"
#include "programme/requirements.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Label> message{"ingen av insatserna säger vad {0} åtar sig",
                                 "none of the interventions says what {0} commits itself to"};
constexpr Message<Written> remedy{"lägg till ”åtagande” under ”ansvariga”, på den rad som har ”part: {0}”",
                                  "add “commitment” under “responsible”, to the entry that has “party: {0}”"};

/// Whether some intervention gives a commitment of the party, or may.
static bool commits(const plan::Plan& plan, plan::Party party) {
  if (!plan.interventions.whole) return true;
  for (const plan::Intervention& intervention : plan.interventions) {
    if (!intervention.status) return true;
    if (!programme::agreed_or_further(intervention)) continue;
    if (!intervention.responsible.whole) return true;
    for (const plan::Responsible& responsible : intervention.responsible)
      if ((responsible.party.is(party) || !responsible.party) &&
          (responsible.commitment.unread() || programme::has_text(responsible.commitment)))
        return true;
  }
  return false;
}

static void check(const Context& context) {
  const auto& interventions = context.plan.interventions;
  const auto agreed = std::find_if(interventions.begin(), interventions.end(), programme::agreed_or_further);
  if (agreed == interventions.end()) return;
  const auto ask = [&](plan::Party party, const Phrase& written) {
    if (commits(context.plan, party)) return;
    context.report(agreed->head, message, party).help(remedy, Written{written});
  };
  ask(plan::Party::skolverket, {"skolverket", "skolverket"});
  ask(plan::Party::organiser, {"huvudman", "organiser"});
}

constexpr Rule SBS409{
    .id = RuleId::SBS409,
    .title = {"parternas åtaganden saknas", "the parties' commitments are missing"},
    .why = {"I en överenskommelse om riktade insatser ska det framgå vad Skolverket åtar sig och vad huvudmannen åtar "
            "sig. Det räcker att insatserna tillsammans visar det.",
            "An agreement on targeted measures has to show what Skolverket commits itself to, and what the organiser "
            "does. It is enough that the interventions show it taken together."},
    .source = programme::quoted("de båda parternas respektive ansvar och åtaganden ska klargöras",
                                "the responsibility and the commitments of each party are to be made clear",
                                programme::mandate_of_2024),
    .bad = {R"(insatser:
  - id: läsning
    ansvariga:
      - {part: huvudman, vem: verksamhetschef, åtagande: Avsätter tid för pedagogerna.}
      - {part: skolverket}
)",
            Example::Kind::targeted},
    .good = {R"(insatser:
  - id: läsning
    ansvariga:
      - {part: huvudman, vem: verksamhetschef, åtagande: Avsätter tid för pedagogerna.}
      - {part: skolverket, åtagande: Erbjuder en handledare.}
)",
             Example::Kind::targeted},
    .topic = programme::Topic::responsibility,
    .applies = programme::asks_for_commitments,
    .check = check,
};

}  // namespace sbs::rules
