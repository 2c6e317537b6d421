#include <algorithm>
#include <optional>

#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{
    "nulägesanalysen är klar, men inget möte med Skolverket har hållits mellan dialogen och analysen",
    "the analysis is finished, but no meeting with Skolverket was held between the dialogue and the analysis"};
constexpr Message<> dialogue_here{"dialogen inleddes", "the dialogue opened"};
constexpr Message<> remedy{"lägg till mötena i ”tidslinje”, med ”händelse: teammöte” och datumen efter ”klar”",
                           "add the meetings to “timeline”, with “event: team_meeting” and the dates after “done”"};

/// Whether the event may be a meeting with Skolverket within the time: where something could not be read, it may.
static bool may_be_between(const programme::History& history, const plan::Event& event,
                           const std::optional<programme::DoneEvent>& dialogue, const PartialDate& analysis) {
  if (!event.kind || (event.done.written && !event.done.whole)) return true;
  if (!programme::is_meeting(event) || history.with_skolverket(event) == programme::Presence::absent) return false;
  return std::any_of(event.done.begin(), event.done.end(), [&](const auto& date) {
    const bool after = !dialogue || before(date.value, dialogue->date.value) != Certainty::certainly;
    return after && before(analysis, date.value) != Certainty::certainly;
  });
}

static void check(const Context& context) {
  const auto analysis = context.history.first_done(plan::EventKind::analysis);
  if (!analysis || !context.plan.timeline.whole) return;
  const auto dialogue = context.history.first_done(plan::EventKind::dialogue_opened);
  const bool met = std::any_of(
      context.plan.timeline.begin(), context.plan.timeline.end(),
      [&](const plan::Event& event) { return may_be_between(context.history, event, dialogue, analysis->date.value); });
  if (met) return;
  const bool any_meeting = std::any_of(context.plan.timeline.begin(), context.plan.timeline.end(),
                                       [](const plan::Event& event) { return programme::is_meeting(event); });
  auto finding = context.report(analysis->event->head, message);
  if (!any_meeting) finding.at(Severity::note);
  if (dialogue) finding.points_at(dialogue->date.span, dialogue_here);
  finding.help(remedy);
}

constexpr Rule SBS314{
    .id = RuleId::SBS314,
    .title = {"nulägesanalysen gjordes utan möte med Skolverket",
              "the analysis was made without a meeting with Skolverket"},
    .why = {"Nulägesanalysen görs i samråd med Skolverket, och samrådet syns i planen som möten mellan dialogen och "
            "analysen.",
            "The analysis is made in consultation with Skolverket, and that shows in the plan as meetings between the "
            "dialogue and the analysis."},
    .source = programme::organiser_analyses,
    .imprecise = Imprecise::silent,
    .bad = {R"(tidslinje:
  - {händelse: planeringsmöte, klar: 2016-08-23, av: [huvudman, skola]}
)"},
    .good = {R"(tidslinje:
  - {händelse: planeringsmöte, klar: 2016-08-23, av: [huvudman, skola]}
  - {händelse: besök, klar: 2016-11-15, av: [skolverket]}
)"},
    .topic = programme::Topic::team,
    .check = check,
};

}  // namespace sbs::rules
