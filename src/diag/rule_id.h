#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace sbs::diag {

enum class Severity : unsigned char { note, warning, error };

/// Every rule, from the one list.
enum class RuleId : unsigned char {
#define SBS_RULE(id, name, severity) id,
#include "rules.def"
#undef SBS_RULE
};

/// All rules, in the order of their ids.
std::span<const RuleId> all_rules();

/// "SBS601".
std::string_view to_string(RuleId rule);

/// "time-limit".
std::string name_of(RuleId rule);

Severity default_severity(RuleId rule);

/// "error", "warning", "note": for machines, never translated.
std::string_view to_string(Severity severity);

/// A rule by its id or its name, whatever the case.
std::optional<RuleId> find_rule(std::string_view text);

}  // namespace sbs::diag
