#include "programme/intervention.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title, QuotedLabel> message{"insatsen {0} har status {1}, men ingen överenskommelse har ingåtts",
                                              "the intervention {0} has the status {1}, but no agreement was made"};
constexpr Message<> not_done{"den här överenskommelsen har inte ingåtts än", "this agreement has not been made yet"};
constexpr Message<> remedy{
    "lägg till ”händelse: överenskommelse” i ”tidslinje”, med ”klar” och ”av: [skolverket, huvudman]”",
    "add “event: agreement” to “timeline”, with “done” and “by: [skolverket, organiser]”"};
constexpr Message<> set_done{"skriv datumet efter ”klar” på överenskommelsen, om den har ingåtts",
                             "write the date after “done” on the agreement, if it has been made"};
constexpr Message<> or_status{"skriv ”status: föreslagen” eller ”status: erbjuden”, om ni inte är överens än",
                              "write “status: proposed” or “status: offered”, if you have not agreed yet"};

static void check(const Context& context) {
  // An agreement that could not be read may be the one that is missed.
  if (!context.history.all_read(plan::EventKind::agreement) || !context.history.agreements_read()) return;
  const auto agreements = context.history.agreements();
  for (std::size_t at = 0; at < context.plan.interventions.size(); ++at) {
    const plan::Intervention& intervention = context.plan.interventions[at];
    const plan::Event* agreement = agreements[at];
    if (!programme::agreed_or_further(intervention)) continue;
    if (agreement != nullptr && agreement->done.written) continue;
    auto finding =
        context.report(intervention.status.span(), message, Title(intervention), QuotedLabel(*intervention.status));
    if (agreement != nullptr) finding.points_at(agreement->head, not_done);
    finding.help(agreement != nullptr ? set_done : remedy).help(or_status);
  }
}

constexpr Rule SBS407{
    .id = RuleId::SBS407,
    .title = {"insatsen är i gång utan överenskommelse", "the intervention is under way without an agreement"},
    .why =
        {"Insatser som är överenskomna eller pågår förutsätter en överenskommelse mellan Skolverket och huvudmannen.",
         "Interventions that are agreed or under way presuppose an agreement between Skolverket and the organiser."},
    .source = programme::agreed_what_and_how,
    .bad = {R"(tidslinje:
  - {händelse: överenskommelse, planerad: 2017-06-01, av: [skolverket, huvudman]}
insatser:
  - id: läsning
    status: överenskommen
    start: 2017-08-21
)"},
    .good = {R"(tidslinje:
  - {händelse: överenskommelse, planerad: 2017-06-01, av: [skolverket, huvudman]}
insatser:
  - id: läsning
    status: erbjuden
    start: 2017-08-21
)"},
    .topic = programme::Topic::agreement,
    .check = check,
};

}  // namespace sbs::rules
