#include "schedule/schedule.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.h"
#include "plan/names.h"
#include "programme/mandates.h"
#include "programme/progress.h"
#include "schedule/of_plan.h"

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
  Builder(const Plan& plan, const source::SourceMap& sources, Day today, Language language)
      : plan_(plan),
        sources_(sources),
        today_(today),
        language_(language),
        starts_(programme::step_starts(plan)),
        broken_off_(programme::broken_off(plan)) {
    schedule_.heading = heading(plan, sources, today, language);
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
  /// Of what is planned and not done.
  State planned_state(const PartialDate& when, bool cancelled) const {
    if (cancelled) return State::cancelled;
    return broken_off_ ? State::not_applicable : programme::state_of_planned(when, today_);
  }

  Item& item(ItemKind kind, const std::string& key, const PartialDate& when, State state, std::string what,
             source::Span where) {
    Item& made = schedule_.items.emplace_back();
    made.kind = kind;
    const int nth = ++keys_[key];
    made.key = nth == 1 ? key : fmt::format("{}#{}", key, nth);
    made.when = when;
    made.state = state;
    made.what = std::move(what);
    made.place = place_of(where, sources_);
    return made;
  }

  std::size_t lane_of(const Event& event, const PartialDate& when) {
    const Step step = programme::step_of(event, when, starts_, today_);
    return static_cast<std::size_t>(programme::number(step) - 1);
  }

  void add(const Event& event) {
    const std::string kind = event.kind ? std::string(plan::to_string(*event.kind)) : "event";
    const std::string key = key_of(event, kind);
    const auto put = [&](const std::string& own_key, const PartialDate& when, State state) -> Item& {
      Item& made = item(ItemKind::event, own_key, when, state, plan::title_of(event, language_), event.head);
      if (event.kind) made.step = programme::step_of(*event.kind);
      made.who = plan::parties(event.by, language_);
      made.people = people_of(plan_, event);
      made.event = event.kind ? kind : std::string();
      if (event.cancelled) made.cancelled = *event.cancelled;
      if (event.document) made.document = *event.document;
      made.schools = schools_of(plan_, event);
      made.lane = lane_of(event, when);
      return made;
    };
    // A series has the event's own key, and each time that it was held one more; else the first time has it.
    for (std::size_t at = 0; at < event.done.size(); ++at) {
      const PartialDate& done = event.done[at].value;
      const bool first = at == 0 && !event.every;
      put(first ? key : fmt::format("{}@{}", key, iso(done)), done, State::done);
    }
    // A series goes on until the last day of its span; what was held stands above.
    const bool series_over = event.every && event.planned && event.planned->last < today_;
    const bool open = event.done.empty() || (event.every && !series_over);
    if (!event.planned || !open || (event.done.written && event.done.empty())) return;
    Item& made = put(key, *event.planned, planned_state(*event.planned, !event.cancelled.absent()));
    if (!event.every || event.planned->exact()) return;
    made.every = *event.every;
    for (const auto& done : event.done)
      made.held_until = std::max(made.held_until.value_or(done.value.last), done.value.last);
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
    const People people = people_of(intervention);

    const std::string key = intervention.id ? "intervention:" + *intervention.id : "intervention";
    const auto put = [&](ItemKind kind, const std::string& own_key, const PartialDate& when, State state,
                         std::string what, source::Span where) -> Item& {
      Item& made = item(kind, own_key, when, state, std::move(what), where);
      made.step = Step::implementation;
      made.who = who;
      made.people = people;
      made.schools = ids_of(intervention.schools);
      made.lane = schedule_.lanes.size() - 1;
      return made;
    };
    const bool stopped = lane.state == State::cancelled;
    const auto ahead = [&](const PartialDate& when, bool cancelled) {
      // What was to come of an intervention that was stopped or declined comes to nothing.
      return stopped && !cancelled ? State::not_applicable : planned_state(when, cancelled);
    };
    if (intervention.start) {
      const bool begun = programme::has_begun(intervention);
      put(ItemKind::intervention_start, key + ":start", *intervention.start,
          begun ? State::done : ahead(*intervention.start, false), starts(language_, title), intervention.start.span());
    }
    if (intervention.end) {
      const bool over = intervention.status.is(InterventionStatus::completed);
      put(ItemKind::intervention_end, key + ":end", *intervention.end,
          over ? State::done : ahead(*intervention.end, false), ends(language_, title), intervention.end.span());
    }
    for (const plan::Activity& activity : intervention.activities) {
      const bool cancelled = !activity.cancelled.absent();
      std::optional<PartialDate> when;
      State state = State::done;
      if (activity.done) {
        when = *activity.done;
      } else if (activity.planned && !activity.done.unread()) {
        when = *activity.planned;
        state = ahead(*when, cancelled);
      }
      if (!when) continue;
      const std::string written = iso(activity.planned ? *activity.planned : *when);
      Item& made = put(ItemKind::activity, fmt::format("{}:activity:{}", key, written), *when, state,
                       part_of(language_, title, activity.title ? *activity.title : std::string()), activity.head);
      if (activity.cancelled) made.cancelled = *activity.cancelled;
      if (!activity.who) continue;
      made.who = plan::who(*activity.who, language_);
      made.people = {};
      made.people.add_text(*activity.who);
    }
    for (const plan::Review& one : intervention.reviews) {
      if (!one.done) continue;
      Item& made = put(ItemKind::review, fmt::format("{}:review:{}", key, iso(*one.done)), *one.done, State::done,
                       review(language_, title), one.done.span());
      made.who = one.by ? plan::who(*one.by, language_) : std::string();
      if (one.by) made.people.add_text(*one.by);
    }
    if (intervention.next_review)
      put(ItemKind::next_review, key + ":next_review", *intervention.next_review,
          ahead(*intervention.next_review, false), next_review(language_, title), intervention.next_review.span());
  }

  void add_period() {
    if (!plan_.collaboration) return;
    const auto& collaboration = *plan_.collaboration;
    const auto put = [&](ItemKind kind, const PartialDate& when, State state, const Phrase& what, source::Span where) {
      item(kind, std::string(to_string(kind)), when, state, std::string(what.in(language_)), where);
    };
    const auto passed = [&](const PartialDate& when) {
      return when.last < today_ ? State::done : planned_state(when, false);
    };
    // Where the start is an event's date, the event says it.
    if (collaboration.start && !programme::counted_date(plan_))
      put(ItemKind::collaboration_start, *collaboration.start, passed(*collaboration.start), collaboration_starts,
          collaboration.start.span());
    if (collaboration.end)
      put(ItemKind::collaboration_end, *collaboration.end,
          programme::has_ended(plan_) ? State::done : planned_state(*collaboration.end, false), collaboration_ends,
          collaboration.end.span());
    if (const auto& limit = schedule_.heading.limit)
      put(ItemKind::last_day, *limit, passed(*limit), last_day, programme::start_of(plan_).span());
  }

  static std::string key_of(const Event& event, const std::string& kind) {
    if (event.id) return "event:" + *event.id;
    if (event.planned) return fmt::format("{}:{}", kind, iso(*event.planned));
    return event.done.empty() ? kind : fmt::format("{}:{}", kind, iso(event.done[0].value));
  }

  const Plan& plan_;
  const source::SourceMap& sources_;
  Day today_;
  Language language_;
  programme::StepStarts starts_;
  bool broken_off_;
  std::map<std::string, int> keys_;  // how many items have a key so far
  Schedule schedule_;
};

