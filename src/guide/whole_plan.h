#pragma once

#include <span>
#include <string_view>

#include "base/date.h"

/// Plans that have each key of the format at least once, in Swedish keys, and in which sbs finds nothing: all examples
/// of the format are cut out of them.
namespace sbs::guide {

struct SamplePlan {
  std::string_view text;
  Day day;  ///< that it is read on
};

/// The first is the whole of a collaboration; the others have what cannot stand in it.
std::span<const SamplePlan> sample_plans();

/// The least that a plan may be, and is a plan.
std::string_view smallest_plan();

}  // namespace sbs::guide
