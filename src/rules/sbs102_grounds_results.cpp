#include <algorithm>
#include <string>

#include "plan/names.h"
#include "programme/progress.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> message{"{0} har varken låga resultat eller att många inte fullföljer som skäl",
                                       "{0} records neither low results nor low completion as grounds"};
constexpr Message<> begins_here{"här har steg 4 eller ett senare steg börjat", "here step 4 or a later one has begun"};
constexpr Message<> remedy{"lägg till ”skäl: [låga_resultat]” eller ”skäl: [många_fullföljer_inte]”, det som stämmer",
                           "add “grounds: [low_results]” or “grounds: [low_completion]”, whichever is true"};

void check(const Context& context) {
  const auto begun = programme::begun_from(context.plan, programme::Step::agreement);
  if (!begun) return;
  for (std::size_t at = 0; at < context.plan.schools.size(); ++at) {
    const plan::School& school = context.plan.schools[at];
    if (!school.grounds.whole || programme::declined(context.plan, plan::SchoolId::at(at)) != nullptr) continue;
    const bool recorded = std::any_of(school.grounds.begin(), school.grounds.end(), [](const auto& ground) {
      return ground.value == plan::Ground::low_results || ground.value == plan::Ground::low_completion;
    });
    if (recorded) continue;
    context.sink
        .report(RuleId::SBS102, school.grounds.written ? school.grounds.span : school.head, message,
                plan::title_of(school))
        .pointing_at(*begun, context.sink.text(begins_here))
        .helped(context.sink.text(remedy));
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS102>() {
  static constexpr Rule rule{
      .id = RuleId::SBS102,
      .title = {"skolan saknar skäl: låga resultat eller att många inte fullföljer",
                "the school records neither low results nor low completion"},
      .why = {"Stödet är till för skolor med låga kunskapsresultat eller många elever som inte fullföljer sina "
              "studier. När insatser avtalas ska planen visa vilket av dem som gäller, så att det senare går att se om "
              "det har blivit bättre.",
              "The support is for schools with low results or many pupils who do not finish. When interventions are "
              "agreed, the plan should show which it is, so that one can see later whether it got better."},
      .source =
          programme::working_order("Det statliga stödet inom ”Samverkan för bästa skola” riktar sig till skolor med "
                                   "låga kunskapsresultat eller hög andel elever som inte fullföljer sina studier.",
                                   "The state support is for schools with low results or a high share of pupils who do "
                                   "not complete their studies.",
                                   programme::the_notice),
      .bad = {R"(skolor:
  - id: norra
    skäl: [svåra_förutsättningar]
)"},
      .good = {R"(skolor:
  - id: norra
    skäl: [många_fullföljer_inte, svåra_förutsättningar]
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
