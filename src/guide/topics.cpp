#include "guide/topics.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

#include "base/check.h"
#include "base/text.h"
#include "plan/fields.h"

namespace sbs::guide {

namespace {

/// The tables, walked once.
struct Format {
  std::vector<Entry> entries;
  std::vector<Group> groups;
  std::vector<ValueSet> sets;
  std::vector<Topic> topics;
};

class Walk {
 public:
  explicit Walk(Format& format) : format_(format) {}

  void group(const fields::Mapping& mapping) {
    const bool first = std::none_of(format_.groups.begin(), format_.groups.end(),
                                    [&](const Group& one) { return one.mapping == &mapping; });
    if (first) format_.groups.push_back({&mapping, way_.empty() ? nullptr : way_.back(), {}});
    find_group(mapping).ways.push_back(way_);
    for (const fields::Key& key : mapping.keys)
      add(key, &mapping);
    for (const fields::Key& key : mapping.keys) {
      if (key.mapping == nullptr) continue;
      way_.push_back(&key);
      group(*key.mapping);
      way_.pop_back();
    }
  }

  void add(const fields::Key& key, const fields::Mapping* group) {
    Way way = way_;
    way.push_back(&key);
    const auto found =
        std::find_if(format_.entries.begin(), format_.entries.end(), [&](const Entry& one) { return one.key == &key; });
    if (found != format_.entries.end())
      found->ways.push_back(std::move(way));
    else
      format_.entries.push_back({&key, group, {std::move(way)}});
  }

 private:
  Group& find_group(const fields::Mapping& mapping) {
    return *std::find_if(format_.groups.begin(), format_.groups.end(),
                         [&](const Group& one) { return one.mapping == &mapping; });
  }

