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

/// Whether a thing is to be kept, whenever it is.
bool keeps_any_day(const ItemFilter& filter, const Thing& thing) {
  if (filter.keys && !filter.keys->contains(thing.key)) return false;
  if (!is_about(thing.schools, filter.school)) return false;
  if (filter.only && !wanted(thing.state, *filter.only)) return false;
  return !filter.audience || concerns(thing.people, thing.schools, *filter.audience);
}

bool keeps(const ItemFilter& filter, const Item& item) {
  return keeps_days(filter, item.when.first, item.when.last) && keeps_any_day(filter, item);
}

/// Nobody can tell whether what has no date falls on the days that were asked for.
bool keeps(const ItemFilter& filter, const Thing& undated) {
  return !filter.from && !filter.to && keeps_any_day(filter, undated);
}

/// Whether what takes time goes on during the days that were asked for. What has begun and has no end yet goes on
/// today.
bool runs_in(const ItemFilter& filter, const Lane& lane, Day today) {
  if (!lane.start) return false;
  const Day open_end = lane.state == State::due ? std::max(today, lane.start->last) : lane.start->last;
  return keeps_days(filter, lane.start->first, lane.end ? lane.end->last : open_end);
}

/// What falls in a row of the picture.
struct InLane {
  std::vector<const Item*> items;
  std::vector<const Thing*> undated;
};

/// A step keeps its row, and what goes on all the while keeps it: of interventions those of which something was asked
/// for on whatever day, of schools those that were.
bool keeps(const ItemFilter& filter, const Lane& lane, const InLane& in, Day today) {
  if (lane.holds_dates_only()) return true;
  const bool runs = runs_in(filter, lane, today);
  if (lane.kind != Lane::Kind::intervention) return runs && is_about(lane.schools, filter.school);
  return std::any_of(in.undated.begin(), in.undated.end(), [&](const Thing* one) { return keeps(filter, *one); }) ||
         std::any_of(in.items.begin(), in.items.end(),
                     [&](const Item* item) { return keeps(filter, *item) || (runs && keeps_any_day(filter, *item)); });
}

bool keeps(const TaskFilter& filter, const Task& task) {
  if (filter.step && task.section.step != filter.step) return false;
  if (filter.audience && !concerns(task.people, task.schools, *filter.audience)) return false;
  if (filter.open && !to_come(task.state)) return false;
  if (filter.overdue && task.state != State::overdue) return false;
  return !filter.due_by || (to_come(task.state) && task.when && task.when->first <= *filter.due_by);
}

bool wanted(const GoalRow& goal, OnlyGoals only) {
  switch (only) {
    case OnlyGoals::behind:
      return goal.behind;
    case OnlyGoals::reached:
      return goal.state == GoalState::reached;
    case OnlyGoals::unmeasured:
      return goal.state == GoalState::not_measured;
  }
  return false;
}

bool keeps(const GoalFilter& filter, const GoalRow& goal) {
  if (!is_about(goal.schools, filter.school)) return false;
  if (filter.only && !wanted(goal, *filter.only)) return false;
  return !filter.audience || concerns(goal.people, goal.schools, *filter.audience);
}

}  // namespace

Schedule filtered(Schedule schedule, const ItemFilter& filter) {
  auto& items = schedule.items;
  auto& undated = schedule.undated;
  std::vector<InLane> in(schedule.lanes.size());
  for (const Item& item : items)
    if (item.lane != Thing::no_lane) in.at(item.lane).items.push_back(&item);
  for (const Thing& one : undated)
    if (one.lane != Thing::no_lane) in.at(one.lane).undated.push_back(&one);
  std::vector<bool> kept(schedule.lanes.size());
  for (std::size_t at = 0; at < kept.size(); ++at)
    kept[at] = keeps(filter, schedule.lanes[at], in[at], schedule.heading.today);
  std::erase_if(items, [&](const Item& item) { return !keeps(filter, item); });
  std::erase_if(undated, [&](const Thing& one) { return !keeps(filter, one); });
  schedule.part = filter.any();
  schedule.from = filter.from;
  schedule.to = filter.to;
  std::vector<Lane> lanes;
  std::vector<std::size_t> moved(schedule.lanes.size(), Thing::no_lane);
  for (std::size_t at = 0; at < schedule.lanes.size(); ++at) {
    if (!kept[at]) continue;
    moved[at] = lanes.size();
    lanes.push_back(std::move(schedule.lanes[at]));
  }
  schedule.lanes = std::move(lanes);
  const auto move = [&](Thing& one) {
    if (one.lane != Thing::no_lane) one.lane = moved[one.lane];
  };
  for (Item& item : items)
    move(item);
  for (Thing& one : undated)
    move(one);
  return schedule;
}

Checklist filtered(Checklist checklist, const TaskFilter& filter) {
  auto& tasks = checklist.tasks;
  tasks.erase(std::remove_if(tasks.begin(), tasks.end(), [&](const Task& task) { return !keeps(filter, task); }),
              tasks.end());
  checklist.part = filter.any();
  checklist.for_somebody = filter.audience.has_value();
  return checklist;
}

Results filtered(Results results, const GoalFilter& filter) {
  std::erase_if(results.goals, [&](const GoalRow& goal) { return !keeps(filter, goal); });
  results.part = filter.any();
  return results;
}

}  // namespace sbs::schedule
