#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS013{
    .id = RuleId::SBS013,
    .title = {"okänd version av planformatet", "unknown version of the plan format"},
    .why = {"Nycklarna kan betyda något annat i en annan version.",
            "The keys may mean something else in another version."},
    .source = programme::our_own("Planformatets version är 1.", "The version of the plan format is 1."),
    .bad = {R"(sbs: 2
)"},
    .good = {R"(sbs: 1
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
