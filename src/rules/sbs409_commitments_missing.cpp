#include <algorithm>
#include <string>

#include "plan/names.h"
#include "programme/intervention.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> message{"ingen av insatserna säger vad {0} åtar sig",
                                       "none of the interventions says what {0} commits itself to"};
constexpr Message<std::string> remedy{"lägg till ”åtagande: …” hos ”part: {0}” under ”ansvariga”",
                                      "add “commitment: …” to “party: {0}” under “responsible”"};

/// Whether some intervention gives a commitment of the party, or may.
bool commits(const plan::Plan& plan, plan::Party party) {
  if (!plan.interventions.whole) return true;
  for (const plan::Intervention& intervention : plan.interventions) {
    if (!intervention.status) return true;
    if (!programme::agreed_or_further(intervention)) continue;
    if (!intervention.responsible.whole) return true;
    for (const plan::Responsible& responsible : intervention.responsible)
      if ((responsible.party.is(party) || !responsible.party) && !responsible.commitment.absent()) return true;
  }
  return false;
}

void check(const Context& context) {
  const auto& interventions = context.plan.interventions;
  const auto agreed = std::find_if(interventions.begin(), interventions.end(), programme::agreed_or_further);
  if (agreed == interventions.end()) return;
  const auto ask = [&](plan::Party party, const char* sv, const char* en) {
    if (commits(context.plan, party)) return;
    context.sink.report(RuleId::SBS409, agreed->head, message, std::string(plan::label(party, context.language())))
        .helped(context.sink.text(remedy, context.sink.keys() == Language::sv ? sv : en));
  };
  ask(plan::Party::skolverket, "skolverket", "skolverket");
  ask(plan::Party::organiser, "huvudman", "organiser");
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS409>() {
  static constexpr Rule rule{
      .id = RuleId::SBS409,
      .title = {"parternas åtaganden saknas", "the parties' commitments are missing"},
      .why = {"I en överenskommelse om riktade insatser ska det framgå vad Skolverket åtar sig och vad huvudmannen "
              "åtar sig. Det räcker att insatserna tillsammans visar det.",
              "An agreement on targeted measures has to show what Skolverket commits itself to, and what the organiser "
              "does. It is enough that the interventions show it taken together."},
      .source =
          programme::quoted("de båda parternas respektive ansvar och åtaganden ska klargöras",
                            "the responsibilities and commitments of each of the two parties are to be made clear",
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
      .applies = programme::is_ri_2024,
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
