#include "programme/progress.h"

#include <algorithm>

#include "programme/mandates.h"

namespace sbs::programme {

namespace {

using plan::CollaborationStatus;
using plan::Event;
using plan::EventKind;
using plan::InterventionStatus;
using plan::Plan;
using source::Field;
using source::Located;

bool earlier(const PartialDate& a, const PartialDate& b) {
  return a.first != b.first ? a.first < b.first : a.last < b.last;
}

/// Whether some event may be of any kind: it, or the whole list, could not be read.
bool kinds_unknown(const Plan& plan) {
  return !plan.timeline.whole ||
         std::any_of(plan.timeline.begin(), plan.timeline.end(), [](const Event& event) { return !event.kind; });
}

bool when_unknown(const Event& event) { return !event.done.whole || date_of(event).unread(); }

}  // namespace

std::optional<Located<PartialDate>> done_date(const Event& event) {
  if (event.done.empty()) return std::nullopt;
  return *std::min_element(event.done.begin(), event.done.end(),
                           [](const auto& a, const auto& b) { return earlier(a.value, b.value); });
}

Field<PartialDate> date_of(const Event& event) {
  if (const auto date = done_date(event)) return {date->value, date->span};
  if (event.done.written) return Field<PartialDate>::unread(event.done.span);
  return event.planned;
}

Presence done(const Plan& plan, EventKind kind) {
  bool unread = kinds_unknown(plan);
  for (const Event& event : plan.timeline) {
    if (!event.kind.is(kind)) continue;
    if (!event.done.empty()) return Presence::present;
    unread = unread || event.done.written;
  }
  return unread ? Presence::unknown : Presence::absent;
}

Presence planned_or_done(const Plan& plan, EventKind kind) {
  if (!events_of(plan, kind).empty()) return Presence::present;
  return kinds_unknown(plan) ? Presence::unknown : Presence::absent;
}

bool all_read(const Plan& plan, EventKind kind) {
  return !kinds_unknown(plan) && std::none_of(plan.timeline.begin(), plan.timeline.end(), [&](const Event& event) {
    return event.kind.is(kind) && when_unknown(event);
  });
}

bool all_read(const Plan& plan, Step step) {
  return !kinds_unknown(plan) && std::none_of(plan.timeline.begin(), plan.timeline.end(), [&](const Event& event) {
    return step_of(*event.kind) == step && when_unknown(event);
  });
}

std::vector<const Event*> events_of(const Plan& plan, EventKind kind) {
  std::vector<const Event*> events;
  for (const Event& event : plan.timeline)
    if (event.kind.is(kind) && (event.cancelled.absent() || !event.done.empty())) events.push_back(&event);
  return events;
}

std::optional<DoneEvent> first_done(const Plan& plan, EventKind kind) {
  std::optional<DoneEvent> first;
  for (const Event& event : plan.timeline) {
    if (!event.kind.is(kind)) continue;
    const auto date = done_date(event);
    if (date && (!first || earlier(date->value, first->date.value))) first = DoneEvent{&event, *date};
  }
  return first;
}

bool begins_its_step(const Plan& plan, const Event& event) {
  if (!event.kind.is(EventKind::evaluation) || !event.assessment.absent()) return true;
  const auto date = done_date(event);
  const auto from = [&](EventKind kind) {
    const auto first = first_done(plan, kind);
    return first && date && first->date.value.first <= date->value.first;
  };
  return from(EventKind::final_report) || from(EventKind::closing);
}

std::optional<DoneEvent> first_done(const Plan& plan, Step step) {
  std::optional<DoneEvent> first;
  for (const Event& event : plan.timeline) {
    if (!event.kind || step_of(*event.kind) != step || !begins_its_step(plan, event)) continue;
    const auto date = done_date(event);
    if (date && (!first || earlier(date->value, first->date.value))) first = DoneEvent{&event, *date};
  }
  return first;
}

std::optional<source::Span> begun(const Plan& plan, Step step) {
  if (const auto first = first_done(plan, step)) return first->event->head;
  if (step != Step::implementation) return std::nullopt;
  for (const plan::Intervention& intervention : plan.interventions)
    if (has_begun(intervention)) return intervention.status.span();
  return std::nullopt;
}

std::optional<source::Span> begun_from(const Plan& plan, Step step) {
  for (const Step one : all_steps_in_order) {
    if (one < step) continue;
    if (const auto where = begun(plan, one)) return where;
  }
  return std::nullopt;
}

std::optional<source::Span> team_at_work(const Plan& plan) {
  if (const auto meeting = first_done(plan, EventKind::team_meeting)) return meeting->event->head;
  return begun_from(plan, Step::agreement);
}

std::optional<source::Span> reported_or_closed(const Plan& plan) {
  for (const EventKind kind : {EventKind::final_report, EventKind::closing})
    if (const auto first = first_done(plan, kind)) return first->event->head;
  return std::nullopt;
}

std::optional<Step> current_step(const Plan& plan) {
  const CollaborationStatus status = status_of(plan);
  if (status == CollaborationStatus::ended || status == CollaborationStatus::declined) return std::nullopt;
  Step current = Step::selection;
  for (const Step step : all_steps_in_order)
    if (begun(plan, step)) current = step;
  return current;
}

StepStarts step_starts(const Plan& plan) {
  StepStarts starts;
  for (const Step step : all_steps_in_order)
    if (const auto first = first_done(plan, step))
      starts.at(static_cast<std::size_t>(number(step) - 1)) = first->date.value.first;
  auto& implementation = starts.at(static_cast<std::size_t>(number(Step::implementation) - 1));
  for (const plan::Intervention& intervention : plan.interventions)
    if (has_begun(intervention) && intervention.start &&
        (!implementation || intervention.start->first < *implementation))
      implementation = intervention.start->first;
  return starts;
}

Step step_on(const StepStarts& starts, Day day) {
  Step current = Step::selection;
  for (const Step step : all_steps_in_order)
    if (const auto start = starts.at(static_cast<std::size_t>(number(step) - 1)); start && *start <= day)
      current = step;
  return current;
}

Step step_of(const Event& event, const PartialDate& when, const StepStarts& starts, Day today) {
  if (event.kind)
    if (const auto step = step_of(*event.kind)) return *step;
  return step_on(starts, std::max(when.first, std::min(when.last, today)));
}

bool with_skolverket(const Plan& plan, const Event& event) {
  if (std::any_of(event.by.begin(), event.by.end(), [](const auto& by) { return by.value == plan::Party::skolverket; }))
    return true;
  const bool dialogue = std::any_of(event.teams.begin(), event.teams.end(), [&](const auto& reference) {
    return reference.value.target && plan[*reference.value.target].type.is(plan::TeamType::dialogue);
  });
  if (dialogue) return true;
  const bool usual = event.kind.is(EventKind::team_meeting) || event.kind.is(EventKind::contact) ||
                     event.kind.is(EventKind::planning_meeting);
  return usual && event.by.empty() && event.teams.empty();
}

bool is_contact(const Plan& plan, const Event& event, const Field<PartialDate>& agreement) {
  const bool kind =
      event.kind.is(EventKind::contact) || event.kind.is(EventKind::visit) || event.kind.is(EventKind::meeting);
  const auto date = date_of(event);
  return kind && agreement && date && agreement->first < date->last && with_skolverket(plan, event);
}

Field<PartialDate> first_agreement(const Plan& plan) {
  Field<PartialDate> first;
  for (const Event* event : events_of(plan, EventKind::agreement)) {
    const auto date = date_of(*event);
    if (date && (!first || earlier(*date, *first))) first = date;
  }
  return first;
}

bool names(const source::List<Located<plan::Party>>& by, plan::Party party) {
  return std::any_of(by.begin(), by.end(), [&](const auto& one) { return one.value == party; });
}

namespace {

bool concerns(const Event& event, plan::SchoolId school) {
  return event.schools.empty() || std::any_of(event.schools.begin(), event.schools.end(),
                                              [&](const auto& reference) { return reference.value.target == school; });
}

/// Whether a decision to take part, made after the refusal, takes it back for a school: one that names the school, or
/// one for all after a refusal of all.
bool taken_back(const Plan& plan, const Event& refusal, plan::SchoolId school) {
  return std::any_of(plan.timeline.begin(), plan.timeline.end(), [&](const Event& event) {
    const auto date = done_date(event);
    const bool as_wide = !event.schools.empty() || refusal.schools.empty();
    return event.kind.is(EventKind::participation_decision) && date && as_wide && concerns(event, school) &&
           before(date->value, done_date(refusal)->value) == Certainty::no;
  });
}

}  // namespace

const Event* declined(const Plan& plan, plan::SchoolId school) {
  const Event* last = nullptr;
  for (const Event& event : plan.timeline) {
    const auto date = done_date(event);
    if (!event.kind.is(EventKind::participation_declined) || !date || !event.schools.whole) continue;
    if (!concerns(event, school) || taken_back(plan, event, school)) continue;
    if (last == nullptr || earlier(done_date(*last)->value, date->value)) last = &event;
  }
  return last;
}

std::optional<source::Span> declined(const Plan& plan) {
  if (status_of(plan) == CollaborationStatus::declined) return plan.collaboration->status.span();
  if (!plan.schools.whole) return std::nullopt;
  if (plan.schools.empty()) {
    const auto first = first_done(plan, EventKind::participation_declined);
    return first ? std::optional(first->event->head) : std::nullopt;
  }
  const Event* by = nullptr;
  for (std::size_t at = 0; at < plan.schools.size(); ++at) {
    by = declined(plan, plan::SchoolId::at(at));
    if (by == nullptr) return std::nullopt;
  }
  return by == nullptr ? std::nullopt : std::optional(by->head);
}

bool takes_part(const Plan& plan, plan::SchoolId school) {
  const bool left = !plan[school].until.absent() || !plan[school].left.absent();
  return !left && declined(plan, school) == nullptr;
}

namespace {

/// What is planned of an event: nothing where it is cancelled or, unless it recurs, done.
std::optional<PartialDate> still_planned(const Event& event) {
  if (!event.planned || !event.cancelled.absent()) return std::nullopt;
  if (event.done.empty()) return event.done.written ? std::nullopt : std::optional(*event.planned);
  if (!event.every) return std::nullopt;
  Day last = event.done[0].value.last;
  for (const auto& date : event.done)
    last = std::max(last, date.value.last);
  if (last >= event.planned->last) return std::nullopt;
  return PartialDate{std::max(last, event.planned->first), event.planned->last, Precision::span};
}

}  // namespace

std::vector<Meeting> meetings(const Plan& plan, const std::function<bool(const Event&)>& wanted) {
  std::vector<Meeting> all;
  for (const Event& event : plan.timeline) {
    if (!wanted(event)) continue;
    for (const auto& date : event.done)
      all.push_back({date.value.first, date.value.last, date.span});
    const auto planned = still_planned(event);
    if (!planned) continue;
    // Of a series the meetings follow each other; of a single one only the span is known that it falls in.
    all.push_back({planned->first, planned->last, event.planned.span()});
  }
  std::sort(all.begin(), all.end(), [](const Meeting& a, const Meeting& b) { return a.from < b.from; });
  // What lies within another says nothing of its own about the time until the next.
  for (std::size_t at = 1; at < all.size(); ++at)
    all[at].until = std::max(all[at].until, all[at - 1].until);
  return all;
}

long days_between(const Plan& plan, Day from, Day until) {
  long days = (until - from).count();
  if (days <= 0 || !plan.collaboration) return std::max(days, 0L);
  for (const plan::Pause& pause : plan.collaboration->pauses) {
    if (!pause.from) continue;
    const Day first = std::max(pause.from->first, from);
    const Day last = pause.until ? std::min(pause.until->last, until) : until;
    if (first <= last) days -= (last - first).count() + 1;
  }
  return std::max(days, 0L);
}

CollaborationStatus status_of(const Plan& plan) {
  if (!plan.collaboration || !plan.collaboration->status) return CollaborationStatus::active;
  return *plan.collaboration->status;
}

bool broken_off(const Plan& plan) {
  const CollaborationStatus status = status_of(plan);
  return status == CollaborationStatus::discontinued || status == CollaborationStatus::declined;
}

bool has_begun(const plan::Intervention& intervention) {
  return intervention.status.is(InterventionStatus::in_progress) ||
         intervention.status.is(InterventionStatus::completed) || intervention.status.is(InterventionStatus::stopped);
}

bool has_ended(const Plan& plan) {
  return status_of(plan) == plan::CollaborationStatus::ended || done(plan, EventKind::closing) == Presence::present;
}

bool agreed_or_further(const plan::Intervention& intervention) {
  if (!intervention.status) return false;
  switch (*intervention.status) {
    case InterventionStatus::agreed:
    case InterventionStatus::in_progress:
    case InterventionStatus::completed:
    case InterventionStatus::stopped:
      return true;
    case InterventionStatus::proposed:
    case InterventionStatus::offered:
    case InterventionStatus::declined:
      break;
  }
  return false;
}

bool paused_on(const Plan& plan, Day day) {
  if (!plan.collaboration) return false;
  const auto& pauses = plan.collaboration->pauses;
  for (const plan::Pause& pause : pauses) {
    if (!pause.from || pause.from->first > day) continue;
    if (pause.until.absent() || (pause.until && day <= pause.until->last)) return true;
  }
  return pauses.empty() && status_of(plan) == CollaborationStatus::paused;
}

EventKind event_of(plan::CountedFrom counted_from) {
  switch (counted_from) {
    case plan::CountedFrom::dialogue:
      return EventKind::dialogue_opened;
    case plan::CountedFrom::decision:
      return EventKind::participation_decision;
    case plan::CountedFrom::agreement:
      break;
  }
  return EventKind::agreement;
}

Field<PartialDate> counted_date(const Plan& plan) {
  if (!plan.collaboration || plan.collaboration->counted_from.absent()) return {};
  if (plan.collaboration->counted_from.unread())
    return Field<PartialDate>::unread(plan.collaboration->counted_from.span());
  Field<PartialDate> first;
  for (const Event* event : events_of(plan, event_of(*plan.collaboration->counted_from))) {
    Field<PartialDate> date = date_of(*event);
    if (date.unread()) return date;
    if (date && (!first || earlier(*date, *first))) first = date;
  }
  return first;
}

Field<PartialDate> start_of(const Plan& plan) {
  if (!plan.collaboration) return {};
  return plan.collaboration->start.absent() ? counted_date(plan) : plan.collaboration->start;
}

Field<PartialDate> end_of(const Plan& plan) {
  if (!plan.collaboration) return {};
  if (!plan.collaboration->end.absent()) return plan.collaboration->end;
  Field<PartialDate> last;
  for (const Event* event : events_of(plan, EventKind::closing)) {
    Field<PartialDate> date = date_of(*event);
    if (date.unread()) return date;
    if (date && (!last || earlier(*last, *date))) last = date;
  }
  return last;
}

std::optional<PartialDate> last_day_allowed(const Plan& plan) {
  if (!plan.collaboration || !plan.collaboration->mandate) return std::nullopt;
  const auto years = mandate(*plan.collaboration->mandate).limit_years;
  const auto start = start_of(plan);
  if (!years || !start) return std::nullopt;
  const Day first = add_years(start->first, *years);
  const Day last = add_years(start->last, *years);
  // A month, a term or a year stays one, so that it can be called so; not February where its last day is another.
  const bool months = start->precision != Precision::week && start->precision != Precision::span;
  const bool whole = month_of(last) != month_of(last + std::chrono::days{1});
  if (first == last) return PartialDate{first, last, Precision::day};
  return PartialDate{first, last, months && whole ? start->precision : Precision::span};
}

std::vector<const Event*> agreements(const Plan& plan) {
  std::vector<const Event*> in_order = events_of(plan, EventKind::agreement);
  std::stable_sort(in_order.begin(), in_order.end(), [](const Event* a, const Event* b) {
    // What was made comes before what is only planned, also where the plan's day has passed.
    if (a->done.written != b->done.written) return a->done.written;
    const auto date = date_of(*a);
    const auto other = date_of(*b);
    return date && (!other || earlier(*date, *other));
  });
  std::vector<const Event*> held_against(plan.interventions.size(), nullptr);
  for (const Event* event : in_order)
    for (const auto& reference : event->interventions)
      if (const auto target = reference.value.target; target && held_against[target->index] == nullptr)
        held_against[target->index] = event;
  if (!in_order.empty())
    std::replace(held_against.begin(), held_against.end(), static_cast<const Event*>(nullptr), in_order.front());
  return held_against;
}

}  // namespace sbs::programme
