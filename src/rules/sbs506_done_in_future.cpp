#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> certain{"datumet under ”klar” har inte varit än", "the date under “done” is still to come"};
constexpr Message<> possible{"datumet under ”klar” har kanske inte varit än",
                             "the date under “done” might still be to come"};
constexpr Message<Counted> ahead{"om {0}", "in {0}"};
constexpr Message<Pasted> remedy{"skriv ”planerad: {0}”, om det inte är gjort än",
                                 "write “planned: {0}”, if it has not been done yet"};
constexpr Message<> remedy_planned{"ta bort ”klar”, om det inte är gjort än",
                                   "remove “done”, if it has not been done yet"};
constexpr Message<> remedy_series{"ta bort dagen ur ”klar”, om det inte är gjort än",
                                  "remove the day from “done”, if it has not been done yet"};
constexpr Message<> or_correct{"rätta datumet, om det är gjort", "correct the date, if it was done"};
constexpr Message<> remedy_review{"flytta dagen till ”nästa_avstämning” på insatsen, om den inte är gjord än",
                                  "move the day to “next_review” of the intervention, if it has not been made yet"};

static Finding check_one(const Context& context, const PartialDate& date, source::Span span) {
  const Certainty certainty = before(exactly(context.today), date);
  auto finding = context.report(certainty, span, certain, possible);
  if (certainty == Certainty::certainly) finding.label(ahead, days((date.first - context.today).count()));
  return finding;
}

static void check_one(const Context& context, const PartialDate& date, source::Span span,
                      const source::Field<PartialDate>& planned, bool one_of_many = false) {
  auto finding = check_one(context, date, span);
  if (one_of_many)
    finding.help(remedy_series);
  else if (planned.absent())
    finding.help(remedy, date);
  else
    finding.help(remedy_planned);
  finding.help(or_correct);
}

static void check(const Context& context) {
  for (const plan::Event& event : context.plan.timeline)
    for (const auto& [date, span] : event.done)
      check_one(context, date, span, event.planned, event.done.size() > 1);
  for (const plan::Intervention& intervention : context.plan.interventions) {
    for (const plan::Activity& activity : intervention.activities)
      if (activity.done) check_one(context, *activity.done, activity.done.span(), activity.planned);
    for (const plan::Review& review : intervention.reviews)
      if (review.done) check_one(context, *review.done, review.done.span()).help(remedy_review).help(or_correct);
  }
}

constexpr Rule SBS506{
    .id = RuleId::SBS506,
    .title = {"något står som klart fast dagen inte har varit", "something is said to be done on a day still to come"},
    .why = {"Det som står som klart ska ha hänt, och det som ligger framåt är planerat.",
            "What is said to be done must have happened, and what lies ahead is planned."},
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
