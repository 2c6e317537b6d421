#include "rules/rule.h"

namespace sbs::rules {

template <>
const Rule& definition<RuleId::SBS009>() {
  static constexpr Rule rule{
      .id = RuleId::SBS009,
      .title = {"ett id står två gånger", "an id stands twice"},
      .why = {"En hänvisning ska peka på en enda sak.", "A reference must point at one thing only."},
      .source = programme::our_own("Ett id är unikt i sitt avsnitt.", "An id is unique within its section."),
      .bad = {R"(skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundskola], skäl: [låga_resultat, svåra_förutsättningar]}
  - {id: norra, namn: Södra skolan, skolformer: [grundskola], skäl: [låga_resultat, svåra_förutsättningar]}
)"},
      .good = {R"(skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundskola], skäl: [låga_resultat, svåra_förutsättningar]}
  - {id: södra, namn: Södra skolan, skolformer: [grundskola], skäl: [låga_resultat, svåra_förutsättningar]}
team:
  - id: gemensamt
    typ: skola
    skolor: [norra, södra]
    medlemmar: [{roll: rektor, antal: 2}, {roll: verksamhetschef, antal: 1}, {roll: pedagog, antal: 4}]
)"},
      .check = nullptr,
  };
  return rule;
}

}  // namespace sbs::rules
