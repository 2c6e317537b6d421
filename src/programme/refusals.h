#pragma once

#include <vector>

#include "plan/plan.h"

namespace sbs::programme {

/// Which schools declined. n log n in schools, events and the references between them.
class Refusals {
 public:
  explicit Refusals(const plan::Plan& plan);

  /// The event by which a school declined: the last one done that names it or no school, where no later decision to
  /// take part takes it back: one that names the school, or one for all after a refusal of all. Null where it did not.
  const plan::Event* of(plan::SchoolId school) const { return by_school_[school.index]; }

 private:
  std::vector<const plan::Event*> by_school_;
};

}  // namespace sbs::programme
