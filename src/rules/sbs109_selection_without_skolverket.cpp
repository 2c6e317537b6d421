#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"urvalet är inte gjort av Skolverket", "Skolverket did not make the selection"};
constexpr Message<> remedy{"skriv ”av: [skolverket]”", "write “by: [skolverket]”"};
constexpr Message<> or_basis{"skriv ”händelse: underlag”, om det gäller Skolinspektionens underlag",
                             "write “event: inspectorate_basis”, if it is the inspectorate's list of proposed schools"};

static void check(const Context& context) {
  for (const plan::Event* event : context.history.events_of(plan::EventKind::selection))
    if (names_none_of(event->by, {plan::Party::skolverket}))
      context.report(event->by.span, message).help(remedy).help(or_basis);
}

constexpr Rule SBS109{
    .id = RuleId::SBS109,
    .title = {"urvalet är inte gjort av Skolverket", "Skolverket did not make the selection"},
    .why = {"Skolinspektionen lämnar underlaget, men det är Skolverket som gör urvalet av skolor och huvudmän.",
            "The inspectorate gives the list of proposed schools, but it is Skolverket that makes the selection of "
            "schools and organisers."},
    .source = programme::working_order("Därefter gör Skolverket ett urval av skolor och huvudmän.",
                                       "After that Skolverket makes a selection of schools and organisers.",
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
