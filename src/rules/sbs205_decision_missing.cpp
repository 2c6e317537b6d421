#include "programme/requirements.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"steg 4 eller ett senare steg har börjat, men inget beslut om deltagande är fattat",
                            "step 4 or a later one has begun, but no decision to take part is done"};
constexpr Message<> begins_here{"här har steg 4 eller ett senare steg börjat", "here step 4 or a later one has begun"};
constexpr Message<> remedy{
    "lägg till händelsen: ”- {{händelse: deltagandebeslut, klar: …, av: [huvudman, skolverket]}}”",
    "add the event: “- {{event: participation_decision, done: …, by: [organiser, skolverket]}}”"};

static void check(const Context& context) {
  const auto begun = context.history.begun_from(programme::Step::agreement);
  if (!begun || !(programme::shown(context.history, programme::Need::joint_decision) == programme::Presence::absent))
    return;
  context.report(*begun, message).label(begins_here).help(remedy);
}

constexpr Rule SBS205{
    .id = RuleId::SBS205,
    .title = {"inget beslut om deltagande före överenskommelsen", "no decision to take part before the agreement"},
    .why = {"Innan insatser avtalas ska det stå klart att huvudmannen och Skolverket är överens om att samarbeta, "
            "och om vilka skolor som ingår.",
            "Before interventions are agreed it should be clear that the organiser and Skolverket agree to "
            "collaborate, and on which schools."},
    .source = programme::decided_together,
    .bad = {R"(tidslinje:
  - {händelse: deltagandebeslut, planerad: 2017-08-15, av: [skolverket, huvudman]}
)"},
    .good = {R"(tidslinje:
  - {händelse: deltagandebeslut, klar: 2016-08, av: [skolverket, huvudman]}
)"},
    .check = check,
};

}  // namespace sbs::rules
