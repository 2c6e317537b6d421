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
  - id: södra
    skolformer: [grundskola]
    skäl: [låga_resultat, svåra_förutsättningar]
  - id: södra
    skolformer: [sameskola]
    skäl: [låga_resultat, svåra_förutsättningar]
)"},
      .good = {R"(skolor:
  - id: södra
    skolformer: [grundskola]
    skäl: [låga_resultat, svåra_förutsättningar]
  - id: sameskolan
    skolformer: [sameskola]
    skäl: [låga_resultat, svåra_förutsättningar]
)"},
      .check = nullptr,
  };
  return rule;
}

}  // namespace sbs::rules
