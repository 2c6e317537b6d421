#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "base/date.h"
#include "plan/plan.h"
#include "programme/event.h"
#include "programme/refusals.h"
#include "programme/steps.h"

namespace sbs::programme {

/// An event that is done, and when it first was.
struct DoneEvent {
  const plan::Event* event = nullptr;
  source::Located<PartialDate> date;
};

/// A step that has begun, and where the plan says so.
struct BegunStep {
  Step step{};
  source::Span place;
};

/// A meeting that was held or is planned, or an unbroken series of planned ones: the latest day it can have begun and
/// the earliest it can have ended, so that what lies between two of them lies there under every reading.
struct Meeting {
  Day from;   ///< the first day that the next one can be counted to
  Day until;  ///< the last day that it can be counted from
  source::Span span;
  bool sure = true;  ///< it is one that was wanted, and not one that may be
};

/// The first day on which each step began, by what is done and by the interventions that have begun; none for a step
/// that has no such day.
using StepStarts = std::array<std::optional<Day>, all_steps_in_order.size()>;

/// A plan's course, by what the plan says so far: what is done, begun, counted and refused. Read once, for the rules,
/// the timeline and the checklist alike. The plan must outlive it and not move.
class History {
 public:
  explicit History(const plan::Plan& plan);

  const plan::Plan& plan() const { return plan_; }

  /// Whether an event of a kind is done. A done date that could not be read leaves it unknown.
  Presence done(plan::EventKind kind) const { return of_kind(kind).done; }

  /// Whether the plan has any event of a kind that is not cancelled.
  Presence planned_or_done(plan::EventKind kind) const;

  /// Whether every event of a kind or a step, and when it was, could be read: else another may come before the first.
  bool all_read(plan::EventKind kind) const { return !kinds_unknown_ && of_kind(kind).all_read; }
  bool all_read(Step step) const;

  /// The events of a kind that are not cancelled, in the order they are written.
  std::span<const plan::Event* const> events_of(plan::EventKind kind) const { return of_kind(kind).events; }

  /// The earliest done event of a kind, by the first day it may have been; none where none is done.
  const std::optional<DoneEvent>& first_done(plan::EventKind kind) const { return of_kind(kind).first_done; }

  /// The earliest done event of a step. An evaluation counts only where it begins step 6.
  const std::optional<DoneEvent>& first_done(Step step) const { return of_step(step).first_done; }

  /// Whether an event that is done begins its step. An evaluation without an assessment belongs to the follow-up only
  /// from the final report or the closing on; before them it is a mid-term one.
  bool begins_its_step(const plan::Event& event) const;

  /// Where the plan says that a step has begun: an event of it is done; for step 5 also an intervention that is in
  /// progress, completed or stopped. None where it has not begun.
  std::optional<source::Span> begun(Step step) const { return of_step(step).begun; }

  /// The earliest of a step and those after it that has begun, and where the plan says so.
  std::optional<BegunStep> begun_from(Step step) const;

  /// Where the plan says that a team is at work on the analysis or that work has gone further: a team meeting is done,
  /// or step 4 or a later one has begun.
  std::optional<source::Span> team_at_work() const;

  /// Where the plan says that the final report or the closing is done.
  std::optional<source::Span> reported_or_closed() const;

  /// The highest step that has begun, the first where none has; none where the collaboration has ended or was declined.
  std::optional<Step> current_step() const;

  const StepStarts& step_starts() const { return starts_; }

  /// Whether Skolverket takes part: by its `by` or a dialogue team; a team meeting, contact or planning meeting that
  /// names neither counts as such. A party or a team that could not be read may be Skolverket or of it.
  Presence with_skolverket(const plan::Event& event) const;

  /// Whether an event is a contact of step 5: a contact, visit or meeting with Skolverket after the agreement.
  Presence contact(const plan::Event& event) const;

  /// The date of the earliest agreement, done else planned; absent where there is none.
  const source::Field<PartialDate>& first_agreement() const { return agreement_; }

  /// For each intervention, in order, the agreement that it is held against: the earliest that lists it, else the
  /// earliest, done ones before planned ones; null where the plan has none.
  std::span<const plan::Event* const> agreements() const { return agreements_; }

  /// Whether all that agreements list could be read and is there: else another may be the one that lists an
  /// intervention.
  bool agreements_read() const { return agreements_read_; }

  /// Where the plan says that the whole collaboration was declined: its status, or a participation_declined that is
  /// done and names no school or all of them, and no later decision to take part after all.
  std::optional<source::Span> declined() const;

  /// The event by which a school declined; null where it did not, or took part after all.
  const plan::Event* declined(plan::SchoolId school) const { return refusals_.of(school); }

  /// Whether all that says no or yes to taking part could be read.
  bool refusals_known() const { return refusals_.known(); }

  /// Whether a school takes part on a day, or may: it did not decline, and had neither certainly
  /// left by then nor is certainly to come later.
  bool takes_part(plan::SchoolId school, Day on) const;

  /// Whether a school has a team of its own.
  Presence has_team(plan::SchoolId school) const { return teams_[school.index]; }

  /// The meetings among the events that are wanted, or may be, in order: each date that is done, and what is planned
  /// and not done.
  std::vector<Meeting> meetings(const std::function<Presence(const plan::Event&)>& wanted) const;

  /// The days from one to another, those of pauses aside.
  long days_between(Day from, Day until) const;

  plan::CollaborationStatus status() const;

  /// Whether nothing more is to come: discontinued or declined.
  bool broken_off() const;

  /// Whether the plan says that the collaboration has ended as it was meant to: its status, or a closing that is done.
  bool has_ended() const;

  /// Whether the collaboration rests on a day: within a pause, or its status says so and no pause has an end.
  bool paused_on(Day day) const;

  /// The date of the first event that `counted_from` names, done else planned; absent where there is none.
  const source::Field<PartialDate>& counted_date() const { return counted_; }

  /// When the collaboration started: `start`, else the date of the event that the limit is counted from.
  source::Field<PartialDate> start() const;

  /// When it ends: `end`, else its closing, done else planned.
  source::Field<PartialDate> end() const;

  /// The last day that the mandate's time limit allows, as an interval where the start is one; absent where the mandate
  /// states no limit or the start is not given.
  std::optional<PartialDate> last_day_allowed() const;

 private:
  struct OfKind {
    std::vector<const plan::Event*> events;
    std::optional<DoneEvent> first_done;
    Presence done = Presence::absent;
    bool all_read = true;
  };
  struct OfStep {
    std::optional<DoneEvent> first_done;
    std::optional<source::Span> begun;
  };
  static constexpr std::size_t kinds = enum_count<plan::EventKind>;

  const OfKind& of_kind(plan::EventKind kind) const { return by_kind_[static_cast<std::size_t>(kind)]; }
  const OfStep& of_step(Step step) const { return by_step_[static_cast<std::size_t>(number(step)) - 1]; }
  void read_kinds();
  void read_steps();
  void read_agreements();
  void read_teams();
  source::Field<PartialDate> counted() const;

  const plan::Plan& plan_;
  bool kinds_unknown_ = false;  // some event may be of any kind: it, or the whole list, could not be read
  std::array<OfKind, kinds> by_kind_;
  std::array<OfStep, all_steps_in_order.size()> by_step_;
  StepStarts starts_;
  source::Field<PartialDate> agreement_;
  std::vector<const plan::Event*> agreements_;
  bool agreements_read_ = true;
  source::Field<PartialDate> counted_;
  std::vector<Presence> teams_;
  Refusals refusals_;
};

}  // namespace sbs::programme
