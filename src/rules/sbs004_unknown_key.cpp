#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS004{
    .id = RuleId::SBS004,
    .title = {"okänd uppgift", "unknown key"},
    .why =
        {"En uppgift som sbs inte känner läses inte, så det som står efter den skulle saknas utan att någon märkte "
         "det.",
         "A key that sbs does not know is not read, so what comes after it would be missing without anyone noticing."},
    .source =
        programme::our_own("Uppgifterna i en plan är de som planformatet namnger, eller egna som börjar med x-.",
                           "The keys of a plan are those that the plan format names, or your own that begin with x-."),
    .fixable = true,
    .bad = {R"(samverkan:
  rubrk: Läslyft i Exempelkommunen
)"},
    .good = {R"(samverkan:
  rubrik: Läslyft i Exempelkommunen
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
