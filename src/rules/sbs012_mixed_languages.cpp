#include "rules/rule.h"

namespace sbs::rules {

constexpr Rule SBS012{
    .id = RuleId::SBS012,
    .title = {"svenska och engelska ord i samma fil", "Swedish and English words in one file"},
    .why = {"Den som läser filen ska känna igen varje ord, och ett ord för samma sak räcker.",
            "Those who read the file should know each word, and one word for one thing is enough."},
    .source = programme::our_own("En fil har sina uppgifter och fasta värden på ett språk, men fri text är fri.",
                                 "A file has its keys and fixed values in one language, but free text is free."),
    .bad = {R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  organiser: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
)",
            Example::Kind::as_it_is},
    .good = {R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
)",
             Example::Kind::as_it_is},
    .check = nullptr,
};

}  // namespace sbs::rules
