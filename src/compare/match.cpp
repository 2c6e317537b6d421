#include "compare/match.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "base/check.h"
#include "base/text.h"
#include "compare/only_pairs.h"
#include "compare/only_within.h"
#include "fields/table.h"
#include "plan/names.h"
#include "plan/tables.h"

namespace sbs::compare {

namespace {

using fields::Contents;
using fields::Held;
using fields::Shape;
using fields::Value;

/// Keys that together tell what a thing is; those with `?` need not be there.
struct Level {
  std::array<std::string_view, 4> keys;
  bool despite_ids = false;  ///< so surely that an id may have been changed
};

/// How things of a table are told apart, the surest first.
struct Identity {
  const fields::Mapping* table;
  std::span<const Level> levels;
  /// Whether the only one that is left in both lists is the same where it has anything in common.
  bool by_anything = false;
};

constexpr bool sure = true;
constexpr std::array school_levels{Level{{"name"}, sure}, Level{{"unit_code"}, sure}};
constexpr std::array team_levels{Level{{"type", "?schools"}, sure}};
constexpr std::array member_levels{Level{{"role", "name"}}, Level{{"name"}}, Level{{"role", "?position", "?schools"}},
                                   Level{{"role"}}};
constexpr std::array event_levels{Level{{"event", "?title", "planned", "done"}, sure},
                                  Level{{"event", "?title", "done"}, sure},
                                  Level{{"event", "?title", "planned"}, sure},
                                  Level{{"event", "title"}, sure},
                                  Level{{"event", "planned"}},
                                  Level{{"event", "done"}},
                                  Level{{"event", "?title"}},
                                  Level{{"event"}},
                                  Level{{"title"}},
                                  Level{{"planned"}},
                                  Level{{"done"}}};
constexpr std::array finding_levels{Level{{"problem"}, sure}};
constexpr std::array responsible_levels{Level{{"party", "who"}}, Level{{"party"}}, Level{{"who"}}};
constexpr std::array activity_levels{Level{{"title", "?planned", "?done"}}, Level{{"title"}}, Level{{"planned"}},
                                     Level{{"done"}}};
constexpr std::array goal_levels{Level{{"measure", "?group", "?unit"}}, Level{{"measure"}}};
constexpr std::array measurement_levels{Level{{"period"}}};
constexpr std::array review_levels{Level{{"done"}}};
constexpr std::array intervention_levels{Level{{"title"}, sure}};
constexpr std::array pause_levels{Level{{"from"}}, Level{{"until"}}};
constexpr std::array supervision_levels{Level{{"kind", "decision"}}, Level{{"decision"}}, Level{{"kind"}}};

const Identity& identity_of(const fields::Mapping& table) {
  static const std::array all{Identity{&plan::school_keys, school_levels},
                              Identity{&plan::team_keys, team_levels},
                              Identity{&plan::member_keys, member_levels, true},
                              Identity{&plan::event_keys, event_levels},
                              Identity{&plan::finding_keys, finding_levels},
                              Identity{&plan::responsible_keys, responsible_levels, true},
                              Identity{&plan::activity_keys, activity_levels, true},
                              Identity{&plan::goal_keys, goal_levels, true},
                              Identity{&plan::measurement_keys, measurement_levels, true},
                              Identity{&plan::review_keys, review_levels, true},
                              Identity{&plan::intervention_keys, intervention_levels},
                              Identity{&plan::pause_keys, pause_levels, true},
                              Identity{&plan::supervision_keys, supervision_levels, true}};
  static const Identity by_content_alone{nullptr, {}, true};
  const auto found = std::find_if(all.begin(), all.end(), [&](const Identity& one) { return one.table == &table; });
  return found == all.end() ? by_content_alone : *found;
}

std::string text_meaning(std::string_view text, const fields::Key& row) {
  if (row.names.en == "who" || row.names.en == "by")
    if (const auto role = plan::role_named(text)) return std::string(plan::label(*role, Language::en));
  std::string words;
  words.reserve(text.size());
  for (const char c : text) {
    const bool blank = std::string_view(" \t\r\n").find(c) != std::string_view::npos;
    if (!blank)
      words += c;
    else if (!words.empty() && words.back() != ' ')
      words += ' ';
  }
  if (words.ends_with(' ')) words.pop_back();
  return to_nfc(words);
}

std::string whole_meaning(const Contents& contents, const Renamed& renamed) {
  std::string all;
  for (const Held& held : contents.keys)
    ((all.append(held.row->names.en) += '\x1f') += meaning(held, renamed)) += '\x1e';
  return all;
}

/// Matches two lists, step by step; what was matched is out of the way of what is less sure.
class Matching {
 public:
  Matching(const Held& before, const Held& after, const Renamed& renamed) : renamed_(renamed) {
    add(before, before_, renamed_);
    add(after, after_, none_);
  }

