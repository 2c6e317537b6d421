#include "render/picture.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

namespace sbs::render {

namespace {

using programme::State;
using schedule::Item;
using schedule::ItemKind;
using schedule::Lane;
using schedule::Schedule;
using schedule::Thing;

/// Something goes on from or until a day, and nothing happens then.
std::pair<Day, Day> days_without_items(const Schedule& schedule) {
  const Day today = schedule.heading.today;
  if (schedule.from) return {*schedule.from, std::max(*schedule.from, today)};
  if (schedule.to) return {std::min(*schedule.to, today), *schedule.to};
  return {today, today};
}

/// The days that were asked for; else from the first day of anything to the last, to which today belongs unless it is
/// far away.
std::pair<Day, Day> period(const Schedule& schedule) {
  if (schedule.from && schedule.to) return {*schedule.from, *schedule.to};
  if (schedule.items.empty()) return days_without_items(schedule);
  Day first = schedule.items.front().when.first;
  Day last = schedule.items.front().when.last;
  for (const Item& item : schedule.items) {
    first = std::min(first, item.when.first);
    last = std::max(last, item.when.last);
  }
  constexpr std::chrono::days near{184};
  const Day today = schedule.heading.today;
  if (today < first && first - today <= near) first = today;
  if (today > last && today - last <= near) last = today;
  if (schedule.from) first = std::max(first, *schedule.from);
  if (schedule.to) last = std::min(last, *schedule.to);
  return {first, last};
}

/// What falls on some day of several, and nobody knows which.
Mark span(const PartialDate& when, bool done, State state) {
  return {when.first, when.last, done ? Look::span_done : Look::span_ahead, state, Rank::span, Mark::no_item};
}

/// The time that something takes: what has passed is solid, what lies ahead is light, and where its first or last day
/// is not exactly known, the days it may be are drawn like any other imprecise date.
void add_run(std::vector<Mark>& marks, const Lane& lane, Day today) {
  if (!lane.start) {
    if (lane.end) marks.push_back(span(*lane.end, false, lane.state));
    return;
  }
  const bool begun = lane.state == State::done || lane.state == State::due;
  const Day from = lane.start->last;
  const Day to = lane.end ? lane.end->first : (begun ? std::max(today, from) : from);
  const auto add = [&](Day first, Day last, Look look) {
    if (first <= last) marks.push_back({first, last, look, lane.state, Rank::run, Mark::no_item});
  };
  if (lane.state == State::done) {
    add(from, to, Look::run);
  } else if (lane.state == State::due) {
    add(from, std::min(to, today), Look::run);
    add(std::max(from, today + std::chrono::days{1}), to, Look::run_ahead);
  } else {
    add(from, to, lane.state == State::cancelled ? Look::run_stopped : Look::run_ahead);
  }
  if (!lane.start->exact()) marks.push_back(span(*lane.start, begun, lane.state));
  if (lane.end && !lane.end->exact()) marks.push_back(span(*lane.end, lane.state == State::done, lane.state));
}

/// Whether an item is the first or the last day of what takes time.
bool ends_run(const Item& item) {
  constexpr std::array ends{ItemKind::intervention_start, ItemKind::intervention_end, ItemKind::pause_start,
                            ItemKind::pause_end,          ItemKind::school_joins,     ItemKind::school_leaves};
  return std::find(ends.begin(), ends.end(), item.kind) != ends.end();
}

/// Whether an item is drawn as a point or a span of its own: first and last days are the ends of a run, and are seen
/// there unless they are late.
bool is_marked(const Item& item) { return !ends_run(item) || item.state == State::overdue; }

Mark mark_of(const Item& item, std::size_t at) {
  const bool overdue = item.state == State::overdue;
  if (item.when.exact())
    return {item.when.first, item.when.first, Look::point, item.state, overdue ? Rank::overdue : Rank::point, at};
  // Neither happened nor is to happen within the time that it may be.
  const bool neither = overdue || item.state == State::cancelled || item.state == State::not_applicable;
  Mark mark = span(item.when, item.state == State::done, item.state);
  if (neither) mark.look = Look::point;
  mark.item = at;
  return mark;
}

/// The first or last day of a row's time: where it is not exactly known, a span is drawn already, and is now known for
/// what it is.
void add_end(PictureRow& row, const Item& item, std::size_t at) {
  const auto end = row.marks.begin() + static_cast<std::ptrdiff_t>(row.of_time);
  const auto drawn = std::find_if(row.marks.begin(), end, [&](const Mark& mark) {
    return mark.rank == Rank::span && mark.item == Mark::no_item && mark.first == item.when.first &&
           mark.last == item.when.last;
  });
  if (drawn != end)
    drawn->item = at;
  else
    row.ends.push_back(at);
}

}  // namespace

Picture picture(const Schedule& schedule) {
  const auto [first, last] = period(schedule);
  Picture made{first, last, schedule.heading.today, std::nullopt, {}, {}};
  if (const auto& limit = schedule.heading.limit) made.limit = limit->first;
  for (const Lane& lane : schedule.lanes) {
    PictureRow& row = made.rows.emplace_back(PictureRow{lane.kind, lane.holds_dates_only(), lane.label, {}});
    if (!lane.holds_dates_only()) add_run(row.marks, lane, made.today);
    row.of_time = row.marks.size();
  }
  std::vector<bool> any(made.rows.size());
  for (std::size_t at = 0; at < schedule.items.size(); ++at) {
    const Item& item = schedule.items[at];
    if (item.lane == Thing::no_lane) {
      if (item.kind != ItemKind::last_day) made.rowless.push_back(mark_of(item, at));
      continue;
    }
    any.at(item.lane) = true;
    PictureRow& row = made.rows.at(item.lane);
    if (is_marked(item))
      row.marks.push_back(mark_of(item, at));
    else
      add_end(row, item, at);
  }
  for (const Thing& one : schedule.undated)
    if (one.kind == ItemKind::intervention) made.rows.at(one.lane).undated = !any.at(one.lane);
  return made;
}

}  // namespace sbs::render
