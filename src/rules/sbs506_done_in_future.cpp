#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> certain{"det här är klart först i framtiden", "this is done only in the future"};
constexpr Message<> possible{"det här kan vara klart först i framtiden", "this may be done only in the future"};
constexpr Message<Counted> ahead{"om {0}", "in {0}"};
constexpr Message<When> today_is{"i dag är {0}", "today is {0}"};
constexpr Message<When> remedy{"är det inte gjort än: skriv ”planerad: {0}”",
                               "if it is not done yet: write “planned: {0}”"};
constexpr Message<When> remedy_review{"är den inte gjord än: skriv ”nästa_avstämning: {0}” på insatsen",
                                      "if it is not made yet: write “next_review: {0}” on the intervention"};

static void check_one(const Context& context, const PartialDate& date, source::Span span,
                      const Message<When>& to_plan = remedy) {
  const Certainty certainty = before(exactly(context.today), date);
  auto finding = context.report(certainty, span, certain, possible);
  if (certainty == Certainty::certainly) finding.label(ahead, days((date.first - context.today).count()));
  finding.help(today_is, context.today).help(to_plan, date);
}

static void check(const Context& context) {
  for (const plan::Event& event : context.plan.timeline)
    for (const auto& [date, span] : event.done)
      check_one(context, date, span);
  for (const plan::Intervention& intervention : context.plan.interventions) {
    for (const plan::Activity& activity : intervention.activities)
      if (activity.done) check_one(context, *activity.done, activity.done.span());
    for (const plan::Review& review : intervention.reviews)
      if (review.done) check_one(context, *review.done, review.done.span(), remedy_review);
  }
}

constexpr Rule SBS506{
    .id = RuleId::SBS506,
    .title = {"något är gjort i framtiden", "something is done in the future"},
    .why = {"Det som står som klart ska ha hänt. Datum som ligger framåt hör hemma under ”planerad”.",
            "What stands as done must have happened. Dates that lie ahead belong under “planned”."},
    .source = programme::our_own("”klar” är dagen då något hände.", "“done” is the day on which something happened."),
    .imprecise = Imprecise::note,
    .bad = {R"(tidslinje:
  - {händelse: delredovisning, klar: 2017-12-15, av: [huvudman]}  # i dag: 2017-05-01
)"},
    .good = {R"(tidslinje:
  - {händelse: delredovisning, planerad: 2017-12-15, av: [huvudman]}
)"},
    .check = check,
};

}  // namespace sbs::rules
