#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "plan/plan.h"

/// Who has to do with the things of a plan, and whom a view is asked for.
namespace sbs::schedule {

/// All who have to do with one thing.
struct People {
  std::vector<plan::Party> parties;
  std::vector<plan::Role> roles;
  std::vector<std::string> texts;  ///< who is written in words of one's own: "Anna Ek", "arbetslaget"

  void add(plan::Party party) { parties.push_back(party); }
  void add(plan::Role role) { roles.push_back(role); }
  /// A role in either language, a name, or other text.
  void add_text(std::string_view who);
  void add(const People& others);
};

/// Whom a view is for: `rektor`, `principal`, `huvudmannen`, `Anna Ek`.
struct Audience {
  std::optional<plan::Role> role;
  std::optional<plan::Party> party;
  std::string text;  ///< as it was typed

  static Audience of(std::string_view typed);
};

/// The party that a role belongs to; none for roles that may stand on several sides.
std::optional<plan::Party> party_of(plan::Role role);

/// Whether a role answers for its whole party, so that what the party owes is theirs too: a principal for the school, a
/// chief education officer for the organiser. A reading of ours; the programme's texts do not say whose list is whose.
bool leads(plan::Role role);

/// Whether a thing is for somebody: named for it, by role, party or name; of a party that takes part in it; or who
/// leads a party that takes part.
bool concerns(const People& people, const Audience& audience);

}  // namespace sbs::schedule
