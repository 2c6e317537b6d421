#include "schedule/checklist.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "plan/names.h"
#include "programme/mandates.h"
#include "programme/requirements.h"
#include "schedule/as_of.h"
#include "schedule/of_plan.h"

namespace sbs::schedule {

namespace {

using plan::Event;
using plan::Intervention;
using plan::InterventionStatus;
using plan::Plan;
using programme::History;
using programme::Need;
using programme::Per;
using programme::Presence;
using programme::Requirement;

constexpr Phrase was_declined{"insatsen avböjdes", "the intervention was declined"};

void set_who(Task& task, Who who) {
  task.who = std::move(who.text);
  task.people = std::move(who.people);
}

/// A checklist that is being made, task by task.
struct Making {
  Making(const History& course, const source::SourceMap& files, Day today, Language spoken)
      : history(course),
        plan(course.plan()),
        mandate(programme::mandate_of(plan)),
        sources(files),
        language(spoken),
        as_of(course, today, spoken) {
    list.heading = heading(course, files, today, spoken);
    for (const Event& event : plan.timeline)
      if (event.cancelled.absent() || !event.done.empty()) events.push_back({&event, as_of.requirement_of(event)});
  }

  Task& task(Section section, State state, std::string what, Who who) {
    Task& made = list.tasks.emplace_back();
    made.section = section;
    made.state = state;
    made.what = std::move(what);
    set_who(made, std::move(who));
    return made;
  }

  Task& task(const Requirement& requirement, State state, std::string what, Who who) {
    Task& made = task(Section::of(requirement.step), state, std::move(what), std::move(who));
    made.need = programme::to_string(requirement.need);
    return made;
  }

  Task& task(const Requirement& requirement, State state, std::string what) {
    return task(requirement, state, std::move(what), as_of.who_of(requirement));
  }

  State undated(const Requirement& requirement) const { return as_of.state_of_undated(requirement.step); }

  std::string title(const Requirement& requirement) const {
    if (requirement.need == Need::closing && !is_limited())
      return std::string(Phrase{"Samarbetet avslutas", "The collaboration closes"}.in(language));
    std::string title(requirement.title.in(language));
    if (requirement.need == Need::goal && goals_are_our_own())
      title += Phrase{" (frågan är sbs egen)", " (asked by sbs alone)"}.in(language);
    return title;
  }

  bool is_limited() const { return mandate == nullptr || programme::has_time_limit(*mandate); }
  bool goals_are_our_own() const {
    return mandate != nullptr &&
           programme::stance(*mandate, programme::Topic::goals).weight == programme::Weight::notes;
  }

  /// An event that was not cancelled before anything of it was done, and what it shows.
  struct Shown {
    const Event* event;
    const Requirement* requirement;
  };

