#include <algorithm>

#include "programme/intervention.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title, TheSchool> message{"insatsen {0} har börjat, men tillsynen av {1} är inte avslutad",
                                            "the intervention {0} has begun, but the supervision of {1} is not closed"};
constexpr Message<Title, TheSchool> may{
    "insatsen {0} har kanske börjat innan tillsynen av {1} var avslutad",
    "the intervention {0} might have begun before the supervision of {1} was closed"};
constexpr Message<> order_here{"föreläggandet", "the order"};
constexpr Message<> remedy{"lägg till ”avslutad” på tillsynen, med dagen då den avslutades",
                           "add “closed” to the supervision, with the day when it was closed"};
constexpr Message<> or_wait{"flytta insatsens start, om tillsynen fortfarande pågår",
                            "move the start of the intervention, if the supervision is still going on"};

/// How sure it is that an order was open when something began: decided by then, and not closed before.
static Certainty was_open(const plan::Supervision& order, const PartialDate& start) {
  if (order.decision.unread() || order.closed.unread()) return Certainty::no;
  if (order.decision && before(start, *order.decision) == Certainty::certainly) return Certainty::no;
  return order.closed ? not_before(*order.closed, start) : Certainty::certainly;
}

static bool concerns(const plan::Intervention& intervention, plan::SchoolId school) {
  if (intervention.schools.empty() && intervention.schools.whole) return intervention.level.is(plan::Level::school);
  return std::any_of(intervention.schools.begin(), intervention.schools.end(),
                     [&](const auto& one) { return one.value.target == school; });
}

/// Whether the school took part when the intervention began; of one that does not say when, whether it does today.
static bool takes_part(const Context& context, const plan::Intervention& intervention, plan::SchoolId school) {
  return context.history.takes_part(school, intervention.start ? intervention.start->first : context.today);
}

static void check(const Context& context) {
  for (const plan::Intervention& intervention : context.plan.interventions) {
    if (!programme::has_begun(intervention)) continue;
    for (std::size_t at = 0; at < context.plan.schools.size(); ++at) {
      const plan::School& school = context.plan.schools[at];
      const auto id = plan::SchoolId::at(at);
      if (!concerns(intervention, id) || !takes_part(context, intervention, id)) continue;
      for (const plan::Supervision& order : school.supervision) {
        const bool is_order =
            order.kind.is(plan::SupervisionKind::order) || order.kind.is(plan::SupervisionKind::order_with_fine);
        if (!is_order || intervention.start.unread()) continue;
        const Certainty open = intervention.start      ? was_open(order, *intervention.start)
                               : order.closed.absent() ? Certainty::certainly
                                                       : Certainty::no;
        context
            .report(open, intervention.start ? intervention.start.span() : intervention.head, message, may,
                    Title(intervention), TheSchool{school})
            .points_at(order.head, order_here)
            .help(remedy)
            .help(or_wait);
      }
    }
  }
}

constexpr Rule SBS107{
    .id = RuleId::SBS107,
    .title = {"insatserna har börjat innan tillsynen är avslutad",
              "interventions have begun before the supervision is closed"},
    .why = {"Efter ett föreläggande för omfattande brister bör insatser för enheten inledas först när tillsynen är "
            "avslutad och bristerna är åtgärdade.",
            "After an order for extensive shortcomings, interventions for the unit should begin only when the "
            "supervision is closed and the shortcomings are put right."},
    .source = programme::in_part(programme::quoted("bör … inledas först när tillsynsprocessen är avslutad",
                                                   "should … begin only when the supervision is closed",
                                                   programme::mandate_of_2024)),
    .imprecise = Imprecise::warning,
    .bad = {R"(skolor:
  - id: norra
    tillsyn: [{slag: föreläggande, beslut: 2024-06-03}]
insatser:
  - id: läsning
    skolor: [norra]
)",
            Example::Kind::targeted},
    .good = {R"(skolor:
  - id: norra
    tillsyn: [{slag: föreläggande, beslut: 2024-06-03, avslutad: 2024-06-28}]
insatser:
  - id: läsning
    skolor: [norra]
)",
             Example::Kind::targeted},
    .applies = programme::waits_for_supervision,
    .check = check,
};

}  // namespace sbs::rules
