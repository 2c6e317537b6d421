#include <algorithm>

#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"{0} ligger i juli, när de flesta på skolan är lediga",
                                 "{0} is in July, when most people at the school are on holiday"};
constexpr Message<> remedy{"kontrollera datumet", "check the date"};
constexpr Message<> or_move{"flytta mötet till juni eller augusti", "move the meeting to June or August"};

/// A team meeting, or another meeting that a school's team is called to.
static bool is_with_a_school_team(const plan::Plan& plan, const plan::Event& event) {
  if (event.kind.is(plan::EventKind::team_meeting) && event.teams.empty()) return event.teams.whole;
  return programme::is_meeting(event) &&
         std::any_of(event.teams.begin(), event.teams.end(), [&](const auto& reference) {
           return reference.value.target && plan[*reference.value.target].type.is(plan::TeamType::school);
         });
}

static void check_date(const Context& context, const plan::Event& event, const PartialDate& date, source::Span span) {
  constexpr unsigned july = 7;
  const bool within =
      month_of(date.first) == july && month_of(date.last) == july && year_of(date.first) == year_of(date.last);
  if (!within) return;
  context.report(span, message, Title(event)).help(remedy).help(or_move);
}

static void check(const Context& context) {
  for (const plan::Event& event : context.plan.timeline) {
    if (!is_with_a_school_team(context.plan, event)) continue;
    for (const auto& [date, span] : event.done)
      check_date(context, event, date, span);
    if (!event.done.written && event.planned && event.cancelled.absent())
      check_date(context, event, *event.planned, event.planned.span());
  }
}

constexpr Rule SBS802{
    .id = RuleId::SBS802,
    .title = {"möte med skolans team i juli", "a meeting with a school team in July"},
    .why = {"I juli har de flesta på en skola semester eller ferier.",
            "In July most people at a school are on holiday."},
    .source = programme::our_own("Möten med en skolas team läggs inte i juli.",
                                 "Meetings with a school team are not held in July."),
    .imprecise = Imprecise::silent,
    .bad = {R"(tidslinje:
  - {händelse: teammöte, planerad: 2017-07}
)"},
    .good = {R"(tidslinje:
  - {händelse: teammöte, planerad: 2017-06-12/2017-07-07}
)"},
    .check = check,
};

}  // namespace sbs::rules
