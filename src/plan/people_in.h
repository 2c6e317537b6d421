#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "plan/name_index.h"
#include "plan/plan.h"

namespace sbs::plan {

/// The schools and the organiser of a plan: they are no people, whatever they are called.
class Institutions {
 public:
  Institutions() = default;
  explicit Institutions(std::span<const std::string> names);

  /// Whether a word stands in the name of one.
  bool has_word(std::string_view word) const { return words_.contains(std::string(word)); }

  /// A text without those of their names that have several words.
  std::string without_long_names(std::string_view text) const { return long_names_.without_names(text); }

 private:
  NameIndex long_names_;
  std::unordered_set<std::string> words_;
};

/// The people whom a text names that says who does something: "Anna Ek" of "biträdande rektor Anna Ek, Malmens skola".
/// A name is several words with capitals, or one that stands alone or after a role; an address of e-mail is its
/// owner's. No names are institutions, parties and roles, the word that stands by one such as "universitet", and what
/// is made with one such as "-teamet". A name in small letters is not found, nor is a first name alone among other
/// words.
std::vector<std::string> people_in(std::string_view who, const Institutions& institutions);

/// The role that such a text says, once the names are taken out of it: "rektor" of " (rektor)".
std::optional<Role> role_in(std::string_view who);

/// Words that stand small within a name: "von", "af".
bool is_particle(std::string_view word);

}  // namespace sbs::plan
