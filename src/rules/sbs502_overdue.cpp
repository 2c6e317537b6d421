#include "programme/state.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Quoted, When> message{"{0} är försenat: sista dag var {1}", "{0} is overdue: the last day was {1}"};
constexpr Message<Counted> late{"{0} sedan", "{0} ago"};
constexpr Message<> remedy{"skriv dagen efter ”klar”, om det är gjort", "write the day after “done”, if it was done"};
constexpr Message<> or_move{"ändra dagen efter ”planerad”, om det har flyttats",
                            "change the day after “planned”, if it was moved"};
constexpr Message<> or_cancelled{"skriv skälet efter ”inställd”, om det inte blir av",
                                 "write the reason after “cancelled”, if it will not take place"};

static void check_one(const Context& context, const source::Field<PartialDate>& planned, const std::string& title) {
  if (!planned || programme::state_of_planned(*planned, context.today) != programme::State::overdue) return;
  context.report(planned.span(), message, Quoted(title), planned->last)
      .label(late, days((context.today - planned->last).count()))
      .help(remedy)
      .help(or_move)
      .help(or_cancelled);
}

static void check(const Context& context) {
  if (context.history.paused_on(context.today) || context.history.broken_off()) return;
  for (const plan::Event& event : context.plan.timeline)
    if (!event.done.written && event.cancelled.absent())
      check_one(context, event.planned, plan::title_of(event, context.language()));
  for (const plan::Intervention& intervention : context.plan.interventions) {
    if (intervention.status.is(plan::InterventionStatus::declined) ||
        intervention.status.is(plan::InterventionStatus::stopped))
      continue;
    for (const plan::Activity& activity : intervention.activities)
      if (activity.done.absent() && activity.cancelled.absent() && activity.title)
        check_one(context, activity.planned, *activity.title);
  }
}

constexpr Rule SBS502{
    .id = RuleId::SBS502,
    .title = {"något planerat är försenat", "something planned is overdue"},
    .why = {"Den som läser planen behöver se om det som skulle vara gjort är gjort, flyttat eller inställt, för annars "
            "vet ingen var samarbetet står.",
            "Those who read the plan need to see whether what was due was done, moved or cancelled, for otherwise "
            "nobody knows where the collaboration stands."},
    .source = programme::our_own("Det som är planerat är i tid till och med sin sista dag.",
                                 "What is planned is in time until its last day."),
    .imprecise = Imprecise::silent,
    .bad = {R"(tidslinje:
  - {händelse: delredovisning, planerad: 2017-04-07, av: [huvudman]}  # i dag: 2017-05-01
)"},
    .good = {R"(tidslinje:
  - {händelse: delredovisning, planerad: 2017-04-07, klar: 2017-04-21, av: [huvudman]}
)"},
    .check = check,
};

}  // namespace sbs::rules
