#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Quoted> message{"problemet {0} har inga orsaker i planen",
                                  "the problem {0} has no causes in the plan"};
constexpr Message<> remedy{"lägg till ”orsaker”, med varje orsak på en egen rad som börjar med ett streck",
                           "add “causes”, with each cause on a line of its own that begins with a dash"};

static void check(const Context& context) {
  if (context.history.done(plan::EventKind::analysis) != programme::Presence::present) return;
  if (!context.plan.analysis) return;
  for (const plan::Finding& finding : context.plan.analysis->findings)
    if (finding.causes.empty() && finding.causes.whole)
      context.report(finding.head, message, Quoted(finding.id ? *finding.id : std::string("?"))).help(remedy);
}

constexpr Rule SBS309{
    .id = RuleId::SBS309,
    .title = {"ett problem har inga orsaker i planen", "a problem has no causes in the plan"},
    .why = {"Först när orsakerna är kända går det att säga vad som behöver ändras.",
            "Only when the causes are known can anybody say what has to change."},
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
