#include "rules/planned.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<On> message{"samarbetet slutade {0}, men planen säger inte att det är avslutat",
                              "the collaboration ended {0}, but the plan does not say that it is closed"};
constexpr Message<> remedy{"skriv ”status: avslutad” under ”samverkan”", "write “status: ended” under “collaboration”"};
constexpr Message<> or_closing{"lägg till ”händelse: avslut” i ”tidslinje”, med datumet efter ”klar”, om den är känd",
                               "add “event: closing” to “timeline”, with the date after “done”, if the day is known"};

/// Whether SBS603 speaks of the same.
static bool told_already(const Context& context) {
  const programme::Mandate* mandate = programme::mandate_of(context.plan);
  const bool asked = mandate == nullptr || SBS603.is_for(*mandate);
  return asked && context.history.begun(programme::Step::implementation).has_value();
}

static void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration || !collaboration->end || collaboration->end->last >= context.today) return;
  if (collaboration->status.unread() || context.history.status() != plan::CollaborationStatus::active) return;
  for (const plan::EventKind kind : {plan::EventKind::closing, plan::EventKind::final_report})
    if (context.history.done(kind) != programme::Presence::absent ||
        planned_still(context.history, kind, context.today))
      return;
  if (told_already(context)) return;
  context.report(collaboration->end.span(), message, *collaboration->end).help(remedy).help(or_closing);
}

constexpr Rule SBS613{
    .id = RuleId::SBS613,
    .title = {"slutet har passerat, men samarbetet är inte avslutat",
              "the end has passed, but the collaboration is not closed"},
    .why = {"Den som läser planen efteråt behöver veta om samarbetet är slut eller fortsätter.",
            "Those who read the plan later need to know whether the collaboration is over or goes on."},
    .source = programme::our_own("Ett samarbete vars slut har passerat är avslutat eller redovisat.",
                                 "A collaboration whose end is past is closed or reported on."),
    .imprecise = Imprecise::silent,
    .bad = {R"(sbs: 1
samverkan: {uppdrag: sbs-2015, huvudman: {namn: Exempelkommunen, typ: kommunal}, räknas_från: dialog, start: 2016-06-13, slut: 2017-04-28}
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
)",
            Example::Kind::file},
    .good = {R"(sbs: 1
samverkan: {uppdrag: sbs-2015, huvudman: {namn: Exempelkommunen, typ: kommunal}, räknas_från: dialog, start: 2016-06-13, slut: 2017-04-28, status: avslutad}
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
)",
             Example::Kind::file},
    .check = check,
};

}  // namespace sbs::rules
