#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"steg 4 eller ett senare steg har börjat, men inget beslut om deltagande är fattat",
                            "step 4 or a later one has begun, but no decision to take part is done"};
constexpr Message<> not_running{"tiden räknas från en överenskommelse som planen inte har, så tidsgränsen löper inte",
                                "the time is counted from an agreement that the plan does not have, so no limit runs"};
constexpr Message<> yes_here{"här sades ja", "here the yes was said"};
constexpr Message<> count_from_yes{"skriv ”räknas_från: beslut”, eller när överenskommelsen om insatser är planerad",
                                   "write “counted_from: decision”, or when the agreement on interventions is planned"};
constexpr Message<> remedy{
    "lägg till händelsen: ”- {{händelse: deltagandebeslut, klar: …, av: [huvudman, skolverket]}}”",
    "add the event: “- {{event: participation_decision, done: …, by: [organiser, skolverket]}}”"};

/// Where the time is counted from one yes and the plan has the other: then the time does not run.
static void check_counted(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration || !collaboration->counted_from || !collaboration->start.absent()) return;
  const bool from_agreement = collaboration->counted_from.is(plan::CountedFrom::agreement);
  if (!from_agreement || context.history.planned_or_done(plan::EventKind::agreement) != programme::Presence::absent)
    return;
  for (const plan::EventKind kind : {plan::EventKind::participation_decision, plan::EventKind::participation_agreement})
    if (const auto& done = context.history.first_done(kind)) {
      context.report(collaboration->counted_from.span(), not_running)
          .at(Severity::note)
          .points_at(done->date.span, yes_here)
          .help(count_from_yes);
      return;
    }
}

static void check(const Context& context) {
  check_counted(context);
  const auto begun = context.history.begun_from(programme::Step::agreement);
  if (!begun || !(programme::shown(context.history, programme::Need::joint_decision) == programme::Presence::absent))
    return;
  context.report(*begun, message).since(*begun).help(remedy);
}

constexpr Rule SBS205{
    .id = RuleId::SBS205,
    .title = {"inget beslut om deltagande före överenskommelsen", "no decision to take part before the agreement"},
    .why = {"Innan insatser avtalas ska det stå klart att huvudmannen och Skolverket är överens om att samarbeta, "
            "och om vilka skolor som ingår.",
            "Before interventions are agreed it should be clear that the organiser and Skolverket agree to "
            "collaborate, and on which schools."},
    .source = programme::decided_together,
    .bad = {R"(tidslinje:
  - {händelse: deltagandebeslut, planerad: 2017-08-15, av: [skolverket, huvudman]}
)"},
    .good = {R"(tidslinje:
  - {händelse: deltagandebeslut, klar: 2016-08, av: [skolverket, huvudman]}
)"},
    .topic = programme::Topic::dialogue,
    .check = check,
};

}  // namespace sbs::rules
