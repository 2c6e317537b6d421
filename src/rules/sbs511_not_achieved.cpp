#include "rules/goals.h"

namespace sbs::rules {

constexpr Message<GoalName, Figure, Figure, Figure> message{
    "avstämningen säger att {0} är uppnått, men utfallet är {1} och målvärdet {2} (utgångsläge {3})",
    "the review says that {0} is achieved, but the outcome is {1} and the target {2} (baseline {3})"};
constexpr Message<> target_here{"målvärdet", "the target"};
constexpr Message<> outcome_here{"utfallet", "the outcome"};
constexpr Message<> remedy{"skriv ”läge: delvis_uppnått”", "write “progress: partly_achieved”"};
constexpr Message<> remedy_no_better{"skriv ”läge: avviker”: utfallet är inte bättre än utgångsläget",
                                     "write “progress: off_track”: the outcome is no better than the baseline"};
constexpr Message<> or_value{"rätta det värde som är fel, om målet är nått",
                             "correct the value that is wrong, if the goal was reached"};

/// The review that was made last; none where one could not be read.
static const plan::Review* last_review(const plan::Intervention& intervention) {
  if (!intervention.reviews.whole) return nullptr;
  const plan::Review* last = nullptr;
  for (const plan::Review& review : intervention.reviews) {
    if (!review.done || review.progress.unread()) return nullptr;
    if (last == nullptr || last->done->last <= review.done->last) last = &review;
  }
  return last;
}

static void check_goal(const Context& context, const plan::Review& review, const plan::Goal& goal) {
  const double* baseline = number_of(goal.baseline);
  const double* target = number_of(goal.target);
  const plan::Measurement* outcome = latest_outcome(goal);
  const double* reached = outcome != nullptr ? number_of(*outcome) : nullptr;
  if (baseline == nullptr || target == nullptr || reached == nullptr || *baseline == *target) return;
  const bool upwards = *target > *baseline;
  if (upwards ? *reached >= *target : *reached <= *target) return;
  const bool better = upwards ? *reached > *baseline : *reached < *baseline;
  context
      .report(review.progress.span(), message, GoalName{goal}, Figure{outcome->value->text},
              Figure{goal.target->value->text}, Figure{goal.baseline->value->text})
      .points_at(outcome->value.span(), outcome_here)
      .points_at(goal.target->value.span(), target_here)
      .help(better ? remedy : remedy_no_better)
      .help(or_value);
}

static void check(const Context& context) {
  for (const plan::Intervention& intervention : context.plan.interventions) {
    const plan::Review* review = last_review(intervention);
    if (review == nullptr || !review->progress.is(plan::Progress::achieved)) continue;
    for (const plan::Goal& goal : intervention.goals)
      check_goal(context, *review, goal);
  }
}

constexpr Rule SBS511{
    .id = RuleId::SBS511,
    .title = {"avstämningen säger att målet är uppnått, men utfallet når inte målvärdet",
              "the review says that the goal is achieved, but the outcome does not reach the target"},
    .why = {"Att inte nå ett mål är inget fel i en plan, men planen behöver säga det som siffrorna säger.",
            "Not to reach a goal is no error of a plan, but the plan needs to say what the figures say."},
    .source = programme::our_own("En avstämning säger att målet är uppnått först när målvärdet är nått.",
                                 "A review says that a goal is achieved only once its target is reached."),
    .imprecise = Imprecise::silent,
    .bad = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        utgångsläge: {period: 2016-06, värde: 63}
        målvärde: {period: 2017-04, värde: 70}
        utfall: [{period: 2017-04, värde: 64}]
    avstämningar: [{klar: 2017-04-27, av: rektor, läge: uppnått}]
)"},
    .good = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        utgångsläge: {period: 2016-06, värde: 63}
        målvärde: {period: 2017-04, värde: 70}
        utfall: [{period: 2017-04, värde: 64}]
    avstämningar: [{klar: 2017-04-27, av: rektor, läge: delvis_uppnått}]
)"},
    .check = check,
};

}  // namespace sbs::rules
