#include "programme/state.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title, When> event_late{"händelsen {0} är försenad: sista dag var {1}",
                                          "the event {0} is overdue: the last day was {1}"};
constexpr Message<Quoted, When> activity_late{"aktiviteten {0} är försenad: sista dag var {1}",
                                              "the activity {0} is overdue: the last day was {1}"};
constexpr Message<Counted> late{"{0} sedan", "{0} ago"};
constexpr Message<> remedy{"skriv datumet efter ”klar”, om den har ägt rum",
                           "write the date after “done”, if it has taken place"};
constexpr Message<> or_move{"ändra datumet efter ”planerad”, om den har flyttats",
                            "change the date after “planned”, if it was moved"};
constexpr Message<> or_cancelled{"skriv skälet efter ”inställd”, om den inte blir av",
                                 "write the reason after “cancelled”, if it will not take place"};

template <class What>
static void check_one(const Context& context, const source::Field<PartialDate>& planned,
                      const Message<What, When>& message, const What& what) {
  if (!planned || programme::state_of_planned(*planned, context.today) != programme::State::overdue) return;
  context.report(planned.span(), message, what, planned->last)
      .label(late, days((context.today - planned->last).count()))
      .help(remedy)
      .help(or_move)
      .help(or_cancelled);
}

static void check(const Context& context) {
  if (context.history.paused_on(context.today) || context.history.broken_off()) return;
  for (const plan::Event& event : context.plan.timeline)
    if (!event.done.written && event.cancelled.absent()) check_one(context, event.planned, event_late, Title(event));
  for (const plan::Intervention& intervention : context.plan.interventions) {
    if (intervention.status.is(plan::InterventionStatus::declined) ||
        intervention.status.is(plan::InterventionStatus::stopped))
      continue;
    for (const plan::Activity& activity : intervention.activities)
      if (activity.done.absent() && activity.cancelled.absent() && activity.title)
        check_one(context, activity.planned, activity_late, Quoted(*activity.title));
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
