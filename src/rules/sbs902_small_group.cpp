#include "rules/goals.h"

namespace sbs::rules {

constexpr Message<Counted> message{"värdet gäller en grupp på {0} och pekar kanske ut enskilda elever",
                                   "the value is for a group of {0} and might identify individual pupils"};
constexpr Message<> group_here{"gruppens storlek", "the size of the group"};
constexpr Message<> remedy{"skriv ”värde: ..”, som betyder att värdet finns men inte visas",
                           "write “value: ..”, which means that the value exists and is not shown"};
constexpr Noun pupils{{"elev", "pupil"}, {"elever", "pupils"}};

static void check_value(const Context& context, const plan::Goal& goal, const plan::Measurement& measurement) {
  if (!measurement.value || measurement.value->kind == plan::GoalValue::Kind::suppressed) return;
  context.report(measurement.value.span(), message, Counted{goal.group_size->value, pupils})
      .points_at(goal.group_size.span(), group_here)
      .help(remedy);
}

static void check(const Context& context) {
  constexpr long few = 10;
  for_each_goal(context.plan, [&](const plan::Intervention& /*intervention*/, const plan::Goal& goal) {
    if (!goal.group_size || goal.group_size->value >= few) return;
    for_each_measurement(goal, [&](const plan::Measurement& one) { check_value(context, goal, one); });
  });
}

constexpr Rule SBS902{
    .id = RuleId::SBS902,
    .title = {"ett värde för en liten grupp", "a value for a small group"},
    .why =
        {"I en grupp på färre än tio elever kan ett värde peka ut enskilda elever, och därför visar Skolverket inte "
         "sådana värden. Skriv ”..”, som betyder att värdet finns men inte visas.",
         "In a group of fewer than ten pupils a value can identify individual pupils, and so Skolverket does not show "
         "such values. Write “..”, which means that the value exists and is not shown."},
    .source = programme::in_part(programme::described("Skolverket visar inte värden som bygger på få elever.",
                                                      "Skolverket does not show values that are based on few pupils.",
                                                      {"Skolverkets statistik", "Skolverket's statistics"})),
    .bad = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel nyanlända elever som når kravet
        gruppstorlek: 7
        utgångsläge: {period: 2016, värde: 43}
        målvärde: {period: 2018, värde: ..}
)"},
    .good = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel nyanlända elever som når kravet
        gruppstorlek: 7
        utgångsläge: {period: 2016, värde: ..}
        målvärde: {period: 2018, värde: ..}
)"},
    .check = check,
};

}  // namespace sbs::rules
