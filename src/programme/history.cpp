#include "programme/history.h"

#include <algorithm>

#include "programme/intervention.h"
#include "programme/mandates.h"

namespace sbs::programme {

namespace {

using plan::CollaborationStatus;
using plan::Event;
using plan::EventKind;
using source::Field;

/// What is done of an event, where it comes before what was found so far.
void take_earlier(std::optional<DoneEvent>& first, const Event& event) {
  const auto date = done_date(event);
  if (date && (!first || earlier(date->value, first->date.value))) first = DoneEvent{&event, *date};
}

}  // namespace

History::History(const plan::Plan& plan) : plan_(plan), refusals_(plan) {
  read_kinds();
  read_steps();
  read_agreements();
  read_teams();
  counted_ = counted();
}

void History::read_kinds() {
  kinds_unknown_ = !plan_.timeline.whole;
  for (const Event& event : plan_.timeline) {
    if (!event.kind) {
      kinds_unknown_ = true;
      continue;
    }
    // It stands in for no final report of the organiser's, wherever one is asked for.
    if (is_report_of_university(event)) continue;
    OfKind& its = by_kind_[static_cast<std::size_t>(*event.kind)];
    if (event.cancelled.absent() || !event.done.empty()) its.events.push_back(&event);
    take_earlier(its.first_done, event);
    if (!event.done.empty())
      its.done = Presence::present;
    else if (event.done.written && its.done == Presence::absent)
      its.done = Presence::unknown;
    its.all_read = its.all_read && !when_unknown(event);
  }
  for (OfKind& its : by_kind_)
    if (kinds_unknown_ && its.done == Presence::absent) its.done = Presence::unknown;
}

void History::read_steps() {
  for (const Event& event : plan_.timeline) {
    const auto step = event.kind ? programme::step_of(*event.kind) : std::nullopt;
    if (step && begins_its_step(event))
      take_earlier(by_step_[static_cast<std::size_t>(number(*step)) - 1].first_done, event);
  }
  for (const Step step : all_steps_in_order) {
    const std::size_t at = static_cast<std::size_t>(number(step)) - 1;
    const auto& first = by_step_[at].first_done;
    if (!first) continue;
    by_step_[at].begun = first->event->head;
    starts_[at] = first->date.value.first;
  }
  const std::size_t at = static_cast<std::size_t>(number(Step::implementation)) - 1;
  auto& start = starts_[at];
  for (const plan::Intervention& intervention : plan_.interventions) {
    if (!has_begun(intervention)) continue;
    if (!by_step_[at].begun) by_step_[at].begun = intervention.status.span();
    if (intervention.start && (!start || intervention.start->first < *start)) start = intervention.start->first;
  }
}

void History::read_agreements() {
  const auto events = events_of(EventKind::agreement);
  for (const Event* event : events) {
    const auto date = date_of(*event);
    if (date && (!agreement_ || earlier(*date, *agreement_))) agreement_ = date;
  }
  std::vector<const Event*> in_order(events.begin(), events.end());
  std::stable_sort(in_order.begin(), in_order.end(), [](const Event* a, const Event* b) {
    // What was made comes before what is only planned, also where the plan's day has passed.
    if (a->done.written != b->done.written) return a->done.written;
    const auto date = date_of(*a);
    const auto other = date_of(*b);
    return date && (!other || earlier(*date, *other));
  });
  agreements_.assign(plan_.interventions.size(), nullptr);
  agreements_read_ = std::all_of(in_order.begin(), in_order.end(),
                                 [](const Event* event) { return all_resolved(event->interventions); });
  for (const Event* event : in_order)
    for (const auto& reference : event->interventions)
      if (const auto target = reference.value.target; target && agreements_[target->index] == nullptr)
        agreements_[target->index] = event;
  if (!in_order.empty())
    std::replace(agreements_.begin(), agreements_.end(), static_cast<const Event*>(nullptr), in_order.front());
}

void History::read_teams() {
  bool unknown = !plan_.teams.whole;
  teams_.assign(plan_.schools.size(), Presence::absent);
  for (const plan::Team& team : plan_.teams) {
    unknown = unknown || team.type.unread() || !team.schools.whole;
    if (!team.type.is(plan::TeamType::school)) continue;
    // In a plan of one school its team need not say which.
    if (team.schools.empty() && teams_.size() == 1) teams_.front() = Presence::present;
    for (const auto& reference : team.schools) {
      if (reference.value.target)
        teams_[reference.value.target->index] = Presence::present;
      else
        unknown = true;
    }
  }
  if (unknown) std::replace(teams_.begin(), teams_.end(), Presence::absent, Presence::unknown);
}

Presence History::planned_or_done(EventKind kind) const {
  if (!events_of(kind).empty()) return Presence::present;
  return kinds_unknown_ ? Presence::unknown : Presence::absent;
}

bool History::all_read(Step step) const {
  if (kinds_unknown_) return false;
  for (std::size_t kind = 0; kind < kinds; ++kind)
    if (programme::step_of(static_cast<EventKind>(kind)) == step && !by_kind_[kind].all_read) return false;
  return true;
}

bool History::begins_its_step(const Event& event) const {
  if (is_report_of_university(event)) return false;
  if (!event.kind || !begins_only_assessed(*event.kind) || !event.assessment.absent()) return true;
  const auto date = done_date(event);
  const auto from = [&](EventKind kind) {
    const auto& first = first_done(kind);
    return first && date && first->date.value.first <= date->value.first;
  };
  return from(EventKind::final_report) || from(EventKind::closing);
}

std::optional<BegunStep> History::begun_from(Step step) const {
  for (const Step one : all_steps_in_order) {
    if (one < step) continue;
    if (const auto where = begun(one)) return BegunStep{one, *where};
  }
  return std::nullopt;
}

std::optional<source::Span> History::team_at_work() const {
  if (const auto& meeting = first_done(EventKind::team_meeting)) return meeting->event->head;
  const auto further = begun_from(Step::agreement);
  return further ? std::optional(further->place) : std::nullopt;
}

std::optional<source::Span> History::reported_or_closed() const {
  for (const EventKind kind : {EventKind::final_report, EventKind::closing})
    if (const auto& first = first_done(kind)) return first->event->head;
  return std::nullopt;
}

std::optional<Step> History::current_step() const {
  if (status() == CollaborationStatus::ended || status() == CollaborationStatus::declined) return std::nullopt;
  Step current = Step::selection;
  for (const Step step : all_steps_in_order)
    if (begun(step)) current = step;
  return current;
}

Presence History::with_skolverket(const Event& event) const {
  if (names(event.by, plan::Party::skolverket)) return Presence::present;
  bool unread = !event.by.whole || !event.teams.whole;
  for (const auto& reference : event.teams) {
    if (!reference.value.target)
      unread = true;
    else if (plan_[*reference.value.target].type.is(plan::TeamType::dialogue))
      return Presence::present;
  }
  const bool usual = event.kind.is(EventKind::team_meeting) || event.kind.is(EventKind::contact) ||
                     event.kind.is(EventKind::planning_meeting);
  if (usual && event.by.empty() && event.teams.empty()) return Presence::present;
  return unread ? Presence::unknown : Presence::absent;
}

Presence History::contact(const Event& event) const {
  const auto date = date_of(event);
  if (!is_meeting(event) || !agreement_ || !date || agreement_->first >= date->last) return Presence::absent;
  return with_skolverket(event);
}

std::optional<source::Span> History::declined() const {
  if (status() == CollaborationStatus::declined) return plan_.collaboration->status.span();
  if (!plan_.schools.whole || !refusals_.known()) return std::nullopt;
  if (plan_.schools.empty()) {
    const Event* refusal = refusals_.of_all();
    return refusal != nullptr ? std::optional(refusal->head) : std::nullopt;
  }
  const Event* by = nullptr;
  for (std::size_t at = 0; at < plan_.schools.size(); ++at) {
    by = declined(plan::SchoolId::at(at));
    if (by == nullptr) return std::nullopt;
  }
  return by->head;
}

bool History::takes_part(plan::SchoolId school, Day on) const {
  const auto& until = plan_[school].until;
  const bool left = until ? until->last < on : !until.absent() || !plan_[school].left.absent();
  const auto& from = plan_[school].from;
  const bool to_come = from && on < from->first;
  return !left && !to_come && refusals_.known() && declined(school) == nullptr;
}

std::vector<Meeting> History::meetings(const std::function<Presence(const Event&)>& wanted) const {
  std::vector<Meeting> all;
  for (const Event& event : plan_.timeline) {
    const Presence is_wanted = wanted(event);
    if (is_wanted == Presence::absent) continue;
    const bool sure = is_wanted == Presence::present;
    for (const auto& date : event.done)
      all.push_back({date.value.first, date.value.last, date.span, sure});
    const auto planned = still_planned(event);
    if (!planned) continue;
    // Of a series the meetings follow each other; of a single one only the span is known that it falls in.
    all.push_back({planned->first, planned->last, event.planned.span(), sure});
  }
  std::sort(all.begin(), all.end(), [](const Meeting& a, const Meeting& b) { return a.from < b.from; });
  // What lies within another says nothing of its own about the time until the next.
  for (std::size_t at = 1; at < all.size(); ++at)
    all[at].until = std::max(all[at].until, all[at - 1].until);
  return all;
}

long History::days_between(Day from, Day until) const {
  long days = (until - from).count();
  if (days <= 0 || !plan_.collaboration) return std::max(days, 0L);
  for (const plan::Pause& pause : plan_.collaboration->pauses) {
    if (!pause.from) continue;
    const Day first = std::max(pause.from->first, from);
    const Day last = pause.until ? std::min(pause.until->last, until) : until;
    if (first <= last) days -= (last - first).count() + 1;
  }
  return std::max(days, 0L);
}

CollaborationStatus History::status() const {
  if (!plan_.collaboration || !plan_.collaboration->status) return CollaborationStatus::active;
  return *plan_.collaboration->status;
}

bool History::broken_off() const {
  return status() == CollaborationStatus::discontinued || status() == CollaborationStatus::declined;
}

bool History::has_ended() const {
  return status() == CollaborationStatus::ended || done(EventKind::closing) == Presence::present;
}

bool History::paused_on(Day day) const {
  if (!plan_.collaboration) return false;
  const auto& pauses = plan_.collaboration->pauses;
  for (const plan::Pause& pause : pauses) {
    if (!pause.from || pause.from->first > day) continue;
    if (pause.until.absent() || (pause.until && day <= pause.until->last)) return true;
  }
  return pauses.empty() && status() == CollaborationStatus::paused;
}

Field<PartialDate> History::counted() const {
  if (!plan_.collaboration || plan_.collaboration->counted_from.absent()) return {};
  if (plan_.collaboration->counted_from.unread())
    return Field<PartialDate>::unread(plan_.collaboration->counted_from.span());
  Field<PartialDate> first;
  for (const EventKind kind : programme::events_of(*plan_.collaboration->counted_from))
    for (const Event* event : events_of(kind)) {
      Field<PartialDate> date = date_of(*event);
      if (date.unread()) return date;
      if (date && (!first || earlier(*date, *first))) first = date;
    }
  return first;
}

Field<PartialDate> History::start() const {
  if (!plan_.collaboration) return {};
  return plan_.collaboration->start.absent() ? counted_ : plan_.collaboration->start;
}

Field<PartialDate> History::end() const {
  if (!plan_.collaboration) return {};
  if (!plan_.collaboration->end.absent()) return plan_.collaboration->end;
  Field<PartialDate> last;
  for (const Event* event : events_of(EventKind::closing)) {
    Field<PartialDate> date = date_of(*event);
    if (date.unread()) return date;
    if (date && (!last || earlier(*last, *date))) last = date;
  }
  return last;
}

std::optional<PartialDate> History::last_day_allowed() const {
  const Mandate* mandate = mandate_of(plan_);
  const auto from = start();
  if (mandate == nullptr || !mandate->limit_years || !from) return std::nullopt;
  const Day first = add_years(from->first, *mandate->limit_years);
  const Day last = add_years(from->last, *mandate->limit_years);
  // A month, a term or a year stays one, so that it can be called so; not February where its last day is another.
  const bool months = from->precision != Precision::week && from->precision != Precision::span;
  const bool whole = month_of(last) != month_of(last + std::chrono::days{1});
  if (first == last) return PartialDate{first, last, Precision::day};
  return PartialDate{first, last, months && whole ? from->precision : Precision::span};
}

}  // namespace sbs::programme
