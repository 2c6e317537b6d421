#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> no_analysis{
    "arbetet i steg 3 är i gång, men planen säger inte när nulägesanalysen ska vara klar",
    "the work of step 3 is under way, but the plan does not say when the analysis is to be done"};
constexpr Message<> no_proposal{
    "arbetet i steg 3 är i gång, men planen säger inte när förslaget på insatser ska vara klart",
    "the work of step 3 is under way, but the plan does not say when the proposal is to be done"};
constexpr Message<> remedy_analysis{
    "lägg till händelsen: ”- {{händelse: nulägesanalys, planerad: …, av: [huvudman, skola]}}”",
    "add the event: “- {{event: analysis, planned: …, by: [organiser, school]}}”"};
constexpr Message<> remedy_proposal{
    "lägg till händelsen: ”- {{händelse: förslag, planerad: …, av: [huvudman, skola]}}”",
    "add the event: “- {{event: proposal, planned: …, by: [organiser, school]}}”"};

static void check(const Context& context) {
  const auto where = context.history.team_at_work();
  if (!where) return;
  const auto missing = [&](plan::EventKind kind, const Message<>& words, const Message<>& remedy) {
    if (context.history.planned_or_done(kind) != programme::Presence::absent) return;
    context.report(*where, words).since(*where, work_is_under_way).help(remedy);
  };
  missing(plan::EventKind::analysis, no_analysis, remedy_analysis);
  missing(plan::EventKind::proposal, no_proposal, remedy_proposal);
}

constexpr Rule SBS306{
    .id = RuleId::SBS306,
    .title = {"nulägesanalysen eller förslaget finns inte ens planerat",
              "the analysis or the proposal is not even planned"},
    .why = {"När teamen träffas behöver alla veta när analysen och förslaget ska vara klara.",
            "When the teams meet, all need to know when the analysis and the proposal are to be done."},
    .source = programme::working_order(
        "I januari 2017 ska nulägesanalysen och förslag på utvecklingsinsatser vara klara.",
        "In January 2017 the analysis and the proposal of interventions are to be done.", programme::the_notice),
    .bad = {R"(tidslinje:
  - {händelse: förslag, planerad: 2017-01-27, inställd: Tas upp senare.}
)",
            Example::Kind::young},
    .good = {R"(tidslinje:
  - {händelse: förslag, planerad: 2017-01-27, av: [huvudman, skola]}
)",
             Example::Kind::young},
    .topic = programme::Topic::analysis,
    .check = check,
};

}  // namespace sbs::rules
