#include <optional>
#include <vector>

#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Quoted> message{"ingen insats svarar mot iakttagelsen {0}",
                                  "no intervention answers the finding {0}"};
constexpr Message<std::string> remedy{
    "lägg till ”iakttagelser: [{0}]” på en insats, eller skriv ”prioriteras_inte: …” med skälet här",
    "add “findings: [{0}]” to an intervention, or write “set_aside: …” with the reason here"};

/// The findings that interventions answer, declined ones aside; none where that can't be told for sure.
static std::optional<std::vector<bool>> answered(const plan::Plan& plan) {
  std::vector<bool> answers(plan.analysis->findings.size(), false);
  if (!plan.interventions.whole || !plan.analysis->findings.whole) return std::nullopt;
  for (const plan::Intervention& intervention : plan.interventions) {
    if (!intervention.findings.whole || !intervention.status) return std::nullopt;
    for (const auto& reference : intervention.findings) {
      if (!reference.value.target) return std::nullopt;
      if (!intervention.status.is(plan::InterventionStatus::declined)) answers.at(reference.value.target->index) = true;
    }
  }
  return answers;
}

static void check(const Context& context) {
  const auto& agreement = context.history.first_done(plan::EventKind::agreement);
  if (!agreement || context.history.done(plan::EventKind::agreement) != programme::Presence::present) return;
  if (!context.plan.analysis) return;
  const auto answers = answered(context.plan);
  if (!answers) return;
  const auto& findings = context.plan.analysis->findings;
  for (std::size_t at = 0; at < findings.size(); ++at) {
    if ((*answers)[at] || !findings[at].set_aside.absent() || !findings[at].id) continue;
    context.report(findings[at].head, message, Quoted(*findings[at].id))
        .since(agreement->event->head)
        .help(remedy, *findings[at].id);
  }
}

constexpr Rule SBS310{
    .id = RuleId::SBS310,
    .title = {"en iakttagelse möts inte av någon insats", "no intervention answers a finding"},
    .why = {"Analys och insatser riskerar att kopplas loss från varandra. När överenskommelsen är gjord ska varje "
            "iakttagelse antingen mötas av en insats eller prioriteras bort med ett skäl.",
            "Analysis and interventions risk coming apart. When the agreement is made, each finding should either be "
            "answered by an intervention or be set aside with a reason."},
    .source = programme::page_says("riskerar att löskopplas", "risk being uncoupled", programme::research_of_2021),
    .bad = {R"(nulägesanalys:
  iakttagelser:
    - {id: läsförståelse, problem: Eleverna läser svagt., orsaker: [Olika undervisning]}
    - {id: frånvaro, problem: Frånvaron ökar., orsaker: [Ingen följer upp den]}
)"},
    .good = {R"(nulägesanalys:
  iakttagelser:
    - {id: läsförståelse, problem: Eleverna läser svagt., orsaker: [Olika undervisning]}
    - {id: frånvaro, problem: Frånvaron ökar., orsaker: [Skjutsen], prioriteras_inte: Skjutsen läggs om av kommunen.}
)"},
    .topic = programme::Topic::chain,
    .check = check,
};

}  // namespace sbs::rules
