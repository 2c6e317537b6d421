#include "rules/rule.h"

namespace sbs::rules {

// What reads the comments and judges them is diag/suppression.cpp: it works on findings, not on plans.
constexpr Rule SBS017{
    .id = RuleId::SBS017,
    .title = {"ett undantag som inte gäller eller inte behövs", "an exception that does not count or is not needed"},
    .why = {"Ett undantag som inte längre behövs döljer nästa fel på samma rad. Skälet behövs för att den som läser "
            "planen senare ska kunna pröva om undantaget fortfarande är rimligt.",
            "An exception that is no longer needed hides the next error on that line. The reason is there so that a "
            "later reader can judge whether it still holds."},
    .source =
        programme::our_own("Ett undantag nämner en regel, ger ett skäl och står på den rad som regeln säger något om.",
                           "A comment that ignores a rule names it, gives a reason and stands where the rule "
                           "speaks."),
    .bad = {R"(samverkan:
  slut: 2019-06-13  # sbs: ignore SBS601 Skolverket har medgett en vecka till.
)"},
    .good = {R"(tidslinje:
  # sbs: ignore SBS502 Rapporten skrivs i juni, enligt överenskommelse med Skolverket.
  - {händelse: delredovisning, planerad: 2017-04-07, av: [huvudman]}
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
