#include "schedule/last_time.h"

#include <algorithm>

#include "plan/names.h"

namespace sbs::schedule {

namespace {

using plan::Event;
using plan::EventKind;

/// The latest of an event's done dates that is not after a day.
std::optional<PartialDate> last_done_by(const Event& event, Day today) {
  std::optional<PartialDate> last;
  for (const auto& done : event.done)
    if (done.value.first <= today && (!last || last->last <= done.value.last)) last = done.value;
  return last;
}

bool of_a_team(const Event& event) { return !event.teams.empty() || event.kind.is(EventKind::team_meeting); }

bool shares_a_team(const Event& one, const Event& other) {
  return std::any_of(one.teams.begin(), one.teams.end(), [&](const auto& team) {
    return std::any_of(other.teams.begin(), other.teams.end(),
                       [&](const auto& another) { return another.value.id == team.value.id; });
  });
}

/// The meetings that are to come, the earliest first.
std::vector<Meetings::ToCome> meetings_to_come(const plan::Plan& plan, const AsOf& as_of) {
  std::vector<Meetings::ToCome> all;
  for (const Event& event : plan.timeline) {
    if (!programme::is_meeting(event)) continue;
    const auto ahead = as_of.ahead_of(event);
    if (ahead && (ahead->state == State::due || ahead->state == State::planned)) all.push_back({&event, *ahead});
  }
  const auto key = [&](const Meetings::ToCome& one) { return std::max(one.ahead.when.first, as_of.today()); };
  std::stable_sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return all;
}

}  // namespace

std::optional<Since> since_last_report(const programme::History& history, Day today) {
  std::optional<Since> since;
  for (const Event* event : history.events_of(EventKind::progress_report)) {
    const auto done = last_done_by(*event, today);
    if (done && (!since || since->date.last <= done->last))
      since = Since{*done, std::string(plan::to_string(EventKind::progress_report))};
  }
  if (since) return since;
  if (const auto& agreed = history.first_done(EventKind::agreement); agreed && agreed->date.value.first <= today)
    return Since{agreed->date.value, std::string(plan::to_string(EventKind::agreement))};
  if (const auto start = history.start(); start && start->first <= today) return Since{*start, {}};
  return std::nullopt;
}

std::vector<const Item*> news_since(const Schedule& schedule, const std::optional<Since>& since) {
  std::vector<const Item*> happened;
  for (const Item& item : schedule.items) {
    if (item.kind == ItemKind::last_day) continue;  // it comes by itself, and nobody did it
    const bool counts = item.state == State::done || item.state == State::overdue || item.state == State::cancelled;
    if (!counts || (item.state != State::cancelled && item.when.first > schedule.heading.today)) continue;
    if (since && item.when.last < since->date.first) continue;
    if (since && !since->event.empty() && item.event == since->event && item.when == since->date) continue;
    happened.push_back(&item);
  }
  return happened;
}

Meetings meetings_of(const programme::History& history, const AsOf& as_of) {
  Meetings meetings;
  auto ahead = meetings_to_come(history.plan(), as_of);
  const bool teams = std::any_of(ahead.begin(), ahead.end(), [](const auto& one) { return of_a_team(*one.event); });
  if (teams) std::stable_partition(ahead.begin(), ahead.end(), [](const auto& one) { return of_a_team(*one.event); });
  if (!ahead.empty()) meetings.next = ahead.front();
  // A series that goes on has the meeting after the next one, too.
  if (meetings.next && meetings.next->ahead.every)
    meetings.after = meetings.next;
  else if (ahead.size() > 1)
    meetings.after = ahead[1];

  const Event* next = meetings.next ? meetings.next->event : nullptr;
  const auto take_last = [&](const auto& wanted) {
    for (const Event& event : history.plan().timeline) {
      if (!programme::is_meeting(event) || !wanted(event)) continue;
      const auto done = last_done_by(event, as_of.today());
      if (done && (!meetings.last || meetings.last->when.last <= done->last))
        meetings.last = Meetings::Held{&event, *done};
    }
  };
  if (next != nullptr && !next->teams.empty()) take_last([&](const Event& one) { return shares_a_team(one, *next); });
  if (!meetings.last && (teams || next == nullptr)) take_last(of_a_team);
  if (!meetings.last) take_last([](const Event& /*any*/) { return true; });
  return meetings;
}

}  // namespace sbs::schedule
