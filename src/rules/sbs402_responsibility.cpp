#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title, QuotedLabel> message{
    "insatsen {0} har status {1}, men ingen ansvarar för den",
    "the intervention {0} has the status {1}, but nobody is responsible for it"};
constexpr Message<> remedy{
    "lägg till den som ansvarar under ”ansvariga”, med ”part: huvudman”, ”vem” och ”åtagande”",
    "add who is responsible under “responsible”, with “party: organiser”, “who” and “commitment”"};

static void check(const Context& context) {
  for (const plan::Intervention& intervention : context.plan.interventions)
    if (programme::lacks(intervention, programme::Need::responsible))
      context.report(intervention.head, message, Title(intervention), QuotedLabel(*intervention.status)).help(remedy);
}

constexpr Rule SBS402{
    .id = RuleId::SBS402,
    .title = {"ingen ansvarar för insatsen", "nobody is responsible for the intervention"},
    .why = {"Överenskommelsen finns för att klargöra vem som ansvarar för varje insats.",
            "The agreement is there to make clear who is responsible for each intervention."},
    .source = programme::agreement_makes_clear,
    .bad = {R"(insatser:
  - id: läsning
    status: pågår
    ansvariga: []
)"},
    .good = {R"(insatser:
  - id: läsning
    status: pågår
    ansvariga:
      - {part: huvudman, vem: rektor, åtagande: Leder arbetet.}
)"},
    .topic = programme::Topic::responsibility,
    .check = check,
};

}  // namespace sbs::rules
