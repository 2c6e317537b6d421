#include <algorithm>
#include <string>

#include "plan/names.h"
#include "programme/progress.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> message{"{0} har inte svåra förutsättningar som skäl",
                                       "{0} does not record difficult conditions as a ground"};
constexpr Message<> begins_here{"här har steg 4 eller ett senare steg börjat", "here step 4 or a later one has begun"};
constexpr Message<> remedy{"lägg till ”svåra_förutsättningar” i ”skäl”, om bedömningen är gjord",
                           "add “difficult_conditions” to “grounds”, if that judgement was made"};

void check(const Context& context) {
  const auto begun = programme::begun_from(context.plan, programme::Step::agreement);
  if (!begun) return;
  for (std::size_t at = 0; at < context.plan.schools.size(); ++at) {
    const plan::School& school = context.plan.schools[at];
    if (!school.grounds.whole || programme::declined(context.plan, plan::SchoolId::at(at)) != nullptr) continue;
    const bool recorded = std::any_of(school.grounds.begin(), school.grounds.end(), [](const auto& ground) {
      return ground.value == plan::Ground::difficult_conditions;
    });
    if (recorded) continue;
    context.sink
        .report(RuleId::SBS103, school.grounds.written ? school.grounds.span : school.head, message,
                plan::title_of(school))
        .pointing_at(*begun, context.sink.text(begins_here))
        .helped(context.sink.text(remedy));
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS103>() {
  static constexpr Rule rule{
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
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
