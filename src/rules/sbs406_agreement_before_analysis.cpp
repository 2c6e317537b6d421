#include "programme/event.h"
#include "rules/rule.h"
#include "rules/taking_part.h"

namespace sbs::rules {

constexpr Message<Phrase> certain{"överenskommelsen är gjord före {0}", "the agreement was made before {0}"};
constexpr Message<Phrase> possible{"överenskommelsen kan vara gjord före {0}",
                                   "the agreement may have been made before {0}"};
constexpr Message<Counted> days_before{"{0} före", "{0} before"};
constexpr Message<> done_here{"klar här", "done here"};
constexpr Message<When> remedy{"rätta det datum som är fel: överenskommelsen görs tidigast {0}",
                               "correct the date that is wrong: the agreement is made {0} at the earliest"};
constexpr Phrase the_analysis{"nulägesanalysen", "the analysis"};
constexpr Phrase the_proposal{"förslaget på insatser", "the proposal of interventions"};

static void compare(const Context& context, const plan::Event& agreement, plan::EventKind kind, const Phrase& name) {
  const auto made = programme::done_date(agreement);
  const auto first = context.history.first_done(kind);
  if (!made || !first || !context.history.all_read(kind)) return;
  const Certainty certainty = before(made->value, first->date.value);
  auto finding = context.report(certainty, made->span, certain, possible, name);
  if (certainty == Certainty::certainly)
    finding.label(days_before, days((first->date.value.first - made->value.last).count()));
  finding.points_at(first->date.span, done_here);
  ask_whether_taking_part(context, finding);
  finding.help(remedy, first->date.value.last);
}

static void check(const Context& context) {
  for (const plan::Event* agreement : context.history.events_of(plan::EventKind::agreement)) {
    compare(context, *agreement, plan::EventKind::analysis, the_analysis);
    compare(context, *agreement, plan::EventKind::proposal, the_proposal);
  }
}

constexpr Rule SBS406{
    .id = RuleId::SBS406,
    .title = {"överenskommelsen är äldre än nulägesanalysen", "the agreement is older than the analysis"},
    .why = {"Nulägesanalysen visar vilka insatser som bäst förbättrar elevernas resultat. En överenskommelse som "
            "kommer före den vilar på en gissning.",
            "The analysis shows which interventions improve the pupils' results best. An agreement made before it "
            "rests on a guess."},
    .source = programme::working_order(
        "Målet är att komma fram till vilka insatser som bäst kan bidra till att förbättra elevernas resultat.",
        "The aim is to find out which interventions can best help to improve the pupils' results.", programme::step_3),
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
