#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<programme::Step> message{"{0}, har börjat, men dialogen med huvudmannen är inte inledd",
                                           "{0}, has begun, but the dialogue with the organiser has not been opened"};
constexpr Message<> when_opened{"planen säger inte när dialogen med huvudmannen inleddes",
                                "the plan does not say when the dialogue with the organiser opened"};
constexpr Message<> remedy{"lägg till ”händelse: dialog_inledd” i ”tidslinje”, med datumet efter ”klar”",
                           "add “event: dialogue_opened” to “timeline”, with the date after “done”"};

static void check(const Context& context) {
  if (programme::shown(context.history, programme::Need::dialogue_opened) != programme::Presence::absent) return;
  if (!context.history.all_read(programme::Step::dialogue)) return;  // what was not read may be what is missed
  const bool in_dialogue = context.history.begun(programme::Step::dialogue).has_value();
  for (const programme::Step step : programme::all_steps_in_order) {
    if (step < programme::Step::analysis) continue;
    const auto where = context.history.begun(step);
    if (!where) continue;
    if (in_dialogue)
      context.report(*where, when_opened).at(Severity::note).since({step, *where}).help(remedy);
    else
      context.report(*where, message, step).since({step, *where}).help(remedy);
    return;
  }
}

constexpr Rule SBS203{
    .id = RuleId::SBS203,
    .title = {"arbetet har börjat utan att dialogen med huvudmannen är inledd",
              "work has begun before the dialogue with the organiser was opened"},
    .why = {"I dialogen prövas om och hur huvudmannen vill samarbeta, och det görs innan nulägesanalysen börjar. "
            "Dialogen är steg 2 i arbetsgången.",
            "The dialogue settles whether and how the organiser wants to collaborate, and that is done before the "
            "analysis begins. It is step 2 of the working order."},
    .source = programme::a_visit_opens,
    .bad = {R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundskola]}
tidslinje:
  - {händelse: planeringsmöte, klar: 2016-08-23, av: [skolverket, huvudman]}
)",
            Example::Kind::file},
    .good = {R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundskola]}
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
  - {händelse: planeringsmöte, klar: 2016-08-23, av: [skolverket, huvudman]}
)",
             Example::Kind::file},
    .topic = programme::Topic::dialogue,
    .check = check,
};

}  // namespace sbs::rules
