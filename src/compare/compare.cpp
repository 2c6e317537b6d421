#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "base/check.h"
#include "compare/change.h"
#include "compare/match.h"
#include "fields/table.h"
#include "plan/tables.h"

namespace sbs::compare {

namespace {

using fields::Contents;
using fields::Held;
using fields::Shape;
using fields::Value;

constexpr ByEnum<ChangeKind, std::string_view> kind_names({{ChangeKind::added, "added"},
                                                           {ChangeKind::removed, "removed"},
                                                           {ChangeKind::changed, "changed"},
                                                           {ChangeKind::moved, "moved"},
                                                           {ChangeKind::specified, "specified"},
                                                           {ChangeKind::loosened, "loosened"},
                                                           {ChangeKind::done, "done"},
                                                           {ChangeKind::cancelled, "cancelled"},
                                                           {ChangeKind::renamed, "renamed"}});

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A group of keys as it is and as it may be shown, before and after; null where it is not there.
struct Both {
  const Contents* before = nullptr;
  const Contents* after = nullptr;
  const Contents* shown_before = nullptr;
  const Contents* shown_after = nullptr;

  ChangedThing under(const fields::Key& key) const {
    return {&key, shown_after != nullptr ? shown_after : shown_before, after != nullptr ? after : before};
  }
};

/// What the change of a date is called, of what is planned for it.
ChangeKind of_date(const PartialDate& before, const PartialDate& after, bool planned) {
  const bool deadline = before.is_deadline() || after.is_deadline();
  if (!deadline && before.contains(after)) return ChangeKind::specified;
  if (!deadline && after.contains(before)) return ChangeKind::loosened;
  return planned ? ChangeKind::moved : ChangeKind::changed;
}

class Comparing {
 public:
  explicit Comparing(Comparison& to) : to_(to) {}

  void run() {
    const Both plan{&to_.before->plan, &to_.after->plan, &to_.before->shown, &to_.after->shown};
    find_renamed(plan);
    group(plan);
    follow();
    std::stable_sort(to_.changes.begin(), to_.changes.end(),
                     [](const Change& a, const Change& b) { return section_of(a) < section_of(b); });
  }

 private:
  /// Ids that others refer to, in the order in which the sections refer to each other.
  void find_renamed(const Both& plan) {
    const auto find = [&](const Contents* before, const Contents* after, std::string_view section) {
      const Held* old = before == nullptr ? nullptr : fields::held(*before, section);
      const Held* young = after == nullptr ? nullptr : fields::held(*after, section);
      if (old == nullptr || young == nullptr) return;
      const auto id_of = [](const Value& value) {
        return value.group.empty() ? std::string() : std::string(fields::text_of(value.group.front(), "id"));
      };
      for (const auto& [was, is] : match(*old, *young, renamed_).both) {
        std::string old_id = id_of(old->values[was]);
        std::string id = id_of(young->values[is]);
        if (old_id != id && !old_id.empty() && !id.empty()) renamed_[section].emplace(std::move(old_id), std::move(id));
      }
    };
    const auto analysis = [](const Contents& plan_contents) -> const Contents* {
      const Value* value = fields::value_of(plan_contents, "analysis");
      return value == nullptr || value->group.empty() ? nullptr : &value->group.front();
    };
    find(plan.before, plan.after, "schools");
    find(plan.before, plan.after, "teams");
    find(analysis(*plan.before), analysis(*plan.after), "findings");
    find(plan.before, plan.after, "interventions");
  }

  void group(const Both& both) {
    to_.same.emplace(both.before, both.after);
    SBS_CHECK(both.before->keys.size() == both.after->keys.size());
    for (std::size_t at = 0; at < both.after->keys.size(); ++at) {
      const Held& before = both.before->keys[at];
      const Held& after = both.after->keys[at];
      const Held& shown_before = both.shown_before->keys[at];
      const Held& shown_after = both.shown_after->keys[at];
      if (after.row->mapping != nullptr && after.row->list)
        list(before, after, shown_before, shown_after);
      else if (after.row->mapping != nullptr)
        one_group(before, after, shown_before, shown_after);
      else if (meaning(before, renamed_) != meaning(after, none_))
        key(both, before, after, shown_before, shown_after);
    }
  }

