#include <algorithm>

#include "rules/goals.h"

namespace sbs::rules {

constexpr Message<Quoted> no_baseline{"målet {0} har värden men inget utgångsläge",
                                      "the goal {0} has values but no baseline"};
constexpr Message<Quoted> no_target{"målet {0} har värden men inget målvärde", "the goal {0} has values but no target"};
constexpr Message<Quoted> not_after{"målvärdet för {0} ska gälla en senare tid än utgångsläget",
                                    "the target of {0} should be for a later time than the baseline"};
constexpr Message<Quoted> may_not_be_after{"målvärdet för {0} gäller kanske inte en senare tid än utgångsläget",
                                           "the target of {0} might not be for a later time than the baseline"};
constexpr Message<> baseline_here{"utgångsläget", "the baseline"};
constexpr Message<> add_baseline{"lägg till ”utgångsläge” på målet, med ”period” och ”värde”",
                                 "add “baseline” to the goal, with “period” and “value”"};
constexpr Message<> add_target{"lägg till ”målvärde” på målet, med ”period” och ”värde”",
                               "add “target” to the goal, with “period” and “value”"};
constexpr Message<> later{"skriv en senare ”period” på målvärdet", "write a later “period” on the target"};
constexpr Message<> or_earlier{"rätta ”period” på utgångsläget, om den är fel",
                               "correct the “period” of the baseline, if it is wrong"};

static bool is_measured(const source::Field<plan::Measurement>& measurement) {
  return measurement && measurement->value && measurement->value->kind != plan::GoalValue::Kind::words;
}

static bool is_measured(const plan::Goal& goal) {
  return is_measured(goal.baseline) || is_measured(goal.target) ||
         std::any_of(goal.outcomes.begin(), goal.outcomes.end(), [](const plan::Measurement& outcome) {
           return outcome.value && outcome.value->kind != plan::GoalValue::Kind::words;
         });
}

static void check_goal(const Context& context, const plan::Goal& goal) {
  if (!is_measured(goal) || !goal.measure) return;
  const Quoted name(*goal.measure);
  if (goal.baseline.absent()) context.report(goal.head, no_baseline, name).help(add_baseline);
  if (goal.target.absent()) context.report(goal.head, no_target, name).help(add_target);
  if (!goal.baseline || !goal.target || !goal.baseline->period || !goal.target->period) return;
  context
      .report(not_before(*goal.baseline->period, *goal.target->period), goal.target->period.span(), not_after,
              may_not_be_after, name)
      .points_at(goal.baseline->period.span(), baseline_here)
      .help(later)
      .help(or_earlier);
}

static void check(const Context& context) {
  for_each_goal(context.plan, [&](const plan::Intervention& intervention, const plan::Goal& goal) {
    if (!intervention.status.is(plan::InterventionStatus::declined)) check_goal(context, goal);
  });
}

constexpr Rule SBS411{
    .id = RuleId::SBS411,
    .title = {"målet går inte att följa upp", "the goal cannot be followed up"},
    .why = {"Ett mått visar en förändring bara om det finns ett utgångsläge, ett målvärde och en tid mellan dem. Mål i "
            "ord behöver inga värden.",
            "A measure shows a change only with a baseline, a target and time between them. Goals in words need no "
            "values."},
    .source = programme::our_own("Ett mål med värden har ett utgångsläge och ett senare målvärde.",
                                 "A goal with values has a baseline and a later target."),
    .imprecise = Imprecise::note,
    .bad = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        målvärde: {period: 2018, värde: 80}
)"},
    .good = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        utgångsläge: {period: 2016, värde: 63}
        målvärde: {period: 2018, värde: 80}
)"},
    .check = check,
};

}  // namespace sbs::rules
