#include "rules/taking_part.h"

#include "programme/event.h"

namespace sbs::rules {

namespace {

constexpr Message<> of_offer{"skriv ”händelse: deltagandeerbjudande”, om erbjudandet gäller att delta",
                             "write “event: participation_offer”, if the offer is about taking part"};
constexpr Message<> of_agreement{"skriv ”händelse: deltagandeöverenskommelse”, om överenskommelsen gäller att delta",
                                 "write “event: participation_agreement”, if the agreement is about taking part"};

/// Whether an event that is done names no interventions, and no analysis was done before it.
bool may_be_of_step_2(const programme::History& history, plan::EventKind kind) {
  const auto& analysis = history.first_done(plan::EventKind::analysis);
  for (const plan::Event* event : history.events_of(kind)) {
    const auto done = programme::done_date(*event);
    if (!done || event->interventions.written) continue;
    if (!analysis || before(done->value, analysis->date.value) == Certainty::certainly) return true;
  }
  return false;
}

}  // namespace

void ask_whether_taking_part(const Context& context, const plan::Event& agreement, Finding& finding) {
  if (!agreement.interventions.written && !context.history.first_done(plan::EventKind::analysis))
    finding.help(of_agreement);
}

void ask_whether_taking_part(const Context& context, Finding& finding) {
  if (may_be_of_step_2(context.history, plan::EventKind::offer)) finding.help(of_offer);
  if (may_be_of_step_2(context.history, plan::EventKind::agreement)) finding.help(of_agreement);
}

}  // namespace sbs::rules
