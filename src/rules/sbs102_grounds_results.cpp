#include <array>

#include "rules/grounds.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<TheSchool> message{
    "bland skälen till att {0} valdes ut nämns varken låga kunskapsresultat eller att många elever inte fullföljer "
    "sina studier",
    "the grounds for choosing {0} name neither low results nor many pupils who do not complete their studies"};
constexpr std::array remedies{
    Message<>{"lägg till ”låga_resultat” i ”skäl”, om kunskapsresultaten var låga",
              "add “low_results” to “grounds”, if the results were low"},
    Message<>{"lägg till ”många_fullföljer_inte” i ”skäl”, om många elever inte fullföljde sina studier",
              "add “low_completion” to “grounds”, if many pupils did not complete their studies"}};

static void check(const Context& context) {
  // Of units of preschool, preschool class and leisure-time centre the decision of 2017 names difficult conditions
  // alone.
  const auto concerned = [](const plan::School& school) {
    return !has_only(school, {plan::Form::preschool, plan::Form::preschool_class, plan::Form::leisure_centre});
  };
  check_grounds(context, {plan::Ground::low_results, plan::Ground::low_completion}, concerned, message, remedies);
}

constexpr Rule SBS102{
    .id = RuleId::SBS102,
    .title = {"skälet till urvalet saknas: låga resultat eller många som inte fullföljer",
              "the grounds for choosing the school are missing: low results or low completion"},
    .why = {"Stödet är till för skolor med låga kunskapsresultat eller många elever som inte fullföljer sina studier. "
            "När insatser överenskoms behöver planen visa vilket av dem som gäller, så att det senare går att se om "
            "det har blivit bättre.",
            "The support is for schools with low results or many pupils who do not complete their studies. When "
            "interventions are agreed, the plan needs to show which it is, so that one can see later whether it got "
            "better."},
    .source =
        programme::working_order("Det statliga stödet inom ”Samverkan för bästa skola” riktar sig till skolor med "
                                 "låga kunskapsresultat eller hög andel elever som inte fullföljer sina studier.",
                                 "The state support within Samverkan för bästa skola is for schools with low "
                                 "knowledge results or a high share of pupils who do not complete their studies.",
                                 programme::the_programme),
    .bad = {R"(skolor:
  - id: norra
    skäl: [svåra_förutsättningar]
)"},
    .good = {R"(skolor:
  - id: norra
    skäl: [många_fullföljer_inte, svåra_förutsättningar]
)"},
    .topic = programme::Topic::grounds,
    .check = check,
};

}  // namespace sbs::rules
