#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/language.h"

namespace sbs::diag {

enum class Severity : unsigned char { note, warning, error };

/// Every rule, from the one list.
enum class RuleId : unsigned char {
#define SBS_RULE(id, name, severity, suppressible) id,
#include "rules.def"
#undef SBS_RULE
};

inline constexpr std::array rule_ids{
#define SBS_RULE(id, name, severity, suppressible) RuleId::id,
#include "rules.def"
#undef SBS_RULE
};
inline constexpr std::size_t rule_count = rule_ids.size();

/// All rules, in the order of their ids.
std::span<const RuleId> all_rules();

/// "SBS601".
std::string_view to_string(RuleId rule);

/// "time-limit".
std::string name_of(RuleId rule);

Severity default_severity(RuleId rule);

/// What a comment, a setting or an option may take back of a rule's findings. `never`: where nobody could read the
/// file, or read it for sure, silence would be taken for "nothing wrong". `milder`: what may be no fault, but never an
/// error.
enum class Suppressible : unsigned char { never, milder, any };

Suppressible suppressible(RuleId rule);

/// Whether any of a rule's findings may be taken back.
bool may_be_suppressed(RuleId rule);

/// The hundreds digit: the step of the programme that a rule belongs to; 0 the file, 7 identifiers, 8 the calendar, 9
/// privacy.
int group_of(RuleId rule);

/// All severities, from the gravest.
inline constexpr std::array severities{Severity::error, Severity::warning, Severity::note};
/// "error", "warning", "note": for machines, never translated.
std::string_view to_string(Severity severity);
/// What people call it: "fel", "varning", "upplysning".
std::string_view name_of(Severity severity, Language language);
/// The severity that a word names, in either language; none where none is called so.
std::optional<Severity> severity_named(std::string_view name);

/// A rule by its id or its name, whatever the case.
std::optional<RuleId> find_rule(std::string_view text);

/// The rule that somebody who wrote `text` probably meant, by its id or its name; empty where none is near.
std::string guess_rule(std::string_view text);

}  // namespace sbs::diag
