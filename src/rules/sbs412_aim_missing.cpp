#include <span>
#include <string>

#include "plan/choices.h"
#include "programme/requirements.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"insatsen {0} har inget syfte", "the intervention {0} has no aim"};
constexpr Message<std::string> remedy{"skriv ”syften: [{0}]”, om det är det som insatsen ska bidra till",
                                      "write “aims: [{0}]”, if that is what the intervention is to contribute to"};

static std::span<const plan::Aim> aims_of(const plan::Plan& plan) {
  const programme::Mandate* mandate = programme::mandate_of(plan);
  return mandate != nullptr ? mandate->aims : programme::common_aims;
}

static void check(const Context& context) {
  for (const plan::Intervention& intervention : context.plan.interventions) {
    if (!programme::lacks(intervention, programme::Need::aim)) continue;
    auto finding = context.report(intervention.head, message, Title(intervention));
    for (const plan::Aim aim : aims_of(context.plan))
      finding.help(remedy, std::string(plan::word_of(aim, context.keys())));
  }
}

constexpr Rule SBS412{
    .id = RuleId::SBS412,
    .title = {"insatsen har inget syfte", "the intervention has no aim"},
    .why =
        {"Insatserna är till för att höja kunskapsresultaten och öka likvärdigheten. En insats bidrar till minst ett "
         "av dem.",
         "The interventions are there to raise results and increase equity. Each contributes to at least one of them."},
    .source = programme::working_order(
        "Regeringen uppdrar åt Statens skolverk att i dialog med huvudmän genomföra insatser i syfte att höja "
        "kunskapsresultaten och öka likvärdigheten inom och mellan skolor.",
        "The government instructs Skolverket to carry out interventions, in dialogue with organisers, so as to raise "
        "knowledge results and increase equity within and between schools.",
        {"regeringens uppdrag U2015/3357/S; Kumla kommun 2016-10-03",
         "the government's mandate U2015/3357/S; Kumla kommun 2016-10-03"}),
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
