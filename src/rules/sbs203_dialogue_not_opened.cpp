#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<int> message{"steg {0} har börjat, men dialogen med huvudmannen är inte inledd",
                               "step {0} has begun, but the dialogue with the organiser has not been opened"};
constexpr Message<> begins_here{"här börjar steget", "here the step begins"};
constexpr Message<> remedy{"lägg till händelsen: ”- {{händelse: dialog_inledd, klar: …, av: [skolverket, huvudman]}}”",
                           "add the event: “- {{event: dialogue_opened, done: …, by: [skolverket, organiser]}}”"};

static void check(const Context& context) {
  if (programme::shown(context.history, programme::Need::dialogue_opened) != programme::Presence::absent) return;
  for (const programme::Step step : programme::all_steps_in_order) {
    if (step < programme::Step::analysis) continue;
    const auto where = context.history.begun(step);
    if (!where) continue;
    context.report(*where, message, programme::number(step)).label(begins_here).help(remedy);
    return;
  }
}

constexpr Rule SBS203{
    .id = RuleId::SBS203,
    .title = {"arbetet har börjat utan att dialogen med huvudmannen inletts",
              "work has begun and no dialogue with the organiser was opened"},
    .why = {"Dialogen är det andra steget: i den prövas om och hur huvudmannen vill samverka, innan nulägesanalysen "
            "börjar.",
            "The dialogue is the second step: it settles whether and how the organiser will take part, before the "
            "analysis begins."},
    .source = programme::a_visit_opens,
    .bad = {R"(samverkan:
  räknas_från: beslut
  start: 2016-08-15
tidslinje:
  - {händelse: dialog_inledd, planerad: 2017-06-01, av: [skolverket, huvudman]}
)"},
    .good = {R"(tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
)"},
    .check = check,
};

}  // namespace sbs::rules
