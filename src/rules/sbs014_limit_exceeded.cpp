#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS014{
    .id = RuleId::SBS014,
    .title = {"mer än en plan kan innehålla", "more than a plan can hold"},
    .why =
        {"En plan är text som människor läser, och därför används inte det som bara program kan följa, eller som växer "
         "utan gräns.",
         "A plan is text that people read, and so what only programs can follow, or what grows without bound, is "
         "not used in it."},
    .source = programme::our_own("En fil är högst 64 MiB och 64 nivåer, en text högst 1 MiB; hänvisningar med & och "
                                 "*, sammanslagningar och typmärken används inte.",
                                 "A file has at most 64 MiB and 64 levels, a text at most 1 MiB; anchors, aliases, "
                                 "merge keys and tags are not used."),
    .bad = {R"(samverkan:
  rubrik: &namn Läslyft
)"},
    .good = {R"(samverkan:
  rubrik: Läslyft
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
