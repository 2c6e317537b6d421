#include <algorithm>
#include <optional>

#include "programme/event.h"
#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/planned.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"samarbetet är slut, men ingen slutredovisning är gjord",
                            "the collaboration has ended, but no final report was made"};
constexpr Message<> planned_here{"planerad här", "planned here"};
constexpr Message<> or_planned{"skriv ”planerad” i stället för ”klar”, om slutredovisningen inte är gjord än",
                               "write “planned” in place of “done”, if the final report has not been made yet"};
constexpr Message<> remedy_planned{"lägg till ”klar” på slutredovisningen, med datumet då den gjordes",
                                   "add “done” to the final report, with the date when it was made"};

/// Where the plan says that the collaboration has ended.
static std::optional<source::Span> ended(const programme::History& history, Day today) {
  const auto& collaboration = history.plan().collaboration;
  if (collaboration && collaboration->status.is(plan::CollaborationStatus::ended)) return collaboration->status.span();
  if (const auto closing = history.first_done(plan::EventKind::closing)) return closing->event->head;
  if (collaboration && collaboration->end && collaboration->end->last < today) return collaboration->end.span();
  return std::nullopt;
}

static void check(const Context& context) {
  if (!context.history.begun(programme::Step::implementation)) return;
  if (programme::shown(context.history, programme::Need::final_report) != programme::Presence::absent) return;
  const auto where = ended(context.history, context.today);
  if (!where || context.history.broken_off()) return;
  if (planned_still(context.history, plan::EventKind::final_report, context.today)) return;
  // A report that is done and not the organiser's is told by SBS604.
  const auto& timeline = context.plan.timeline;
  if (std::any_of(timeline.begin(), timeline.end(), [](const plan::Event& event) {
        return programme::is_report_of_university(event) && !event.done.empty();
      }))
    return;
  auto finding = context.report(*where, message);
  bool planned = false;
  for (const plan::Event* event : context.history.events_of(plan::EventKind::final_report)) {
    if (!programme::still_planned(*event)) continue;
    finding.points_at(event->head, planned_here);
    planned = true;
  }
  finding.help(planned ? remedy_planned : add_final_report);
  if (!planned) finding.help(or_planned);
}

constexpr Rule SBS603{
    .id = RuleId::SBS603,
    .title = {"samarbetet är slut, men inte slutredovisat", "the collaboration has ended without a final report"},
    .why =
        {"Huvudmannen slutredovisar arbetet med insatserna när samarbetet fasas ut.",
         "The organiser gives a final report on the work with the interventions when the collaboration is phased out."},
    .source = programme::organiser_sums_up,
    .imprecise = Imprecise::silent,
    .bad = {R"(samverkan:
  slut: 2017-04-28
  status: avslutad
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .good = {R"(samverkan:
  slut: 2017-04-28
  status: avslutad
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-24, av: [huvudman]}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .topic = programme::Topic::reports,
    .check = check,
};

}  // namespace sbs::rules
