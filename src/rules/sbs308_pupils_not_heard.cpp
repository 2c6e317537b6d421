#include "rules/participation.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"nulägesanalysen är klar, men eleverna står inte bland de medverkande",
                            "the analysis is done, but the pupils are not among those who took part"};
constexpr Message<> not_said{"nulägesanalysen är klar, men planen säger inte om eleverna fick tycka till",
                             "the analysis is done, but the plan does not say whether the pupils were heard"};
constexpr Message<> remedy{"lägg till ”elever” i ”medverkande”, om de fick tycka till",
                           "add “pupils” to “participants”, if they were heard"};

static void check(const Context& context) {
  check_participation(context, programme::Need::pupils_heard, message, not_said, remedy);
}

constexpr Rule SBS308{
    .id = RuleId::SBS308,
    .title = {"eleverna har inte fått tycka till", "the pupils were not heard"},
    .why = {"Barn och elever vet saker om sin skola som inte syns i resultaten.",
            "Children and pupils know things about their school that results do not show."},
    .source = programme::page_says("Även barn och elever ska få möjlighet att tycka till.",
                                   "Children and pupils too are to be given the chance to say what they think",
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
