#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<std::string> message{"{0} deltar, men har inget team", "{0} takes part, but has no team"};
constexpr Message<std::string> remedy{
    "lägg till ett team: ”- {{id: …, typ: skola, skolor: [{0}], medlemmar: […]}}”, eller lägg till skolan hos ett team "
    "som finns",
    "add a team: “- {{id: …, type: school, schools: [{0}], members: […]}}”, or add the school to a team that there is"};

static void check(const Context& context) {
  const auto at_work = context.history.team_at_work();
  if (!at_work) return;
  for (std::size_t at = 0; at < context.plan.schools.size(); ++at) {
    const auto id = plan::SchoolId::at(at);
    const plan::School& school = context.plan[id];
    if (!context.history.takes_part(id, context.today) || !school.id) continue;
    if (programme::shown(context.history, programme::Need::school_team, id) != programme::Presence::absent) continue;
    context.report(school.head, message, plan::title_of(school))
        .since(*at_work, work_is_under_way)
        .help(remedy, *school.id);
  }
}

constexpr Rule SBS315{
    .id = RuleId::SBS315,
    .title = {"en skola saknar team", "a school has no team"},
    .why = {"Teamet på skolan bär analysarbetet. En skola utan team deltar bara på papperet.",
            "The team at the school carries the analysis. A school without one takes part on paper only."},
    .source = programme::team_meets_regularly,
    .bad = {R"(skolor:
  - {id: östra, namn: Östra skolan, skolformer: [grundskola]}
)",
            Example::Kind::young},
    .good = {R"(skolor:
  - {id: östra, namn: Östra skolan, skolformer: [grundskola]}
team:
  - id: norra-team
    skolor: [norra, östra]
)",
             Example::Kind::young},
    .topic = programme::Topic::school_team,
    .check = check,
};

}  // namespace sbs::rules
