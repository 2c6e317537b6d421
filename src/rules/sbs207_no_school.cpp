#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"steg 3 eller ett senare steg har börjat, men planen nämner ingen skola",
                            "step 3 or a later one has begun, but the plan names no school"};
constexpr Message<> remedy{"lägg till avsnittet ”skolor” med minst en skola: ”- {{id: …, namn: …, skolformer: […]}}”",
                           "add the section “schools” with at least one: “- {{id: …, name: …, forms: […]}}”"};

static void check(const Context& context) {
  const auto begun = context.history.begun_from(programme::Step::analysis);
  if (!begun || !(context.plan.schools.empty() && context.plan.schools.whole)) return;
  context.report(*begun, message).since(*begun).help(remedy);
}

constexpr Rule SBS207{
    .id = RuleId::SBS207,
    .title = {"planen nämner ingen skola", "the plan names no school"},
    .why = {"Dialogen handlar om vilka skolor som kan vara aktuella. När nulägesanalysen börjar måste det stå klart "
            "vilka de är.",
            "The dialogue is about which schools may be concerned. When the analysis begins it must be clear which "
            "they are."},
    .source = programme::working_order("vilka skolor som skulle kunna vara aktuella",
                                       "which schools might be concerned", programme::the_notice),
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
