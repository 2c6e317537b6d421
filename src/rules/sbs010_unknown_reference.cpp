#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS010{
    .id = RuleId::SBS010,
    .title = {"en hänvisning till något som inte finns", "a reference to something that does not exist"},
    .why = {"Den som läser planen hittar inte det som avses, och ingen kan följa upp det.",
            "Those who read the plan do not find what is meant, and nobody can follow it up."},
    .source = programme::our_own("En hänvisning är ett kortnamn som finns i det avsnitt den gäller.",
                                 "A reference is an id that appears in the section that it concerns."),
    .fixable = true,
    .bad = {R"(team:
  - id: norra-team
    skolor: [nora]
)"},
    .good = {R"(team:
  - id: norra-team
    skolor: [norra]
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
