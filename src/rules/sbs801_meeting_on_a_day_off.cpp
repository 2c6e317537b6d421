#include <optional>

#include "programme/calendar.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title, Phrase> message{"{0} infaller på {1}", "{0} falls on {1}"};
constexpr Message<When> remedy{"kontrollera datumet, {0}", "check the date, {0}"};

static void check_date(const Context& context, const plan::Event& event, const PartialDate& date, source::Span span) {
  const auto off = date.exact() ? programme::day_off(date.first) : std::nullopt;
  if (!off) return;
  context.report(span, message, Title(event), *off).help(remedy, date.first);
}

static void check(const Context& context) {
  for (const plan::Event& event : context.plan.timeline) {
    if (!programme::is_meeting(event)) continue;
    for (const auto& [date, span] : event.done)
      check_date(context, event, date, span);
    if (!event.done.written && event.planned && event.cancelled.absent())
      check_date(context, event, *event.planned, event.planned.span());
  }
}

constexpr Rule SBS801{
    .id = RuleId::SBS801,
    .title = {"möte på en ledig dag", "a meeting on a day off"},
    .why = {"På lördagar, söndagar, helgdagar och de stora helgaftnarna arbetar få, så datumet är kanske felskrivet. "
            "Lagen räknar upp söndagar och helgdagar. Att lördagar och helgaftnar är lediga är sed.",
            "Few people work on Saturdays, Sundays, public holidays and the eves of the major ones, so the date might "
            "be mistyped. The Act lists Sundays and public holidays. That Saturdays and eves are days off is custom."},
    .source = programme::in_part(
        programme::described("Allmänna helgdagar är söndagar och de helgdagar som lagen räknar upp.",
                             "Public holidays are Sundays and the holidays that the Act lists.",
                             {"lagen (1989:253) om allmänna helgdagar", "the Public Holidays Act (1989:253)"})),
    .imprecise = Imprecise::silent,
    .bad = {R"(tidslinje:
  - {händelse: kontakt, planerad: 2017-06-06}
)"},
    .good = {R"(tidslinje:
  - {händelse: kontakt, planerad: 2017-06-07}
)"},
    .check = check,
};

}  // namespace sbs::rules
