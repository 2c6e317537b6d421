#pragma once

#include <set>
#include <string>

#include "schedule/checklist.h"
#include "schedule/schedule.h"

/// What happened since a day: what was done, moved or became late.
namespace sbs::schedule {

/// The keys of what happened in a schedule since a day. `before` is the same plan's schedule as its last version before
/// that day had it, read on that day; null where nobody has it: then the dates alone tell what was done and what fell
/// due. What was moved says so, and from when.
std::set<std::string> happened_since(Schedule& schedule, Day day, const Schedule* before, Language language);

/// What happened of a checklist, in the same way.
Checklist since(Checklist checklist, Day day, const Checklist* before, Language language);

}  // namespace sbs::schedule