  Pairs pairs(const Identity& identity) {
    by([&](const Side& one) { return one.id; }, true);
    alike();
    held_as_planned();
    for (const Level& level : identity.levels)
      by([&](const Side& one) { return told_by(level, one); }, level.despite_ids);
    if (identity.by_anything) only_ones_left();
    std::sort(pairs_.both.begin(), pairs_.both.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    left(before_, pairs_.gone);
    left(after_, pairs_.added);
    return std::move(pairs_);
  }

 private:
  /// A thing of a list.
  struct Side {
    const Contents* is;
    const Renamed* renamed;
    std::string id;  // empty where it has none
    bool matched = false;
  };

  void add(const Held& list, std::vector<Side>& to, const Renamed& renamed) {
    for (const Value& value : list.values) {
      if (value.group.empty()) continue;
      const Contents& thing = value.group.front();
      to.push_back({&thing, &renamed, std::string(fields::text_of(thing, "id"))});
    }
  }

  void pair(std::size_t before, std::size_t after) {
    before_[before].matched = true;
    after_[after].matched = true;
    pairs_.both.emplace_back(before, after);
  }

  /// Pairs what a text tells apart from all others in its list; an empty text tells nothing.
  template <class Told>
  void by(const Told& told, bool despite_ids) {
    const auto of = [&](const std::vector<Side>& sides) {
      return [&](std::size_t at) -> std::optional<std::string> {
        if (sides[at].matched) return std::nullopt;
        auto text = told(sides[at]);
        return text.empty() ? std::nullopt : std::optional<std::string>(std::move(text));
      };
    };
    for (const auto& [old, young] : only_pairs(before_.size(), of(before_), after_.size(), of(after_))) {
      const std::string& id = before_[old].id;
      const std::string& other = after_[young].id;
      if (despite_ids || id.empty() || other.empty() || id == other) pair(old, young);
    }
  }

  /// Pairs what is the same in everything, as often as it is there.
  void alike() {
    std::map<std::string, std::vector<std::size_t>> found;
    for (std::size_t at = before_.size(); at-- > 0;)
      if (!before_[at].matched) found[whole_meaning(*before_[at].is, renamed_)].push_back(at);
    for (std::size_t at = 0; at < after_.size(); ++at) {
      if (after_[at].matched) continue;
      const auto same = found.find(whole_meaning(*after_[at].is, none_));
      if (same == found.end() || same->second.empty()) continue;
      pair(same->second.back(), at);
      same->second.pop_back();
    }
  }

  /// Pairs what was planned with what was done in that time, where it is the only one of its kind on either side.
  void held_as_planned() {
    std::map<std::string, std::pair<std::vector<Dated>, std::vector<Dated>>> kinds;
    for (std::size_t at = 0; at < before_.size(); ++at)
      if (!before_[at].matched && fields::held(*before_[at].is, "done") == nullptr)
        if (const auto planned = dated(before_[at], at, "planned")) kinds[kind(before_[at])].first.push_back(*planned);
    for (std::size_t at = 0; at < after_.size(); ++at)
      if (!after_[at].matched)
        if (const auto done = dated(after_[at], at, "done")) kinds[kind(after_[at])].second.push_back(*done);
    for (const auto& [told, dates] : kinds)
      for (const auto& [planned, done] : only_within(dates.first, dates.second))
        pair(planned, done);
  }

  static std::optional<Dated> dated(const Side& side, std::size_t at, std::string_view key) {
    const auto* date = fields::value_of<PartialDate>(*side.is, key);
    if (date == nullptr) return std::nullopt;
    return Dated{at, *date, !side.id.empty()};
  }

  /// What kind of event it is and what it is called, each where it is said.
  static std::string kind(const Side& side) {
    std::string told;
    for (const std::string_view key : {"event", "title"}) {
      const Held* held = fields::held(*side.is, key);
      told += held == nullptr ? "\x1e" : '\x1f' + meaning(*held, *side.renamed) + '\x1e';
    }
    return told;
  }

  static std::string told_by(const Level& level, const Side& side) {
    std::string told;
    for (std::string_view key : level.keys) {
      if (key.empty()) continue;
      const bool may_lack = key.starts_with('?');
      if (may_lack) key.remove_prefix(1);
      const Held* held = fields::held(*side.is, key);
      if (held == nullptr && !may_lack) return {};
      told += (held == nullptr ? std::string() : meaning(*held, *side.renamed)) + '\x1e';
    }
    return told;
  }

  void only_ones_left() {
    std::vector<std::size_t> old;
    std::vector<std::size_t> young;
    left(before_, old);
    left(after_, young);
    if (old.size() != 1 || young.size() != 1) return;
    const Side& one = before_[old.front()];
    const Side& other = after_[young.front()];
    for (const Held& held : one.is->keys) {
      const Held* there = fields::held(*other.is, held.row->names.en);
      if (held.values.empty() || there == nullptr) continue;
      if (meaning(held, *one.renamed) == meaning(*there, *other.renamed)) return pair(old.front(), young.front());
    }
  }

  static void left(const std::vector<Side>& sides, std::vector<std::size_t>& to) {
    for (std::size_t at = 0; at < sides.size(); ++at)
      if (!sides[at].matched) to.push_back(at);
  }

  const Renamed& renamed_;
  const Renamed none_{};
  std::vector<Side> before_;
  std::vector<Side> after_;
  Pairs pairs_;
};

/// The meaning of a plain value, each kind in words of its own.
struct Plain {
  const fields::Key& row;
  const Renamed& renamed;

