#include "programme/event.h"
#include "rules/rule.h"
#include "rules/taking_part.h"

namespace sbs::rules {

constexpr Message<TheEvent, Agreeing> certain{"överenskommelsen ingicks innan {0} var {1}",
                                              "the agreement was made before {0} was {1}"};
constexpr Message<TheEvent, Agreeing> possible{"överenskommelsen ingicks kanske innan {0} var {1}",
                                               "the agreement might have been made before {0} was {1}"};
constexpr Message<Counted> days_before{"{0} för tidigt", "{0} too early"};
constexpr Message<Agreeing> done_here{"{0} här", "{0} here"};
constexpr Message<On> remedy{"rätta det datum som är fel: överenskommelsen kan ingås tidigast {0}",
                             "correct the date that is wrong: the agreement can be made {0} at the earliest"};

static void compare(const Context& context, const plan::Event& agreement, plan::EventKind kind) {
  constexpr Adjective finished{"klar", "klart", "finished"};
  const Agreeing as_finished{finished, plan::gender_of(kind)};
  const auto made = programme::done_date(agreement);
  const auto first = context.history.first_done(kind);
  if (!made || !first || !context.history.all_read(kind)) return;
  const Certainty certainty = before(made->value, first->date.value);
  auto finding = context.report(certainty, made->span, certain, possible, TheEvent{kind}, as_finished);
  if (certainty == Certainty::certainly)
    finding.label(days_before, days((first->date.value.first - made->value.last).count()));
  finding.points_at(first->date.span, done_here, as_finished);
  ask_whether_taking_part(context, finding);
  finding.help(remedy, first->date.value.last);
}

static void check(const Context& context) {
  for (const plan::Event* agreement : context.history.events_of(plan::EventKind::agreement)) {
    compare(context, *agreement, plan::EventKind::analysis);
    compare(context, *agreement, plan::EventKind::proposal);
  }
}

constexpr Rule SBS406{
    .id = RuleId::SBS406,
    .title = {"överenskommelsen ingicks före nulägesanalysen", "the agreement was made before the analysis"},
    .why =
        {"Nulägesanalysen ska visa vilka insatser som bäst kan förbättra elevernas resultat, och överenskommelsen "
         "bygger på den. Steg 3 i arbetsgången kommer före steg 4.",
         "The analysis is to show which interventions can best improve the pupils' results, and the agreement builds "
         "on it. "
         "Step 3 of the working order comes before step 4."},
    .source = programme::in_part(programme::working_order(
        "Målet är att komma fram till vilka insatser som bäst kan bidra till att förbättra elevernas resultat.",
        "The aim is to find out which interventions can best help to improve the pupils' results.", programme::step_3)),
    .imprecise = Imprecise::note,
    .bad = {R"(tidslinje:
  - {händelse: nulägesanalys, klar: 2017-03-17}
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, huvudman]}
)"},
    .good = {R"(tidslinje:
  - {händelse: nulägesanalys, klar: 2017-01-20}
  - {händelse: överenskommelse, klar: 2017-03-01, av: [skolverket, huvudman]}
)"},
    .topic = programme::Topic::analysis,
    .check = check,
};

}  // namespace sbs::rules
