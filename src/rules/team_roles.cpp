#include "rules/team_roles.h"

#include <algorithm>

namespace sbs::rules {

namespace {

/// Whether a team has a member in one of the roles, or one whose role could not be read.
bool has_or_may_have(const plan::Team& team, std::span<const plan::Role> roles) {
  if (!team.members.whole) return true;
  return std::any_of(team.members.begin(), team.members.end(), [&](const plan::Member& member) {
    return !member.role || std::find(roles.begin(), roles.end(), *member.role) != roles.end();
  });
}

}  // namespace

void check_school_teams(const Context& context, std::span<const plan::Role> wanted, const Message<Quoted>& message,
                        const Message<>& remedy) {
  for (const plan::Team& team : context.plan.teams) {
    if (!team.type.is(plan::TeamType::school) || team.members.empty() || has_or_may_have(team, wanted)) continue;
    context.report(team.head, message, Quoted(team.id ? std::string_view(*team.id) : std::string_view("?")))
        .help(remedy);
  }
}

}  // namespace sbs::rules
