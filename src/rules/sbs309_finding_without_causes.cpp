#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Quoted> message{"iakttagelsen {0} säger inte vad problemet beror på",
                                  "the finding {0} does not say what causes the problem"};
constexpr Message<> remedy{"lägg till ”orsaker: […]”, med en orsak per rad", "add “causes: […]”, one cause a line"};

static void check(const Context& context) {
  if (context.history.done(plan::EventKind::analysis) != programme::Presence::present) return;
  if (!context.plan.analysis) return;
  for (const plan::Finding& finding : context.plan.analysis->findings)
    if (finding.causes.empty() && finding.causes.whole)
      context.report(finding.head, message, Quoted(finding.id ? *finding.id : std::string("?"))).help(remedy);
}

constexpr Rule SBS309{
    .id = RuleId::SBS309,
    .title = {"en iakttagelse saknar orsaker", "a finding has no causes"},
    .why = {"Ett problem utan orsaker säger inte vad som behöver ändras, och insatserna blir gissningar.",
            "A problem without causes does not say what has to change, and the interventions become guesses."},
    .source = programme::page_says("identifiera problem … samt orsakerna till problemen",
                                   "identify problems … and their causes", programme::skolverkets_page),
    .bad = {R"(nulägesanalys:
  iakttagelser:
    - id: läsförståelse
      problem: Eleverna läser allt svagare i årskurs 3.
)"},
    .good = {R"(nulägesanalys:
  iakttagelser:
    - id: läsförståelse
      problem: Eleverna läser allt svagare i årskurs 3.
      orsaker: [Läsundervisningen är olika i klasserna.]
)"},
    .topic = programme::Topic::chain,
    .check = check,
};

}  // namespace sbs::rules
