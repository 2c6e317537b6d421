#include "rules/participation.h"

namespace sbs::rules {

namespace {

constexpr Message<> done_here{"nulägesanalysen är klar", "the analysis is done"};

}  // namespace

void check_participation(const Context& context, RuleId rule, programme::Need need, const Message<>& message,
                         const Message<>& remedy) {
  const auto analysis = context.history.first_done(plan::EventKind::analysis);
  if (!analysis || programme::shown(context.history, need) != programme::Presence::absent) return;
  const auto& section = context.plan.analysis;
  const bool listed = section && section->participants.written;
  auto& finding = context.sink.report(rule,
                                      listed    ? section->participants.span
                                      : section ? section->head
                                                : analysis->event->head,
                                      message);
  if (section) finding.pointing_at(analysis->date.span, context.sink.text(done_here));
  finding.helped(context.sink.text(remedy));
}

}  // namespace sbs::rules
