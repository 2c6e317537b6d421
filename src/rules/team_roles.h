#pragma once

#include <span>
#include <string>

#include "plan/plan.h"

/// What rules about school teams ask.
namespace sbs::rules {

/// Whether a team has a member in one of the roles, or one whose role could not be read.
bool has_or_may_have(const plan::Team& team, std::span<const plan::Role> roles);

/// What a team is called in a message: its id.
std::string name_of(const plan::Team& team);

}  // namespace sbs::rules
