#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS005{
    .id = RuleId::SBS005,
    .title = {"något som måste finnas saknas", "something required is missing"},
    .why = {"Utan uppgiften går det inte att säga vad planen betyder.",
            "Without it nobody can say what the plan means."},
    .source =
        programme::our_own("Nycklar märkta med * i planformatet är obligatoriska; en händelse har minst ett datum.",
                           "Keys marked * in the plan format are required; an event has at least one date."),
    .bad = {R"(tidslinje:
  - händelse: besök
    av: [skolverket]
)"},
    .good = {R"(tidslinje:
  - händelse: besök
    planerad: 2017-06
    av: [skolverket]
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
