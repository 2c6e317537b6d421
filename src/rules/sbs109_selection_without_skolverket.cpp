#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"urvalet är inte gjort av Skolverket", "the selection was not made by Skolverket"};
constexpr Message<> remedy{
    "skriv ”av: [skolverket]”; var det Skolinspektionens underlag, så skriv ”händelse: underlag”",
    "write “by: [skolverket]”; if it was the inspectorate's basis, write “event: inspectorate_basis”"};

static void check(const Context& context) {
  for (const plan::Event* event : context.history.events_of(plan::EventKind::selection))
    if (names_none_of(event->by, {plan::Party::skolverket})) context.report(event->by.span, message).help(remedy);
}

constexpr Rule SBS109{
    .id = RuleId::SBS109,
    .title = {"urvalet är inte gjort av Skolverket", "the selection was not made by Skolverket"},
    .why = {"Skolinspektionen lämnar underlag, men det är Skolverket som väljer ut vilka huvudmän som får stöd.",
            "The inspectorate gives the basis, but it is Skolverket that selects the organisers who get support."},
    .source = programme::working_order("Därefter gör Skolverket ett urval", "Then Skolverket makes a selection.",
                                       programme::step_1),
    .bad = {R"(tidslinje:
  - {händelse: urval, klar: 2016-05-20, av: [skolinspektionen]}
)"},
    .good = {R"(tidslinje:
  - {händelse: urval, klar: 2016-05-20, av: [skolverket]}
)"},
    .topic = programme::Topic::selection,
    .check = check,
};

}  // namespace sbs::rules
