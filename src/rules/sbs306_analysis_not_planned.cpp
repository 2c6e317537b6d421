#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> no_analysis{
    "arbetet med nulägesanalysen är i gång, men planen säger inte när analysen ska vara klar",
    "the work on the analysis is under way, but the plan does not say when the analysis is to be finished"};
constexpr Message<> no_proposal{
    "arbetet med nulägesanalysen är i gång, men planen säger inte när förslaget på insatser ska vara klart",
    "the work on the analysis is under way, but the plan does not say when the proposal of interventions is to be "
    "finished"};
constexpr Message<> remedy_analysis{"lägg till ”händelse: nulägesanalys” i ”tidslinje”, med datumet efter ”planerad”",
                                    "add “event: analysis” to “timeline”, with the date after “planned”"};
constexpr Message<> remedy_proposal{"lägg till ”händelse: förslag” i ”tidslinje”, med datumet efter ”planerad”",
                                    "add “event: proposal” to “timeline”, with the date after “planned”"};
constexpr Message<> or_done{"skriv ”klar” i stället för ”planerad”, om arbetet är klart",
                            "write “done” in place of “planned”, if the work is done"};

static void check(const Context& context) {
  const auto where = context.history.team_at_work();
  if (!where) return;
  const auto missing = [&](plan::EventKind kind, const Message<>& words, const Message<>& remedy) {
    if (context.history.planned_or_done(kind) != programme::Presence::absent) return;
    context.report(*where, words).since(*where, work_is_under_way).help(remedy).help(or_done);
  };
  missing(plan::EventKind::analysis, no_analysis, remedy_analysis);
  missing(plan::EventKind::proposal, no_proposal, remedy_proposal);
}

constexpr Rule SBS306{
    .id = RuleId::SBS306,
    .title = {"det är inte planerat när nulägesanalysen och förslaget ska vara klara",
              "it is not planned when the analysis and the proposal are to be finished"},
    .why = {"När teamen träffas behöver alla veta när nulägesanalysen och förslaget ska vara klara. Källan visar hur "
            "det var för en skola.",
            "When the teams meet, all need to know when the analysis and the proposal are to be finished. The source "
            "shows how it was for one school."},
    .source = programme::in_part(programme::working_order(
        "I januari 2017 ska nulägesanalysen och förslag på utvecklingsinsatser vara klara.",
        "In January 2017 the analysis and the proposal of interventions are to be finished.", programme::the_notice)),
    .bad = {R"(tidslinje:
  - {händelse: förslag, planerad: 2017-01-27, av: [huvudman, skola], inställd: Tas upp senare.}
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
