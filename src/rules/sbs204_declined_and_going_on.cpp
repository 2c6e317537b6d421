#include "programme/event.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<programme::Step> whole{
    "huvudmannen har tackat nej till samarbetet, men arbetet har gått vidare till {0}",
    "the organiser has declined the collaboration, but the work has gone on to {0}"};
constexpr Message<TheSchool, Title> school_named{"händelsen {1} nämner {0}, som har tackat nej",
                                                 "the event {1} names {0}, which has declined"};
constexpr Message<TheSchool, Title> school_may{
    "händelsen {1} nämner {0}, och har kanske skett efter att skolan tackade nej",
    "the event {1} names {0}, and might have come after the school declined"};
constexpr Message<> organiser_here{"huvudmannen tackade nej", "the organiser declined"};
constexpr Message<> school_here{"skolan tackade nej", "the school declined"};
constexpr Message<> remedy_active{"skriv ”status: pågår” under ”samverkan”, om huvudmannen deltar",
                                  "write “status: active” under “collaboration”, if the organiser takes part"};
constexpr Message<> remedy_discontinued{
    "skriv ”status: avbruten” under ”samverkan”, om arbetet började men avbröts",
    "write “status: discontinued” under “collaboration”, if the work began but was discontinued"};
constexpr Message<> remedy_some{"lägg till ”skolor” på nejet, med de skolor som tackade nej, om inte alla gjorde det",
                                "add “schools” to the refusal, with those that declined, if not all of them did"};
constexpr Message<> remedy_again{
    "lägg till ”händelse: deltagandebeslut” med datumet efter ”klar”, om huvudmannen har ändrat sig",
    "add “event: participation_decision” with the date after “done”, if the organiser changed its mind"};
constexpr Message<std::string> remedy_school{"ta bort ”{0}” ur ”skolor”", "remove “{0}” from “schools”"};
constexpr Message<> remedy_school_again{
    "lägg till ”händelse: deltagandebeslut” med datumet efter ”klar”, om skolan har kommit med igen",
    "add “event: participation_decision” with the date after “done”, if the school has joined again"};

static void check_school(const Context& context, const plan::Event& event,
                         const source::Located<plan::Reference<plan::School>>& school) {
  if (!school.value.target) return;
  const plan::Event* refusal = context.history.declined(*school.value.target);
  if (refusal == nullptr || refusal == &event) return;
  const auto date = programme::last_done(event);  // of a series the last says whether it went on
  const plan::School& declined = context.plan[*school.value.target];
  context
      .report(before(programme::done_date(*refusal)->value, *date), school.span, school_named, school_may,
              TheSchool{declined}, Title(event))
      .points_at(refusal->head, school_here)
      .help(remedy_school, declined.id ? *declined.id : plan::title_of(declined))
      .help(remedy_school_again);
}

static void check(const Context& context) {
  const auto all = context.history.declined();
  const auto begun = context.history.begun_from(programme::Step::analysis);
  if (all && begun) {
    auto finding = context.report(begun->place, whole, begun->step);
    finding.points_at(*all, organiser_here);
    if (context.history.status() == plan::CollaborationStatus::declined)
      finding.help(remedy_active).help(remedy_discontinued);
    else
      finding.help(remedy_some).help(remedy_again);
    return;
  }
  if (!context.history.refusals_known()) return;
  for (const plan::Event& event : context.plan.timeline) {
    if (!event.kind || event.kind.is(plan::EventKind::participation_declined) || !programme::done_date(event)) continue;
    for (const auto& school : event.schools)
      check_school(context, event, school);
  }
}

constexpr Rule SBS204{
    .id = RuleId::SBS204,
    .title = {"den som har tackat nej deltar ändå", "those who declined take part anyway"},
    .why = {"Att delta är frivilligt, så efter ett nej går arbetet inte vidare förrän det finns ett nytt ja. En skola "
            "som har tackat nej tas inte med i det som följer. Ett senare beslut om deltagande tar tillbaka nejet.",
            "Taking part is voluntary, so after a no the work does not go on until there is a new yes. A school that "
            "declined is not part of what follows. A later decision to take part takes the refusal back."},
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
