#include "schedule/schedule.h"

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"
#include "programme/mandates.h"
#include "programme/progress.h"

namespace sbs::schedule {

namespace {

using plan::Event;
using plan::Intervention;
using plan::InterventionStatus;
using plan::Plan;

constexpr Phrase collaboration_ends{"Samarbetet slutar", "The collaboration ends"};
constexpr Phrase collaboration_starts{"Samarbetet börjar", "The collaboration begins"};
constexpr Phrase last_day{"Sista dagen enligt tidsgränsen", "The last day that the time limit allows"};
constexpr Message<std::string> starts{"{0}: börjar", "{0}: begins"};
constexpr Message<std::string> ends{"{0}: slutar", "{0}: ends"};
constexpr Message<std::string> review{"{0}: avstämning", "{0}: review"};
constexpr Message<std::string> next_review{"{0}: nästa avstämning", "{0}: next review"};
constexpr Message<std::string, std::string> part_of{"{0}: {1}", "{0}: {1}"};

State planned_state(const PartialDate& when, bool cancelled, Day today) {
  return cancelled ? State::cancelled : programme::state_of_planned(when, today);
}

/// A step is done where a later one has begun, due where it is the current one.
State state_of_step(Step step, const Heading& heading, bool begun) {
  if (!heading.current) return begun ? State::done : State::not_applicable;
  if (step < *heading.current) return State::done;
  return step == *heading.current ? State::due : State::not_yet;
}

State state_of(const Intervention& intervention) {
  if (!intervention.status) return State::planned;
  switch (*intervention.status) {
    case InterventionStatus::completed:
      return State::done;
    case InterventionStatus::in_progress:
      return State::due;
    case InterventionStatus::stopped:
    case InterventionStatus::declined:
      return State::cancelled;
    case InterventionStatus::proposed:
    case InterventionStatus::offered:
    case InterventionStatus::agreed:
      break;
  }
  return State::planned;
}

class Builder {
 public:
  Builder(const Plan& plan, Day today, Language language)
      : plan_(plan), today_(today), language_(language), starts_(programme::step_starts(plan)) {
    schedule_.heading = heading(plan, today, language);
  }

  Schedule build() {
    for (const Step step : programme::all_steps_in_order) {
      Lane& lane = schedule_.lanes.emplace_back();
      lane.label = programme::name_of(step, language_);
      lane.step = step;
      lane.state = state_of_step(step, schedule_.heading, programme::begun(plan_, step).has_value());
    }
    for (const Event& event : plan_.timeline)
      add(event);
    for (const Intervention& intervention : plan_.interventions)
      add(intervention);
    add_period();
    std::stable_sort(schedule_.items.begin(), schedule_.items.end(), [](const Item& a, const Item& b) {
      return a.when.first != b.when.first ? a.when.first < b.when.first : a.when.last < b.when.last;
    });
    return std::move(schedule_);
  }

 private:
  Item& item(const PartialDate& when, State state, std::optional<Step> step, std::string what, source::Span where) {
    Item& made = schedule_.items.emplace_back();
    made.when = when;
    made.state = state;
    made.step = step;
    made.what = std::move(what);
    made.where = where;
    return made;
  }

  Lane& lane_of(const Event& event, const PartialDate& when) {
    const Step step = programme::step_of(event, when, starts_, today_);
    return schedule_.lanes.at(static_cast<std::size_t>(programme::number(step) - 1));
  }

  void add(const Event& event) {
    const std::string what = plan::title_of(event, language_);
    const std::string who = plan::parties(event.by, language_);
    const auto step = event.kind ? programme::step_of(*event.kind) : std::nullopt;
    const auto put = [&](const PartialDate& when, State state) {
      Item& made = item(when, state, step, what, event.head);
      made.who = who;
      if (event.every && !when.exact()) made.every = *event.every;
      lane_of(event, when).marks.push_back({when, state});
    };
    for (const auto& done : event.done)
      put(done.value, State::done);
    // A series goes on until the last day of its span; what was held stands above.
    const bool series_over = event.every && event.planned && event.planned->last < today_;
    const bool open = event.done.empty() || (event.every && !series_over);
    if (event.planned && open && !(event.done.written && event.done.empty()))
      put(*event.planned, planned_state(*event.planned, !event.cancelled.absent(), today_));
  }

