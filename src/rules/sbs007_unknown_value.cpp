#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS007{
    .id = RuleId::SBS007,
    .title = {"okänt värde", "unknown value"},
    .why = {"Värdena är bestämda så att alla läser dem på samma sätt, och ett annat ord läses av ingen.",
            "The values are fixed so that everyone reads them in the same way, and another word is read by nobody."},
    .source =
        programme::our_own("Värden som räknas upp i planformatet skrivs som de står där, på ett av språken.",
                           "Values that the plan format lists are written as they are there, in one of the languages."),
    .fixable = true,
    .bad = {R"(samverkan:
  status: pågårr
)"},
    .good = {R"(samverkan:
  status: pågår
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
