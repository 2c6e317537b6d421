#include "programme/steps.h"

#include "base/message.h"

namespace sbs::programme {

namespace {

using plan::EventKind;

constexpr std::array<Phrase, 6> names{Phrase{"Urval", "Selection"},
                                      Phrase{"Dialog", "Dialogue"},
                                      Phrase{"Nulägesanalys och plan", "Analysis and plan"},
                                      Phrase{"Överenskommelse", "Agreement"},
                                      Phrase{"Genomförande", "Implementation"},
                                      Phrase{"Uppföljning och utfasning", "Follow-up and phase-out"}};

}  // namespace

std::string_view name_of(Step step, Language language) {
  return names.at(static_cast<std::size_t>(number(step) - 1)).in(language);
}

std::optional<Step> step_of(EventKind kind) {
  switch (kind) {
    case EventKind::inspectorate_basis:
    case EventKind::selection:
      return Step::selection;
    case EventKind::dialogue_opened:
    case EventKind::visit:
    case EventKind::participation_decision:
    case EventKind::participation_declined:
      return Step::dialogue;
    case EventKind::planning_meeting:
    case EventKind::team_meeting:
    case EventKind::analysis:
    case EventKind::proposal:
      return Step::analysis;
    case EventKind::offer:
    case EventKind::agreement:
      return Step::agreement;
    case EventKind::progress_report:
      return Step::implementation;
    case EventKind::final_report:
    case EventKind::evaluation:
    case EventKind::closing:
      return Step::follow_up;
    case EventKind::contact:
    case EventKind::meeting:
    case EventKind::milestone:
      break;
  }
  return std::nullopt;
}

}  // namespace sbs::programme
