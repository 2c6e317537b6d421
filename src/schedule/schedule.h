#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "plan/plan.h"
#include "programme/history.h"
#include "programme/state.h"
#include "programme/steps.h"
#include "schedule/people.h"
#include "source/source_map.h"

/// What happens when, and what remains for whom: plain values made of a plan, in a language, as of a day.
namespace sbs::schedule {

using programme::State;
using programme::Step;

/// Where the plan says something: a file as it is to be shown, and a line from 1.
struct Place {
  std::string file;
  std::size_t line = 0;

  bool operator==(const Place&) const = default;
};

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
  last_day  ///< that the time limit allows
};

/// "next_review", for machines, never translated.
std::string_view to_string(ItemKind kind);

/// Something that happened or is to happen, whether or not the plan says when.
struct Thing {
  ItemKind kind{};
  /// Names the thing within its plan, the same when a later version of the plan moves it or says that it is done: made
  /// of ids; where there is none, of what it is, its planned date (else its done date), and a count.
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
  Place place;

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
    school,  ///< takes part; there only where some school joined later or left
    pause,   ///< the collaboration rests
    intervention
  };
  Kind kind{};
  std::string label;
  State state{};                     ///< of what takes time, on the whole; a step has none
  std::optional<PartialDate> start;  ///< of what takes time
  std::optional<PartialDate> end;
  std::vector<std::string> schools;  ///< ids of those it is about; empty where it is about all
};

/// What stands above every view of a plan.
struct Heading {
  std::string root;  ///< the plan's root file, as it is to be shown
  /// Names the plan among others, the same wherever it lies: its organiser, its first school and its mandate.
  std::string key;
  std::string title;
  std::string organiser;
  std::string mandate;
  Day today{};
  std::optional<Step> current;  ///< none where the collaboration has ended or was declined
  plan::CollaborationStatus status{};
  std::optional<PartialDate> start;
  std::optional<PartialDate> end;
  std::optional<PartialDate> limit;  ///< the last day that the time limit allows
  std::vector<std::string> schools;  ///< their names
};

struct Schedule {
  Heading heading;
  std::vector<Lane> lanes;
  std::vector<Item> items;     ///< by date
  std::vector<Thing> undated;  ///< what the plan gives no date, in its order
  bool part = false;           ///< whether only a part was asked for
  std::optional<Day> from;     ///< the days that were asked for
  std::optional<Day> to;
};

Heading heading(const programme::History& history, const source::SourceMap& sources, Day today, Language language);
Schedule build(const programme::History& history, const source::SourceMap& sources, Day today, Language language);

/// One thing that has to be there.
struct Task {
  Step step{};
  State state{};
  std::string what;
  std::string subject;              ///< the intervention or school it is about; empty for the whole
  std::optional<PartialDate> when;  ///< done, else planned
  std::optional<Recurrence> every;  ///< of a series that is not over
  std::string who;
  People people;
  std::string_view need;  ///< what the programme asks for, "final_report"; empty for what is planned beside it
  std::vector<std::string> schools;  ///< ids of those it is about; empty where it is about all
  std::optional<Place> place;        ///< none where the plan says nothing of it
};

struct Checklist {
  Heading heading;
  std::vector<Task> tasks;  ///< by step, in the order of the programme's table
  bool part = false;        ///< whether only a part was asked for
};

/// What counts towards being done: all but what does not apply.
struct Progress {
  std::size_t done = 0;
  std::size_t asked = 0;
  std::size_t overdue = 0;
};
Progress progress(const Checklist& checklist);

Checklist checklist(const programme::History& history, const source::SourceMap& sources, Day today, Language language);

/// "What now?": the tasks to turn to first, at most `count` of them. What is overdue, oldest first; then what is due,
/// then what is planned, by date; then what has no date and is owed now, in the current step before the earlier ones.
inline constexpr std::size_t tasks_to_turn_to = 3;
std::vector<const Task*> next_tasks(const Checklist& checklist, std::size_t count);

}  // namespace sbs::schedule
