#include "schedule/filter.h"

#include <algorithm>

namespace sbs::schedule {

namespace {

bool is_about(const std::vector<std::string>& schools, const std::string& school) {
  return school.empty() || schools.empty() || std::find(schools.begin(), schools.end(), school) != schools.end();
}

bool to_come(State state) {
  return state == State::planned || state == State::due || state == State::overdue || state == State::open ||
         state == State::not_yet;
}

bool wanted(State state, Only only) {
  switch (only) {
    case Only::planned:
      return to_come(state);
    case Only::done:
      return state == State::done;
    case Only::overdue:
      return state == State::overdue;
  }
  return false;
}

bool keeps_days(const ItemFilter& filter, Day first, Day last) {
  return (!filter.from || last >= *filter.from) && (!filter.to || first <= *filter.to);
}

/// Whether an item is to be kept, whenever it is.
bool keeps_any_day(const ItemFilter& filter, const Item& item) {
  if (!is_about(item.schools, filter.school)) return false;
  if (filter.only && !wanted(item.state, *filter.only)) return false;
  return !filter.audience || concerns(item.people, item.schools, *filter.audience);
}

bool keeps(const ItemFilter& filter, const Item& item) {
  return keeps_days(filter, item.when.first, item.when.last) && keeps_any_day(filter, item);
}

/// Whether what takes time goes on during the days that were asked for. What has begun and has no end yet goes on
/// today.
bool runs_in(const ItemFilter& filter, const Lane& lane, Day today) {
  if (!lane.start) return false;
  const Day open_end = lane.state == State::due ? std::max(today, lane.start->last) : lane.start->last;
  return keeps_days(filter, lane.start->first, lane.end ? lane.end->last : open_end);
}

/// Whether an intervention of which nothing has a date is to be kept: only where no dates and no states were asked for.
bool keeps_undated(const ItemFilter& filter, const Lane& lane) {
  return !filter.from && !filter.to && !filter.only && is_about(lane.schools, filter.school) &&
         (!filter.audience || concerns(lane.people, lane.schools, *filter.audience));
}

/// A step keeps its row, and what goes on all the while keeps it: of interventions those of which something was asked
/// for on whatever day, of schools those that were.
bool keeps(const ItemFilter& filter, const Lane& lane, const std::vector<const Item*>& items, Day today) {
  if (lane.kind == Lane::Kind::step) return true;
  const bool runs = runs_in(filter, lane, today);
  if (lane.kind != Lane::Kind::intervention) return runs && is_about(lane.schools, filter.school);
  if (items.empty()) return keeps_undated(filter, lane);
  return std::any_of(items.begin(), items.end(),
                     [&](const Item* item) { return keeps(filter, *item) || (runs && keeps_any_day(filter, *item)); });
}

bool keeps(const TaskFilter& filter, const Task& task) {
  if (filter.step && task.step != *filter.step) return false;
  if (filter.audience && !concerns(task.people, task.schools, *filter.audience)) return false;
  if (filter.open && !to_come(task.state)) return false;
  if (filter.overdue && task.state != State::overdue) return false;
  return !filter.due_by || (to_come(task.state) && task.when && task.when->first <= *filter.due_by);
}

}  // namespace

Schedule filtered(Schedule schedule, const ItemFilter& filter) {
  auto& items = schedule.items;
  std::vector<std::vector<const Item*>> items_of(schedule.lanes.size());
  for (const Item& item : items)
    if (item.lane != Item::no_lane) items_of.at(item.lane).push_back(&item);
  std::vector<bool> kept(schedule.lanes.size());
  for (std::size_t at = 0; at < kept.size(); ++at)
    kept[at] = keeps(filter, schedule.lanes[at], items_of[at], schedule.heading.today);
  items.erase(std::remove_if(items.begin(), items.end(), [&](const Item& item) { return !keeps(filter, item); }),
              items.end());
  schedule.part = filter.any();
  schedule.from = filter.from;
  schedule.to = filter.to;
  std::vector<Lane> lanes;
  std::vector<std::size_t> moved(schedule.lanes.size(), Item::no_lane);
  for (std::size_t at = 0; at < schedule.lanes.size(); ++at) {
    if (!kept[at]) continue;
    moved[at] = lanes.size();
    lanes.push_back(std::move(schedule.lanes[at]));
  }
  schedule.lanes = std::move(lanes);
  for (Item& item : items)
    if (item.lane != Item::no_lane) item.lane = moved[item.lane];
  return schedule;
}

Checklist filtered(Checklist checklist, const TaskFilter& filter) {
  auto& tasks = checklist.tasks;
  tasks.erase(std::remove_if(tasks.begin(), tasks.end(), [&](const Task& task) { return !keeps(filter, task); }),
              tasks.end());
  checklist.part = filter.any();
  return checklist;
}

}  // namespace sbs::schedule
