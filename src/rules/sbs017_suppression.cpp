#include "rules/rule.h"

namespace sbs::rules {

// What reads the comments and judges them is diag/suppression.cpp: it works on findings, not on plans.
constexpr Rule SBS017{
    .id = RuleId::SBS017,
    .title = {"ett undantag som inte gäller eller inte behövs", "an exception that does not apply or is not needed"},
    .why = {"Ett undantag som inte längre behövs döljer nästa fel på samma rad. Skälet behövs för att den som läser "
            "planen senare ska kunna pröva om undantaget fortfarande är rimligt.",
            "An exception that is no longer needed hides the next error on that line. The reason is there so that a "
            "later reader can judge whether it is still reasonable."},
    .source =
        programme::our_own("Ett undantag nämner en regel, ger ett skäl och står på den rad som regeln säger något om.",
                           "An exception names a rule, gives a reason and is on the line that the rule reports."),
    .bad = {R"(samverkan:
  slut: 2019-06-13  # sbs: ignore SBS601 Skolverket har medgett en vecka till.
)"},
    .good = {R"(samverkan:
  slut: 2019-06-13
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
