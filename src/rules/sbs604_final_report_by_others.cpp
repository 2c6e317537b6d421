#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"någon annan än huvudmannen har gjort slutredovisningen",
                            "somebody other than the organiser made the final report"};
constexpr Message<> remedy{"skriv ”av: [huvudman]”", "write “by: [organiser]”"};
constexpr Message<programme::Step> of_university{
    "lärosätets egen rapport är ingen slutredovisning, och inleder inte {0}",
    "the university's own report is no final report, and does not begin {0}"};

static void check(const Context& context) {
  const plan::Event* first = nullptr;
  for (const plan::Event& event : context.plan.timeline) {
    if (!event.kind.is(plan::EventKind::final_report) || event.done.empty()) continue;
    // Of a report that does not say whose it is nobody knows that it is not the organiser's.
    if (!names_none_of(event.by, {plan::Party::organiser})) return;
    if (first == nullptr) first = &event;
  }
  if (first == nullptr) return;
  auto finding = context.report(first->by.span, message);
  if (programme::is_report_of_university(*first))
    finding.help(of_university, programme::Step::follow_up).help(add_final_report);
  else
    finding.help(remedy);
}

constexpr Rule SBS604{
    .id = RuleId::SBS604,
    .title = {"någon annan än huvudmannen har gjort slutredovisningen",
              "somebody other than the organiser made the final report"},
    .why = {"Det är huvudmannen som slutredovisar arbetet med insatserna. Skolan och andra får bidra.",
            "It is the organiser who gives the final report on the work with the interventions. The school and others "
            "may contribute."},
    .source = programme::organiser_sums_up,
    .bad = {R"(samverkan:
  slut: 2017-04-28
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-24, av: [skola]}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .good = {R"(samverkan:
  slut: 2017-04-28
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-24, av: [skola, huvudman]}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .topic = programme::Topic::reports,
    .check = check,
};

}  // namespace sbs::rules
