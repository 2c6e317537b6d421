#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/planned.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"samarbetet är avslutat, men ingen utvärdering är gjord",
                            "the collaboration is closed, but no evaluation was made"};
constexpr Message<> remedy{
    "lägg till ”händelse: utvärdering” i ”tidslinje”, med datumet efter ”klar” och ”av: [skolverket]”",
    "add “event: evaluation” to “timeline”, with the date after “done” and “by: [skolverket]”"};
constexpr Message<> or_planned{"skriv ”planerad” i stället för ”klar”, om utvärderingen inte är gjord än",
                               "write “planned” in place of “done”, if the evaluation has not been made yet"};

static void check(const Context& context) {
  const auto closing = context.history.first_done(plan::EventKind::closing);
  if (!closing || programme::shown(context.history, programme::Need::evaluation) != programme::Presence::absent) return;
  if (planned_still(context.history, plan::EventKind::evaluation, context.today)) return;
  context.report(closing->event->head, message).help(remedy).help(or_planned);
}

constexpr Rule SBS606{
    .id = RuleId::SBS606,
    .title = {"samarbetet är avslutat utan utvärdering", "the collaboration is closed without an evaluation"},
    .why =
        {"Skolverket utvärderar om skolorna och huvudmannen har blivit bättre på att planera, följa upp och utveckla.",
         "Skolverket evaluates whether the schools and the organiser have become better at planning, following up and "
         "developing."},
    .source = programme::strengthened_ability,
    .bad = {R"(samverkan:
  slut: 2017-04-28
  status: avslutad
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-24, av: [huvudman]}
  - {händelse: avslut, klar: 2017-04-28, av: [skolverket, huvudman]}
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
  - händelse: utvärdering
    klar: 2017-04-27
    av: [skolverket]
    bedömning:
      huvudman: {planera: stärkt, följa_upp: stärkt, utveckla: oförändrad}
      skolor: {planera: stärkt, följa_upp: oförändrad, utveckla: stärkt}
  - {händelse: avslut, klar: 2017-04-28, av: [skolverket, huvudman]}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .topic = programme::Topic::evaluation,
    .check = check,
};

}  // namespace sbs::rules
