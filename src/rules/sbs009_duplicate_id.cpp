#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS009{
    .id = RuleId::SBS009,
    .title = {"ett kortnamn finns två gånger", "an id appears twice"},
    .why = {"En hänvisning behöver peka på en enda sak.", "A reference has to point at one thing only."},
    .source = programme::our_own("Ett kortnamn finns bara en gång i sitt avsnitt.",
                                 "An id appears only once in its section."),
    .bad = {R"(nulägesanalys:
  iakttagelser:
    - {id: läsning, problem: Eleverna läser svagt., orsaker: [Olika undervisning], prioriteras_inte: Utreds.}
    - {id: läsning, problem: Biblioteket är stängt., orsaker: [Ingen personal], prioriteras_inte: Utreds.}
insatser:
  - id: läsning
    iakttagelser: [läsning]
)"},
    .good = {R"(nulägesanalys:
  iakttagelser:
    - {id: läsning, problem: Eleverna läser svagt., orsaker: [Olika undervisning], prioriteras_inte: Utreds.}
    - {id: bibliotek, problem: Biblioteket är stängt., orsaker: [Ingen personal], prioriteras_inte: Utreds.}
insatser:
  - id: läsning
    iakttagelser: [läsning]
)"},
    .check = nullptr,
};

}  // namespace sbs::rules
