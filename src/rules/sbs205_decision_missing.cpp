#include <algorithm>
#include <initializer_list>

#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<programme::Step> message{"{0}, har börjat, men inget beslut om deltagande är fattat",
                                           "{0}, has begun, but no decision to take part was made"};
constexpr Message<> no_agreement{
    "tiden räknas från en överenskommelse som planen inte har, så tidsgränsen löper inte",
    "the time is counted from an agreement that the plan does not have, so the time limit is not running"};
constexpr Message<> no_decision{
    "tiden räknas från ett beslut som planen inte har, så tidsgränsen löper inte",
    "the time is counted from a decision that the plan does not have, so the time limit is not running"};
constexpr Message<> yes_here{"ja till att delta", "the yes to taking part"};
constexpr Message<> agreement_here{"överenskommelsen om insatser", "the agreement on interventions"};
constexpr Message<> count_from_yes{"skriv ”räknas_från: beslut”", "write “counted_from: decision”"};
constexpr Message<> or_planned{"lägg till överenskommelsen om insatser i ”tidslinje”, med datumet efter ”planerad”",
                               "add the agreement on interventions to “timeline”, with the date after “planned”"};
constexpr Message<> count_from_agreement{"skriv ”räknas_från: överenskommelse”", "write “counted_from: agreement”"};
constexpr Message<> or_yes{"lägg till beslutet om deltagande i ”tidslinje”, med datumet efter ”klar” eller ”planerad”",
                           "add the decision to take part to “timeline”, with the date after “done” or “planned”"};
constexpr Message<> remedy{
    "lägg till ”händelse: deltagandebeslut” i ”tidslinje”, med datumet efter ”klar” och ”av: [huvudman]”",
    "add “event: participation_decision” to “timeline”, with the date after “done” and “by: [organiser]”"};

/// Where the time is counted from one event and the plan has the other instead: then it does not run.
static void check_counted(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration || !collaboration->counted_from || !collaboration->start.absent()) return;
  const programme::Mandate* mandate = programme::mandate_of(context.plan);
  if (mandate == nullptr || !programme::has_time_limit(*mandate)) return;
  const auto first = [&](std::initializer_list<plan::EventKind> kinds) -> const plan::Event* {
    for (const plan::EventKind kind : kinds)
      if (const auto events = context.history.events_of(kind); !events.empty()) return events.front();
    return nullptr;
  };
  const auto none = [&](std::initializer_list<plan::EventKind> kinds) {
    return std::all_of(kinds.begin(), kinds.end(), [&](plan::EventKind kind) {
      return context.history.planned_or_done(kind) == programme::Presence::absent;
    });
  };
  using Kind = plan::EventKind;
  const std::initializer_list<Kind> yes{Kind::participation_decision, Kind::participation_agreement};
  if (collaboration->counted_from.is(plan::CountedFrom::agreement) && none({Kind::agreement})) {
    if (const plan::Event* said = first(yes))
      context.report(collaboration->counted_from.span(), no_agreement)
          .at(Severity::note)
          .points_at(said->head, yes_here)
          .help(count_from_yes)
          .help(or_planned);
  } else if (collaboration->counted_from.is(plan::CountedFrom::decision) && none(yes)) {
    if (const plan::Event* agreed = first({Kind::agreement}))
      context.report(collaboration->counted_from.span(), no_decision)
          .at(Severity::note)
          .points_at(agreed->head, agreement_here)
          .help(count_from_agreement)
          .help(or_yes);
  }
}

static void check(const Context& context) {
  check_counted(context);
  const auto begun = context.history.begun_from(programme::Step::agreement);
  if (!begun || !(programme::shown(context.history, programme::Need::joint_decision) == programme::Presence::absent))
    return;
  context.report(begun->place, message, begun->step).since(*begun).help(remedy);
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
