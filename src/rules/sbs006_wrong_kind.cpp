#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS006{
    .id = RuleId::SBS006,
    .title = {"fel slags värde", "wrong kind of value"},
    .why = {"Där en lista väntas läses inte en ensam text, och tvärtom.",
            "Where a list is expected a single text is not read, and the other way round."},
    .source =
        programme::our_own("Efter varje uppgift står ett slags värde: en text, ett datum, en lista eller egna rader.",
                           "Each key has one kind of value: a text, a date, a list or lines of its own."),
    .bad = {R"(nulägesanalys:
  medverkande: alla_pedagoger, elever
)"},
    .good = {R"(nulägesanalys:
  medverkande: [alla_pedagoger, elever]
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
