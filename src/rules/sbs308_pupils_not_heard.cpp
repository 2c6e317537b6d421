#include "rules/participation.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"nulägesanalysen är klar, men barn och elever finns inte med bland dem som medverkade",
                            "the analysis is finished, but children and pupils are not among those who took part"};
constexpr Message<> not_said{
    "nulägesanalysen är klar, men planen säger inte om barn och elever fick komma till tals",
    "the analysis is finished, but the plan does not say whether children and pupils were heard"};
constexpr Message<> remedy{"lägg till ”elever” i ”medverkande” under ”nulägesanalys”, om de fick komma till tals",
                           "add “pupils” to “participants” under “analysis”, if they were heard"};

static void check(const Context& context) {
  check_participation(context, programme::Need::pupils_heard, message, not_said, remedy);
}

constexpr Rule SBS308{
    .id = RuleId::SBS308,
    .title = {"barn och elever har inte fått komma till tals", "children and pupils were not heard"},
    .why = {"Barn och elever vet saker om sin skola som inte syns i resultaten.",
            "Children and pupils know things about their school that results do not show."},
    .source = programme::page_says("Även barn och elever ska få möjlighet att tycka till.",
                                   "Children and pupils too are to be given the chance to say what they think.",
                                   programme::skolverkets_page),
    .bad = {R"(nulägesanalys:
  medverkande: [alla_pedagoger]
)"},
    .good = {R"(nulägesanalys:
  medverkande: [alla_pedagoger, elever]
)"},
    .topic = programme::Topic::pupils_heard,
    .check = check,
};

}  // namespace sbs::rules
