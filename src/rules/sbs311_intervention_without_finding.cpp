#include <vector>

#include "programme/intervention.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"insatsen {0} svarar inte mot något problem i nulägesanalysen",
                                 "the intervention {0} answers no problem of the analysis"};
constexpr Message<AnyOf<std::string>> remedy{
    "lägg till ”iakttagelser” på insatsen, med det problem som den svarar mot: {0}",
    "add “findings” to the intervention, with the problem that it answers: {0}"};

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
    .title = {"en insats svarar inte mot något problem", "an intervention answers no problem"},
    .why = {"Nulägesanalysen görs för att komma fram till de insatser som bäst hjälper eleverna. Därför behöver planen "
            "visa vad i analysen som varje insats svarar mot.",
            "The analysis is made to find the interventions that help the pupils best. So the plan needs to show what "
            "in the analysis each intervention answers."},
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
