#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS019{
    .id = RuleId::SBS019,
    .title = {"bokstäver som är lagrade som två tecken", "letters that are stored as two characters"},
    .why = {"En bokstav som är lagrad som två tecken ser rätt ut, men den som söker efter ordet hittar det inte. Så "
            "blir det ofta när text kopieras från filnamn i macOS.",
            "A letter that is stored as two characters looks right, but those who search for the word do not find it. "
            "That often happens to text that is copied from file names in macOS."},
    .source =
        programme::our_own("Text i en plan är Unicode i formen NFC.", "Text in a plan is Unicode in the form NFC."),
    .fixable = true,
    .bad = {"skolor:\n  - id: norra\n    namn: Norra A\u030Asskolan\n"},
    .good = {"skolor:\n  - id: norra\n    namn: Norra \u00C5sskolan\n"},
    .check = nullptr,
};

}  // namespace sbs::rules