  Format& format_;
  Way way_;
};

void add_values(Format& format) {
  for (const Entry& entry : format.entries) {
    const auto choices = entry.key->choices;
    if (choices.empty()) continue;
    const auto found = std::find_if(format.sets.begin(), format.sets.end(),
                                    [&](const ValueSet& set) { return set.choices.data() == choices.data(); });
    if (found != format.sets.end())
      found->keys.push_back(&entry);
    else
      format.sets.push_back({choices, {&entry}});
  }
}

const Format& format() {
  static const Format all = [] {
    Format made;
    Walk walk(made);
    walk.group(plan::plan_keys());
    for (const fields::Key& key : fields::common_keys())
      walk.add(key, nullptr);
    add_values(made);
    return made;
  }();
  return all;
}

/// The names that lead to a topic, in both languages; of a value several, for each key that it stands under.
std::vector<std::vector<fields::Names>> names_of(const Topic& topic) {
  std::vector<std::vector<fields::Names>> all;
  const auto add = [&](const Entry& entry) {
    for (const Way& way : entry.ways) {
      auto& names = all.emplace_back();
      for (const fields::Key* key : way)
        names.push_back(key->names);
      if (topic.value != nullptr) names.push_back(topic.value->names);
    }
  };
  if (topic.entry != nullptr) add(*topic.entry);
  if (topic.set != nullptr)
    for (const Entry* entry : topic.set->keys)
      add(*entry);
  return all;
}

using Same = std::function<bool(std::string_view typed, const fields::Names& names)>;

bool ends_so(const std::vector<fields::Names>& names, const std::vector<std::string>& typed, const Same& same) {
  if (typed.size() > names.size()) return false;
  return std::equal(typed.rbegin(), typed.rend(), names.rbegin(), same);
}

std::vector<Topic> ending_so(const std::vector<std::string>& typed, const Same& same) {
  std::vector<Topic> whole;
  std::vector<Topic> found;
  for (const Topic& topic : topics()) {
    const auto ways = names_of(topic);
    const auto ends = [&](const auto& names) { return ends_so(names, typed, same); };
    if (std::any_of(ways.begin(), ways.end(), ends)) found.push_back(topic);
    const auto is_whole = [&](const auto& names) { return names.size() == typed.size() && ends(names); };
    if (std::any_of(ways.begin(), ways.end(), is_whole)) whole.push_back(topic);
  }
  return whole.empty() ? found : whole;
}

std::vector<Topic> called_so(std::string_view word) {
  const Undressed undressed(word);
  std::vector<Topic> found;
  for (const Topic& topic : topics())
    if (fields::is_among(topic.also(), undressed)) found.push_back(topic);
  return found;
}

}  // namespace

std::span<const Entry> entries() { return format().entries; }
std::span<const ValueSet> value_sets() { return format().sets; }
std::span<const Group> groups() { return format().groups; }

std::span<const Topic> topics() {
  static const std::vector<Topic> all = [] {
    std::vector<Topic> made;
    for (const Entry& entry : entries())
      made.push_back({&entry, nullptr, nullptr});
    for (const ValueSet& set : value_sets())
      for (const fields::Choice& choice : set.choices)
        made.push_back({nullptr, &set, &choice});
    return made;
  }();
  return all;
}

const Entry& entry_of(const fields::Key& key) {
  const auto found =
      std::find_if(entries().begin(), entries().end(), [&](const Entry& entry) { return entry.key == &key; });
  SBS_CHECK(found != entries().end());
  return *found;
}

const ValueSet* values_of(const fields::Key& key) {
  const auto found = std::find_if(value_sets().begin(), value_sets().end(), [&](const ValueSet& set) {
    return !key.choices.empty() && set.choices.data() == key.choices.data();
  });
  return found == value_sets().end() ? nullptr : &*found;
}

const Group& group_of(const fields::Mapping& mapping) {
  const auto found =
      std::find_if(groups().begin(), groups().end(), [&](const Group& group) { return group.mapping == &mapping; });
  SBS_CHECK(found != groups().end());
  return *found;
}

std::string path_of(const Way& way, KeyLanguage keys) {
  std::vector<std::string_view> names;
  names.reserve(way.size());
  for (const fields::Key* key : way)
    names.push_back(key->names.in(keys));
  return fmt::format("{}", fmt::join(names, "."));
}

std::string path_of(const Topic& topic, KeyLanguage keys) {
  if (topic.value == nullptr) return path_of(topic.entry->ways.front(), keys);
  return fmt::format("{}.{}", path_of(topic.set->keys.front()->ways.front(), keys), topic.value->names.in(keys));
}

std::vector<Topic> topics_named(std::string_view text) {
  constexpr std::size_t longest = 1000;  // nothing is called so, and each topic would be held against all of it
  if (text.size() > longest) return {};
  const std::vector<std::string> typed = words_of(fold_case(trim(text)), ".:");
  if (typed.empty()) return {};
  auto found = ending_so(typed, [](std::string_view word, const fields::Names& names) { return names.matches(word); });
  if (found.empty())
    found = ending_so(typed, [](std::string_view word, const fields::Names& names) {
      return differs_in_dress(word, names.sv) || differs_in_dress(word, names.en);
    });
  return found.empty() ? called_so(trim(text)) : found;
}

std::vector<Topic> namesakes_of(const Topic& topic) {
  const fields::Names& names = topic.names();
  std::vector<Topic> found;
  for (const Topic& other : topics())
    if (!(other == topic) && (other.names().sv == names.sv || other.names().en == names.en)) found.push_back(other);
  return found;
}

std::string nearest_topic(std::string_view text, KeyLanguage keys) {
  std::vector<std::string_view> names;
  std::vector<const Topic*> meant;
  for (const Topic& topic : topics())
    for (const KeyLanguage language : {KeyLanguage::sv, KeyLanguage::en}) {
      const std::string_view name = topic.names().in(language);
      if (std::find(names.begin(), names.end(), name) != names.end()) continue;  // several are listed under it
      names.push_back(name);
      meant.push_back(&topic);
    }
  const auto guess = nearest(text, names);
  if (!guess) return {};
  return std::string(meant[*guess]->names().in(keys));
}

}  // namespace sbs::guide
