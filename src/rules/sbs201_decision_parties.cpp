#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> no_by{"beslutet om deltagande säger inte vilka som fattade det",
                          "the decision to take part does not say who made it"};
constexpr Message<AllOf<Label>> lacks{"bland dem som fattade beslutet om deltagande saknas {0}",
                                      "those who made the decision to take part lack {0}"};
constexpr Message<> remedy{"skriv ”av: [huvudman, skolverket]”", "write “by: [organiser, skolverket]”"};

static void check(const Context& context) {
  for (const plan::Event* event : context.history.events_of(plan::EventKind::participation_decision)) {
    if (!event->by.whole) continue;
    const auto absent = missing(event->by, {plan::Party::organiser, plan::Party::skolverket});
    if (absent.items.empty()) continue;
    auto finding =
        event->by.written ? context.report(event->by.span, lacks, absent) : context.report(event->head, no_by);
    finding.help(remedy);
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
  - {händelse: deltagandebeslut, klar: 2016-08-15, av: [huvudman]}
)"},
    .good = {R"(tidslinje:
  - {händelse: deltagandebeslut, klar: 2016-08-15, av: [huvudman, skolverket]}
)"},
    .check = check,
};

}  // namespace sbs::rules
