#include <algorithm>
#include <array>

#include "base/text.h"
#include "rules/goals.h"

namespace sbs::rules {

constexpr Message<Figure> message{"värdet {0} procent kan inte vara en andel: en andel ligger mellan 0 och 100",
                                  "the value {0} per cent cannot be a share: a share lies between 0 and 100"};
constexpr Message<> remedy{"rätta värdet", "correct the value"};
constexpr Message<> or_points{"skriv enheten som procentenheter, om det är en skillnad mellan andelar",
                              "write the unit as percentage points, if it is a difference between shares"};

/// A change may be more than a hundred per cent, and less than none.
static bool measures_a_change(const plan::Goal& goal) {
  constexpr std::array<std::string_view, 6> words{"ökning",     "minskning", "skillnad",
                                                  "förändring", "change",    "difference"};
  const std::string measure = goal.measure ? fold_case(*goal.measure) : std::string();
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return measure.find(word) != std::string::npos; });
}

static void check_value(const Context& context, const plan::Goal& goal, const plan::Measurement& measurement) {
  const double* number = number_of(measurement);
  constexpr double most = 100;
  if (number == nullptr || (*number >= 0 && *number <= most) || !programme::is_share(goal, measurement)) return;
  std::string shown = measurement.value->text;
  shown.resize(shown.find_last_of("0123456789") + 1);  // without its unit
  auto finding = context.report(measurement.value.span(), message, Figure{shown});
  if (measures_a_change(goal)) finding.at(Severity::note);
  finding.help(remedy).help(or_points);
}

static void check(const Context& context) {
  for_each_goal(context.plan, [&](const plan::Intervention& /*intervention*/, const plan::Goal& goal) {
    for_each_measurement(goal, [&](const plan::Measurement& one) { check_value(context, goal, one); });
  });
}

constexpr Rule SBS414{
    .id = RuleId::SBS414,
    .title = {"en andel utanför 0–100 procent", "a share outside 0–100 per cent"},
    .why = {"En andel kan inte vara mindre än ingen eller större än alla, så oftast är en siffra för mycket skriven.",
            "A share cannot be less than none or more than all, so mostly a digit too many was written."},
    .source = programme::our_own("Ett värde i procent ligger mellan 0 och 100.",
                                 "A value in per cent lies between 0 and 100."),
    .levels = Phrase{"Det blir bara en upplysning om måttet är en förändring, som en ökning eller en skillnad.",
                     "It is only a note where the measure is a change, such as an increase or a difference."},
    .bad = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        enhet: procent
        utgångsläge: {period: 2016, värde: 63}
        målvärde: {period: 2018, värde: 170}
)"},
    .good = {R"(insatser:
  - id: läsning
    mål:
      - mått: Andel elever som når läskravet i årskurs 3
        enhet: procent
        utgångsläge: {period: 2016, värde: 63}
        målvärde: {period: 2018, värde: 70}
)"},
    .check = check,
};

}  // namespace sbs::rules
