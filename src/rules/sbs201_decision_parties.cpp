#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"huvudmannen finns inte med bland dem som beslutade om deltagandet",
                            "the organiser is not among those who decided to take part"};
constexpr Message<> remedy{"skriv ”av: [huvudman, skolverket]”", "write “by: [organiser, skolverket]”"};

static void check(const Context& context) {
  for (const plan::Event* event : context.history.events_of(plan::EventKind::participation_decision)) {
    if (names_none_of(event->by, {plan::Party::organiser})) context.report(event->by.span, message).help(remedy);
  }
}

constexpr Rule SBS201{
    .id = RuleId::SBS201,
    .title = {"huvudmannen finns inte med i beslutet om deltagande",
              "the organiser is not part of the decision to take part"},
    .why = {"Att delta är huvudmannens beslut. På Malmens skola fattades det tillsammans med Skolverket, och det är "
            "ett sätt bland flera.",
            "Taking part is the organiser's decision. For Malmens skola it was made together with Skolverket, which is "
            "one way among several."},
    .source = programme::in_part(programme::decided_together),
    .bad = {R"(tidslinje:
  - {händelse: deltagandebeslut, klar: 2016-08-15, av: [skolverket]}
)"},
    .good = {R"(tidslinje:
  - {händelse: deltagandebeslut, klar: 2016-08-15, av: [huvudman]}
)"},
    .topic = programme::Topic::joint_decision,
    .check = check,
};

}  // namespace sbs::rules
