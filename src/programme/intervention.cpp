#include "programme/intervention.h"

namespace sbs::programme {

using plan::InterventionStatus;

bool has_begun(const plan::Intervention& intervention) {
  return intervention.status.is(InterventionStatus::in_progress) ||
         intervention.status.is(InterventionStatus::completed) || intervention.status.is(InterventionStatus::stopped);
}

bool broken_off(const plan::Intervention& intervention) {
  return intervention.status.is(InterventionStatus::stopped) || intervention.status.is(InterventionStatus::declined);
}

bool goes_badly(plan::Progress progress) {
  return progress == plan::Progress::off_track || progress == plan::Progress::at_risk;
}

const plan::Review* latest_review(const plan::Intervention& intervention) {
  const plan::Review* latest = nullptr;
  for (const plan::Review& one : intervention.reviews)
    if (one.done && one.progress && (latest == nullptr || latest->done->last <= one.done->last)) latest = &one;
  return latest;
}

bool agreed_or_further(const plan::Intervention& intervention) {
  if (!intervention.status) return false;
  switch (*intervention.status) {
    case InterventionStatus::agreed:
    case InterventionStatus::in_progress:
    case InterventionStatus::completed:
    case InterventionStatus::stopped:
      return true;
    case InterventionStatus::proposed:
    case InterventionStatus::offered:
    case InterventionStatus::declined:
      break;
  }
  return false;
}

}  // namespace sbs::programme
