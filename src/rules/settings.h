#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "diag/diagnostic.h"

namespace sbs::rules {

/// What a `.sbs.yaml` may make of a rule.
enum class Level : std::uint8_t { off, note, warning, error };

/// How many weeks and months may pass before the rules about contact speak. The numbers are ours: the source says
/// "regelbundet" (regularly) and "kontinuerligt" (continuously).
struct Counts {
  long team_meeting_gap_weeks = 8;
  long contact_gap_months = 6;
};

/// A plan's settings, as the rules need them.
struct Settings {
  Counts counts;
  std::array<std::optional<Level>, diag::rule_count> levels{};
};

/// The lowest level that a rule's findings of a severity can be set to: an error that rests on the programme's source,
/// a law or a mandate stays at least a warning, and what may not be suppressed stays as it is.
Level lowest_level(diag::RuleId id, diag::Severity severity);

/// Gives each finding the level that the settings name, and drops those that are off. What a rule reports milder than
/// its own level ("may") never becomes sterner than that.
void apply_levels(std::vector<diag::Diagnostic>& findings, const Settings& settings);

}  // namespace sbs::rules
