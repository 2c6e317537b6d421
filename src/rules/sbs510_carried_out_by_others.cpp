#include <algorithm>

#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"varken huvudmannen eller skolan ansvarar för insatsen {0}",
                                 "neither the organiser nor the school is responsible for the intervention {0}"};
constexpr Message<> remedy{"lägg till den som ansvarar under ”ansvariga”, med ”part: huvudman” eller ”part: skola”",
                           "add who is responsible under “responsible”, with “party: organiser” or “party: school”"};

static bool is_ours(const plan::Responsible& responsible) {
  return !responsible.party || responsible.party.is(plan::Party::organiser) ||
         responsible.party.is(plan::Party::school);
}

static void check(const Context& context) {
  for (const plan::Intervention& intervention : context.plan.interventions) {
    const bool carried_out = intervention.status.is(plan::InterventionStatus::in_progress) ||
                             intervention.status.is(plan::InterventionStatus::completed);
    const auto& responsible = intervention.responsible;
    if (!carried_out || responsible.empty() || !responsible.whole) continue;
    if (std::any_of(responsible.begin(), responsible.end(), is_ours)) continue;
    context.report(context.sources.first_line(responsible.span), message, Title(intervention)).help(remedy);
  }
}

constexpr Rule SBS510{
    .id = RuleId::SBS510,
    .title = {"varken huvudmannen eller skolan ansvarar för insatsen",
              "neither the organiser nor the school is responsible for the intervention"},
    .why = {"Huvudmannen och skolan genomför insatserna. Andra kan hjälpa till, men en av de två ansvarar.",
            "The organiser and the school carry the interventions out. Others can help, but one of the two is "
            "responsible."},
    .source = programme::organiser_reports,
    .bad = {R"(insatser:
  - id: läsning
    ansvariga:
      - {part: lärosäte, vem: handledare}
)"},
    .good = {R"(insatser:
  - id: läsning
    ansvariga:
      - {part: lärosäte, vem: handledare}
      - {part: skola, vem: rektor}
)"},
    .topic = programme::Topic::reports,
    .check = check,
};

}  // namespace sbs::rules
