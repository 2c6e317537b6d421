#include "programme/intervention.h"
#include "rules/goals.h"

namespace sbs::rules {

constexpr Message<GoalName, On> message{"tiden för {0} gick ut {1}, men planen har inget utfall",
                                        "the time for {0} ended {1}, but the plan has no outcome"};
constexpr Message<GoalName> over{"insatsen är slutförd eller slutredovisad, men {0} har inget utfall",
                                 "the intervention is completed or has its final report, but {0} has no outcome"};
constexpr Message<> remedy{"lägg till utfallet under ”utfall”, med ”period” och ”värde”",
                           "add the outcome under “outcomes”, with “period” and “value”"};
constexpr Message<> or_withheld{"skriv ”värde: ..” i utfallet, om värdet finns men inte visas för att gruppen är liten",
                                "write “value: ..” in the outcome, if it is not shown because the group is small"};

static bool is_still(const plan::Intervention& intervention) {
  return intervention.status.is(plan::InterventionStatus::stopped) ||
         intervention.status.is(plan::InterventionStatus::declined) || !intervention.status;
}

static void check_goal(const Context& context, const plan::Intervention& intervention, const plan::Goal& goal) {
  if (!goal.target || !goal.outcomes.whole || goal.target->period.unread()) return;
  if (goal.target->period.absent()) {
    const bool finished = intervention.status.is(plan::InterventionStatus::completed) ||
                          context.history.done(plan::EventKind::final_report) == programme::Presence::present;
    if (finished && goal.outcomes.empty())
      context.report(goal.target->head, over, GoalName{goal}).help(remedy).help(or_withheld);
    return;
  }
  const Day last = goal.target->period->last;
  if (last >= context.today) return;
  for (const plan::Measurement& outcome : goal.outcomes)
    if (!outcome.period || before(*outcome.period, *goal.target->period) != Certainty::certainly) return;
  constexpr int months_of_statistics = 6;  // they come late
  auto finding = context.report(goal.target->period.span(), message, GoalName{goal}, last);
  if (context.today <= add_months(last, months_of_statistics)) finding.at(Severity::note);
  finding.help(remedy).help(or_withheld);
}

static void check(const Context& context) {
  const auto status = context.history.status();
  if (status == plan::CollaborationStatus::paused || context.history.broken_off()) return;
  for_each_goal(context.plan, [&](const plan::Intervention& intervention, const plan::Goal& goal) {
    if (!is_still(intervention) && programme::agreed_or_further(intervention)) check_goal(context, intervention, goal);
  });
}

constexpr Rule SBS512{
    .id = RuleId::SBS512,
    .title = {"målvärdets tid har passerat, men utfallet saknas",
              "the time of the target has passed, but the outcome is missing"},
    .why = {"Bättre resultat är ett av huvudsyftena, och utan utfall vet ingen om insatsen hjälpte.",
            "Better results are one of the main aims, and without an outcome nobody knows whether the intervention "
            "helped."},
    .source = programme::our_own("Ett målvärde vars period har passerat har ett utfall.",
                                 "A target whose period is past has an outcome."),
    .levels = Phrase{"Under de första sex månaderna blir det bara en upplysning, eftersom statistik kommer sent.",
                     "For the first six months it is only a note, since statistics come late."},
    .imprecise = Imprecise::silent,
    .bad = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        utgångsläge: {period: 2015, värde: 63}
        målvärde: {period: 2016-09, värde: 70}
)"},
    .good = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        utgångsläge: {period: 2015, värde: 63}
        målvärde: {period: 2016-09, värde: 70}
        utfall: [{period: 2016-09, värde: 71}]
)"},
    .check = check,
};

}  // namespace sbs::rules