  std::string operator()(std::monostate /*none*/) const { return {}; }
  std::string operator()(const std::string& text) const {
    if (row.shape != Shape::reference) return text_meaning(text, row);
    const auto section = renamed.find(row.names.en);
    if (section == renamed.end()) return text;
    const auto id = section->second.find(text);
    return id == section->second.end() ? text : id->second;
  }
  std::string operator()(const PartialDate& date) const {
    return fmt::format("{}/{}{}", iso(date.first), iso(date.last), date.is_deadline() ? " by" : "");
  }
  std::string operator()(const Recurrence& every) const {
    return fmt::format("{} {}", every.count, static_cast<int>(every.unit));
  }
  std::string operator()(long number) const { return std::to_string(number); }
  std::string operator()(const fields::Choice* choice) const { return std::string(choice->names.en); }
  std::string operator()(const fields::Figure& figure) const {
    if (!figure.number) return text_meaning(figure.text, row);
    std::string unit = figure.text;
    std::erase_if(unit, [](char c) { return (c >= '0' && c <= '9') || c == '.' || c == ',' || c == ' '; });
    return fmt::format("{} {}", *figure.number, unit);
  }
};

}  // namespace

std::string meaning(const Value& value, const fields::Key& row, const Renamed& renamed) {
  if (!value.group.empty()) return whole_meaning(value.group.front(), renamed);
  return std::visit(Plain{row, renamed}, value.is);
}

std::string meaning(const Held& held, const Renamed& renamed) {
  if (held.values.size() == 1 && held.state != Held::State::unread)
    return meaning(held.values.front(), *held.row, renamed);
  std::vector<std::string> all;
  for (const Value& value : held.values)
    all.push_back(meaning(value, *held.row, renamed));
  std::sort(all.begin(), all.end());
  if (held.state == Held::State::unread) all.push_back("\x1d" + held.written);
  return fmt::format("{}", fmt::join(all, "\x1f"));
}

Pairs match(const Held& before, const Held& after, const Renamed& renamed) {
  SBS_CHECK(after.row->mapping != nullptr);
  return Matching(before, after, renamed).pairs(identity_of(*after.row->mapping));
}

}  // namespace sbs::compare
