#include "rules/participation.h"

namespace sbs::rules {

namespace {

constexpr Message<> done_here{"nulägesanalysen är klar", "the analysis is done"};

}  // namespace

void check_participation(const Context& context, programme::Need need, const Message<>& message,
                         const Message<>& not_said, const Message<>& remedy) {
  const auto analysis = context.history.first_done(plan::EventKind::analysis);
  if (!analysis || programme::shown(context.history, need) != programme::Presence::absent) return;
  const auto& section = context.plan.analysis;
  const bool listed = section && section->participants.written;
  const source::Span place = listed ? section->participants.span : section ? section->head : analysis->event->head;
  auto finding = listed ? context.report(place, message) : context.report(place, not_said).at(Severity::note);
  if (section) finding.points_at(analysis->date.span, done_here);
  finding.help(remedy);
}

}  // namespace sbs::rules
