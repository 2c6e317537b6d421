#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS003{
    .id = RuleId::SBS003,
    .title = {"en uppgift finns två gånger", "a key appears twice"},
    .why = {"Andra program behåller bara det ena av två värden, utan att säga vilket.",
            "Other programs keep only one of two values, and do not say which."},
    .source = programme::our_own("En uppgift finns högst en gång på varje ställe, på det ena språket eller det andra.",
                                 "A key appears at most once in each place, in one language or the other."),
    .bad = {R"(samverkan:
  slut: 2019-05-31
  slut: 2019-06-07
)"},
    .good = {R"(samverkan:
  slut: 2019-06-07
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
