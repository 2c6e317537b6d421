#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS002{
    .id = RuleId::SBS002,
    .title = {"det går inte att läsa som YAML", "it cannot be read as YAML"},
    .why = {"En plan är YAML, så att både människor och program kan läsa den. Ett tecken på fel plats kan få resten av "
            "filen att betyda något annat.",
            "A plan is YAML, so that both people and programs can read it. One character out of place can change what "
            "the rest of the file means."},
    .source = programme::our_own("En plan är YAML 1.2, ett dokument i varje fil.",
                                 "A plan is YAML 1.2, one document in each file."),
    .bad = {R"(sbs: 1
samverkan:
  rubrik: Läslyft: en början
)",
            Example::Kind::file},
    .good = {R"(sbs: 1
samverkan:
  rubrik: "Läslyft: en början"
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
