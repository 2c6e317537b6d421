#include "rules/goals.h"

namespace sbs::rules {

void for_each_goal(const plan::Plan& plan,
                   const std::function<void(const plan::Intervention&, const plan::Goal&)>& visit) {
  for (const plan::Intervention& intervention : plan.interventions)
    for (const plan::Goal& goal : intervention.goals)
      visit(intervention, goal);
}

void for_each_measurement(const plan::Goal& goal, const std::function<void(const plan::Measurement&)>& visit) {
  if (goal.baseline) visit(*goal.baseline);
  if (goal.target) visit(*goal.target);
  for (const plan::Measurement& outcome : goal.outcomes)
    visit(outcome);
}

const plan::Measurement* latest_outcome(const plan::Goal& goal) {
  if (!goal.target || !goal.target->period || !goal.outcomes.whole) return nullptr;
  const plan::Measurement* latest = nullptr;
  for (const plan::Measurement& outcome : goal.outcomes) {
    if (!outcome.period) return nullptr;
    if (before(*outcome.period, *goal.target->period) == Certainty::certainly) continue;
    if (latest == nullptr || latest->period->last <= outcome.period->last) latest = &outcome;
  }
  return latest;
}

std::string worded(const GoalName& name, const Wording& wording) {
  constexpr Message<Quoted> named{"målet {0}", "the goal {0}"};
  constexpr Phrase unnamed{"målet", "the goal"};
  return name.goal.measure ? named(wording, Quoted(*name.goal.measure)) : unnamed(wording);
}

std::string worded(const Figure& figure, const Wording& wording) {
  std::string text = figure.text;
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  for (std::size_t at = 1; at < text.size(); ++at)
    if ((text[at] == '.' || text[at] == ',') && digit(at - 1) && digit(at + 1))
      text[at] = wording.language == Language::sv ? ',' : '.';
  return text;
}

}  // namespace sbs::rules
