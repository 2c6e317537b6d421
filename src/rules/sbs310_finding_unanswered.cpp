#include <optional>
#include <vector>

#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Quoted> message{"ingen insats svarar mot problemet {0}", "no intervention answers the problem {0}"};
constexpr Message<std::string> remedy{"lägg till ”{0}” i ”iakttagelser” på den insats som svarar mot problemet",
                                      "add “{0}” to “findings” of the intervention that answers the problem"};
constexpr Message<> or_set_aside{"skriv skälet efter ”prioriteras_inte”, om ingen insats ska svara mot det",
                                 "write the reason after “set_aside”, if no intervention is to answer it"};
constexpr Message<> agreement_here{"här ingicks överenskommelsen", "here the agreement was made"};

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
        .since(agreement->event->head, agreement_here)
        .help(remedy, *findings[at].id)
        .help(or_set_aside);
  }
}

constexpr Rule SBS310{
    .id = RuleId::SBS310,
    .title = {"ingen insats svarar mot ett problem", "no intervention answers a problem"},
    .why = {"Analys och insatser riskerar annars att kopplas loss från varandra: när överenskommelsen är ingången "
            "svarar en insats mot varje problem, eller så står skälet till att det inte prioriteras.",
            "Otherwise analysis and interventions risk coming apart: when the agreement is made, an intervention "
            "answers each problem, or the reason for setting it aside is given."},
    .source = programme::in_part(
        programme::page_says("riskerar att löskopplas", "risk being uncoupled", programme::research_of_2021)),
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
