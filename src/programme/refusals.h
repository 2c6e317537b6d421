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

  /// The same of the organiser, by what names no school.
  const plan::Event* of_all() const { return of_all_; }

  /// Whether all that says no or yes could be read; else another school may be the one that declined, or took part
  /// after all.
  bool known() const { return known_; }

 private:
  std::vector<const plan::Event*> by_school_;
  const plan::Event* of_all_ = nullptr;
  bool known_ = true;
};

}  // namespace sbs::programme
