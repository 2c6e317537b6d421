#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "base/date.h"
#include "plan/plan.h"
#include "programme/steps.h"

/// How far a plan has come, by what it says so far: the reading that rules, timeline and checklist share.
namespace sbs::programme {

/// Whether a plan says something. `unknown` where part of it could not be read: then nobody may conclude that it is
/// missing.
enum class Presence : std::uint8_t { absent, unknown, present };

/// The earliest of an event's done dates; none where it is not done, or its date could not be read.
std::optional<source::Located<PartialDate>> done_date(const plan::Event& event);

/// Done, else planned: when an event is. Unread where the date that counts could not be read.
source::Field<PartialDate> date_of(const plan::Event& event);

/// Whether an event of a kind is done. A done date that could not be read leaves it unknown.
Presence done(const plan::Plan& plan, plan::EventKind kind);

/// Whether the plan has any event of a kind that is not cancelled.
Presence planned_or_done(const plan::Plan& plan, plan::EventKind kind);

/// Whether every event of a kind or a step, and when it was, could be read: else another may come before the first.
bool all_read(const plan::Plan& plan, plan::EventKind kind);
bool all_read(const plan::Plan& plan, Step step);

/// The events of a kind that are not cancelled, in the order they are written.
std::vector<const plan::Event*> events_of(const plan::Plan& plan, plan::EventKind kind);

/// The earliest done event of a kind, by the first day it may have been; none where none is done.
struct DoneEvent {
  const plan::Event* event = nullptr;
  source::Located<PartialDate> date;
};
std::optional<DoneEvent> first_done(const plan::Plan& plan, plan::EventKind kind);

/// The earliest done event of a step. An evaluation counts only where it begins step 6.
std::optional<DoneEvent> first_done(const plan::Plan& plan, Step step);

/// Whether an event that is done begins its step. An evaluation without an assessment belongs to the follow-up only
/// from the final report or the closing on; before them it is a mid-term one.
bool begins_its_step(const plan::Plan& plan, const plan::Event& event);

/// Where the plan says that a step has begun: an event of it is done; for step 5 also an intervention that is in
/// progress, completed or stopped. None where it has not begun.
std::optional<source::Span> begun(const plan::Plan& plan, Step step);

/// Where the plan says that a step or a later one has begun; the earliest of those steps.
std::optional<source::Span> begun_from(const plan::Plan& plan, Step step);

/// Where the plan says that a team is at work on the analysis or that work has gone further: a team meeting is done, or
/// step 4 or a later one has begun.
std::optional<source::Span> team_at_work(const plan::Plan& plan);

/// Where the plan says that the final report or the closing is done.
std::optional<source::Span> reported_or_closed(const plan::Plan& plan);

/// The highest step that has begun, the first where none has; none where the collaboration has ended or was declined.
std::optional<Step> current_step(const plan::Plan& plan);

/// The first day on which each step began, by what is done and by the interventions that have begun; none for a step
/// that has no such day.
using StepStarts = std::array<std::optional<Day>, all_steps_in_order.size()>;
StepStarts step_starts(const plan::Plan& plan);

/// The step that the collaboration had come to on a day.
Step step_on(const StepStarts& starts, Day day);

/// The step that an event stands under: its kind's; of any step, the one that the collaboration has come to by then.
Step step_of(const plan::Event& event, const PartialDate& when, const StepStarts& starts, Day today);

/// Whether Skolverket takes part: by its `by` or a dialogue team; a team meeting, contact or planning meeting that
/// names neither counts as such.
bool with_skolverket(const plan::Plan& plan, const plan::Event& event);

/// Whether an event is a contact of step 5: a contact, visit or meeting with Skolverket after the agreement.
bool is_contact(const plan::Plan& plan, const plan::Event& event, const source::Field<PartialDate>& agreement);

/// The date of the earliest agreement, done else planned; absent where there is none.
source::Field<PartialDate> first_agreement(const plan::Plan& plan);

/// Whether a list of parties names one.
bool names(const source::List<source::Located<plan::Party>>& by, plan::Party party);

/// Where the plan says that the whole collaboration was declined: its status, or a participation_declined that is done
/// and names no school or all of them, and no later decision to take part after all.
std::optional<source::Span> declined(const plan::Plan& plan);

/// The event by which a school declined: the last one done that names it, where no later decision to take part does.
const plan::Event* declined(const plan::Plan& plan, plan::SchoolId school);

/// Whether a school takes part and goes on: it neither declined nor left.
bool takes_part(const plan::Plan& plan, plan::SchoolId school);

/// A meeting that was held or is planned, or an unbroken series of planned ones: the latest day it can have begun and
/// the earliest it can have ended, so that what lies between two of them lies there under every reading.
struct Meeting {
  Day from;   ///< the first day that the next one can be counted to
  Day until;  ///< the last day that it can be counted from
  source::Span span;
};

/// The meetings among the events that are wanted, in order: each date that is done, and what is planned and not done.
std::vector<Meeting> meetings(const plan::Plan& plan, const std::function<bool(const plan::Event&)>& wanted);

/// The days from one to another, those of pauses aside.
long days_between(const plan::Plan& plan, Day from, Day until);

plan::CollaborationStatus status_of(const plan::Plan& plan);

/// Whether nothing more is to come: discontinued or declined.
bool broken_off(const plan::Plan& plan);

/// Whether the plan says that the collaboration has ended as it was meant to: its status, or a closing that is done.
bool has_ended(const plan::Plan& plan);

/// Agreed, in progress, completed or stopped.
bool agreed_or_further(const plan::Intervention& intervention);

/// In progress, completed or stopped.
bool has_begun(const plan::Intervention& intervention);

/// Whether the collaboration rests on a day: within a pause, or its status says so and no pause has an end.
bool paused_on(const plan::Plan& plan, Day day);

/// The event kind that `counted_from` names.
plan::EventKind event_of(plan::CountedFrom counted_from);

/// The date of the first event that `counted_from` names, done else planned; absent where there is none.
source::Field<PartialDate> counted_date(const plan::Plan& plan);

/// When the collaboration started: `start`, else the date of the event that the limit is counted from.
source::Field<PartialDate> start_of(const plan::Plan& plan);

/// When it ends: `end`, else its closing, done else planned.
source::Field<PartialDate> end_of(const plan::Plan& plan);

/// The last day that the mandate's time limit allows, as an interval where the start is one; absent where the mandate
/// states no limit or the start is not given.
std::optional<PartialDate> last_day_allowed(const plan::Plan& plan);

/// For each intervention, in order, the agreement that it is held against: the earliest that lists it, else the
/// earliest, done ones before planned ones; null where the plan has none.
std::vector<const plan::Event*> agreements(const plan::Plan& plan);

}  // namespace sbs::programme
