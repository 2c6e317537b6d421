#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/session.h"
#include "schedule/people.h"

namespace sbs::cli {

/// What a view of plans does, plan by plan and then with all of them.
struct View {
  /// Takes what it needs of a plan, whose text is forgotten afterwards.
  std::function<void(const Session&, const plan::Plan&, Day today)> take;
  /// What is to be printed of all that was taken; or why what was asked for cannot be shown.
  std::function<Result<std::string>(const Session&, const Run&)> draw;
};

/// Shows the plans that some paths name; says on standard error how many errors they have.
int view(const Env& env, const CommonOptions& common, const std::vector<std::string>& paths, const View& shown);

/// The day that counts of a date.
enum class Edge : std::uint8_t { first, last };

/// The day that an option names: any form of a date that a plan may have, of which one day counts. Empty where nothing
/// was typed.
Result<std::optional<Day>> day_option(std::string_view option, const std::string& typed, Edge edge);

/// Whom `--for` names; none where nothing was typed.
std::optional<schedule::Audience> audience_option(const std::string& typed);

/// Whether a plan knows whom `--for` names: a role, a party, a member of its teams, or somebody whom one of these
/// things (items or tasks) concerns.
template <class Things>
bool is_known(const schedule::Audience& audience, const Things& things) {
  return audience.role || audience.party || !audience.memberships.empty() ||
         std::any_of(things.begin(), things.end(),
                     [&](const auto& thing) { return concerns(thing.people, thing.schools, audience); });
}

/// That nobody in any plan is called what `--for` names, with who was probably meant.
Failure nobody_called(const std::string& typed, Language language);

}  // namespace sbs::cli