std::string key_of(const Plan& plan, const Heading& heading) {
  std::string organiser = heading.organiser;
  if (plan.collaboration && plan.collaboration->organiser && plan.collaboration->organiser->organisation_number)
    organiser = *plan.collaboration->organiser->organisation_number;
  const bool school = !plan.schools.empty() && plan.schools[0].id;
  return fmt::format("{}/{}/{}", organiser, school ? *plan.schools[0].id : std::string(), heading.mandate);
}

}  // namespace

std::string_view to_string(ItemKind kind) {
  constexpr std::array<std::string_view, 9> names{"event",   "activity",    "intervention_start",  "intervention_end",
                                                  "review",  "next_review", "collaboration_start", "collaboration_end",
                                                  "last_day"};
  return names.at(static_cast<std::size_t>(kind));
}

Heading heading(const Plan& plan, const source::SourceMap& sources, Day today, Language language) {
  Heading heading;
  heading.root = sources.name(plan.root);
  heading.title = plan::title_of(plan, language);
  heading.organiser = plan::organiser_name(plan);
  if (plan.collaboration && plan.collaboration->mandate) heading.mandate = plan::label(*plan.collaboration->mandate);
  heading.key = key_of(plan, heading);
  heading.today = today;
  heading.current = programme::current_step(plan);
  heading.status = programme::status_of(plan);
  if (const auto start = programme::start_of(plan)) heading.start = *start;
  if (const auto end = programme::end_of(plan)) heading.end = *end;
  heading.limit = programme::last_day_allowed(plan);
  for (const plan::School& school : plan.schools)
    heading.schools.push_back(plan::title_of(school));
  return heading;
}

Schedule build(const Plan& plan, const source::SourceMap& sources, Day today, Language language) {
  return Builder(plan, sources, today, language).build();
}

}  // namespace sbs::schedule
