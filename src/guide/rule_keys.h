#pragma once

#include <cstdint>
#include <vector>

#include "diag/rule_id.h"
#include "guide/topics.h"

/// Which rules look at which keys: src/rule_keys.def, from both sides.
namespace sbs::guide {

/// Kinds of keys that a rule looks at wherever they stand; `listed`: no kind, but keys by their names.
enum class Scope : std::uint8_t {
  listed,
  file,  ///< how a file is written, whatever stands in it
  every_key,
  required,
  texts,
  choices,
  dates,
  ids,
  references,
  codes,
  last_ = codes
};

Scope scope_of(diag::RuleId rule);

/// The keys and values that a rule looks at by their names, in the order of the list.
const std::vector<Topic>& topics_of(diag::RuleId rule);

/// The rules that look at a key or a value by its name, in the order of their ids.
std::vector<diag::RuleId> rules_of(const Topic& topic);

/// The rules that look at a kind of keys.
std::vector<diag::RuleId> rules_of(Scope scope);

}  // namespace sbs::guide
