#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/language.h"
#include "plan/name_index.h"
#include "plan/plan.h"

/// What of a plan may be published: nobody by name, and no value of a group so small that it tells of single pupils.
namespace sbs::plan {

/// The fewest that a group has whose values are shown.
inline constexpr long fewest_shown = 10;

class Institutions;

/// The people whom a plan names: the members of its teams, and whoever answers for something by name.
class Names {
 public:
  Names() = default;
  explicit Names(const Plan& plan);
  /// The people of several plans.
  explicit Names(const std::vector<Names>& of_each);
  /// Whoever may be named in a text that no plan was made of: each word that begins with a capital, but for roles,
  /// parties and what the parts of a plan are called. More than there are; a name in small letters is not found.
  static Names perhaps_in(std::string_view text);

  bool empty() const { return people_.empty(); }

  /// A text with the role for each name in it, for each part of a name and for its genitive: "rektors" for "Eks". Where
  /// the plan does not say what somebody is, "en person".
  std::string roles_in(std::string_view text, Language language) const;

  /// A text with x for each letter of such a name, as wide as it was.
  std::string masked(std::string_view text) const;

  /// What somebody is whom a text names that says who does something: "rektor". Empty where neither the text nor the
  /// plan says so; none where the text names no person.
  std::optional<std::string> role_of(std::string_view who, Language language) const;

 private:
  struct Person {
    std::string name;
    std::optional<Role> role;
  };
  /// A name or a part of one.
  struct Needle {
    std::string text;
    std::size_t person = 0;
  };

  void add(std::string_view name, std::optional<Role> role);
  void add_needles(const Institutions& institutions);
  void add_needle(const std::string& text, std::size_t person);
  /// What somebody is, where the plan says so.
  std::optional<std::string> role_of_person(std::size_t person, Language language) const;
  template <class Replace>
  std::string replaced(std::string_view text, const Replace& replace) const;

  std::vector<Person> people_;
  std::unordered_set<std::string> known_;  // their names in small letters
  std::vector<Needle> needles_;
  NameIndex index_;  // of the needles
};

/// A line of a plan with x for each letter of a word with an escape in it, or with a character that cannot be shown: of
/// "Anna \u00c5berg" nobody would know that it is a name.
std::string without_escaped_words(std::string_view line);

/// A plan as it may be published, without the names in it. Its places are those of the plan.
Plan redacted(const Plan& plan, const Names& names, Language language);

}  // namespace sbs::plan
