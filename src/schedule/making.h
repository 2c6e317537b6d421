#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <string>

#include "base/date.h"
#include "base/message.h"
#include "plan/plan.h"
#include "programme/history.h"
#include "schedule/as_of.h"
#include "schedule/of_plan.h"
#include "schedule/schedule.h"
#include "source/source_map.h"

/// How a schedule comes to be: for schedule.cpp and around.cpp alone.
namespace sbs::schedule {

/// A thing and what it is part of.
inline constexpr Message<std::string, std::string> part_of{"{0}: {1}", "{0}: {1}"};

/// A schedule that is being made: items and rows come into it one by one, each with its key and its place in the plan.
struct Making {
  Making(const programme::History& course, const source::SourceMap& files, Day day, Language spoken)
      : history(course), plan(course.plan()), sources(files), today(day), language(spoken), as_of(course, day, spoken) {
    schedule.heading = heading(course, files, day, spoken);
  }

  Item& item(ItemKind kind, const std::string& key, const PartialDate& when, State state, std::string what,
             source::Span where) {
    Item& made = schedule.items.emplace_back();
    made.when = when;
    describe(made, kind, key, state, std::move(what), where);
    return made;
  }

  Thing& undated(ItemKind kind, const std::string& key, State state, std::string what, source::Span where) {
    Thing& made = schedule.undated.emplace_back();
    describe(made, kind, key, state, std::move(what), where);
    return made;
  }

  Lane& add_lane(Lane::Kind kind, std::string label, State state) {
    Lane& lane = schedule.lanes.emplace_back();
    lane.kind = kind;
    lane.label = std::move(label);
    lane.state = state;
    return lane;
  }

  /// What concerns all who take part in the collaboration.
  Item& common(ItemKind kind, const std::string& key, const PartialDate& when, State state, std::string what,
               source::Span where) {
    Item& made = item(kind, key, when, state, std::move(what), where);
    for (const plan::Party party : {plan::Party::skolverket, plan::Party::organiser, plan::Party::school})
      made.people.add(party);
    return made;
  }

  /// Of what comes by itself: done once its last day has passed.
  State passed(const PartialDate& when) const { return when.last < today ? State::done : as_of.state_of_planned(when); }

  const programme::History& history;
  const plan::Plan& plan;
  const source::SourceMap& sources;
  Day today;
  Language language;
  AsOf as_of;
  Schedule schedule;
  std::size_t other_lane = Thing::no_lane;  // of events of no step

 private:
  void describe(Thing& made, ItemKind kind, const std::string& key, State state, std::string what, source::Span where) {
    made.kind = kind;
    const int nth = ++keys_[key];
    made.key = nth == 1 ? key : fmt::format("{}#{}", key, nth);
    made.state = state;
    made.what = std::move(what);
    made.place = origin_of(where, sources);
  }

  std::map<std::string, int> keys_;  // how many items have a key so far
};

/// What stands around events and interventions: the inspectorate's supervision, pauses, schools that joined later or
/// left, and the time of the collaboration itself.
void add_supervision(Making& to);
void add_pauses(Making& to);
void add_schools(Making& to);
void add_period(Making& to);

}  // namespace sbs::schedule
