#include <algorithm>
#include <array>

#include "programme/intervention.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<Said> message{"ingen av insatserna stärker förmågan att {0}",
                                "none of the interventions strengthens the ability to {0}"};
constexpr Message<Written> remedy{"lägg till ”{0}” i ”stärker” på en insats som gör det",
                                  "add “{0}” to “strengthens” of an intervention that does"};

/// An ability, and how it is said.
struct Asked {
  plan::Ability ability;
  Said said;
};
constexpr std::array all_abilities{
    Asked{plan::Ability::plan, {{"planera", "plan"}, {"planera", "plan"}}},
    Asked{plan::Ability::follow_up, {{"följa upp", "follow up"}, {"följa_upp", "follow_up"}}},
    Asked{plan::Ability::develop, {{"utveckla", "develop"}, {"utveckla", "develop"}}}};

/// Whether an intervention strengthens the ability, or may.
bool strengthens(const plan::Intervention& intervention, plan::Ability ability) {
  if (!intervention.status || !intervention.strengthens.whole) return true;
  return programme::agreed_or_further(intervention) &&
         std::any_of(intervention.strengthens.begin(), intervention.strengthens.end(),
                     [&](const auto& one) { return one.value == ability; });
}

void check(const Context& context) {
  const auto& interventions = context.plan.interventions;
  const bool agreed = std::any_of(interventions.begin(), interventions.end(), programme::agreed_or_further);
  if (!agreed || !interventions.whole) return;
  for (const Asked& asked : all_abilities) {
    const bool covered = std::any_of(interventions.begin(), interventions.end(),
                                     [&](const plan::Intervention& one) { return strengthens(one, asked.ability); });
    if (covered) continue;
    context.report(context.sources.first_line(interventions.span), message, asked.said)
        .help(remedy, Written{asked.said.written});
  }
}

}  // namespace

constexpr Rule SBS413{
    .id = RuleId::SBS413,
    .title = {"en av de tre förmågorna stärks inte av någon insats",
              "one of the three abilities is strengthened by no intervention"},
    .why = {"Samarbetet utvärderas efter om skolor och huvudman har blivit bättre på att planera, följa upp och "
            "utveckla. Insatserna bör tillsammans stärka alla tre förmågorna.",
            "The collaboration is evaluated by whether schools and organiser have become better at planning, following "
            "up and developing. Taken together, the interventions should strengthen all three abilities."},
    .source = programme::working_order(
        "Skolverket har möjlighet att stödja utvecklingsinsatser som stärker huvudmannens förmåga att planera, följa "
        "upp "
        "och utveckla utbildningen.",
        "Skolverket can support interventions that strengthen the organiser's ability to plan, follow up and develop "
        "education.",
        programme::the_programme),
    .bad = {R"(insatser:
  - id: läsning
    stärker: [utveckla]
)"},
    .good = {R"(insatser:
  - id: läsning
    stärker: [utveckla, planera, följa_upp]
)"},
    .topic = programme::Topic::abilities,
    .check = check,
};

}  // namespace sbs::rules
