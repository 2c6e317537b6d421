#include "programme/intervention.h"

namespace sbs::programme {

using plan::InterventionStatus;

bool has_begun(const plan::Intervention& intervention) {
  return intervention.status.is(InterventionStatus::in_progress) ||
         intervention.status.is(InterventionStatus::completed) || intervention.status.is(InterventionStatus::stopped);
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
