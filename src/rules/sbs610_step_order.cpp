#include <optional>

#include "rules/rule.h"
#include "rules/taking_part.h"

namespace sbs::rules {

namespace {

constexpr Message<programme::Step, programme::Step> certain{"{0}, började före {1}", "{0}, began before {1}"};
constexpr Message<programme::Step, programme::Step> possible{"{0}, började kanske före {1}",
                                                             "{0}, might have begun before {1}"};
constexpr Message<programme::Step> began_here{"{0}, började här", "{0}, began here"};
constexpr Message<> remedy{"rätta det datum som är fel", "correct the date that is wrong"};
constexpr Message<programme::Step> or_event{"lägg till händelsen som inledde {0}, om den saknas i planen",
                                            "add the event that began {0}, if the plan lacks it"};

using programme::Step;

bool may_interleave(Step earlier, Step later) {
  return (earlier == Step::selection && later == Step::dialogue) ||
         (earlier == Step::implementation && later == Step::follow_up);
}

void check(const Context& context) {
  for (const Step later : programme::all_steps_in_order) {
    const auto begins = context.history.first_done(later);
    if (!begins) continue;
    // Against the earlier step that it comes before most surely; of several, the nearest.
    std::optional<Step> against;
    std::optional<programme::DoneEvent> expected;
    Certainty certainty = Certainty::no;
    for (const Step earlier : programme::all_steps_in_order) {
      if (earlier >= later || may_interleave(earlier, later)) continue;
      const auto first = context.history.first_done(earlier);
      if (!first || !context.history.all_read(earlier)) continue;
      const Certainty one = before(begins->date.value, first->date.value);
      if (one == Certainty::no || one < certainty) continue;
      certainty = one;
      against = earlier;
      expected = first;
    }
    if (!against) continue;
    auto finding = context.report(certainty, begins->date.span, certain, possible, later, *against);
    finding.points_at(expected->date.span, began_here, *against);
    if (later == Step::agreement) ask_whether_taking_part(context, finding);
    finding.help(remedy).help(or_event, *against);
  }
}

}  // namespace

constexpr Rule SBS610{
    .id = RuleId::SBS610,
    .title = {"stegen börjar i fel ordning", "the steps begin out of order"},
    .why = {"Stegen bygger på varandra, så inget steg börjar före de tidigare. Urval och dialog får gå omlott, och "
            "likaså genomförande och uppföljning.",
            "The steps build on each other, so no step begins before the earlier ones. Selection and dialogue may "
            "overlap, and so may implementation and follow-up."},
    .source = programme::described("Arbetsgången är numrerad: steg 1 till 6, i den ordningen.",
                                   "The working order is numbered: steps 1 to 6, in that order.", programme::all_steps),
    .imprecise = Imprecise::note,
    .bad = {R"(tidslinje:
  - {händelse: delredovisning, klar: 2017-02-03, av: [huvudman]}
)"},
    .good = {R"(tidslinje:
  - {händelse: delredovisning, klar: 2017-04-03, av: [huvudman]}
)"},
    .topic = programme::Topic::steps,
    .check = check,
};

}  // namespace sbs::rules
