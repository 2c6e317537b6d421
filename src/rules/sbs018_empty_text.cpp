#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS018{
    .id = RuleId::SBS018,
    .title = {"en text som inte säger något", "a text that says nothing"},
    .why = {"Det som ser ifyllt ut blir lätt liggande. Det som saknas syns däremot, och kommer med i checklistan.",
            "What looks filled in is easily left as it is. What is missing shows, and is on the checklist."},
    .source = programme::our_own("En text är varken tom eller bara en plats för en text (som TODO, ?, xxx).",
                                 "A text is neither empty nor only a place for one (such as TODO, ?, xxx)."),
    .bad = {R"(nulägesanalys:
  iakttagelser:
    - id: läsförståelse
      problem: Eleverna läser allt svagare.
      orsaker: [Undervisningen är olika.]
      underlag: TODO
)"},
    .good = {R"(nulägesanalys:
  iakttagelser:
    - id: läsförståelse
      problem: Eleverna läser allt svagare.
      orsaker: [Undervisningen är olika.]
      underlag: Läskravet i årskurs 3, 2014–2016
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
