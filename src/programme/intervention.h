#pragma once

#include "plan/plan.h"

/// How far one intervention has come, by its status.
namespace sbs::programme {

/// Agreed, in progress, completed or stopped.
bool agreed_or_further(const plan::Intervention& intervention);

/// In progress, completed or stopped.
bool has_begun(const plan::Intervention& intervention);

}  // namespace sbs::programme
