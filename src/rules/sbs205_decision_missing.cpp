#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<programme::Step> message{"{0}, har börjat, men inget beslut om deltagande är fattat",
                                           "{0}, has begun, but no decision to take part was made"};
constexpr Message<> not_running{
    "tiden räknas från en överenskommelse som planen inte har, så tidsgränsen löper inte",
    "the time is counted from an agreement that the plan does not have, so the time limit is not running"};
constexpr Message<> yes_here{"här sades ja", "this was the yes"};
constexpr Message<> count_from_yes{"skriv ”räknas_från: beslut”", "write “counted_from: decision”"};
constexpr Message<> or_planned{"lägg till överenskommelsen om insatser i ”tidslinje”, med dagen efter ”planerad”",
                               "add the agreement on interventions to “timeline”, with the day after “planned”"};
constexpr Message<> remedy{
    "lägg till ”händelse: deltagandebeslut” i ”tidslinje”, med dagen efter ”klar” och ”av: [huvudman]”",
    "add “event: participation_decision” to “timeline”, with the day after “done” and “by: [organiser]”"};

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
          .help(count_from_yes)
          .help(or_planned);
      return;
    }
}

static void check(const Context& context) {
  check_counted(context);
  const auto begun = context.history.begun_from(programme::Step::agreement);
  if (!begun || !(programme::shown(context.history, programme::Need::joint_decision) == programme::Presence::absent))
    return;
  context.report(begun->place, message, begun->step).since(begun->place).help(remedy);
}

constexpr Rule SBS205{
    .id = RuleId::SBS205,
    .title = {"beslutet om deltagande saknas före överenskommelsen", "no decision to take part before the agreement"},
    .why = {"Innan en överenskommelse om insatser ingås behöver det stå klart att huvudmannen vill delta, och med "
            "vilka skolor.",
            "Before an agreement on interventions is made, it needs to be clear that the organiser wants to take part, "
            "and with which schools."},
    .source = programme::in_part(programme::decided_together),
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
