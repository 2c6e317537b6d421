#include "programme/requirements.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"insatsen {0} har inget mål", "the intervention {0} has no goal"};
constexpr Message<> remedy{"lägg till ett mål under ”mål”, med ”mått”, ”utgångsläge” och ”målvärde”",
                           "add a goal under “goals”, with “measure”, “baseline” and “target”"};

static void check(const Context& context) {
  for (const plan::Intervention& intervention : context.plan.interventions)
    if (programme::lacks(intervention, programme::Need::goal))
      context.report(intervention.head, message, Title(intervention)).help(remedy);
}

constexpr Rule SBS410{
    .id = RuleId::SBS410,
    .title = {"insatsen har inget mål", "the intervention has no goal"},
    .why = {"Utan mål går det inte att se om insatsen har hjälpt. Målet kan vara ett mått med utgångsläge och "
            "målvärde, eller beskrivas i ord.",
            "Without a goal nobody can see whether the intervention helped. It may be a measure with a baseline and a "
            "target, or be put in words."},
    .source = programme::page_says("I åtgärdsplanen utformar verksamheterna mål för förbättringsarbetet.",
                                   "In the action plan the schools set goals for the work of improvement.",
                                   programme::skolverkets_page),
    .bad = {R"(insatser:
  - id: läsning
    mål: []
)"},
    .good = {R"(insatser:
  - id: läsning
    mål:
      - mått: Elever som når läskravet i årskurs 3
)"},
    .topic = programme::Topic::goals,
    .check = check,
};

}  // namespace sbs::rules
