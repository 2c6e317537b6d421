#include <algorithm>
#include <string>

#include "base/text.h"
#include "plan/names.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> message{"{0} ligger i juli, när de flesta på skolan är lediga",
                                       "{0} is in July, when most people at the school are off"};
constexpr Message<> remedy{"kontrollera datumet, eller lägg mötet i juni eller augusti",
                           "check the date, or hold the meeting in June or August"};

/// A team meeting, or another meeting that a school's team is called to.
bool is_with_a_school_team(const plan::Plan& plan, const plan::Event& event) {
  if (event.kind.is(plan::EventKind::team_meeting)) return true;
  const bool meeting = event.kind.is(plan::EventKind::planning_meeting) ||
                       event.kind.is(plan::EventKind::team_meeting) || event.kind.is(plan::EventKind::visit) ||
                       event.kind.is(plan::EventKind::contact) || event.kind.is(plan::EventKind::meeting);
  return meeting && std::any_of(event.teams.begin(), event.teams.end(), [&](const auto& reference) {
           return reference.value.target && plan[*reference.value.target].type.is(plan::TeamType::school);
         });
}

void check_date(const Context& context, const plan::Event& event, const PartialDate& date, source::Span span) {
  constexpr unsigned july = 7;
  const bool within =
      month_of(date.first) == july && month_of(date.last) == july && year_of(date.first) == year_of(date.last);
  if (!within) return;
  context.sink
      .report(RuleId::SBS802, span, message, quoted(plan::title_of(event, context.language()), context.language()))
      .helped(context.sink.text(remedy));
}

void check(const Context& context) {
  for (const plan::Event& event : context.plan.timeline) {
    if (!is_with_a_school_team(context.plan, event)) continue;
    for (const auto& [date, span] : event.done)
      check_date(context, event, date, span);
    if (!event.done.written && event.planned && event.cancelled.absent())
      check_date(context, event, *event.planned, event.planned.span());
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS802>() {
  static constexpr Rule rule{
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
  return rule;
}

}  // namespace sbs::rules
