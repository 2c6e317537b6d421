#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"slutredovisningen görs inte av huvudmannen", "the final report is not by the organiser"};
constexpr Message<> remedy{"skriv ”av: [huvudman]”", "write “by: [organiser]”"};

static void check(const Context& context) {
  for (const plan::Event* event : context.history.events_of(plan::EventKind::final_report))
    if (names_none_of(event->by, {plan::Party::organiser})) context.report(event->by.span, message).help(remedy);
}

constexpr Rule SBS604{
    .id = RuleId::SBS604,
    .title = {"slutredovisningen görs inte av huvudmannen", "the final report is not by the organiser"},
    .why = {"Det är huvudmannen som slutredovisar. Skolan och andra kan bidra, men ansvaret är huvudmannens.",
            "It is the organiser who gives the final report. The school and others may contribute, but the "
            "responsibility is the organiser's."},
    .source = programme::organiser_sums_up,
    .bad = {R"(tidslinje:
  - {händelse: slutredovisning, planerad: 2019-04-26, av: [skola]}
)"},
    .good = {R"(tidslinje:
  - {händelse: slutredovisning, planerad: 2019-04-26, av: [skola, huvudman]}
)"},
    .check = check,
};

}  // namespace sbs::rules
