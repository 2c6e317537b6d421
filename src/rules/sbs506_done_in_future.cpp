#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> certain{"datumet under ”klar” har inte varit än", "the date under “done” is still to come"};
constexpr Message<> possible{"datumet under ”klar” har kanske inte varit än",
                             "the date under “done” might still be to come"};
constexpr Message<Counted> ahead{"om {0}", "in {0}"};
constexpr Message<Pasted, Phrase> remedy{"skriv ”planerad: {0}” i stället för ”klar”, om {1} inte har ägt rum än",
                                         "write “planned: {0}” in place of “done”, if {1} has not taken place yet"};
constexpr Message<Phrase> remedy_planned{"ta bort ”klar”, om {0} inte har ägt rum än",
                                         "remove “done”, if {0} has not taken place yet"};
constexpr Message<> remedy_series{"ta bort datumet ur ”klar”, om händelsen inte har ägt rum då",
                                  "remove the date from “done”, if it has not taken place yet"};
constexpr Message<Phrase> or_correct{"rätta datumet, om {0} redan har ägt rum",
                                     "correct the date, if {0} has already taken place"};
constexpr Message<> remedy_review{
    "flytta datumet till ”nästa_avstämning” på insatsen, om avstämningen inte är gjord än",
    "move the date to “next_review” of the intervention, if the review has not been made yet"};
constexpr Phrase the_event{"händelsen", "the event"};
constexpr Phrase the_activity{"aktiviteten", "the activity"};
constexpr Phrase the_review{"avstämningen", "the review"};

static Finding check_one(const Context& context, const PartialDate& date, source::Span span) {
  const Certainty certainty = before(exactly(context.today), date);
  auto finding = context.report(certainty, span, certain, possible);
  if (certainty == Certainty::certainly) finding.label(ahead, days((date.first - context.today).count()));
  return finding;
}

static void check_one(const Context& context, const PartialDate& date, source::Span span,
                      const source::Field<PartialDate>& planned, const Phrase& what, bool one_of_many = false) {
  auto finding = check_one(context, date, span);
  if (one_of_many)
    finding.help(remedy_series);
  else if (planned.absent())
    finding.help(remedy, date, what);
  else
    finding.help(remedy_planned, what);
  finding.help(or_correct, what);
}

static void check(const Context& context) {
  for (const plan::Event& event : context.plan.timeline)
    for (const auto& [date, span] : event.done)
      check_one(context, date, span, event.planned, the_event, event.done.size() > 1);
  for (const plan::Intervention& intervention : context.plan.interventions) {
    for (const plan::Activity& activity : intervention.activities)
      if (activity.done) check_one(context, *activity.done, activity.done.span(), activity.planned, the_activity);
    for (const plan::Review& review : intervention.reviews)
      if (review.done)
        check_one(context, *review.done, review.done.span()).help(remedy_review).help(or_correct, the_review);
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
