#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "schedule/heading.h"
#include "schedule/origin.h"
#include "schedule/people.h"
#include "schedule/section.h"

/// What remains, and for whom.
namespace sbs::schedule {

/// One thing that has to be there.
struct Task {
  Section section;
  State state{};
  std::string what;
  std::string subject;              ///< the intervention or school it is about; empty for the whole
  std::optional<PartialDate> when;  ///< done, else planned
  std::optional<Recurrence> every;  ///< of a series that is not over
  std::string who;
  People people;
  std::string_view need;  ///< what the programme asks for, "final_report"; empty for what is planned beside it
  std::vector<std::string> schools;  ///< ids of those it is about; empty where it is about all
  std::optional<Origin> place;       ///< none where the plan says nothing of it
  std::string document;              ///< that shows it; empty where the plan names none
};

struct Checklist {
  Heading heading;
  std::vector<Task> tasks;    ///< by step, in the order of the programme's table
  bool part = false;          ///< whether only a part was asked for
  bool for_somebody = false;  ///< whether that part is what concerns somebody
};

/// What counts towards being done: all but what does not apply.
struct Tally {
  std::size_t done = 0;
  std::size_t asked = 0;
  std::size_t overdue = 0;
};
Tally tally(const Checklist& checklist);
/// The same of what stands in one section.
Tally tally(const Checklist& checklist, const Section& section);

Checklist checklist(const programme::History& history, const source::SourceMap& sources, Day today, Language language);

/// "What now?": the tasks to turn to first, at most `count` of them. What is overdue, oldest first; then what is due,
/// then what is planned, by date; then what has no date and is owed now, in the current step before the earlier ones.
inline constexpr std::size_t tasks_to_turn_to = 3;
std::vector<const Task*> next_tasks(const Checklist& checklist, std::size_t count);

}  // namespace sbs::schedule
