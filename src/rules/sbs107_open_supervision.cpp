#include <algorithm>

#include "programme/intervention.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title, std::string> message{
    "insatsen {0} har börjat, men tillsynen av {1} är inte avslutad",
    "the intervention {0} has begun, but the supervision of {1} is not closed"};
constexpr Message<Title, std::string> may{
    "insatsen {0} kan ha börjat innan tillsynen av {1} var avslutad",
    "the intervention {0} may have begun before the supervision of {1} was closed"};
constexpr Message<> order_here{"föreläggandet", "the order"};
constexpr Message<> remedy{"vänta med insatsen, eller skriv när tillsynen avslutades: ”avslutad: …”",
                           "wait with the intervention, or write when the supervision was closed: “closed: …”"};

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
                    Title(intervention), plan::title_of(school))
            .points_at(order.head, order_here)
            .help(remedy);
      }
    }
  }
}

constexpr Rule SBS107{
    .id = RuleId::SBS107,
    .title = {"insatser pågår fast tillsynen är öppen", "interventions are under way while supervision is open"},
    .why = {"Under riktade insatser bör insatser inledas först när Skolinspektionens tillsynsprocess är avslutad, så "
            "att skolan inte styrs åt två håll samtidigt.",
            "Under the targeted measures, interventions should begin only when the inspectorate's supervision is "
            "closed, so that a school is not steered in two directions at once."},
    .source = programme::quoted("bör … inledas först när tillsynsprocessen är avslutad",
                                "should … begin only when the supervision is closed", programme::mandate_of_2024),
    .imprecise = Imprecise::warning,
    .bad = {R"(skolor:
  - id: norra
    tillsyn: [{slag: föreläggande, beslut: 2024-09-02}]
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
