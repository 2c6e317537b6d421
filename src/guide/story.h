#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/rule_id.h"
#include "guide/topics.h"

/// All that is told of a key or a value, as plain values: what it is called, what it is for, how it is written, an
/// example, and the rules that look at it. `sbs explain` and the format's pages draw it.
namespace sbs::guide {

struct ValueStory {
  Topic topic;
  std::string name;   ///< in the language of the page
  std::string other;  ///< in the other
  std::string label;  ///< what people call it
  std::string remark;
  std::vector<std::string_view> words;  ///< that people use in its place, in either language
  std::string example;
  std::vector<diag::RuleId> rules;
};

struct KeyStory {
  const Entry* entry = nullptr;
  std::string name;
  std::string other;
  std::vector<std::string> paths;  ///< all ways to it
  std::string kind;                ///< what stands under it: "ett datum", "en lista av kortnamn"
  bool required = false;
  std::string help;
  std::string remark;
  std::vector<ValueStory> values;   ///< of a key with fixed values
  std::vector<const Entry*> below;  ///< of a group, its keys
  std::vector<std::string_view> words;
  std::string value;    ///< an example on one line; empty where it takes several
  std::string example;  ///< with the keys that lead to it
  std::vector<diag::RuleId> rules;
  bool takes_date = false;
  bool takes_deadline = false;
  bool takes_recurrence = false;
};

KeyStory story_of(const Entry& entry, Language language);
ValueStory story_of(const ValueSet& set, const fields::Choice& value, Language language);

}  // namespace sbs::guide
