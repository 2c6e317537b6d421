#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<std::string> message{"insatser har börjat, men tillsynen av {0} är inte avslutad",
                                       "interventions have begun, but the supervision of {0} is not closed"};
constexpr Message<> begins_here{"här har steg 5 börjat", "here step 5 has begun"};
constexpr Message<> remedy{"vänta med insatserna, eller skriv ”pågående_tillsyn: nej” när tillsynen är avslutad",
                           "wait with the interventions, or write “open_supervision: no” when it is closed"};

static void check(const Context& context) {
  const auto begun = context.history.begun(programme::Step::implementation);
  if (!begun) return;
  for (std::size_t at = 0; at < context.plan.schools.size(); ++at) {
    const plan::School& school = context.plan.schools[at];
    if (!school.open_supervision.is(true) || !context.history.takes_part(plan::SchoolId::at(at))) continue;
    context.report(school.open_supervision.span(), message, plan::title_of(school))
        .points_at(*begun, begins_here)
        .help(remedy);
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
    .bad = {R"(skolor:
  - id: norra
    pågående_tillsyn: ja
)",
            Example::Kind::targeted},
    .good = {R"(skolor:
  - id: norra
    pågående_tillsyn: nej
)",
             Example::Kind::targeted},
    .applies = programme::waits_for_supervision,
    .check = check,
};

}  // namespace sbs::rules
