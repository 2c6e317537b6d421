#include <vector>

#include "programme/intervention.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"insatsen {0} svarar inte mot något problem i nulägesanalysen",
                                 "the intervention {0} answers no problem of the analysis"};
constexpr Message<std::string> remedy{"skriv ”iakttagelser: [{0}]” på insatsen, om den svarar mot det problemet",
                                      "write “findings: [{0}]” in the intervention, if it answers that problem"};
constexpr Message<> remedy_of_many{
    "lägg till ”iakttagelser” på insatsen, med kortnamnet på det problem som den svarar mot",
    "add “findings” to the intervention, with the id of the problem that it answers"};
constexpr Message<AllOf<std::string>> problems{"problemen i planen har kortnamnen {0}",
                                               "the problems of the plan have the ids {0}"};

static void check(const Context& context) {
  if (!context.plan.analysis || context.plan.analysis->findings.empty()) return;
  AllOf<std::string> ids;
  for (const plan::Finding& finding : context.plan.analysis->findings)
    if (finding.id) ids.items.push_back(*finding.id);
  for (const plan::Intervention& intervention : context.plan.interventions) {
    const bool none = intervention.findings.empty() && intervention.findings.whole;
    if (!programme::agreed_or_further(intervention) || !none) continue;
    auto finding = context.report(intervention.head, message, Title(intervention));
    if (ids.items.size() == 1)
      finding.help(remedy, ids.items.front());
    else if (ids.items.empty())
      finding.help(remedy_of_many);
    else
      finding.help(remedy_of_many).help(problems, ids);
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
    - {id: läsförståelse, problem: Eleverna läser svagt., orsaker: [Olika undervisning], prioriteras_inte: Utreds.}
insatser:
  - id: läsning
    iakttagelser: []
)"},
    .good = {R"(nulägesanalys:
  iakttagelser:
    - {id: läsförståelse, problem: Eleverna läser svagt., orsaker: [Olika undervisning]}
insatser:
  - id: läsning
    iakttagelser: [läsförståelse]
)"},
    .topic = programme::Topic::chain,
    .check = check,
};

}  // namespace sbs::rules
