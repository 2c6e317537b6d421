#pragma once

#include "plan/plan.h"

/// How far one intervention has come, by its status.
namespace sbs::programme {

/// Agreed, in progress, completed or stopped.
bool agreed_or_further(const plan::Intervention& intervention);

/// In progress, completed or stopped.
bool has_begun(const plan::Intervention& intervention);

/// Whether it was stopped or declined, so that nothing more comes of it.
bool broken_off(const plan::Intervention& intervention);

/// Whether a review says that it does not go as planned, or may not.
bool goes_badly(plan::Progress progress);

/// The review that was made last, of those that say when and how it goes; null where there is none.
const plan::Review* latest_review(const plan::Intervention& intervention);

}  // namespace sbs::programme
