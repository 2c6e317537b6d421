#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS011{
    .id = RuleId::SBS011,
    .title = {"en kod utan citattecken", "a code without quotation marks"},
    .why = {"Andra program läser koden som ett tal: 0114 blir 114, och en annan kommun.",
            "Other programs read the code as a number: 0114 becomes 114, another municipality."},
    .source = programme::our_own("Skolenhetskoder och kommunkoder skrivs inom citattecken.",
                                 "Unit codes and municipality codes are written in quotation marks."),
    .fixable = true,
    .bad = {R"(skolor:
  - id: norra
    skolenhetskod: 12251866
)"},
    .good = {R"(skolor:
  - id: norra
    skolenhetskod: "12251866"
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
