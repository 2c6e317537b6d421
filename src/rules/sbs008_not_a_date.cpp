#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS008{
    .id = RuleId::SBS008,
    .title = {"inte ett datum", "not a date"},
    .why = {"Tidsgränser, ordning och kalendrar räknas från datumen, så varje datum behöver gå att läsa.",
            "Time limits, order and calendars are counted from the dates, so each date has to be readable."},
    .source = programme::our_own(
        "Ett datum är en dag, månad, vecka, termin, ett läsår, ett år eller en tid mellan två dagar.",
        "A date is a day, a month, a week, a term, a school year, a year or a time between two days."),
    .bad = {R"(samverkan:
  slut: 2019-02-30
)"},
    .good = {R"(samverkan:
  slut: 2019-02-28
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
