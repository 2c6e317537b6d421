#include "programme/sentences.h"
#include "rules/parties.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<> message{"varken huvudmannen eller skolan gör delredovisningen",
                            "neither the organiser nor the school makes the progress report"};
constexpr Message<> remedy{"skriv ”av: [huvudman, skola]”, eller den av dem som redovisar",
                           "write “by: [organiser, school]”, or the one of them that reports"};

static void check(const Context& context) {
  for (const plan::Event* event : context.history.events_of(plan::EventKind::progress_report))
    if (names_none_of(event->by, {plan::Party::organiser, plan::Party::school}))
      context.report(event->by.span, message).help(remedy);
}

constexpr Rule SBS504{
    .id = RuleId::SBS504,
    .title = {"någon annan gör delredovisningen", "somebody else makes the progress report"},
    .why = {"Det är huvudmannen och skolan som redovisar till Skolverket hur arbetet fortlöper.",
            "It is the organiser and the school that report to Skolverket how the work goes on."},
    .source = programme::organiser_reports,
    .bad = {R"(tidslinje:
  - {händelse: delredovisning, planerad: 2017-12-15, av: [lärosäte]}
)"},
    .good = {R"(tidslinje:
  - {händelse: delredovisning, planerad: 2017-12-15, av: [lärosäte, skola]}
)"},
    .topic = programme::Topic::reports,
    .check = check,
};

}  // namespace sbs::rules
