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
  /// What a plan's teams say of somebody with that name.
  struct Membership {
    plan::Role role{};
    std::vector<std::string> schools;  ///< ids of those that they are there for; empty where it is for all
  };

  std::optional<plan::Role> role;
  std::optional<plan::Party> party;
  std::string text;  ///< as it was typed
  std::vector<std::string>
      names;  ///< what a text of one's own may call them: that, and the role or party in both languages
  std::vector<Membership> memberships;

  static Audience of(std::string_view typed);
  /// The same in one plan: a person is whoever its teams say that they are.
  Audience in(const plan::Plan& plan) const;
};

/// Whether a thing about some schools (none: about all) is for somebody: named for it, by role, party or name; of a
/// party that takes part in it; or who leads a party that takes part. What is for a role is for the person who has it
/// at one of the schools.
bool concerns(const People& people, const std::vector<std::string>& schools, const Audience& audience);

}  // namespace sbs::schedule
