#pragma once

#include <algorithm>
#include <array>

#include "plan/plan.h"

namespace sbs::programme {

/// The roles that count as educators (pedagoger), and as principals, as the plan format has it.
inline constexpr std::array educators{plan::Role::educator, plan::Role::teacher, plan::Role::lead_teacher,
                                      plan::Role::preschool_teacher, plan::Role::special_educator};
inline constexpr std::array principals{plan::Role::principal, plan::Role::preschool_head};

constexpr bool is_educator(plan::Role role) {
  return std::find(educators.begin(), educators.end(), role) != educators.end();
}

}  // namespace sbs::programme
