#include <algorithm>
#include <optional>
#include <set>
#include <vector>

#include "programme/intervention.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<Title> message{"insatsen {0} finns inte med i något erbjudande från Skolverket",
                                 "the intervention {0} is in no offer from Skolverket"};
constexpr Message<> offer_here{"erbjudandet", "the offer"};
constexpr Message<std::string> remedy{"lägg till ”{0}” i ”insatser” på erbjudandet, om den är erbjuden",
                                      "add “{0}” to “interventions” of the offer, if it was offered"};
constexpr Message<> or_status{"skriv ”status: föreslagen”, om den inte är erbjuden",
                              "write “status: proposed”, if it was not offered"};

/// What was offered: by the offers that list interventions.
struct Offered {
  const plan::Event* first = nullptr;  // of these offers
  std::set<plan::InterventionId> interventions;
};

/// None where an offer may list what could not be read.
std::optional<Offered> offered(const programme::History& history) {
  Offered all;
  if (!history.all_read(plan::EventKind::offer)) return std::nullopt;
  for (const plan::Event* offer : history.events_of(plan::EventKind::offer)) {
    if (!programme::all_resolved(offer->interventions)) return std::nullopt;
    for (const auto& reference : offer->interventions) {
      if (all.first == nullptr) all.first = offer;
      all.interventions.insert(*reference.value.target);
    }
  }
  return all;
}

void check(const Context& context) {
  const auto offers = offered(context.history);
  if (!offers || offers->first == nullptr) return;
  for (std::size_t at = 0; at < context.plan.interventions.size(); ++at) {
    const plan::Intervention& intervention = context.plan.interventions[at];
    if (!programme::agreed_or_further(intervention) || !intervention.id) continue;
    if (offers->interventions.contains(plan::InterventionId::at(at))) continue;
    context.report(intervention.head, message, Title(intervention))
        .points_at(offers->first->interventions.span, offer_here)
        .help(remedy, *intervention.id)
        .help(or_status);
  }
}

}  // namespace

constexpr Rule SBS408{
    .id = RuleId::SBS408,
    .title = {"insatsen finns inte med i något erbjudande", "the intervention is in no offer"},
    .why = {"Parterna kommer överens om det som Skolverket har beslutat att erbjuda. Finns det flera erbjudanden "
            "räknas deras listor ihop.",
            "The parties agree on what Skolverket has decided to offer. Where there are several offers, their lists "
            "are joined."},
    .source = programme::agreed_what_and_how,
    .bad = {R"(insatser:
  - {id: matematik, rubrik: Matematik, status: erbjuden}
  - id: läsning
    status: överenskommen
tidslinje:
  - {händelse: erbjudande, klar: 2017-02-10, av: [skolverket], insatser: [matematik]}
)"},
    .good = {R"(insatser:
  - {id: matematik, rubrik: Matematik, status: erbjuden}
  - id: läsning
    status: överenskommen
tidslinje:
  - {händelse: erbjudande, klar: 2017-02-10, av: [skolverket], insatser: [matematik, läsning]}
)"},
    .topic = programme::Topic::offer,
    .check = check,
};

}  // namespace sbs::rules
