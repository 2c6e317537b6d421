#include "schedule/schedule.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/by_enum.h"
#include "plan/names.h"
#include "programme/intervention.h"
#include "programme/mandates.h"
#include "schedule/making.h"
#include "schedule/of_plan.h"
#include "schedule/section.h"

namespace sbs::schedule {

namespace {

using plan::Event;
using plan::Intervention;
using plan::InterventionStatus;
using plan::Plan;
using programme::History;

constexpr Message<std::string> starts{"{0}: börjar", "{0}: begins"};
constexpr Message<std::string> ends{"{0}: slutar", "{0}: ends"};
constexpr Message<std::string> stops{"{0}: avbryts", "{0}: stopped"};
constexpr Message<std::string> review{"{0}: avstämning", "{0}: review"};
constexpr Message<std::string> next_review{"{0}: nästa avstämning", "{0}: next review"};

void set_who(Thing& thing, Who who) {
  thing.who = std::move(who.text);
  thing.people = std::move(who.people);
}

/// What an event is, "team_meeting"; "event" where that could not be read.
std::string kind_of(const Event& event) { return event.kind ? std::string(plan::to_string(*event.kind)) : "event"; }

/// How many events of each kind a plan has.
using Kinds = std::map<std::string, std::size_t>;

std::string key_of(const Event& event, const std::string& kind, const Kinds& kinds) {
  if (event.id) return "event:" + *event.id;
  // There is no mistaking the only one, so it stays the same thing when its date moves.
  if (kinds.at(kind) == 1) return kind;
  if (event.planned) return fmt::format("{}:{}", kind, iso(*event.planned));
  return event.done.empty() ? kind : fmt::format("{}:{}", kind, iso(event.done[0].value));
}

void add(Making& to, const Event& event, const Kinds& kinds) {
  const std::string kind = kind_of(event);
  const std::string key = key_of(event, kind, kinds);
  const Who who = to.as_of.who_of(event);
  const auto describe_event = [&](Thing& made) {
    set_who(made, who);
    made.event = event.kind ? kind : std::string();
    if (event.cancelled && made.state == State::cancelled) made.cancelled = *event.cancelled;
    if (event.document) made.document = *event.document;
    made.schools = schools_of(to.plan, event);
    made.lane = made.step ? static_cast<std::size_t>(programme::number(*made.step) - 1) : to.other_lane;
  };
  const std::string title = to.as_of.title_of(event);
  const auto step = to.as_of.step_of(event);  // once: it looks at each time that a series was held
  if (const auto state = to.as_of.state_if_undated(event)) {
    Thing& made = to.undated(ItemKind::event, key, *state, title, event.head);
    made.step = step;
    return describe_event(made);
  }
  const auto put = [&](const std::string& own_key, const PartialDate& when, State state) -> Item& {
    Item& made = to.item(ItemKind::event, own_key, when, state, title, event.head);
    made.step = step;
    describe_event(made);
    return made;
  };
  // A series has the event's own key, and each time that it was held one more; else the first time has it.
  for (std::size_t at = 0; at < event.done.size(); ++at) {
    const PartialDate& done = event.done[at].value;
    const bool first = at == 0 && !event.every;
    put(first ? key : fmt::format("{}@{}", key, iso(done)), done, State::done);
  }
  const auto ahead = to.as_of.ahead_of(event);
  if (!ahead) return;
  Item& made = put(key, ahead->when, ahead->state);
  made.every = ahead->every;
  made.held_until = ahead->held_until;
}

/// An intervention on its way into the schedule: what all its things have in common.
class OfIntervention {
 public:
  OfIntervention(Making& to, const Intervention& intervention)
      : to_(to),
        intervention_(intervention),
        title_(plan::title_of(intervention)),
        key_(intervention.id ? "intervention:" + *intervention.id : "intervention"),
        who_(to.as_of.who_of(intervention, programme::Need::begun)),
        schools_(ids_of(intervention.schools)),
        nothing_comes_(AsOf::state_of(intervention) == State::cancelled) {}

  void add() {
    Lane& lane = to_.add_lane(Lane::Kind::intervention, title_, AsOf::state_of(intervention_));
    if (intervention_.start) lane.start = *intervention_.start;
    if (intervention_.end) lane.end = *intervention_.end;
    lane.schools = schools_;
    if (const auto state = to_.as_of.state_if_undated(intervention_))
      describe(to_.undated(ItemKind::intervention, key_, *state, title_, intervention_.head));
    add_start_and_end();
    for (const plan::Activity& activity : intervention_.activities)
      add(activity);
    add_reviews();
  }

 private:
  void describe(Thing& made) const {
    made.step = Step::implementation;
    set_who(made, who_);
    made.schools = schools_;
    made.lane = to_.schedule.lanes.size() - 1;
  }

  Item& put(ItemKind kind, const std::string& key, const PartialDate& when, State state, std::string what,
            source::Span where) {
    Item& made = to_.item(kind, key_ + key, when, state, std::move(what), where);
    describe(made);
    return made;
  }

  /// What was to come of an intervention that was stopped or declined comes to nothing.
  State ahead(const PartialDate& when) const {
    return nothing_comes_ ? State::not_applicable : to_.as_of.state_of_planned(when);
  }

