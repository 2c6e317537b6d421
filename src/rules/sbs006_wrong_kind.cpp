#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS006{
    .id = RuleId::SBS006,
    .title = {"fel slags värde", "wrong kind of value"},
    .why =
        {"Varje uppgift läses på ett enda sätt, och det som står på ett annat sätt skulle falla bort utan att någon "
         "märkte det.",
         "Each key is read in one way only, and what is written in another way would be lost without anyone noticing."},
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
