#include <string>

#include "base/text.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> message{"iakttagelsen {0} säger inte vad problemet beror på",
                                       "the finding {0} does not say what causes the problem"};
constexpr Message<> remedy{"lägg till ”orsaker: […]”, med en orsak per rad", "add “causes: […]”, one cause a line"};

void check(const Context& context) {
  if (context.history.done(plan::EventKind::analysis) != programme::Presence::present) return;
  if (!context.plan.analysis) return;
  for (const plan::Finding& finding : context.plan.analysis->findings)
    if (finding.causes.empty() && finding.causes.whole)
      context.sink
          .report(RuleId::SBS309, finding.head, message,
                  quoted(finding.id ? *finding.id : std::string("?"), context.language()))
          .helped(context.sink.text(remedy));
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS309>() {
  static constexpr Rule rule{
      .id = RuleId::SBS309,
      .title = {"en iakttagelse saknar orsaker", "a finding has no causes"},
      .why = {"Ett problem utan orsaker säger inte vad som behöver ändras, och insatserna blir gissningar.",
              "A problem without causes does not say what has to change, and the interventions become guesses."},
      .source = programme::quoted("identifiera problem … samt orsakerna", "identify problems … and their causes",
                                  programme::public_text),
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
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
