#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Title> message{"slutredovisningen gjordes innan insatsen {0} slutade",
                                 "the final report was made before the intervention {0} ended"};
constexpr Message<Title> may{"slutredovisningen gjordes kanske innan insatsen {0} slutade",
                             "the final report might have been made before the intervention {0} ended"};
constexpr Message<> end_here{"insatsens slut", "the intervention's end"};
constexpr Message<On> remedy{"rätta det datum som är fel: slutredovisningen kan göras tidigast {0}",
                             "correct the date that is wrong: the final report can be made {0} at the earliest"};

/// Of the completed and stopped interventions, which of them ended last; none where an end could not be read.
struct EndedLast {
  const plan::Intervention* surely = nullptr;   ///< ended after the others by the first day that it may have ended
  const plan::Intervention* perhaps = nullptr;  ///< may have gone on for longest: until some day of a month or a term
};

static EndedLast ended_last(const plan::Plan& plan) {
  EndedLast last;
  for (const plan::Intervention& intervention : plan.interventions) {
    const bool over = intervention.status.is(plan::InterventionStatus::completed) ||
                      intervention.status.is(plan::InterventionStatus::stopped);
    if (intervention.end.unread()) return {};
    if (!over || !intervention.end) continue;
    if (last.surely == nullptr || programme::earlier(*last.surely->end, *intervention.end)) last.surely = &intervention;
    if (last.perhaps == nullptr || last.perhaps->end->last < intervention.end->last) last.perhaps = &intervention;
  }
  return last;
}

static void check(const Context& context) {
  const EndedLast ended = ended_last(context.plan);
  if (ended.surely == nullptr) return;
  for (const plan::Event* event : context.history.events_of(plan::EventKind::final_report)) {
    const auto made = programme::done_date(*event);
    if (!made) continue;
    const bool told = before(made->value, *ended.surely->end) != Certainty::no;
    const plan::Intervention& last = told ? *ended.surely : *ended.perhaps;
    context.report(before(made->value, *last.end), made->span, message, may, Title(last))
        .points_at(last.end.span(), end_here)
        .help(remedy, last.end->last);
  }
}

constexpr Rule SBS605{
    .id = RuleId::SBS605,
    .title = {"slutredovisningen gjordes innan insatserna slutade",
              "the final report was made before the interventions ended"},
    .why = {"Slutredovisningen handlar om arbetet med insatserna och görs när den sista av dem har slutat.",
            "The final report is about the work with the interventions and is made when the last of them has ended."},
    .source = programme::organiser_sums_up,
    .imprecise = Imprecise::note,
    .bad = {R"(samverkan:
  slut: 2017-04-28
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-18, av: [huvudman]}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .good = {R"(samverkan:
  slut: 2017-04-28
tidslinje:
  - {händelse: delredovisning, klar: 2017-04-07, av: [huvudman]}
  - {händelse: slutredovisning, klar: 2017-04-21, av: [huvudman]}
insatser:
  - id: läsning
    status: slutförd
    slut: 2017-04-21
)"},
    .topic = programme::Topic::period,
    .check = check,
};

}  // namespace sbs::rules
