#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "schedule/checklist.h"

/// Where collaborations stand, seen side by side.
namespace sbs::schedule {

/// Where one collaboration stands.
struct Standing {
  Heading heading;
  Tally tally;
  std::optional<Task> next;  ///< what to turn to first; none where nothing remains
  /// Days until the last day that the time limit allows, negative after it. Where the start is not exactly known, it is
  /// some number from the fewest to the most.
  struct DaysLeft {
    long fewest = 0;
    long most = 0;
  };
  std::optional<DaysLeft> days_left;  ///< none where there is no limit, or the collaboration is over
  /// How it goes, by the worst of the latest reviews of its interventions that go on; none where nothing was reviewed.
  std::optional<plan::Progress> review;
  std::size_t errors = 0;  ///< that `validate` finds in its plan
  std::size_t warnings = 0;
  bool needs_title = false;  ///< whether another of those beside it has the same organiser and schools
};
Standing standing(const Checklist& checklist, const programme::History& history);

/// Whether its reviews say that it does not go as planned, or may not.
bool goes_badly(const Standing& standing);

/// What stands first: who needs somebody (what is late, past the limit, or goes badly by its reviews), the latest
/// first, then what goes on, last what is over; the fewest days left; the earliest next date; the most that is overdue;
/// the first name as a Swedish dictionary has it (å, ä, ö last); the earliest step. What has no such thing stands last,
/// and among equals the name decides.
enum class Order : std::uint8_t { need, limit, next, overdue, name, step };
void sort(std::vector<Standing>& standings, Order order);

/// Finds those that would read alike, so that each is told by its title.
void tell_apart(std::vector<Standing>& standings);

}  // namespace sbs::schedule