  const History& history;
  const Plan& plan;
  const programme::Mandate* mandate;
  const source::SourceMap& sources;
  Language language;
  AsOf as_of;
  std::vector<Shown> events;
  Checklist list;
};

/// The last day that the time limit allows, where it has passed and no other task says so.
void passed_limit(Making& to) {
  const auto& limit = to.list.heading.limit;
  if (!limit || to.as_of.state_of_limit(*limit) != State::overdue) return;
  const Requirement& closing = programme::requirement(Need::closing);
  const bool said = std::any_of(to.list.tasks.begin(), to.list.tasks.end(), [&](const Task& one) {
    return one.need == programme::to_string(Need::closing) && one.state == State::overdue;
  });
  if (said) return;
  Task& made = to.task(Section::of(closing.step), State::overdue, to.as_of.name_of_limit(), to.as_of.who_of(closing));
  made.when = limit;
  made.place = origin_of(to.history.start().span(), to.sources);
}

/// What is still to come of an event stands for the whole of it; else it was done when it was last. What of a series
/// that was held will not be held again is no longer to come.
Task& of_event(Making& to, const Event& event, std::string what) {
  Task& made = to.task(Section::of(Step::selection), State::open, std::move(what), to.as_of.who_of(event));
  made.place = origin_of(event.head, to.sources);
  made.schools = schools_of(to.plan, event);
  if (event.document) made.document = *event.document;
  const auto ahead = to.as_of.ahead_of(event);
  if (ahead && ahead->state != State::cancelled) {
    made.state = ahead->state;
    made.when = ahead->when;
    made.every = ahead->every;
  } else if (const auto done = programme::last_done(event)) {
    made.state = State::done;
    made.when = done;
  } else if (const auto undated = to.as_of.state_if_undated(event)) {
    made.state = *undated;
  }
  made.section = Section::of(to.as_of.step_of(event));
  return made;
}

void of_plan(Making& to, const Requirement& requirement) {
  if (requirement.event) {
    bool any = false;
    for (const auto& [event, shows] : to.events) {
      if (shows != &requirement) continue;
      const bool named = event->title && !trim(*event->title).empty();
      of_event(to, *event, named ? *event->title : to.title(requirement)).need = programme::to_string(requirement.need);
      any = true;
    }
    if (any) return;
    const bool has_end = to.plan.collaboration && to.plan.collaboration->end;
    // Without a limit nothing says that there has to be an end.
    if (requirement.need == Need::closing && !has_end && !to.is_limited()) return;
    if (requirement.need == Need::closing && has_end) {
      const auto& end = *to.plan.collaboration->end;
      Task& made = to.task(requirement, to.history.has_ended() ? State::done : to.as_of.state_of_planned(end),
                           to.title(requirement));
      made.when = end;
      made.place = origin_of(to.plan.collaboration->end.span(), to.sources);
      return;
    }
    Task& made = to.task(requirement, to.undated(requirement), to.title(requirement));
    if (requirement.need != Need::closing || !to.list.heading.limit || !to.list.heading.current) return;
    // Without a date of its own it is to be done by the last day that the time limit allows.
    made.when = to.list.heading.limit;
    made.state = to.as_of.state_of_limit(*made.when);
    made.place = origin_of(to.history.start().span(), to.sources);
    return;
  }
  const bool there = programme::shown(to.history, requirement.need) == Presence::present;
  Task& made = to.task(requirement, there ? State::done : to.undated(requirement), to.title(requirement));
  if (to.plan.analysis && requirement.step == Step::analysis)
    made.place = origin_of(to.plan.analysis->head, to.sources);
}

/// What is planned beside what the programme asks for: it remains to be done all the same.
void others(Making& to) {
  for (const auto& [event, shows] : to.events) {
    if (shows != nullptr) continue;
    if (programme::date_of(*event) || to.as_of.state_if_undated(*event))
      of_event(to, *event, plan::title_of(*event, to.language));
  }
}

/// What the inspectorate wants to be told, with the day by which it does.
void supervised(Making& to) {
  for_each_supervision(
      to.plan, [&](const plan::Supervision& one, const std::string& subject, const std::vector<std::string>& schools) {
        if (!one.report_by) return;
        Who who{std::string(plan::label(plan::Party::organiser, to.language)), {}};
        who.people.add(plan::Party::organiser);
        Task& made = to.task({std::nullopt, Apart::supervision},
                             one.closed ? State::done : to.as_of.state_of_planned(*one.report_by),
                             std::string(report_measures.in(to.language)), std::move(who));
        made.subject = subject;
        made.when = *one.report_by;
        made.schools = schools;
        made.place = origin_of(one.report_by.span(), to.sources);
      });
}

void of_school(Making& to, const Requirement& requirement, plan::SchoolId id) {
  const plan::School& school = to.plan[id];
  const bool there = programme::shown(to.history, requirement.need, id) == Presence::present;
  State state = there ? State::done : to.undated(requirement);
  if (!there && !to.history.takes_part(id, to.as_of.today())) state = State::not_applicable;
  Task& made = to.task(requirement, state, to.title(requirement));
  made.subject = plan::title_of(school);
  if (school.id) made.schools = {*school.id};
  made.place = origin_of(school.head, to.sources);
}

/// An intervention that was declined: nothing of it is asked for, and it is not forgotten either.
void declined(Making& to) {
  for (const Intervention& intervention : to.plan.interventions) {
    if (!intervention.status.is(InterventionStatus::declined)) continue;
    const auto& reason = intervention.status_reason;
    const std::string what = reason ? fmt::format("{} ({})", was_declined.in(to.language), trim(*reason))
                                    : std::string(was_declined.in(to.language));
    Task& made = to.task(Section::of(Step::agreement), State::not_applicable, what,
                         to.as_of.who_of(intervention, Need::responsible));
    made.subject = plan::title_of(intervention);
    made.place = origin_of(intervention.status.span(), to.sources);
    made.schools = ids_of(intervention.schools);
  }
}

void of_activity(Making& to, const Requirement& requirement, const Intervention& intervention,
                 const plan::Activity& activity) {
  const auto ahead = to.as_of.ahead_of(intervention, activity);
  if (!activity.cancelled.absent() && !activity.done) return;
  Task& made = to.task(requirement, to.undated(requirement), activity.title ? *activity.title : to.title(requirement),
                       activity.who ? to.as_of.who_of(*activity.who) : to.as_of.who_of(intervention, requirement.need));
  made.subject = plan::title_of(intervention);
  made.place = origin_of(activity.head, to.sources);
  made.schools = ids_of(intervention.schools);
  if (activity.done) {
    made.state = State::done;
    made.when = *activity.done;
  } else if (ahead) {
    made.state = ahead->state;
    made.when = ahead->when;
  } else if (intervention.status.is(InterventionStatus::stopped)) {
    made.state = State::not_applicable;
  }
}

void of_intervention(Making& to, const Requirement& requirement, const Intervention& intervention) {
  if (intervention.status.is(InterventionStatus::declined)) return;  // told once, by declined()
  const std::string subject = plan::title_of(intervention);
  const bool there = programme::shown(intervention, requirement.need) == Presence::present;
  const bool over = intervention.status.is(InterventionStatus::stopped);
  const auto add = [&](State state, std::string what) -> Task& {
    Task& made = to.task(requirement, state, std::move(what), to.as_of.who_of(intervention, requirement.need));
    made.subject = subject;
    made.place = origin_of(intervention.head, to.sources);
    made.schools = ids_of(intervention.schools);
    return made;
  };
  const auto dated = [&](const source::Field<PartialDate>& date) {
    State state = to.undated(requirement);
    if (there)
      state = State::done;
    else if (over)
      state = State::not_applicable;
    else if (date)
      state = to.as_of.state_of_planned(*date);
    Task& made = add(state, to.title(requirement));
    // The end of what was stopped is when it was: it was not carried through then.
    if (!date || (over && !there)) return;
    made.when = *date;
    made.place = origin_of(date.span(), to.sources);
  };
  switch (requirement.need) {
    case Need::begun:
      return dated(intervention.start);
    case Need::finished:
      return dated(intervention.end);
    case Need::activities:
      for (const plan::Activity& activity : intervention.activities)
        of_activity(to, requirement, intervention, activity);
      return;
    case Need::reviews:
      for (const plan::Review& review : intervention.reviews) {
        Task& made = add(State::done, to.title(requirement));
        if (review.done) made.when = *review.done;
        if (review.by) set_who(made, to.as_of.who_of(*review.by));
        made.place = origin_of(review.head, to.sources);
      }
      if (intervention.next_review && !over) {
        Task& made = add(to.as_of.state_of_planned(*intervention.next_review), to.title(requirement));
        made.when = *intervention.next_review;
        made.place = origin_of(intervention.next_review.span(), to.sources);
      } else if (intervention.reviews.empty() && !over) {
        add(to.undated(requirement), to.title(requirement));
      }
      return;
    default:
      break;
  }
  add(there ? State::done : to.undated(requirement), to.title(requirement));
}

}  // namespace

static void add(Tally& sum, const Task& task) {
  // What stands apart is none of the programme's points, but may be late like any other.
  const bool counts = task.section.step.has_value();
  sum.done += counts && task.state == State::done ? 1 : 0;
  sum.asked += counts && task.state != State::not_applicable ? 1 : 0;
  sum.overdue += task.state == State::overdue ? 1 : 0;
}

Tally tally(const Checklist& checklist) {
  Tally sum;
  for (const Task& task : checklist.tasks)
    add(sum, task);
  return sum;
}

Tally tally(const Checklist& checklist, const Section& section) {
  Tally sum;
  for (const Task& task : checklist.tasks)
    if (task.section == section) add(sum, task);
  return sum;
}

std::vector<const Task*> next_tasks(const Checklist& checklist, std::size_t count) {
  std::vector<const Task*> next;
  const auto take = [&](const std::function<bool(const Task&)>& wanted, bool by_date) {
    const auto begin = static_cast<std::ptrdiff_t>(next.size());
    for (const Task& task : checklist.tasks)
      if (wanted(task)) next.push_back(&task);
    if (by_date)
      std::stable_sort(next.begin() + begin, next.end(),
                       [](const Task* a, const Task* b) { return a->when->last < b->when->last; });
  };
  for (const State state : {State::overdue, State::due, State::planned})
    take([&](const Task& task) { return task.state == state && task.when; }, true);
  const auto& current = checklist.heading.current;
  const auto undated = [](const Task& task) { return task.state == State::open; };
  take([&](const Task& task) { return undated(task) && current == task.section.step; }, false);
  take([&](const Task& task) { return undated(task) && current != task.section.step; }, false);
  next.resize(std::min(next.size(), count));
  return next;
}

Checklist checklist(const programme::History& history, const source::SourceMap& sources, Day today, Language language) {
  Making to(history, sources, today, language);
  for (const Requirement& requirement : programme::requirements()) {
    if (!to.as_of.applies(requirement)) continue;
    switch (requirement.per) {
      case Per::plan:
        of_plan(to, requirement);
        break;
      case Per::school:
        for (std::size_t at = 0; at < to.plan.schools.size(); ++at)
          of_school(to, requirement, plan::SchoolId::at(at));
        break;
      case Per::intervention:
        break;  // an intervention's needs stand together, after the step's others
    }
  }
  passed_limit(to);
  others(to);
  supervised(to);
  declined(to);
  for (const Step step : {Step::agreement, Step::implementation})
    for (const Intervention& intervention : to.plan.interventions)
      for (const Requirement& requirement : programme::requirements())
        if (requirement.per == Per::intervention && requirement.step == step && to.as_of.applies(requirement))
          of_intervention(to, requirement, intervention);
  std::stable_sort(to.list.tasks.begin(), to.list.tasks.end(),
                   [](const Task& a, const Task& b) { return comes_before(a.section, b.section); });
  return std::move(to.list);
}

}  // namespace sbs::schedule
