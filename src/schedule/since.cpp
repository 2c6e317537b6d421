#include "schedule/since.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/message.h"

namespace sbs::schedule {

namespace {

constexpr Message<std::string, When> moved_from{"{0} (flyttat från {1})", "{0} (moved from {1})"};

/// How it was with something: its state and, where it had one, its date.
struct Was {
  State state{};
  std::optional<PartialDate> when;
};

/// By its dates alone.
bool fell(State state, const std::optional<PartialDate>& when, Day day) {
  if (!when) return false;
  if (state == State::done) return when->last >= day;
  return state == State::overdue && when->last + std::chrono::days(1) >= day;  // late from the day after
}

bool is_ahead(State state) { return state == State::planned || state == State::due || state == State::overdue; }

bool was_moved(State state, const std::optional<PartialDate>& when, const Was& was) {
  if (!is_ahead(state) || !is_ahead(was.state) || !when || !was.when || *when == *was.when) return false;
  return !was.when->contains(*when);  // else it is only more exact
}

/// Whether something happened to it; whether it was moved is told beside.
bool happened(State state, const std::optional<PartialDate>& when, Day day, const Was* was) {
  if (was == nullptr) return fell(state, when, day);
  if (state == State::done || state == State::overdue || state == State::cancelled)
    if (state != was->state) return true;
  return was_moved(state, when, *was);
}

/// The things of an earlier schedule, by their keys; what has no id and was moved has another key, and is known by what
/// it is, where nothing else is the same.
class EarlierThings {
 public:
  EarlierThings(const Schedule& now, const Schedule* before) {
    if (before == nullptr) return;
    for (const Item& item : before->items)
      by_key_.emplace(item.key, Was{item.state, item.when});
    for (const Thing& thing : before->undated)
      by_key_.emplace(thing.key, Was{thing.state, std::nullopt});
    std::map<std::string, std::vector<const Item*>> old;
    std::map<std::string, std::vector<const Item*>> young;
    const std::set<std::string> keys = keys_of(now);
    for (const Item& item : before->items)
      if (!keys.contains(item.key)) old[kind_of(item)].push_back(&item);
    for (const Item& item : now.items)
      if (!by_key_.contains(item.key)) young[kind_of(item)].push_back(&item);
    for (const auto& [kind, items] : young)
      if (const auto same = old.find(kind); items.size() == 1 && same != old.end() && same->second.size() == 1)
        by_key_.emplace(items.front()->key, Was{same->second.front()->state, same->second.front()->when});
  }

  std::optional<Was> of(const Thing& thing) const {
    const auto found = by_key_.find(thing.key);
    return found == by_key_.end() ? std::nullopt : std::optional(found->second);
  }

 private:
  static std::set<std::string> keys_of(const Schedule& schedule) {
    std::set<std::string> keys;
    for (const Item& item : schedule.items)
      keys.insert(item.key);
    return keys;
  }
  static std::string kind_of(const Item& item) {
    return fmt::format("{}\x1f{}\x1f{}", to_string(item.kind), item.event, item.what);
  }

  std::map<std::string, Was> by_key_;
};

/// What names a task in its checklist; several may have it.
std::string name_of(const Task& task) {
  return fmt::format("{}\x1f{}\x1f{}\x1f{}", task.need, task.subject, task.what, fmt::join(task.schools, ","));
}

/// The tasks of an earlier checklist, each to be found once.
class Earlier {
 public:
  explicit Earlier(const Checklist& before) {
    for (const Task& task : before.tasks)
      tasks_[name_of(task)].push_back(&task);
  }

  /// The one that a task was: of several of its name the one on the same date, else the first.
  std::optional<Was> take(const Task& task) {
    auto& same = tasks_[name_of(task)];
    if (same.empty()) return std::nullopt;
    auto found = std::find_if(same.begin(), same.end(), [&](const Task* one) { return one->when == task.when; });
    if (found == same.end()) found = same.begin();
    const Was was{(*found)->state, (*found)->when};
    same.erase(found);
    return was;
  }

 private:
  std::map<std::string, std::vector<const Task*>> tasks_;
};

}  // namespace

std::set<std::string> happened_since(Schedule& schedule, Day day, const Schedule* before, Language language) {
  const EarlierThings earlier(schedule, before);
  std::set<std::string> keys;
  const auto look = [&](Thing& thing, const std::optional<PartialDate>& when) {
    const auto was = earlier.of(thing);
    if (!happened(thing.state, when, day, was ? &*was : nullptr)) return;
    keys.insert(thing.key);
    if (was && was_moved(thing.state, when, *was)) thing.what = moved_from(language, thing.what, *was->when);
  };
  for (Item& item : schedule.items)
    look(item, item.when);
  for (Thing& thing : schedule.undated)
    look(thing, std::nullopt);
  return keys;
}

Checklist since(Checklist checklist, Day day, const Checklist* before, Language language) {
  std::optional<Earlier> earlier;
  if (before != nullptr) earlier.emplace(*before);
  std::vector<Task> kept;
  for (Task& task : checklist.tasks) {
    const auto was = earlier ? earlier->take(task) : std::nullopt;
    if (!happened(task.state, task.when, day, was ? &*was : nullptr)) continue;
    if (was && was_moved(task.state, task.when, *was)) task.what = moved_from(language, task.what, *was->when);
    kept.push_back(std::move(task));
  }
  checklist.tasks = std::move(kept);
  checklist.part = true;
  return checklist;
}

}  // namespace sbs::schedule