  void add(const Intervention& intervention) {
    const std::string title = plan::title_of(intervention);
    Lane& lane = schedule_.lanes.emplace_back();
    lane.label = title;
    lane.state = state_of(intervention);
    if (intervention.start) lane.start = *intervention.start;
    if (intervention.end) lane.end = *intervention.end;

    std::vector<std::string> responsible;
    for (const plan::Responsible& one : intervention.responsible)
      if (one.party) responsible.emplace_back(plan::label(*one.party, language_));
    const std::string who = join(responsible, language_ == Language::sv ? "och" : "and");

    const bool declined = lane.state == State::cancelled;
    const bool begun = programme::has_begun(intervention);
    if (intervention.start)
      item(*intervention.start, begun ? State::done : planned_state(*intervention.start, declined, today_),
           Step::implementation, starts(language_, title), intervention.start.span())
          .who = who;
    if (intervention.end) {
      const bool over = intervention.status.is(InterventionStatus::completed);
      item(*intervention.end, over ? State::done : planned_state(*intervention.end, declined, today_),
           Step::implementation, ends(language_, title), intervention.end.span())
          .who = who;
    }
    for (const plan::Activity& activity : intervention.activities)
      add(activity, title, declined);
    for (const plan::Review& one : intervention.reviews) {
      if (!one.done) continue;
      item(*one.done, State::done, Step::implementation, review(language_, title), one.done.span()).who =
          one.by ? plan::who(*one.by, language_) : std::string();
      lane_of_intervention().marks.push_back({*one.done, State::done});
    }
    if (intervention.next_review) {
      const State state = planned_state(*intervention.next_review, declined, today_);
      item(*intervention.next_review, state, Step::implementation, next_review(language_, title),
           intervention.next_review.span())
          .who = who;
      lane_of_intervention().marks.push_back({*intervention.next_review, state});
    }
  }

  void add(const plan::Activity& activity, const std::string& title, bool declined) {
    const std::string what = part_of(language_, title, activity.title ? *activity.title : std::string());
    const std::string who = activity.who ? plan::who(*activity.who, language_) : std::string();
    std::optional<Mark> mark;
    if (activity.done)
      mark = Mark{*activity.done, State::done};
    else if (activity.planned && !activity.done.unread())
      mark =
          Mark{*activity.planned, planned_state(*activity.planned, declined || !activity.cancelled.absent(), today_)};
    if (!mark) return;
    item(mark->when, mark->state, Step::implementation, what, activity.head).who = who;
    lane_of_intervention().marks.push_back(*mark);
  }

  Lane& lane_of_intervention() { return schedule_.lanes.back(); }

  void add_period() {
    if (!plan_.collaboration) return;
    const auto& collaboration = *plan_.collaboration;
    const auto passed = [&](const PartialDate& when) {
      return when.last < today_ ? State::done : programme::state_of_planned(when, today_);
    };
    // Where the start is an event's date, the event says it.
    if (collaboration.start && !programme::counted_date(plan_))
      item(*collaboration.start, passed(*collaboration.start), std::nullopt,
           std::string(collaboration_starts.in(language_)), collaboration.start.span());
    if (collaboration.end)
      item(*collaboration.end, passed(*collaboration.end), std::nullopt, std::string(collaboration_ends.in(language_)),
           collaboration.end.span());
    if (const auto& limit = schedule_.heading.limit)
      item(*limit, passed(*limit), std::nullopt, std::string(last_day.in(language_)),
           programme::start_of(plan_).span());
  }

  const Plan& plan_;
  Day today_;
  Language language_;
  programme::StepStarts starts_;
  Schedule schedule_;
};

}  // namespace

Heading heading(const Plan& plan, Day today, Language language) {
  Heading heading;
  heading.title = plan::title_of(plan, language);
  heading.organiser = plan::organiser_name(plan);
  if (plan.collaboration && plan.collaboration->mandate) heading.mandate = plan::label(*plan.collaboration->mandate);
  heading.today = today;
  heading.current = programme::current_step(plan);
  heading.status = plan::label(programme::status_of(plan), language);
  if (const auto start = programme::start_of(plan)) heading.start = *start;
  if (const auto end = programme::end_of(plan)) heading.end = *end;
  heading.limit = programme::last_day_allowed(plan);
  return heading;
}

Schedule build(const Plan& plan, Day today, Language language) { return Builder(plan, today, language).build(); }

}  // namespace sbs::schedule
