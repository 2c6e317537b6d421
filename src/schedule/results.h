#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/by_enum.h"
#include "schedule/heading.h"
#include "schedule/origin.h"
#include "schedule/people.h"

/// What came of a collaboration: its goals, and how far their values have come.
namespace sbs::schedule {

/// Whether something is known, or what kind of nothing stands in its place.
enum class Known : std::uint8_t {
  yes,
  not_in_plan,     ///< the plan should say it and does not
  not_measured,    ///< it is still to come
  withheld,        ///< it is known and not shown, for the group is small: never a 0
  not_applicable,  ///< there is nothing to be known
  unread,          ///< the plan says something that cannot be read, and has a finding for that
  last_ = unread
};

/// A value of a goal, and when it holds.
struct Value {
  Known known = Known::not_in_plan;
  std::optional<double> number;  ///< none of a value in words
  std::string text;              ///< as the plan writes it
  std::optional<PartialDate> period;
};

/// How a goal stands, by its latest outcome.
enum class GoalState : std::uint8_t {
  reached,
  approaching,
  unchanged,
  further_away,
  not_measured,
  withheld,
  in_words,        ///< its values are told in words, and nobody can count how far it has come
  not_in_plan,     ///< it lacks the baseline or the target to count by
  not_applicable,  ///< its intervention was stopped or declined before it was measured; or no direction was meant
  last_ = not_applicable
};

/// A goal of an intervention.
struct GoalRow {
  std::size_t nth = 0;  ///< which of the plan's interventions it is of
  std::string intervention;
  std::string intervention_id;
  std::optional<plan::InterventionStatus> status;
  bool broken_off = false;  ///< the intervention was stopped or declined

  std::string measure;
  std::string unit;
  std::string group;
  std::optional<long> group_size;
  bool per_cent = false;  ///< all its numbers are shares of a hundred
  Value baseline;
  Value target;
  std::vector<Value> outcomes;  ///< by their periods
  Value latest;                 ///< the last of these

  /// How many per cent of the way from the baseline to the target the latest outcome has come, rounded down; below 0
  /// where it has moved away, above 100 where it has gone beyond.
  std::optional<long> share;
  bool early = false;  ///< the outcome is of a time before that of the target
  GoalState state{};
  bool late = false;  ///< the target's time has passed, and the outcome has not come all the way
  /// It is late, or the latest review says that the intervention does not go
  /// as planned, or may not. Never of what was stopped or declined: nobody goes on with it.
  bool behind = false;

  struct Review {
    Known known = Known::not_in_plan;
    std::optional<PartialDate> done;
    std::string by;  ///< as people call them; empty where the plan does not say
    std::optional<plan::Progress> progress;
  };
  Review review;  ///< the latest of the intervention
  Known next_known = Known::not_in_plan;
  std::optional<PartialDate> next_review;

  std::string who;
  People people;
  std::vector<std::string> schools;  ///< ids; empty where it is about all
  Origin place;
};

/// How many goals stand how. Those of interventions that were stopped or declined are counted by themselves.
struct GoalCounts {
  std::size_t goals = 0;
  std::array<std::size_t, enum_count<GoalState>> by_state{};
  std::size_t behind = 0;
  std::size_t broken_off = 0;

  std::size_t of(GoalState state) const { return by_state.at(static_cast<std::size_t>(state)); }
  void add(const GoalRow& goal);
  void add(const GoalCounts& others);
};

/// All goals of a plan, in the order it writes them.
struct Results {
  Heading heading;
  std::vector<GoalRow> goals;
  GoalCounts counts;  ///< of the whole plan, also where only some goals are shown
  bool part = false;  ///< whether something was left out
};
Results results(const programme::History& history, const source::SourceMap& sources, Day today, Language language);

/// "saknas i planen", "inte mätt än", …: what stands where nothing is known. Not of what is known.
std::string_view name_of(Known known, Language language);
/// "not_measured", for machines.
std::string_view to_string(Known known);
/// "närmar sig".
std::string_view name_of(GoalState state, Language language);
/// "approaching", for machines.
std::string_view to_string(GoalState state);

}  // namespace sbs::schedule
