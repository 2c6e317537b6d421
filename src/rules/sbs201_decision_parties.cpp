#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"huvudmannen står inte bland dem som beslutade att delta",
                            "the organiser is not among those who decided to take part"};
constexpr Message<> remedy{"skriv ”av: [huvudman, skolverket]”", "write “by: [organiser, skolverket]”"};

static void check(const Context& context) {
  for (const plan::Event* event : context.history.events_of(plan::EventKind::participation_decision)) {
    if (names_none_of(event->by, {plan::Party::organiser})) context.report(event->by.span, message).help(remedy);
  }
}

constexpr Rule SBS201{
    .id = RuleId::SBS201,
    .title = {"beslutet om deltagande är inte gemensamt", "the decision to take part is not joint"},
    .why = {"Huvudmannen beslutar tillsammans med Skolverket om vilka skolor som ska ingå. Ett beslut av bara den "
            "ena parten binder inte den andra.",
            "The organiser decides together with Skolverket which schools take part. A decision by one of them alone "
            "does not bind the other."},
    .source = programme::decided_together,
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
