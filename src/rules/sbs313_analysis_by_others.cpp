#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Phrase> message{"{0} görs varken av huvudmannen eller skolan",
                                  "neither the organiser nor the school makes {0}"};
constexpr Message<Phrase> school_alone{"{0} görs av skolan ensam", "the school alone makes {0}"};
constexpr Message<> remedy{"skriv ”av: [huvudman, skola]”, om det är de som gör arbetet",
                           "write “by: [organiser, school]”, if it is they who do the work"};
constexpr Phrase the_analysis{"nulägesanalysen", "the analysis"};
constexpr Phrase the_proposal{"förslaget på insatser", "the proposal of interventions"};

static void check_kind(const Context& context, plan::EventKind kind, const Phrase& name) {
  for (const plan::Event* event : context.history.events_of(kind)) {
    if (names_none_of(event->by, {plan::Party::organiser, plan::Party::school}))
      context.report(event->by.span, message, name).help(remedy);
    else if (event->by.whole && event->by.size() == 1 && event->by[0].value == plan::Party::school)
      context.report(event->by.span, school_alone, name).at(Severity::note).help(remedy);
  }
}

static void check(const Context& context) {
  check_kind(context, plan::EventKind::analysis, the_analysis);
  check_kind(context, plan::EventKind::proposal, the_proposal);
}

constexpr Rule SBS313{
    .id = RuleId::SBS313,
    .title = {"analysen eller förslaget görs av någon annan", "the analysis or the proposal is made by somebody else"},
    .why = {"Det är huvudmannen som gör analysen och planen, med stöd av Skolverket. En analys som någon annan gör "
            "ägs inte av dem som ska genomföra insatserna.",
            "It is the organiser who makes the analysis and the plan, supported by Skolverket. An analysis made by "
            "somebody else is not owned by those who carry out the interventions."},
    .source = programme::organiser_analyses,
    .levels = Phrase{"En anmärkning om skolan står ensam.", "A note where the school stands alone."},
    .bad = {R"(tidslinje:
  - {händelse: nulägesanalys, klar: 2017-01-20, av: [skolverket]}
)"},
    .good = {R"(tidslinje:
  - {händelse: nulägesanalys, klar: 2017-01-20, av: [huvudman, skolverket]}
)"},
    .topic = programme::Topic::analysis,
    .check = check,
};

}  // namespace sbs::rules
