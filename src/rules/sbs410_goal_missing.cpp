#include <string>

#include "base/text.h"
#include "plan/names.h"
#include "programme/intervention.h"
#include "programme/requirements.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> message{"insatsen {0} har inget mål", "the intervention {0} has no goal"};
constexpr Message<> remedy{
    "lägg till ”mål:” med minst ett mått: ”- {{mått: …, utgångsläge: {{period: …, värde: …}}, målvärde: {{period: …, "
    "värde: …}}}}”",
    "add “goals:” with at least one measure: “- {{measure: …, baseline: {{period: …, value: …}}, target: {{period: …, "
    "value: …}}}}”"};

void check(const Context& context) {
  for (const plan::Intervention& intervention : context.plan.interventions) {
    if (!programme::agreed_or_further(intervention)) continue;
    if (programme::shown(intervention, programme::Need::goal) != programme::Presence::absent) continue;
    context.sink
        .report(RuleId::SBS410, intervention.head, message, quoted(plan::title_of(intervention), context.language()))
        .helped(context.sink.text(remedy));
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS410>() {
  static constexpr Rule rule{
      .id = RuleId::SBS410,
      .title = {"insatsen har inget mål", "the intervention has no goal"},
      .why = {"Utan mål går det inte att se om insatsen har hjälpt. Målet kan vara ett mått med utgångsläge och "
              "målvärde, eller beskrivas i ord.",
              "Without a goal nobody can see whether the intervention helped. It may be a measure with baseline and "
              "target, or be given in words."},
      .source = programme::quoted("I åtgärdsplanen utformar verksamheterna mål",
                                  "In the plan of measures the organisations set goals", programme::public_text),
      .bad = {R"(insatser:
  - id: läsning
    mål: []
)"},
      .good = {R"(insatser:
  - id: läsning
    mål:
      - mått: Elever som når läskravet i årskurs 3
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
