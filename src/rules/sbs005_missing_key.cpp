#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> not_counted{"under ”samverkan” fattas raden ”räknas_från”",
                                "the line “counted_from” is missing under “collaboration”"};
constexpr Message<> add_counted{
    "lägg till raden ”räknas_från: dialog”, eller med ”beslut”, ”överenskommelse” eller ”start”",
    "add the line “counted_from: dialogue”, or with “decision”, “agreement” or “start”"};
constexpr Message<> no_start{"under ”samverkan” fattas raden ”start”, som tiden räknas från",
                             "the line “start”, which the time is counted from, is missing under “collaboration”"};
constexpr Message<> add_start{"lägg till raden ”start:” och skriv dagen eller terminen då arbetet skulle börja",
                              "add the line “start:” and write the day or the term in which the work was to begin"};

/// What must be there only under some mandates, or beside some values: all else is found while a plan is read.
static void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration) return;
  if (collaboration->counted_from.is(plan::CountedFrom::start) && collaboration->start.absent())
    context.report(collaboration->counted_from.span(), no_start).help(add_start);
  const programme::Mandate* mandate = programme::mandate_of(context.plan);
  if (mandate != nullptr && programme::has_time_limit(*mandate) && collaboration->counted_from.absent())
    context.report(collaboration->head, not_counted).help(add_counted);
}

constexpr Rule SBS005{
    .id = RuleId::SBS005,
    .title = {"något som måste finnas saknas", "something required is missing"},
    .why =
        {"Det är en av de få uppgifter som alltid behövs för att andra ska förstå vad som menas, och för att tider och "
         "hänvisningar ska kunna räknas ut.",
         "It is one of the few keys that are always needed for others to understand what is meant, and for times "
         "and references to be worked out."},
    .source =
        programme::our_own("Uppgifter märkta med * i planformatet måste finnas, och en händelse har minst ett datum.",
                           "Keys marked * in the plan format are required, and an event has at least one date."),
    .bad = {R"(tidslinje:
  - händelse: besök
    av: [skolverket]
)"},
    .good = {R"(tidslinje:
  - händelse: besök
    planerad: 2017-06
    av: [skolverket]
)"},
    .check = check,
};

}  // namespace sbs::rules
