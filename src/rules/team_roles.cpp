#include "rules/team_roles.h"

#include <algorithm>

namespace sbs::rules {

bool has_or_may_have(const plan::Team& team, std::span<const plan::Role> roles) {
  if (!team.members.whole) return true;
  return std::any_of(team.members.begin(), team.members.end(), [&](const plan::Member& member) {
    return !member.role || std::find(roles.begin(), roles.end(), *member.role) != roles.end();
  });
}

std::string name_of(const plan::Team& team) { return team.id ? *team.id : std::string("team"); }

}  // namespace sbs::rules
