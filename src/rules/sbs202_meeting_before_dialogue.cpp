#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"mötet {0} hölls före dialogen med huvudmannen",
                                 "the meeting {0} was held before the dialogue with the organiser"};
constexpr Message<Title> may{"mötet {0} hölls kanske före dialogen med huvudmannen",
                             "the meeting {0} might have been held before the dialogue with the organiser"};
constexpr Message<> dialogue_here{"dialogen inleddes", "the dialogue opened"};
constexpr Message<When> remedy{"rätta mötets datum till {0} eller senare",
                               "correct the date of the meeting to {0} or later"};
constexpr Message<> or_dialogue{"rätta dagen då dialogen inleddes, om det är den som är fel",
                                "correct the day when the dialogue opened, if that is the wrong one"};

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
        .help(remedy, dialogue->date.value.first)
        .help(or_dialogue);
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
