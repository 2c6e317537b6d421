#include <string>

#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"
#include "programme/sentences.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> message{"slutredovisningen är gjord innan insatsen {0} slutade",
                                       "the final report was made before the intervention {0} ended"};
constexpr Message<std::string> may{"slutredovisningen kan vara gjord innan insatsen {0} slutade",
                                   "the final report may have been made before the intervention {0} ended"};
constexpr Message<> end_here{"insatsens slut", "the intervention's end"};
constexpr Message<std::string> remedy{"rätta det datum som är fel: slutredovisningen görs tidigast {0}",
                                      "correct the date that is wrong: the final report is made {0} at the earliest"};

/// The intervention that ended last, of the completed and stopped ones; none where an end could not be read.
const plan::Intervention* ended_last(const plan::Plan& plan) {
  const plan::Intervention* last = nullptr;
  for (const plan::Intervention& intervention : plan.interventions) {
    const bool over = intervention.status.is(plan::InterventionStatus::completed) ||
                      intervention.status.is(plan::InterventionStatus::stopped);
    if (intervention.end.unread()) return nullptr;
    if (!over || !intervention.end) continue;
    if (last == nullptr || last->end->first < intervention.end->first) last = &intervention;
  }
  return last;
}

void check(const Context& context) {
  const plan::Intervention* last = ended_last(context.plan);
  if (last == nullptr) return;
  for (const plan::Event* event : context.history.events_of(plan::EventKind::final_report)) {
    const auto made = programme::done_date(*event);
    if (!made) continue;
    const Certainty certainty = before(made->value, *last->end);
    if (certainty == Certainty::no) continue;
    auto& finding = context.sink.report(RuleId::SBS605, made->span, certainty == Certainty::certainly ? message : may,
                                        quoted(plan::title_of(*last), context.language()));
    if (certainty == Certainty::possibly) finding.at_level(Severity::note);
    finding.pointing_at(last->end.span(), context.sink.text(end_here))
        .helped(context.sink.text(remedy, iso(last->end->last)));
  }
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS605>() {
  static constexpr Rule rule{
      .id = RuleId::SBS605,
      .title = {"slutredovisat innan insatserna slutade", "the final report comes before the interventions ended"},
      .why =
          {"Slutredovisningen handlar om arbetet med insatserna, och kan inte göras innan den sista av dem har slutat.",
           "The final report is about the work with the interventions, and cannot be made before the last of them has "
           "ended."},
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
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
