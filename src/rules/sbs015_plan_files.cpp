#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS015{
    .id = RuleId::SBS015,
    .title = {"filerna blir inte en plan", "the files do not make a plan"},
    .why = {"Planens delar behöver gå att föra ihop till en enda plan.", "The parts of a plan have to join into one."},
    .source = programme::our_own(
        "En mapp med exakt en fil med avsnittet samverkan är en plan, och avsnitt som får finnas en gång finns i en "
        "fil.",
        "A folder with exactly one file with the section collaboration is a plan, and a section that may appear once "
        "is in one file."),
    .bad = {R"(# file: plan.yaml
sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
nulägesanalys:
  medverkande: [alla_pedagoger]
# file: tillägg.yaml
sbs: 1
nulägesanalys:
  medverkande: [elever]
)",
            Example::Kind::folder},
    .good = {R"(# file: plan.yaml
sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
# file: tillägg.yaml
sbs: 1
nulägesanalys:
  medverkande: [alla_pedagoger, elever]
)",
             Example::Kind::folder},
    .check = nullptr,
};

}  // namespace sbs::rules
