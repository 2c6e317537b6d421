#pragma once

#include "plan/plan.h"

/// What the values of a goal are.
namespace sbs::programme {

/// The number that a measurement has; null where it is not there, suppressed or in words.
const double* number_of(const source::Field<plan::Measurement>& measurement);
const double* number_of(const plan::Measurement& measurement);

/// Whether a value is a share of a hundred, by the goal's unit or the value's own.
bool is_share(const plan::Goal& goal, const plan::Measurement& measurement);

}  // namespace sbs::programme
