#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<TheSchool> message{"det finns inget team för {0}, som deltar",
                                     "there is no team for {0}, which takes part"};
constexpr Message<std::string> remedy{"lägg till ”{0}” i ”skolor” på det team som arbetar med skolan",
                                      "add “{0}” to “schools” of the team that works with the school"};
constexpr Message<> or_new{"lägg till skolans team under ”team”, med ”id”, ”typ”, ”skolor” och ”medlemmar”",
                           "add the school's team under “teams”, with “id”, “type”, “schools” and “members”"};

static void check(const Context& context) {
  const auto at_work = context.history.team_at_work();
  if (!at_work) return;
  for (std::size_t at = 0; at < context.plan.schools.size(); ++at) {
    const auto id = plan::SchoolId::at(at);
    const plan::School& school = context.plan[id];
    if (!context.history.takes_part(id, context.today) || !school.id) continue;
    if (programme::shown(context.history, programme::Need::school_team, id) != programme::Presence::absent) continue;
    context.report(school.head, message, TheSchool{school})
        .since(*at_work, work_is_under_way)
        .help(remedy, *school.id)
        .help(or_new);
  }
}

constexpr Rule SBS315{
    .id = RuleId::SBS315,
    .title = {"en skola har inget team", "a school has no team"},
    .why = {"Teamet på skolan bär arbetet med nulägesanalysen, så varje skola som deltar behöver ett. Källan visar hur "
            "det var för en skola.",
            "The team at the school carries the work on the analysis, so each school that takes part needs one. The "
            "source shows how it was for one school."},
    .source = programme::in_part(programme::team_meets_regularly),
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
