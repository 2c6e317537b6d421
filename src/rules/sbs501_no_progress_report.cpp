#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"samarbetet är slutredovisat eller avslutat, men ingen delredovisning är gjord",
                            "there is a final report or a closing, but no progress report was made"};
constexpr Message<> planned_here{"planerad här", "planned here"};
constexpr Message<> remedy{
    "lägg till ”händelse: delredovisning” i ”tidslinje”, med datumet efter ”klar” och ”av: [huvudman]”",
    "add “event: progress_report” to “timeline”, with the date after “done” and “by: [organiser]”"};
constexpr Message<> set_done{"skriv datumet efter ”klar” på den planerade delredovisningen, om den är gjord",
                             "write the date after “done” on the planned progress report, if it was made"};

static void check(const Context& context) {
  if (programme::shown(context.history, programme::Need::progress_reports) != programme::Presence::absent) return;
  if (context.history.broken_off() && !context.history.begun(programme::Step::implementation)) return;
  const auto end = context.history.reported_or_closed();
  if (!end) return;
  auto finding = context.report(*end, message);
  const auto planned = context.history.events_of(plan::EventKind::progress_report);
  for (const plan::Event* event : planned)
    finding.points_at(event->head, planned_here);
  if (!planned.empty()) finding.help(set_done);
  finding.help(remedy);
}

constexpr Rule SBS501{
    .id = RuleId::SBS501,
    .title = {"avslutat utan att arbetet har redovisats", "ended without a progress report"},
    .why = {"Medan insatserna pågår redovisar huvudmannen och skolan till Skolverket hur arbetet fortlöper. En "
            "slutredovisning ersätter inte det. Ett samarbete som avbröts innan någon insats hade börjat behöver ingen "
            "delredovisning.",
            "While interventions go on, the organiser and the school report to Skolverket how the work proceeds. A "
            "final report does not replace that. A collaboration that was discontinued before any intervention began "
            "needs no progress report."},
    .source = programme::organiser_reports,
    .bad = {R"(tidslinje:
  - {händelse: slutredovisning, klar: 2017-04-28, av: [huvudman]}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .good = {R"(tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-28, av: [huvudman]}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .topic = programme::Topic::reports,
    .check = check,
};

}  // namespace sbs::rules
