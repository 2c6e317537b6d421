#include "programme/event.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"{0} skedde efter att samarbetet slutade",
                                 "{0} took place after the collaboration ended"};
constexpr Message<Title> may{"{0} skedde kanske efter att samarbetet slutade",
                             "{0} might have taken place after the collaboration ended"};
constexpr Message<> end_here{"samarbetets slut", "the collaboration's end"};
constexpr Message<On> remedy{"rätta datumet: det kan vara senast {0}", "correct the date: it can be {0} at the latest"};
constexpr Message<> or_end{"flytta samarbetets slut, om samarbetet fortsatte",
                           "move the end of the collaboration, if it went on"};

static void check(const Context& context) {
  const auto end = context.history.end();
  if (!end) return;
  for (const plan::Event& event : context.plan.timeline) {
    if (!programme::shows_work(event)) continue;
    for (const auto& [date, span] : event.done) {
      context.report(before(*end, date), span, message, may, Title(event))
          .points_at(end.span(), end_here)
          .help(remedy, end->last)
          .help(or_end);
    }
  }
}

constexpr Rule SBS612{
    .id = RuleId::SBS612,
    .title = {"något skedde efter att samarbetet slutade", "something took place after the collaboration ended"},
    .why = {"Efter slutet återstår bara att redovisa, utvärdera och avsluta. Pågår annat arbete är slutet fel, eller "
            "så hör arbetet till något annat.",
            "After the end only reporting, evaluating and closing remain. Where other work goes on, the end is wrong, "
            "or the work belongs to something else."},
    .source = programme::our_own("Efter slutet återstår att redovisa, utvärdera och avsluta.",
                                 "After the end what remains is to report, to evaluate and to close."),
    .imprecise = Imprecise::note,
    .bad = {R"(samverkan:
  slut: 2017-04-28
  status: avslutad
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-24, av: [huvudman]}
  - {händelse: kontakt, klar: 2017-04-29}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .good = {R"(samverkan:
  slut: 2017-04-28
  status: avslutad
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-24, av: [huvudman]}
  - {händelse: kontakt, klar: 2017-04-28}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .check = check,
};

}  // namespace sbs::rules
