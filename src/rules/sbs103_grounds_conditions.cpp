#include "rules/grounds.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<std::string> message{"för {0} anges inte svåra förutsättningar som skäl",
                                       "{0} does not record difficult conditions as a ground"};
constexpr Message<> remedy{"lägg till ”svåra_förutsättningar” i ”skäl”, om bedömningen är gjord",
                           "add “difficult_conditions” to “grounds”, if that judgement was made"};

static void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  const bool of_preschools = collaboration && collaboration->mandate &&
                             programme::mandate(*collaboration->mandate).conditions_of_preschools_only;
  const auto concerned = [&](const plan::School& school) {
    return !of_preschools || has_only(school, {plan::Form::preschool});
  };
  check_grounds(context, {plan::Ground::difficult_conditions}, concerned, message, remedy);
}

constexpr Rule SBS103{
    .id = RuleId::SBS103,
    .title = {"skolan saknar skälet svåra förutsättningar", "the school does not record difficult conditions"},
    .why = {"Stödet är till för skolor som har eller bedöms få svåra förutsättningar att förbättra sina resultat på "
            "egen hand. Utan den bedömningen är det inte samverkan som skolan behöver.",
            "The support is for schools that have, or are judged to get, difficult conditions for improving on their "
            "own. Without that judgement it is not this help that the school needs."},
    .source = programme::working_order(
        "Skolorna har eller bedöms få svåra förutsättningar att förbättra sina resultat på egen hand.",
        "The schools have, or are judged to get, difficult conditions for improving their results on their own.",
        programme::the_notice),
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
