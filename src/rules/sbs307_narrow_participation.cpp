#include "rules/participation.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"nulägesanalysen är klar, men ingen på skolan utanför teamet medverkade",
                            "the analysis is finished, but nobody at the school beyond the team took part"};
constexpr Message<> not_said{"nulägesanalysen är klar, men planen säger inte vilka utöver teamet som medverkade",
                             "the analysis is finished, but the plan does not say who took part beyond the team"};
constexpr Message<> remedy{
    "lägg till ”alla_pedagoger” eller ”övrig_personal” i ”medverkande” under ”nulägesanalys”, om de medverkade",
    "add “all_educators” or “other_staff” to “participants” under “analysis”, if they took part"};

static void check(const Context& context) {
  check_participation(context, programme::Need::wider_participation, message, not_said, remedy);
}

constexpr Rule SBS307{
    .id = RuleId::SBS307,
    .title = {"bara teamet har medverkat i nulägesanalysen", "only the team took part in the analysis"},
    .why = {"Nulägesanalysen är hela skolans, och skollagen säger att planering och uppföljning genomförs med lärare, "
            "övrig personal och elever (4 kap. 4 §).",
            "The analysis is the whole school's, and the Education Act says that planning and follow-up are carried "
            "out with teachers, other staff and pupils (chapter 4 section 4)."},
    .source = programme::in_part(programme::working_order(
        "Teamet jobbar sedan vidare med nulägesanalysen på skolan tillsammans med alla övriga pedagoger.",
        "The team then works on with the analysis at the school, together with all other educators.",
        programme::the_notice)),
    .bad = {R"(nulägesanalys:
  medverkande: [elever]
)"},
    .good = {R"(nulägesanalys:
  medverkande: [elever, övrig_personal]
)"},
    .topic = programme::Topic::team,
    .check = check,
};

}  // namespace sbs::rules
