#include <fmt/format.h>

#include "base/text.h"
#include "programme/requirements.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"insatsen {0} har inget syfte", "the intervention {0} has no aim"};
constexpr Message<AnyOf<std::string>> remedy{"lägg till det som stämmer, {0}", "add what is true, {0}"};

/// Each aim of the mandate as a plan has it: ”syften: [likvärdighet]”.
static AnyOf<std::string> aims(const Context& context) {
  AnyOf<std::string> written;
  const auto& collaboration = context.plan.collaboration;
  const bool known = collaboration && collaboration->mandate;
  const bool swedish = context.keys() == KeyLanguage::sv;
  for (const plan::Aim aim :
       known ? programme::mandate(*collaboration->mandate).aims : std::span<const plan::Aim>(programme::common_aims))
    written.items.push_back(quoted(
        fmt::format("{}: [{}]", swedish ? "syften" : "aims", plan::key_of(aim, context.keys())), context.language()));
  return written;
}

static void check(const Context& context) {
  for (const plan::Intervention& intervention : context.plan.interventions)
    if (programme::lacks(intervention, programme::Need::aim))
      context.report(intervention.head, message, Title(intervention)).help(remedy, aims(context));
}

constexpr Rule SBS412{
    .id = RuleId::SBS412,
    .title = {"insatsen har inget syfte", "the intervention has no aim"},
    .why =
        {"Insatserna är till för att höja kunskapsresultaten och öka likvärdigheten. En insats bidrar till minst ett "
         "av dem.",
         "The interventions are there to raise results and increase equity. Each contributes to at least one of them."},
    .source = programme::working_order("höja kunskapsresultaten och öka likvärdigheten inom och mellan skolor",
                                       "raise knowledge results and increase equity within and between schools",
                                       programme::the_notice),
    .bad = {R"(insatser:
  - id: läsning
    syften: []
)"},
    .good = {R"(insatser:
  - id: läsning
    syften: [likvärdighet]
)"},
    .topic = programme::Topic::aims,
    .check = check,
};

}  // namespace sbs::rules
