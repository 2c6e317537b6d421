#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Counted> message{"det går {0} mellan två av teamets möten med Skolverket",
                                   "there are {0} between two of the team's meetings with Skolverket"};
constexpr Message<> last_here{"mötet före", "the meeting before"};
constexpr Message<Counted> limit{"sbs säger till efter {0}: gränsen är vår egen och går att ändra i .sbs.yaml",
                                 "sbs speaks up after {0}: the limit is our own and can be changed in .sbs.yaml"};
constexpr Message<> remedy{"planera ett möte däremellan", "plan a meeting in between"};
constexpr Message<> or_add{"lägg till mötet, om ett har hållits däremellan",
                           "add the meeting, if one was held in between"};

/// A series that is planned more seldom than that.
static void check_series(const Context& context) {
  constexpr long days_a_week = 7;
  const long most = context.counts.team_meeting_gap_weeks;
  for (const plan::Event* event : context.history.events_of(plan::EventKind::team_meeting)) {
    const auto planned = programme::still_planned(*event);
    if (!planned || !event->every || context.history.with_skolverket(*event) != programme::Presence::present) continue;
    const long days = (after(planned->first, *event->every, 1) - planned->first).count();
    if (days <= most * days_a_week || after(planned->first, *event->every, 1) > planned->last) continue;
    context.report(event->every.span(), message, Counted{days / days_a_week, weeks_counted})
        .help(remedy)
        .help(or_add)
        .help(limit, Counted{most, weeks_counted});
  }
}

static void check(const Context& context) {
  if (!context.history.all_read(plan::EventKind::team_meeting)) return;
  check_series(context);
  const auto analysis = context.history.first_done(plan::EventKind::analysis);
  const long most = context.counts.team_meeting_gap_weeks;
  constexpr long days_a_week = 7;
  const auto meetings = context.history.meetings([&](const plan::Event& event) {
    if (!event.kind.is(plan::EventKind::team_meeting)) return programme::Presence::absent;
    return context.history.with_skolverket(event);
  });
  for (std::size_t at = 1; at < meetings.size(); ++at) {
    const auto& last = meetings[at - 1];
    const auto& next = meetings[at];
    if (analysis && analysis->date.value.first <= next.from) return;
    const long days = context.history.days_between(last.until, next.from);
    if (days <= most * days_a_week || !next.sure) continue;
    context.report(next.span, message, Counted{days / days_a_week, weeks_counted})
        .points_at(last.span, last_here)
        .help(remedy)
        .help(or_add)
        .help(limit, Counted{most, weeks_counted});
  }
}

constexpr Rule SBS312{
    .id = RuleId::SBS312,
    .title = {"lång tid mellan teamets möten med Skolverket",
              "a long time between the team's meetings with Skolverket"},
    .why =
        {"Stödet i analysarbetet bygger på att teamet träffar Skolverket regelbundet. Gränsen, åtta veckor, är vår "
         "egen och går att ändra i .sbs.yaml: ”counts: {team_meeting_gap_weeks: 8}”. Dagar då samarbetet är pausat "
         "räknas inte.",
         "Support in the analysis builds on the team meeting Skolverket regularly. The limit, eight weeks, is our own "
         "and can be changed in .sbs.yaml: “counts: {team_meeting_gap_weeks: 8}”. Days of a pause do not count."},
    .source = programme::in_part(programme::team_meets_regularly),
    .imprecise = Imprecise::silent,
    .bad = {R"(tidslinje:
  - {händelse: teammöte, klar: 2016-08-25}
  - {händelse: teammöte, intervall: 2 veckor, planerad: 2016-11-07/2016-12-16}
)",
            Example::Kind::young},
    .good = {R"(tidslinje:
  - {händelse: teammöte, klar: 2016-09-14}
  - {händelse: teammöte, intervall: 2 veckor, planerad: 2016-11-07/2016-12-16}
)",
             Example::Kind::young},
    .topic = programme::Topic::team,
    .check = check,
};

}  // namespace sbs::rules
