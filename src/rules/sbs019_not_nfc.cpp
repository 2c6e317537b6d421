#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS019{
    .id = RuleId::SBS019,
    .title = {"bokstäver i två tecken", "letters in two characters"},
    .why =
        {"Ett å som är ett a och en ring ser rätt ut, men hittas inte av den som söker efter ordet. Så blir det ofta "
         "när text kopieras från filnamn i macOS.",
         "An å that is an a and a ring looks right, but whoever searches for the word does not find it. That often "
         "happens to text that is copied from file names in macOS."},
    .source =
        programme::our_own("Text i en plan är Unicode i formen NFC.", "Text in a plan is Unicode in the form NFC."),
    .fixable = true,
    .bad = {"skolor:\n  - id: norra\n    namn: Norra Skola\u030Ang\n"},
    .good = {"skolor:\n  - id: norra\n    namn: Norra Sko\u00E5ng\n"},
    .check = nullptr,
};

}  // namespace sbs::rules