  static const Contents* contents(const Held& held, std::size_t at) {
    return at < held.values.size() && !held.values[at].group.empty() ? &held.values[at].group.front() : nullptr;
  }

  void list(const Held& before, const Held& after, const Held& shown_before, const Held& shown_after) {
    const Pairs pairs = match(before, after, renamed_);
    const std::size_t told = to_.changes.size();
    for (const auto& [old, young] : pairs.both)
      inside(*after.row,
             {contents(before, old), contents(after, young), contents(shown_before, old), contents(shown_after, young)},
             old, [&](const Both& both) { group(both); });
    for (const std::size_t at : pairs.added)
      whole(*after.row, {nullptr, contents(after, at), nullptr, contents(shown_after, at)}, at);
    for (const std::size_t at : pairs.gone)
      whole(*before.row, {contents(before, at), nullptr, contents(shown_before, at), nullptr}, at);
    if (told == to_.changes.size()) unread(before, after);
  }

  void one_group(const Held& before, const Held& after, const Held& shown_before, const Held& shown_after) {
    const Both both{contents(before, 0), contents(after, 0), contents(shown_before, 0), contents(shown_after, 0)};
    if (both.before != nullptr && both.after != nullptr) {
      inside(*after.row, both, 0, [&](const Both& those) { group(those); });
    } else if (both.before != nullptr || both.after != nullptr) {
      whole(*after.row, both, 0);
    } else {
      unread(before, after);
    }
  }

  /// A list or a group that could not be read, or only in part: more than that it is otherwise nobody can tell.
  void unread(const Held& before, const Held& after) {
    if (before.state != Held::State::unread && after.state != Held::State::unread) return;
    if (before.written != after.written) add(ChangeKind::changed, after.row);
  }

  /// Goes into a thing; `old` is its place among those of the older version.
  template <class Do>
  void inside(const fields::Key& key, const Both& both, std::size_t old, const Do& act) {
    const std::size_t outer = old_;
    things_.push_back(both.under(key));
    if (things_.size() == 1) old_ = old;
    act(both);
    things_.pop_back();
    old_ = outer;
  }

  /// A thing that is new or gone.
  void whole(const fields::Key& key, const Both& both, std::size_t at) {
    inside(key, both, at,
           [&](const Both& one) { add(one.after != nullptr ? ChangeKind::added : ChangeKind::removed, nullptr); });
  }

  void add(ChangeKind kind, const fields::Key* key) {
    Change& change = to_.changes.emplace_back();
    change.kind = kind;
    change.things = things_;
    change.key = key;
    change.agreement = agreement(key);
  }

  /// The agreement that covers what has changed: what, how, who, what they promised and the goals of an intervention
  /// that was agreed already.
  std::optional<Agreed> agreement(const fields::Key* key) const {
    constexpr std::array<std::string_view, 2> promised{"what", "how"};
    constexpr std::array<std::string_view, 2> below{"responsible", "goals"};
    if (things_.empty() || things_.front().under->names.en != "interventions") return std::nullopt;
    if (old_ >= to_.before->interventions.size()) return std::nullopt;
    const Agreed& agreed = to_.before->interventions[old_];
    if (!agreed.agreed) return std::nullopt;
    if (things_.size() == 1) {
      if (key != nullptr && is_one_of(promised, key->names.en)) return agreed;
      return std::nullopt;
    }
    if (!is_one_of(below, things_[1].under->names.en)) return std::nullopt;
    // What came of a goal is no promise.
    if (things_.size() > 2 && things_[2].under->names.en == "outcomes") return std::nullopt;
    return agreed;
  }

