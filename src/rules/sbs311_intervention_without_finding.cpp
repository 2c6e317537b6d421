#include <vector>

#include "programme/intervention.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"insatsen {0} svarar inte mot någon iakttagelse i nulägesanalysen",
                                 "the intervention {0} answers no finding of the analysis"};
constexpr Message<AnyOf<std::string>> remedy{"lägg till ”iakttagelser: […]” med det som insatsen ska ändra: {0}",
                                             "add “findings: […]” with what it is to change: {0}"};

static void check(const Context& context) {
  if (!context.plan.analysis || context.plan.analysis->findings.empty()) return;
  AnyOf<std::string> ids;
  for (const plan::Finding& finding : context.plan.analysis->findings)
    if (finding.id) ids.items.push_back(*finding.id);
  for (const plan::Intervention& intervention : context.plan.interventions) {
    const bool none = intervention.findings.empty() && intervention.findings.whole;
    if (!programme::agreed_or_further(intervention) || !none) continue;
    context.report(intervention.head, message, Title(intervention)).help(remedy, ids);
  }
}

constexpr Rule SBS311{
    .id = RuleId::SBS311,
    .title = {"en insats möter ingen iakttagelse", "an intervention answers no finding"},
    .why = {"Analysen görs för att komma fram till de insatser som bäst hjälper eleverna. En insats som inte möter "
            "något av det analysen visade kan vara bra, men hör inte hit.",
            "The analysis is made to find the interventions that help the pupils best. One that answers nothing of "
            "what it showed may be good, but does not belong here."},
    .source =
        programme::working_order("vilka insatser som bäst kan bidra till att förbättra elevernas resultat",
                                 "which interventions can best help to improve the pupils' results", programme::step_3),
    .bad = {R"(nulägesanalys:
  iakttagelser:
    - {id: läsförståelse, problem: Eleverna läser svagt., orsaker: [Elevernas hemförhållanden], prioriteras_inte: Utreds.}
insatser:
  - id: läsning
    iakttagelser: []
)"},
    .good = {R"(insatser:
  - id: läsning
    iakttagelser: [läsförståelse]
)"},
    .topic = programme::Topic::chain,
    .check = check,
};

}  // namespace sbs::rules
