#include <string>

#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<> no_by{"beslutet om deltagande säger inte vilka som fattade det",
                          "the decision to take part does not say who made it"};
constexpr Message<std::string> lacks{"bland dem som fattade beslutet om deltagande saknas {0}",
                                     "those who made the decision to take part lack {0}"};
constexpr Message<> remedy{"skriv ”av: [huvudman, skolverket]”", "write “by: [organiser, skolverket]”"};

void check(const Context& context) {
  for (const plan::Event* event : context.history.events_of(plan::EventKind::participation_decision)) {
    if (!event->by.whole) continue;
    const std::string absent =
        missing(event->by, {plan::Party::organiser, plan::Party::skolverket}, context.language());
    if (absent.empty()) continue;
    auto& finding = event->by.written ? context.sink.report(RuleId::SBS201, event->by.span, lacks, absent)
                                      : context.sink.report(RuleId::SBS201, event->head, no_by);
    finding.helped(context.sink.text(remedy));
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS201>() {
  static constexpr Rule rule{
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
  return rule;
}

}  // namespace sbs::rules