  void key(const Both& both, const Held& before, const Held& after, const Held& shown_before, const Held& shown_after) {
    Change change;
    if (after.row->list || after.row->shape == Shape::dates)
      change = list_change(before, after, shown_before, shown_after);
    else
      change = value_change(before, after, shown_before, shown_after);
    change.written_before = before.state == Held::State::unread ? shown_before.written : std::string();
    change.written_after = after.state == Held::State::unread ? shown_after.written : std::string();
    if (is_folded(both, after, change)) return;
    change.hidden = shown_before.values.size() != before.values.size() ||
                    shown_after.values.size() != after.values.size() ||
                    meaning(shown_before, renamed_) == meaning(shown_after, none_);
    change.things = things_;
    change.key = after.row;
    change.agreement = agreement(after.row);
    to_.changes.push_back(std::move(change));
  }

  Change value_change(const Held& before, const Held& after, const Held& shown_before, const Held& shown_after) const {
    Change change;
    change.kind = kind_of(before, after);
    change.before = shown_before.values;
    change.after = shown_after.values;
    return change;
  }

  static ChangeKind kind_of(const Held& before, const Held& after) {
    constexpr std::array<std::string_view, 7> planned{"planned", "start",     "end",        "from",
                                                      "until",   "report_by", "next_review"};
    const std::string_view name = after.row->names.en;
    if (before.state == Held::State::absent) {
      if (name == "done") return ChangeKind::done;
      return name == "cancelled" ? ChangeKind::cancelled : ChangeKind::added;
    }
    if (after.state == Held::State::absent) return ChangeKind::removed;
    const auto* old = fields::only<PartialDate>(before.values);
    const auto* young = fields::only<PartialDate>(after.values);
    if (old != nullptr && young != nullptr) return of_date(*old, *young, is_one_of(planned, name));
    constexpr std::array<std::string_view, 3> names{"id", "title", "name"};
    return is_one_of(names, name) ? ChangeKind::renamed : ChangeKind::changed;
  }

  /// What is in one list and not in the other, as often as it is.
  Change list_change(const Held& before, const Held& after, const Held& shown_before, const Held& shown_after) const {
    std::map<std::string, long> more;  // of the newer one
    for (const Value& value : after.values)
      ++more[meaning(value, *after.row, none_)];
    for (const Value& value : before.values)
      --more[meaning(value, *before.row, renamed_)];
    Change change;
    change.of_list = true;
    for (std::size_t at = 0; at < after.values.size() && at < shown_after.values.size(); ++at)
      if (long& left = more[meaning(after.values[at], *after.row, none_)]; left > 0) {
        --left;
        change.after.push_back(shown_after.values[at]);
      }
    for (std::size_t at = 0; at < before.values.size() && at < shown_before.values.size(); ++at)
      if (long& left = more[meaning(before.values[at], *before.row, renamed_)]; left < 0) {
        ++left;
        change.before.push_back(shown_before.values[at]);
      }
    change.kind = ChangeKind::changed;
    if (after.row->shape != Shape::dates) {
      if (change.before.empty()) change.kind = ChangeKind::added;
      if (change.after.empty()) change.kind = ChangeKind::removed;
      return change;
    }
    const auto* old = fields::only<PartialDate>(change.before);
    const auto* young = fields::only<PartialDate>(change.after);
    if (change.before.empty())
      change.kind = ChangeKind::done;
    else if (change.after.empty())
      change.kind = ChangeKind::removed;
    else if (old != nullptr && young != nullptr)
      change.kind = of_date(*old, *young, false);
    return change;
  }

  /// When something is done or cancelled, whoever writes it may take away when it was planned: that is one change.
  bool is_folded(const Both& both, const Held& after, Change& change) const {
    const auto state = [](const Contents& contents, std::string_view key) {
      const auto found = std::find_if(contents.keys.begin(), contents.keys.end(),
                                      [&](const Held& one) { return one.row->names.en == key; });
      return found == contents.keys.end() ? Held::State::absent : found->state;
    };
    const auto came = [&](std::string_view key) {
      return state(*both.before, key) == Held::State::absent && state(*both.after, key) == Held::State::read;
    };
    const bool planned_went =
        state(*both.before, "planned") == Held::State::read && state(*both.after, "planned") == Held::State::absent;
    if (after.row->names.en == "planned") return planned_went && (came("done") || came("cancelled"));
    if (after.row->names.en == "done" || after.row->names.en == "cancelled")
      if (const auto* planned = fields::value_of<PartialDate>(*both.before, "planned")) change.planned = *planned;
    return false;
  }

