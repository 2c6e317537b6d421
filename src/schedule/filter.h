#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>

#include "schedule/checklist.h"
#include "schedule/people.h"
#include "schedule/results.h"
#include "schedule/schedule.h"

/// Parts of a schedule or a checklist: what somebody asked to see.
namespace sbs::schedule {

enum class Only : std::uint8_t {
  planned,  ///< still to come, whether in time or late
  done,
  overdue
};

/// What to keep of a schedule. What is not set keeps all.
struct ItemFilter {
  std::optional<Day> from;  ///< what may still fall on this day or after it
  std::optional<Day> to;    ///< what may already fall on this day or before it
  std::string school;       ///< an id: what is about that school, or about all
  std::optional<Only> only;
  std::optional<Audience> audience;
  std::optional<std::set<std::string>> keys;  ///< of the only things that are wanted

  bool any() const { return from || to || !school.empty() || only || audience || keys; }
};
Schedule filtered(Schedule schedule, const ItemFilter& filter);

/// What to keep of a checklist; all that is asked for must hold.
struct TaskFilter {
  std::optional<Step> step;
  std::optional<Audience> audience;
  bool open = false;          ///< what remains to be done, now or later
  bool overdue = false;       ///< what is late
  std::optional<Day> due_by;  ///< what has a date, is not done, and may fall on this day or before it

  bool any() const { return step || audience || open || overdue || due_by; }
};
Checklist filtered(Checklist checklist, const TaskFilter& filter);

enum class OnlyGoals : std::uint8_t {
  behind,
  reached,
  unmeasured  ///< not measured yet
};

/// What to keep of the goals of a plan; all that is asked for must hold.
struct GoalFilter {
  std::string school;  ///< an id: what is about that school, or about all
  std::optional<OnlyGoals> only;
  std::optional<Audience> audience;

  bool any() const { return !school.empty() || only || audience; }
};
Results filtered(Results results, const GoalFilter& filter);

}  // namespace sbs::schedule
