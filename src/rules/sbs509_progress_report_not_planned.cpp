#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"insatserna har börjat, men ingen delredovisning är planerad",
                            "interventions have begun, but no progress report is planned"};
constexpr Message<> remedy{"lägg till ”händelse: delredovisning” i ”tidslinje”, med datumet efter ”planerad”",
                           "add “event: progress_report” to “timeline”, with the date after “planned”"};

static void check(const Context& context) {
  const auto begun = context.history.begun(programme::Step::implementation);
  // Once all is reported or closed, SBS501 speaks.
  if (!begun || context.history.reported_or_closed() || context.history.broken_off()) return;
  if (context.history.planned_or_done(plan::EventKind::progress_report) != programme::Presence::absent) return;
  context.report(*begun, message).since({programme::Step::implementation, *begun}).help(remedy);
}

constexpr Rule SBS509{
    .id = RuleId::SBS509,
    .title = {"ingen delredovisning är planerad", "no progress report is planned"},
    .why = {"När insatserna har börjat redovisas arbetet till Skolverket, och alla behöver veta när.",
            "When interventions have begun, the work is reported to Skolverket, and all need to know when."},
    .source = programme::organiser_reports,
    .bad = {R"(tidslinje:
  - {händelse: delredovisning, planerad: 2017-12-15, inställd: Tas senare., av: [huvudman]}
)"},
    .good = {R"(tidslinje:
  - {händelse: delredovisning, planerad: 2017-12-15, av: [huvudman]}
)"},
    .topic = programme::Topic::reports,
    .check = check,
};

}  // namespace sbs::rules