  /// What follows from the changes for the time of the whole.
  void follow() {
    const auto& limit_before = to_.before->limit;
    const auto& limit_after = to_.after->limit;
    for (Change& change : to_.changes) {
      if (hangs(change)) change.on_time = true;
      if (change.on_time && limit_before != limit_after && moves_limit(change)) {
        change.limit_before = limit_before;
        change.limit_after = limit_after;
      }
      if (change.on_time && limit_after && ends(change))
        if (const auto* date = fields::only<PartialDate>(change.after)) change.left = left_of(*date);
    }
  }

  Left left_of(const PartialDate& date) const {
    const PartialDate& limit = *to_.after->limit;
    return {(limit.first - date.last).count(), !limit.exact() || !date.exact()};
  }

  static bool of_collaboration(const Change& change) {
    return change.things.size() == 1 && change.things.front().under->names.en == "collaboration" &&
           change.key != nullptr;
  }
  static std::string_view event_of(const Change& change) {
    if (change.things.size() != 1 || change.things.front().under->names.en != "timeline") return {};
    const auto* choice = fields::value_of<const fields::Choice*>(*change.things.front().plan, "event");
    return choice == nullptr ? std::string_view() : (*choice)->names.en;
  }

  bool is_counted(std::string_view event) const {
    const auto among = [&](const std::vector<std::string_view>& kinds) {
      return std::find(kinds.begin(), kinds.end(), event) != kinds.end();
    };
    return among(to_.before->counts) || among(to_.after->counts);
  }

  bool moves_limit(const Change& change) const {
    constexpr std::array<std::string_view, 3> by{"mandate", "counted_from", "start"};
    if (of_collaboration(change)) return is_one_of(by, change.key->names.en);
    return is_counted(event_of(change));
  }

  static bool ends(const Change& change) {
    constexpr std::array<std::string_view, 2> dates{"planned", "done"};
    if (change.key == nullptr) return false;
    if (of_collaboration(change)) return change.key->names.en == "end";
    return event_of(change) == "closing" && is_one_of(dates, change.key->names.en);
  }

  bool hangs(const Change& change) const {
    constexpr std::array<std::string_view, 5> keys{"mandate", "counted_from", "start", "end", "status"};
    constexpr std::array<std::string_view, 4> of_events{"event", "planned", "done", "cancelled"};
    if (of_collaboration(change)) return is_one_of(keys, change.key->names.en);
    if (change.key != nullptr && !is_one_of(of_events, change.key->names.en)) return false;
    const std::string_view event = event_of(change);
    return event == "closing" || (to_.before->limit != to_.after->limit && is_counted(event));
  }

  Comparison& to_;
  Renamed renamed_;
  const Renamed none_{};
  std::vector<ChangedThing> things_;
  std::size_t old_ = 0;  // where the outermost thing stood in its list
};

}  // namespace

std::string_view to_string(ChangeKind kind) { return kind_names[kind]; }

std::size_t section_of(const Change& change) {
  if (change.on_time) return 0;
  constexpr std::array<std::string_view, 6> order{"timeline", "interventions", "analysis",
                                                  "schools",  "teams",         "collaboration"};
  const std::string_view section = change.things.empty() ? std::string_view() : change.things.front().under->names.en;
  return 1 + static_cast<std::size_t>(std::find(order.begin(), order.end(), section) - order.begin());
}

Comparison compare(std::shared_ptr<const Version> before, std::shared_ptr<const Version> after) {
  Comparison comparison{std::move(before), std::move(after), {}, {}};
  if (comparison.before && comparison.after) Comparing(comparison).run();
  return comparison;
}

}  // namespace sbs::compare
