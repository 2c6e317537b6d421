#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "schedule/heading.h"
#include "schedule/origin.h"
#include "schedule/people.h"

namespace sbs::schedule {

/// What kind of thing it is.
enum class ItemKind : std::uint8_t {
  event,
  activity,
  intervention,  ///< the whole of it: of one that has neither a first day nor a last
  intervention_start,
  intervention_end,
  review,
  next_review,
  school_joins,
  school_leaves,
  pause_start,
  pause_end,
  collaboration_start,
  collaboration_end,
  last_day,            ///< that the time limit allows
  supervision,         ///< what the inspectorate decided
  supervision_report,  ///< by when the measures are to be reported
  supervision_closed,
  last_ = supervision_closed
};

/// "next_review", for machines, never translated.
std::string_view to_string(ItemKind kind);

/// Something that happened or is to happen, whether or not the plan says when.
struct Thing {
  ItemKind kind{};
  /// Names the thing within its plan, the same when a later version of the plan moves it or says that it is done: made
  /// of ids; where there is none, of what it is, its planned date (else its done date), and a count; of an event that
  /// is the only one of its kind, of the kind alone.
  std::string key;
  State state{};
  std::optional<Step> step;
  std::string what;
  std::string who;  ///< empty where the plan does not say
  People people;
  std::string event;      ///< the key of the event's kind, "team_meeting"; empty for what is no event
  std::string cancelled;  ///< why it was cancelled
  std::string document;
  std::vector<std::string> schools;  ///< ids of those it is about; empty where it is about all
  std::size_t lane = no_lane;        ///< the row of the picture that it stands in
  Origin place;

  static constexpr std::size_t no_lane = static_cast<std::size_t>(-1);
};

/// A thing on a date, however exactly it is known.
struct Item : Thing {
  PartialDate when;
  std::optional<Recurrence> every;  ///< of a series that is not over
  std::optional<Day> held_until;    ///< of such a series, the last day on which it was held
};

/// A row of the picture: a step with its events, or the time that something takes.
struct Lane {
  enum class Kind : std::uint8_t {
    step,
    other,        ///< events of no step
    supervision,  ///< by the inspectorate
    school,       ///< takes part; there only where some school joined later or left
    pause,        ///< the collaboration rests
    intervention
  };
  /// Whether it is a row of things on dates, and takes no time itself.
  bool holds_dates_only() const { return kind == Kind::step || kind == Kind::other || kind == Kind::supervision; }

  Kind kind{};
  std::string label;
  State state{};                     ///< of what takes time, on the whole; a step has none
  std::optional<PartialDate> start;  ///< of what takes time
  std::optional<PartialDate> end;
  std::vector<std::string> schools;  ///< ids of those it is about; empty where it is about all
};

/// What happens when, in one plan.
struct Schedule {
  Heading heading;
  std::vector<Lane> lanes;
  std::vector<Item> items;     ///< by date
  std::vector<Thing> undated;  ///< what the plan gives no date, in its order
  bool part = false;           ///< whether only a part was asked for
  std::optional<Day> from;     ///< the days that were asked for
  std::optional<Day> to;
};
Schedule build(const programme::History& history, const source::SourceMap& sources, Day today, Language language);

}  // namespace sbs::schedule
