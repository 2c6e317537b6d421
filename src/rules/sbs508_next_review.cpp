#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> none{"insatsen {0} pågår, men ingen mer avstämning är planerad",
                              "the intervention {0} is in progress, but no further review is planned"};
constexpr Message<Title, On> past{"insatsen {0} skulle ha stämts av {1}",
                                  "the intervention {0} was to be reviewed {1}"};
constexpr Message<> remedy_none{"lägg till ”nästa_avstämning” på insatsen, med datumet",
                                "add “next_review” to the intervention, with the date"};
constexpr Message<> remedy_past{
    "lägg till avstämningen under ”avstämningar” och skriv datumet för nästa, om den är gjord",
    "add the review under “reviews” and write the date of the next one, if it was made"};
constexpr Message<> or_new{"skriv ett nytt datum efter ”nästa_avstämning”, om avstämningen inte är gjord",
                           "write a new date after “next_review”, if the review was not made"};

static void check(const Context& context) {
  if (context.history.paused_on(context.today) || context.history.broken_off()) return;
  for (const plan::Intervention& intervention : context.plan.interventions) {
    if (!intervention.status.is(plan::InterventionStatus::in_progress)) continue;
    const Title name(intervention);
    if (intervention.next_review.absent())
      context.report(intervention.head, none, name).help(remedy_none);
    else if (intervention.next_review && intervention.next_review->last < context.today)
      context.report(intervention.next_review.span(), past, name, *intervention.next_review)
          .help(remedy_past)
          .help(or_new);
  }
}

constexpr Rule SBS508{
    .id = RuleId::SBS508,
    .title = {"nästa avstämning saknas eller har passerat", "the next review is missing or past"},
    .why = {"En insats som pågår behöver en dag då den stäms av, annars märks det först i slutet om den inte hjälper.",
            "An intervention in progress needs a day of review, or else it shows only at the end whether it helps."},
    .source =
        programme::our_own("Insatser följs upp medan de pågår.", "Interventions are followed up while they go on."),
    .imprecise = Imprecise::silent,
    .bad = {R"(insatser:
  - id: läsning
    nästa_avstämning: 2017-04-07
)"},
    .good = {R"(insatser:
  - id: läsning
    nästa_avstämning: 2017-05-01
)"},
    .check = check,
};

}  // namespace sbs::rules
