#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS013{
    .id = RuleId::SBS013,
    .title = {"okänd version av planformatet", "unknown version of the plan format"},
    .why = {"Uppgifterna betyder kanske något annat i en annan version av planformatet.",
            "The keys might mean something else in another version of the plan format."},
    .source = programme::our_own("Planformatets version är 1.", "The version of the plan format is 1."),
    .bad = {R"(sbs: 2
)"},
    .good = {R"(sbs: 1
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
