#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "fields/table.h"

/// What of the plan format can be asked about: its keys and its fixed values, each once, wherever it stands. Made of
/// the tables of keys and of nothing else.
namespace sbs::guide {

/// The keys that lead from a plan's first level to one of them, which is the last.
using Way = std::vector<const fields::Key*>;

/// A key, with all ways to it: the keys of supervision stand under a school and under the organiser.
struct Entry {
  const fields::Key* key;
  const fields::Mapping* group;  ///< that it stands in; null for what may stand in any
  std::vector<Way> ways;         ///< at least one; the first is the one that it is called by
};

/// Fixed values, with the keys that they stand under.
struct ValueSet {
  std::span<const fields::Choice> choices;
  std::vector<const Entry*> keys;
};

/// A group of keys, with the ways to it: of the whole plan, one that is empty.
struct Group {
  const fields::Mapping* mapping;
  const fields::Key* key;  ///< the first that it stands under; null for the whole plan
  std::vector<Way> ways;
};

/// A key, or a value of a set.
struct Topic {
  const Entry* entry = nullptr;
  const ValueSet* set = nullptr;
  const fields::Choice* value = nullptr;

  const fields::Names& names() const { return value != nullptr ? value->names : entry->key->names; }
  /// Words that people use in its place, with commas.
  std::string_view also() const { return value != nullptr ? value->also : entry->key->also; }
  bool operator==(const Topic&) const = default;
};

/// In the order of the tables, each group before the groups below it; last the keys that may stand anywhere.
std::span<const Entry> entries();
std::span<const ValueSet> value_sets();
std::span<const Group> groups();
/// All keys, then all values.
std::span<const Topic> topics();

/// The entry of a key of the tables, and the set of a key's values; none where it has none.
const Entry& entry_of(const fields::Key& key);
const ValueSet* values_of(const fields::Key& key);
const Group& group_of(const fields::Mapping& mapping);

/// "samverkan.räknas_från".
std::string path_of(const Way& way, KeyLanguage keys);
/// The same of a topic, by which it alone is found; of a value with the key before it: "tidslinje.händelse.urval".
std::string path_of(const Topic& topic, KeyLanguage keys);

/// The topics that somebody means who writes a name in either language, with the end of its path or without: those
/// whose whole path it is, else all that end so; else those that it differs from in dress (`raknas-fran`); else those
/// that it is another word for (`slutrapport`). Empty where there are none.
std::vector<Topic> topics_named(std::string_view text);

/// The other topics of the same name: the event `nulägesanalys` of the section.
std::vector<Topic> namesakes_of(const Topic& topic);

/// The topic that is nearest a mistyped name, by its path; empty where none is near.
std::string nearest_topic(std::string_view text, KeyLanguage keys);

}  // namespace sbs::guide
