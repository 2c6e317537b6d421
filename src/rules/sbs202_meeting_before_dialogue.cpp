#include <string>

#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> message{"{0} kommer före dialogen med huvudmannen",
                                       "{0} comes before the dialogue with the organiser"};
constexpr Message<std::string> may{"{0} kan komma före dialogen med huvudmannen",
                                   "{0} may come before the dialogue with the organiser"};
constexpr Message<> dialogue_here{"dialogen inleddes", "the dialogue opened"};
constexpr Message<std::string> remedy{
    "rätta det datum som är fel, eller skriv ”händelse: möte” om det inte hör till samverkan; tidigast {0}",
    "correct the date that is wrong, or write “event: meeting” if it is no part of the collaboration; {0} at the "
    "earliest"};

bool is_meeting(const plan::Event& event) {
  return event.kind.is(plan::EventKind::planning_meeting) || event.kind.is(plan::EventKind::team_meeting) ||
         event.kind.is(plan::EventKind::visit);
}

void check(const Context& context) {
  const auto dialogue = context.history.first_done(plan::EventKind::dialogue_opened);
  if (!dialogue || !context.history.all_read(plan::EventKind::dialogue_opened)) return;
  for (const plan::Event& event : context.plan.timeline) {
    const auto date = programme::done_date(event);
    if (!is_meeting(event) || !date) continue;
    const Certainty certainty = before(date->value, dialogue->date.value);
    if (certainty == Certainty::no) continue;
    auto& finding = context.sink.report(RuleId::SBS202, date->span, certainty == Certainty::certainly ? message : may,
                                        quoted(plan::title_of(event, context.language()), context.language()));
    if (certainty == Certainty::possibly) finding.at_level(Severity::note);
    finding.pointing_at(dialogue->date.span, context.sink.text(dialogue_here))
        .helped(context.sink.text(remedy, iso(dialogue->date.value.first)));
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS202>() {
  static constexpr Rule rule{
      .id = RuleId::SBS202,
      .title = {"möte före dialogen med huvudmannen", "a meeting before the dialogue with the organiser"},
      .why = {"Skolverket vänder sig först till huvudmannen, som har ansvaret. Möten med skolan och besök kommer efter "
              "att dialogen har inletts.",
              "Skolverket first turns to the organiser, who carries the responsibility. Meetings with the school and "
              "visits come after the dialogue has opened."},
      .source = programme::a_visit_opens,
      .imprecise = Imprecise::note,
      .bad = {R"(tidslinje:
  - {händelse: besök, klar: 2016-05-30, av: [skolverket]}
)"},
      .good = {R"(tidslinje:
  - {händelse: besök, klar: 2016-06-13, av: [skolverket]}
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
