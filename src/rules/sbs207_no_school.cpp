#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<programme::Step> message{"{0}, har börjat, men planen nämner ingen skola",
                                           "{0}, has begun, but the plan names no school"};
constexpr Message<> remedy{"lägg till skolan under ”skolor”, med ”id”, ”namn” och ”skolformer”",
                           "add the school under “schools”, with “id”, “name” and “forms”"};

static void check(const Context& context) {
  const auto begun = context.history.begun_from(programme::Step::analysis);
  if (!begun || !(context.plan.schools.empty() && context.plan.schools.whole)) return;
  context.report(begun->place, message, begun->step).since(*begun).help(remedy);
}

constexpr Rule SBS207{
    .id = RuleId::SBS207,
    .title = {"planen nämner ingen skola", "the plan names no school"},
    .why = {"Dialogen handlar om vilka skolor som kan vara aktuella, och när nulägesanalysen börjar behöver det stå "
            "klart vilka de är.",
            "The dialogue is about which schools could be concerned, and when the analysis begins it needs to be clear "
            "which they are."},
    .source = programme::in_part(programme::working_order(
        "Den 13 juni Inleddes dialogen med huvudmannen för skolan i Kumla kommun om vilka skolor som skulle kunna vara "
        "aktuella för utvecklingsinsatsen",
        "On 13 June the dialogue opened with the organiser of the school in Kumla kommun on which schools might be "
        "concerned by the development programme.",
        programme::the_notice)),
    .bad = {R"(sbs: 1
samverkan: {uppdrag: sbs-2015, huvudman: {namn: Exempelkommunen, typ: kommunal}, räknas_från: dialog}
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
  - {händelse: planeringsmöte, klar: 2016-08-23, av: [skolverket, huvudman]}
)",
            Example::Kind::file},
    .good = {R"(sbs: 1
samverkan: {uppdrag: sbs-2015, huvudman: {namn: Exempelkommunen, typ: kommunal}, räknas_från: dialog}
skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundskola]}
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
  - {händelse: planeringsmöte, klar: 2016-08-23, av: [skolverket, huvudman]}
)",
             Example::Kind::file},
    .topic = programme::Topic::schools,
    .check = check,
};

}  // namespace sbs::rules
