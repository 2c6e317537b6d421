#include "programme/event.h"
#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/earliest.h"
#include "rules/rule.h"
#include "rules/taking_part.h"

namespace sbs::rules {

constexpr Message<programme::Step> no_analysis{"{0}, har börjat, men nulägesanalysen är inte klar",
                                               "{0}, has begun, but the analysis is not finished"};
constexpr Message<programme::Step> no_proposal{"{0}, har börjat, men förslaget på insatser är inte klart",
                                               "{0}, has begun, but the proposal of interventions is not finished"};
constexpr Message<Agreeing> planned_here{"{0} här", "{0} here"};
constexpr Message<> remedy_analysis{
    "lägg till ”händelse: nulägesanalys” i ”tidslinje”, med datumet efter ”klar” och ”av: [huvudman]”",
    "add “event: analysis” to “timeline”, with the date after “done” and “by: [organiser]”"};
constexpr Message<> remedy_proposal{
    "lägg till ”händelse: förslag” i ”tidslinje”, med datumet efter ”klar” och ”av: [huvudman]”",
    "add “event: proposal” to “timeline”, with the date after “done” and “by: [organiser]”"};
constexpr Message<> set_done{"skriv datumet efter ”klar” på händelsen, när det är gjort",
                             "write the date after “done” on the event, when it has been done"};
constexpr Message<> planned_before{"överenskommelsen är planerad före nulägesanalysen",
                                   "the agreement is planned before the analysis"};
constexpr Message<> may_be_before{"överenskommelsen är kanske planerad före nulägesanalysen",
                                  "the agreement might be planned before the analysis"};
constexpr Message<When> move_to{"flytta överenskommelsen till {0} eller senare", "move the agreement to {0} or later"};
constexpr Message<> analysis_here{"nulägesanalysen", "the analysis"};

static void missing(const Context& context, programme::Need need, const Message<programme::Step>& message,
                    const Message<>& remedy, const programme::BegunStep& begun) {
  constexpr Adjective planned{"planerad", "planerat", "planned"};
  if (programme::shown(context.history, need) != programme::Presence::absent) return;
  const plan::EventKind kind = *programme::requirement(need).event;
  auto finding = context.report(begun.place, message, begun.step).since(begun);
  ask_whether_taking_part(context, finding);
  const auto events = context.history.events_of(kind);
  finding.help(events.empty() ? remedy : set_done);
  for (const plan::Event* event : events)
    finding.points_at(event->head, planned_here, Agreeing{planned, plan::gender_of(kind)});
}

/// Of what is only planned: an agreement before its analysis.
static void check_planned(const Context& context) {
  const Earliest analysis = earliest(context.history, plan::EventKind::analysis);
  for (const plan::Event* agreement : context.history.events_of(plan::EventKind::agreement)) {
    if (agreement->done.written || !agreement->planned) continue;
    const Order wrong = order(earliest(agreement->planned), analysis);
    if (wrong.certainty == Certainty::no) continue;
    auto finding = context.report(wrong.certainty, agreement->planned.span(), planned_before, may_be_before);
    finding.points_at(wrong.then.span(), analysis_here);
    ask_whether_taking_part(context, *agreement, finding);
    finding.help(move_to, wrong.then->last);
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
    .title = {"överenskommelse innan nulägesanalysen och förslaget är klara",
              "an agreement before the analysis and the proposal are finished"},
    .why = {"Nulägesanalysen och förslaget är det som överenskommelsen bygger på. Utan dem går det inte att säga vilka "
            "insatser som bäst hjälper eleverna.",
            "The analysis and the proposal are what the agreement builds on. Without them nobody can say which "
            "interventions help the pupils best."},
    .source = programme::in_part(programme::organiser_analyses),
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
