#include "programme/event.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> whole{
    "huvudmannen har tackat nej till samarbetet, men arbetet har gått vidare till steg 3 eller längre",
    "the organiser has declined the collaboration, but work has gone on to step 3 or further"};
constexpr Message<std::string, Title> school_named{"{0} nämns i {1}, men har tackat nej",
                                                   "{0} is named in {1}, but has declined"};
constexpr Message<std::string, Title> school_may{"{0} nämns i {1}, som kan ha skett efter att skolan tackade nej",
                                                 "{0} is named in {1}, which may have come after it declined"};
constexpr Message<> no_here{"här tackades det nej", "declined here"};
constexpr Message<> remedy_whole{
    "rätta statusen; gäller nejet bara några av skolorna, så nämn dem: ”skolor: […]”; har huvudmannen ändrat sig, så "
    "lägg till händelsen ”deltagandebeslut”",
    "correct the status; where only some schools declined, name them: “schools: […]”; where the organiser has changed "
    "its mind, add the event “participation_decision”"};
constexpr Message<std::string> remedy_school{
    "ta bort {0} ur ”skolor”, eller lägg till händelsen ”deltagandebeslut” om skolan har kommit med igen",
    "take {0} out of “schools”, or add the event “participation_decision” if the school has joined again"};

static void check_school(const Context& context, const plan::Event& event,
                         const source::Located<plan::Reference<plan::School>>& school) {
  if (!school.value.target) return;
  const plan::Event* refusal = context.history.declined(*school.value.target);
  if (refusal == nullptr || refusal == &event) return;
  const auto date = programme::done_date(event);
  const std::string name = plan::title_of(context.plan[*school.value.target]);
  context
      .report(before(programme::done_date(*refusal)->value, date->value), school.span, school_named, school_may, name,
              Title(event))
      .points_at(refusal->head, no_here)
      .help(remedy_school, name);
}

static void check(const Context& context) {
  const auto all = context.history.declined();
  const auto begun = context.history.begun_from(programme::Step::analysis);
  if (all && begun) {
    context.report(*begun, whole).points_at(*all, no_here).help(remedy_whole);
    return;
  }
  for (const plan::Event& event : context.plan.timeline) {
    if (!event.kind || event.kind.is(plan::EventKind::participation_declined) || !programme::done_date(event)) continue;
    for (const auto& school : event.schools)
      check_school(context, event, school);
  }
}

constexpr Rule SBS204{
    .id = RuleId::SBS204,
    .title = {"den som har tackat nej deltar ändå", "who declined takes part all the same"},
    .why = {"Att delta är frivilligt. Har huvudmannen tackat nej till hela samarbetet går arbetet inte vidare, och en "
            "skola som har tackat nej tas inte med i det som följer. Ett senare beslut om deltagande tar tillbaka "
            "nejet.",
            "Taking part is voluntary. Where the organiser has declined the whole, the work does not go on, and a "
            "school that declined is not part of what follows. A later decision to take part takes the refusal back."},
    .source = programme::our_own("Det är frivilligt att delta.", "Taking part is voluntary."),
    .imprecise = Imprecise::note,
    .bad = {R"(skolor:
  - {id: östra, namn: Östra skolan, skolformer: [grundskola]}
tidslinje:
  - {händelse: tackat_nej, klar: 2016-06-20, av: [huvudman], skolor: [östra]}
  - {händelse: planeringsmöte, klar: 2016-08-23, av: [skolverket, huvudman], skolor: [norra, östra]}
)"},
    .good = {R"(skolor:
  - {id: östra, namn: Östra skolan, skolformer: [grundskola]}
tidslinje:
  - {händelse: tackat_nej, klar: 2016-06-20, av: [huvudman], skolor: [östra]}
  - {händelse: planeringsmöte, klar: 2016-08-23, av: [skolverket, huvudman], skolor: [norra]}
)"},
    .check = check,
};

}  // namespace sbs::rules
