#include "programme/event.h"
#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"
#include "rules/taking_part.h"

namespace sbs::rules {

constexpr Message<> no_analysis{"steg 4 eller ett senare steg har börjat, men nulägesanalysen är inte klar",
                                "step 4 or a later one has begun, but the analysis is not done"};
constexpr Message<> no_proposal{"steg 4 eller ett senare steg har börjat, men förslaget på insatser är inte klart",
                                "step 4 or a later one has begun, but the proposal of interventions is not done"};
constexpr Message<> planned_here{"planerad här", "planned here"};
constexpr Message<> remedy_analysis{
    "skriv när analysen blev klar: ”- {{händelse: nulägesanalys, klar: …, av: [huvudman]}}”",
    "write when the analysis was done: “- {{event: analysis, done: …, by: [organiser]}}”"};
constexpr Message<> remedy_proposal{
    "skriv när förslaget blev klart: ”- {{händelse: förslag, klar: …, av: [huvudman]}}”",
    "write when the proposal was done: “- {{event: proposal, done: …, by: [organiser]}}”"};
constexpr Message<> planned_before{"överenskommelsen är planerad före nulägesanalysen",
                                   "the agreement is planned before the analysis"};
constexpr Message<> may_be_before{"överenskommelsen kan vara planerad före nulägesanalysen",
                                  "the agreement may be planned before the analysis"};
constexpr Message<When> tidigast{"tidigast: {0}", "at the earliest: {0}"};
constexpr Message<> analysis_here{"nulägesanalysen", "the analysis"};

static void missing(const Context& context, programme::Need need, const Message<>& message, const Message<>& remedy,
                    source::Span begun) {
  if (programme::shown(context.history, need) != programme::Presence::absent) return;
  auto finding = context.report(begun, message).since(begun);
  ask_whether_taking_part(context, finding);
  finding.help(remedy);
  for (const plan::Event* event : context.history.events_of(*programme::requirement(need).event))
    finding.points_at(event->head, planned_here);
}

/// Of what is only planned: an agreement before its analysis.
static void check_planned(const Context& context) {
  const auto analyses = context.history.events_of(plan::EventKind::analysis);
  if (analyses.empty() || !context.history.all_read(plan::EventKind::analysis)) return;
  source::Field<PartialDate> analysis;
  for (const plan::Event* event : analyses) {
    const auto date = programme::date_of(*event);
    if (!date) return;
    if (!analysis || date->first < analysis->first) analysis = date;
  }
  for (const plan::Event* agreement : context.history.events_of(plan::EventKind::agreement)) {
    if (agreement->done.written || !agreement->planned) continue;
    context.report(before(*agreement->planned, *analysis), agreement->planned.span(), planned_before, may_be_before)
        .points_at(analysis.span(), analysis_here)
        .help(tidigast, analysis->last);
  }
}

static void check(const Context& context) {
  if (const auto begun = context.history.begun_from(programme::Step::agreement)) {
    missing(context, programme::Need::analysis, no_analysis, remedy_analysis, *begun);
    missing(context, programme::Need::proposal, no_proposal, remedy_proposal, *begun);
  }
  check_planned(context);
}

constexpr Rule SBS305{
    .id = RuleId::SBS305,
    .title = {"överenskommelse utan färdig nulägesanalys och förslag",
              "agreement without a finished analysis and proposal"},
    .why = {"Nulägesanalysen och förslaget är det som överenskommelsen vilar på: utan dem går det inte att säga "
            "vilka insatser som bäst hjälper eleverna.",
            "The agreement rests on the analysis and the proposal: without them nobody can say which interventions "
            "help the pupils best."},
    .source = programme::organiser_analyses,
    .imprecise = Imprecise::note,
    .bad = {R"(tidslinje:
  - {händelse: förslag, planerad: 2017-06-02, av: [huvudman, skola]}
)"},
    .good = {R"(tidslinje:
  - {händelse: förslag, klar: 2017-01-27, av: [huvudman, skola]}
)"},
    .topic = programme::Topic::analysis,
    .check = check,
};

}  // namespace sbs::rules
