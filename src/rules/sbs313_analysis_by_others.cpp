#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Phrase> message{"varken huvudmannen eller skolan gör {0}",
                                  "neither the organiser nor the school makes {0}"};
constexpr Message<Phrase> school_alone{"skolan gör {0} utan huvudmannen", "the school makes {0} without the organiser"};
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
    .title = {"någon annan gör nulägesanalysen eller förslaget", "somebody else makes the analysis or the proposal"},
    .why = {"Det är huvudmannen som gör nulägesanalysen och åtgärdsplanen, i samråd med Skolverket.",
            "It is the organiser who makes the analysis and the action plan, in consultation with Skolverket."},
    .source = programme::organiser_analyses,
    .levels = Phrase{"Det blir bara en upplysning om skolan gör den utan huvudmannen.",
                     "It is only a note where the school makes it without the organiser."},
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
