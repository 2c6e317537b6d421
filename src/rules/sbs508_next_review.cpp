#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> none{"insatsen {0} pågår, men har ingen nästa avstämning",
                              "the intervention {0} is in progress, but has no next review"};
constexpr Message<Title> past{"nästa avstämning av insatsen {0} har passerat",
                              "the next review of the intervention {0} is past"};
constexpr Message<When> today_is{"i dag är {0}", "today is {0}"};
constexpr Message<> remedy_none{"lägg till ”nästa_avstämning: …”", "add “next_review: …”"};
constexpr Message<> remedy_past{"lägg till den under ”avstämningar” om den är gjord, och skriv en ny dag",
                                "add it to “reviews” if it was made, and write a new day"};

static void check(const Context& context) {
  if (context.history.paused_on(context.today) || context.history.broken_off()) return;
  for (const plan::Intervention& intervention : context.plan.interventions) {
    if (!intervention.status.is(plan::InterventionStatus::in_progress)) continue;
    const Title name(intervention);
    if (intervention.next_review.absent())
      context.report(intervention.head, none, name).help(remedy_none);
    else if (intervention.next_review && intervention.next_review->last < context.today)
      context.report(intervention.next_review.span(), past, name).help(today_is, context.today).help(remedy_past);
  }
}

constexpr Rule SBS508{
    .id = RuleId::SBS508,
    .title = {"nästa avstämning saknas eller har passerat", "the next review is missing or past"},
    .why = {"En insats som pågår behöver en dag då den stäms av; annars märks det först i slutet om den inte hjälper.",
            "An intervention in progress needs a day of review; else it shows only at the end whether it helps."},
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
