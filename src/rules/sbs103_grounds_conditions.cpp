#include <array>

#include "rules/grounds.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<TheSchool> message{"bland skälen till att {0} valdes ut saknas svåra förutsättningar",
                                     "the grounds for choosing {0} do not include difficult conditions"};
constexpr std::array remedies{Message<>{"lägg till ”svåra_förutsättningar” i ”skäl”, om den bedömningen är gjord",
                                        "add “difficult_conditions” to “grounds”, if that judgement has been made"}};

static void check(const Context& context) {
  const programme::Mandate* mandate = programme::mandate_of(context.plan);
  const bool of_preschools = mandate != nullptr && mandate->conditions_of_preschools_only;
  const auto concerned = [&](const plan::School& school) {
    return !of_preschools || has_only(school, {plan::Form::preschool});
  };
  check_grounds(context, {plan::Ground::difficult_conditions}, concerned, message, remedies);
}

constexpr Rule SBS103{
    .id = RuleId::SBS103,
    .title = {"bland skälen till urvalet saknas svåra förutsättningar",
              "the grounds for choosing the school do not include difficult conditions"},
    .why = {"Stödet är till för skolor som har eller bedöms få svåra förutsättningar att förbättra sina resultat på "
            "egen hand. Planen visar det genom att skälet står med.",
            "The support is for schools that have, or are judged to get, difficult conditions for improving their "
            "results on their own. The plan shows it by recording those grounds."},
    .source = programme::working_order(
        "Skolorna har eller bedöms få svåra förutsättningar att förbättra sina resultat på egen hand.",
        "The schools have, or are judged to get, difficult conditions for improving their results on their own.",
        programme::the_programme),
    .bad = {R"(skolor:
  - id: norra
    skäl: [låga_resultat]
)"},
    .good = {R"(skolor:
  - id: norra
    skäl: [låga_resultat, svåra_förutsättningar]
)"},
    .topic = programme::Topic::conditions,
    .check = check,
};

}  // namespace sbs::rules