  void add_start_and_end() {
    if (const auto& start = intervention_.start)
      put(ItemKind::intervention_start, ":start", *start,
          programme::has_begun(intervention_) ? State::done : ahead(*start), starts(to_.language, title_),
          start.span());
    if (const auto& end = intervention_.end) {
      // The end of what was stopped is the day on which it was.
      const bool was_stopped = intervention_.status.is(InterventionStatus::stopped);
      const bool over = was_stopped || intervention_.status.is(InterventionStatus::completed);
      put(ItemKind::intervention_end, ":end", *end, over ? State::done : ahead(*end),
          (was_stopped ? stops : ends)(to_.language, title_), end.span());
    }
  }

  void add(const plan::Activity& activity) {
    const std::string what = part_of(to_.language, title_, activity.title ? *activity.title : std::string());
    const auto describe_activity = [&](Thing& made) {
      if (activity.cancelled && made.state == State::cancelled) made.cancelled = *activity.cancelled;
      if (activity.who) set_who(made, to_.as_of.who_of(*activity.who));
    };
    if (const auto state = to_.as_of.state_if_undated(intervention_, activity)) {
      Thing& made = to_.undated(ItemKind::activity, key_ + ":activity", *state, what, activity.head);
      describe(made);
      return describe_activity(made);
    }
    const auto planned = to_.as_of.ahead_of(intervention_, activity);
    if (!activity.done && !planned) return;
    const PartialDate when = activity.done ? *activity.done : planned->when;
    const State state = activity.done ? State::done : planned->state;
    const std::string written = iso(activity.planned ? *activity.planned : when);
    describe_activity(put(ItemKind::activity, ":activity:" + written, when, state, what, activity.head));
  }

  void add_reviews() {
    for (const plan::Review& one : intervention_.reviews) {
      if (!one.done) continue;
      Item& made = put(ItemKind::review, ":review:" + iso(*one.done), *one.done, State::done,
                       review(to_.language, title_), one.done.span());
      if (one.by) set_who(made, to_.as_of.who_of(*one.by));
    }
    if (const auto& next = intervention_.next_review)
      put(ItemKind::next_review, ":next_review", *next, ahead(*next), next_review(to_.language, title_), next.span());
  }

  Making& to_;
  const Intervention& intervention_;
  std::string title_;
  std::string key_;
  Who who_;
  std::vector<std::string> schools_;
  bool nothing_comes_;
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
  constexpr ByEnum<ItemKind, std::string_view> names({{ItemKind::event, "event"},
                                                      {ItemKind::activity, "activity"},
                                                      {ItemKind::intervention, "intervention"},
                                                      {ItemKind::intervention_start, "intervention_start"},
                                                      {ItemKind::intervention_end, "intervention_end"},
                                                      {ItemKind::review, "review"},
                                                      {ItemKind::next_review, "next_review"},
                                                      {ItemKind::school_joins, "school_joins"},
                                                      {ItemKind::school_leaves, "school_leaves"},
                                                      {ItemKind::pause_start, "pause_start"},
                                                      {ItemKind::pause_end, "pause_end"},
                                                      {ItemKind::collaboration_start, "collaboration_start"},
                                                      {ItemKind::collaboration_end, "collaboration_end"},
                                                      {ItemKind::last_day, "last_day"},
                                                      {ItemKind::supervision, "supervision"},
                                                      {ItemKind::supervision_report, "supervision_report"},
                                                      {ItemKind::supervision_closed, "supervision_closed"}});
  return names[kind];
}

Heading heading(const programme::History& history, const source::SourceMap& sources, Day today, Language language) {
  const Plan& plan = history.plan();
  Heading heading;
  heading.root = sources.name(plan.root);
  heading.title = plan::title_of(plan, language);
  heading.organiser = plan::organiser_name(plan);
  if (const programme::Mandate* mandate = programme::mandate_of(plan)) {
    heading.mandate = plan::key_of(mandate->id);
    heading.mandate_name = plan::label(mandate->id, language);
  }
  heading.key = key_of(plan, heading);
  heading.today = today;
  heading.current = history.current_step();
  heading.status = history.status();
  if (const auto start = history.start()) heading.start = *start;
  if (const auto end = history.end()) heading.end = *end;
  heading.ended = history.has_ended();
  heading.limit = history.last_day_allowed();
  for (const plan::School& school : plan.schools)
    heading.schools.push_back(plan::title_of(school));
  return heading;
}

Schedule build(const programme::History& history, const source::SourceMap& sources, Day today, Language language) {
  Making to(history, sources, today, language);
  for (const Step step : programme::all_steps_in_order)
    to.add_lane(Lane::Kind::step, fmt::format("{} {}", programme::number(step), programme::name_of(step, language)),
                {});
  if (std::any_of(to.plan.timeline.begin(), to.plan.timeline.end(),
                  [&](const Event& event) { return event.kind && !to.as_of.step_of(event); })) {
    to.add_lane(Lane::Kind::other, std::string(name_of(Apart::other, language)), {});
    to.other_lane = to.schedule.lanes.size() - 1;
  }
  Kinds kinds;
  for (const Event& event : to.plan.timeline)
    ++kinds[kind_of(event)];
  for (const Event& event : to.plan.timeline)
    add(to, event, kinds);
  add_supervision(to);
  add_pauses(to);
  add_schools(to);
  for (const Intervention& intervention : to.plan.interventions)
    OfIntervention(to, intervention).add();
  add_period(to);
  std::stable_sort(to.schedule.items.begin(), to.schedule.items.end(), [](const Item& a, const Item& b) {
    return a.when.first != b.when.first ? a.when.first < b.when.first : a.when.last < b.when.last;
  });
  return std::move(to.schedule);
}

}  // namespace sbs::schedule
