#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS001{
    .id = RuleId::SBS001,
    .title = {"filen är inte UTF-8", "the file is not UTF-8"},
    .why = {"Alla program ska läsa planen lika, och text i Windows-1252 eller UTF-16 ger fel bokstäver för å, ä och ö.",
            "Every program should read the plan in the same way, and text in Windows-1252 or UTF-16 gives wrong "
            "letters for å, ä "
            "and ö."},
    .source = programme::our_own("En plan är text i UTF-8.", "A plan is text in UTF-8."),
    .bad = {"sbs: 1\nsamverkan:\n  rubrik: L\xE4slyft i Exempelkommunen\n", Example::Kind::file},
    .good = {R"(sbs: 1
samverkan:
  rubrik: Läslyft i Exempelkommunen
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
