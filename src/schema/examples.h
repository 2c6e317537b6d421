#pragma once

#include <map>
#include <string>
#include <string_view>

#include "fields/table.h"

namespace sbs::schema {

/// What people write under each key of the plan format, with fixed values in a language.
class Examples {
 public:
  explicit Examples(KeyLanguage keys);

  /// From the example plan and the rules' good examples, the first that is met: under the key, else under another of
  /// its name; then what is said here of the few that stand in none. Empty for a group of keys.
  std::string of(const fields::Key& key) const;

 private:
  KeyLanguage keys_;
  std::map<const fields::Key*, std::string> by_key_;
  std::map<std::string_view, std::string> by_name_;  // the English one
};

}  // namespace sbs::schema
