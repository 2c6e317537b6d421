#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"{0} kommer före dialogen med huvudmannen",
                                 "{0} comes before the dialogue with the organiser"};
constexpr Message<Title> may{"{0} kommer kanske före dialogen med huvudmannen",
                             "{0} might come before the dialogue with the organiser"};
constexpr Message<> dialogue_here{"dialogen inleddes", "the dialogue opened"};
constexpr Message<When> remedy{"rätta det datum som är fel: mötet hålls tidigast {0}",
                               "correct the date that is wrong: the earliest for the meeting is {0}"};
constexpr Message<> other_meeting{"skriv ”händelse: möte”, om det inte hör till samarbetet",
                                  "write “event: meeting”, if it is not part of the collaboration"};

/// A meeting of a step; others need not be part of the collaboration.
/// What the work of step 3 begins with; a visit may be how the dialogue opens.
static bool is_of_the_team(const plan::Event& event) {
  return event.kind.is(plan::EventKind::planning_meeting) || event.kind.is(plan::EventKind::team_meeting);
}

static void check(const Context& context) {
  const auto dialogue = context.history.first_done(plan::EventKind::dialogue_opened);
  if (!dialogue || !context.history.all_read(plan::EventKind::dialogue_opened)) return;
  for (const plan::Event& event : context.plan.timeline) {
    const auto date = programme::done_date(event);
    if (!is_of_the_team(event) || !date) continue;
    context.report(before(date->value, dialogue->date.value), date->span, message, may, Title(event))
        .points_at(dialogue->date.span, dialogue_here)
        .help(remedy, dialogue->date.value.first);
  }
}

constexpr Rule SBS202{
    .id = RuleId::SBS202,
    .title = {"möte före dialogen med huvudmannen", "a meeting before the dialogue with the organiser"},
    .why = {"Skolverket vänder sig först till huvudmannen, som har ansvaret. Teamets möten och planeringsmöten hålls "
            "när dialogen har inletts.",
            "Skolverket first turns to the organiser, who has the responsibility. Team meetings and planning meetings "
            "are held once the dialogue has opened."},
    .source = programme::in_part(programme::a_visit_opens),
    .imprecise = Imprecise::note,
    .bad = {R"(tidslinje:
  - {händelse: besök, klar: 2016-05-20, av: [skolverket]}
  - {händelse: teammöte, klar: 2016-05-30, av: [skolverket, skola]}
)"},
    .good = {R"(tidslinje:
  - {händelse: besök, klar: 2016-05-20, av: [skolverket]}
  - {händelse: teammöte, klar: 2016-06-13, av: [skolverket, skola]}
)"},
    .topic = programme::Topic::dialogue,
    .check = check,
};

}  // namespace sbs::rules
