#include "schedule/checklist.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "plan/names.h"
#include "programme/mandates.h"
#include "programme/requirements.h"
#include "schedule/of_plan.h"
#include "schedule/reading.h"

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

class Lister {
 public:
  Lister(const History& history, const source::SourceMap& sources, Day today, Language language)
      : history_(history),
        plan_(history.plan()),
        sources_(sources),
        language_(language),
        reading_(history, today, language) {
    list_.heading = heading(history, sources, today, language);
    for (const Event& event : plan_.timeline)
      if (event.cancelled.absent() || !event.done.empty()) events_.push_back({&event, reading_.requirement_of(event)});
  }

  Checklist list() {
    for (const Requirement& requirement : programme::requirements()) {
      if (!reading_.applies(requirement)) continue;
      switch (requirement.per) {
        case Per::plan:
          of_plan(requirement);
          break;
        case Per::school:
          for (std::size_t at = 0; at < plan_.schools.size(); ++at)
            of_school(requirement, plan::SchoolId::at(at));
          break;
        case Per::intervention:
          break;  // an intervention's needs stand together, after the step's others
      }
    }
    passed_limit();
    others();
    declined();
    for (const Step step : {Step::agreement, Step::implementation})
      for (const Intervention& intervention : plan_.interventions)
        for (const Requirement& requirement : programme::requirements())
          if (requirement.per == Per::intervention && requirement.step == step)
            of_intervention(requirement, intervention);
    std::stable_sort(list_.tasks.begin(), list_.tasks.end(),
                     [](const Task& a, const Task& b) { return a.step < b.step; });
    return std::move(list_);
  }

 private:
  Task& task(Step step, State state, std::string what, Who who) {
    Task& made = list_.tasks.emplace_back();
    made.step = step;
    made.state = state;
    made.what = std::move(what);
    set_who(made, std::move(who));
    return made;
  }

  Task& task(const Requirement& requirement, State state, std::string what, Who who) {
    Task& made = task(requirement.step, state, std::move(what), std::move(who));
    made.need = programme::to_string(requirement.need);
    return made;
  }

  Task& task(const Requirement& requirement, State state, std::string what) {
    return task(requirement, state, std::move(what), reading_.who_of(requirement));
  }

  static void set_who(Task& task, Who who) {
    task.who = std::move(who.text);
    task.people = std::move(who.people);
  }

  State undated(const Requirement& requirement) const { return reading_.state_of_undated(requirement.step); }

  std::string title(const Requirement& requirement) const {
    const auto& collaboration = plan_.collaboration;
    const bool limited = !collaboration || !collaboration->mandate ||
                         programme::mandate(*collaboration->mandate).limit_years.has_value();
    if (requirement.need == Need::closing && !limited)
      return std::string(Phrase{"Samarbetet avslutas", "The collaboration closes"}.in(language_));
    return std::string(requirement.title.in(language_));
  }

  /// The last day that the time limit allows, where it has passed and no other task says so.
  void passed_limit() {
    const auto& limit = list_.heading.limit;
    if (!limit || reading_.state_of_limit(*limit) != State::overdue) return;
    const Requirement& closing = programme::requirement(Need::closing);
    const bool said = std::any_of(list_.tasks.begin(), list_.tasks.end(), [&](const Task& one) {
      return one.need == programme::to_string(Need::closing) && one.state == State::overdue;
    });
    if (said) return;
    Task& made = task(closing.step, State::overdue, reading_.name_of_limit(), reading_.who_of(closing));
    made.when = limit;
    made.place = place_of(history_.start().span(), sources_);
  }

  void of_plan(const Requirement& requirement) {
    if (requirement.event) {
      bool any = false;
      for (const auto& [event, shows] : events_) {
        if (shows != &requirement) continue;
        const bool named = event->title && !trim(*event->title).empty();
        of_event(*event, named ? *event->title : title(requirement)).need = programme::to_string(requirement.need);
        any = true;
      }
      if (any) return;
      if (requirement.need == Need::closing && plan_.collaboration && plan_.collaboration->end) {
        const auto& end = *plan_.collaboration->end;
        Task& made =
            task(requirement, history_.has_ended() ? State::done : reading_.state_of_planned(end), title(requirement));
        made.when = end;
        made.place = place_of(plan_.collaboration->end.span(), sources_);
        return;
      }
      Task& made = task(requirement, undated(requirement), title(requirement));
      if (requirement.need != Need::closing || !list_.heading.limit || !list_.heading.current) return;
      // Without a date of its own it is to be done by the last day that the time limit allows.
      made.when = list_.heading.limit;
      made.state = reading_.state_of_limit(*made.when);
      made.place = place_of(history_.start().span(), sources_);
      return;
    }
    const bool there = programme::shown(history_, requirement.need) == Presence::present;
    Task& made = task(requirement, there ? State::done : undated(requirement), title(requirement));
    if (plan_.analysis && requirement.step == Step::analysis) made.place = place_of(plan_.analysis->head, sources_);
  }

  /// What is planned beside what the programme asks for: it remains to be done all the same.
  void others() {
    for (const auto& [event, shows] : events_) {
      if (shows != nullptr) continue;
      if (programme::date_of(*event) || reading_.state_if_undated(*event))
        of_event(*event, plan::title_of(*event, language_));
    }
  }

  /// What is still to come of an event stands for the whole of it; else it was done when it was last. What of a series
  /// that was held will not be held again is no longer to come.
  Task& of_event(const Event& event, std::string what) {
    Task& made = task(Step::selection, State::open, std::move(what), reading_.who_of(event));
    made.place = place_of(event.head, sources_);
    made.schools = schools_of(plan_, event);
    const auto ahead = reading_.ahead_of(event);
    if (ahead && ahead->state != State::cancelled) {
      made.state = ahead->state;
      made.when = ahead->when;
      made.every = ahead->every;
    } else if (const auto done = programme::last_done(event)) {
      made.state = State::done;
      made.when = done;
    } else if (const auto undated = reading_.state_if_undated(event)) {
      made.state = *undated;
    }
    if (const auto step = made.when ? reading_.step_of(event, *made.when) : reading_.step_of(event)) made.step = *step;
    return made;
  }

  void of_school(const Requirement& requirement, plan::SchoolId id) {
    const plan::School& school = plan_[id];
    const bool there = programme::shown(history_, requirement.need, id) == Presence::present;
    State state = there ? State::done : undated(requirement);
    if (!there && school.until && school.until->last < reading_.today()) state = State::not_applicable;
    Task& made = task(requirement, state, title(requirement));
    made.subject = plan::title_of(school);
    if (school.id) made.schools = {*school.id};
    made.place = place_of(school.head, sources_);
  }

  /// An intervention that was declined: nothing of it is asked for, and it is not forgotten either.
  void declined() {
    for (const Intervention& intervention : plan_.interventions) {
      if (!intervention.status.is(InterventionStatus::declined)) continue;
      const auto& reason = intervention.status_reason;
      const std::string what = reason ? fmt::format("{} ({})", was_declined.in(language_), trim(*reason))
                                      : std::string(was_declined.in(language_));
      Task& made = task(Step::agreement, State::not_applicable, what, reading_.who_of(intervention, Need::responsible));
      made.subject = plan::title_of(intervention);
      made.place = place_of(intervention.status.span(), sources_);
      made.schools = ids_of(intervention.schools);
    }
  }

  void of_intervention(const Requirement& requirement, const Intervention& intervention) {
    if (intervention.status.is(InterventionStatus::declined)) return;  // told once, by declined()
    const std::string subject = plan::title_of(intervention);
    const bool there = programme::shown(intervention, requirement.need) == Presence::present;
    const bool over = intervention.status.is(InterventionStatus::stopped);
    const auto add = [&](State state, std::string what) -> Task& {
      Task& made = task(requirement, state, std::move(what), reading_.who_of(intervention, requirement.need));
      made.subject = subject;
      made.place = place_of(intervention.head, sources_);
      made.schools = ids_of(intervention.schools);
      return made;
    };
    const auto dated = [&](const source::Field<PartialDate>& date) {
      State state = undated(requirement);
      if (there)
        state = State::done;
      else if (over)
        state = State::not_applicable;
      else if (date)
        state = reading_.state_of_planned(*date);
      Task& made = add(state, title(requirement));
      // The end of what was stopped is when it was: it was not carried through then.
      if (!date || (over && !there)) return;
      made.when = *date;
      made.place = place_of(date.span(), sources_);
    };
    switch (requirement.need) {
      case Need::begun:
        return dated(intervention.start);
      case Need::finished:
        return dated(intervention.end);
      case Need::activities:
        for (const plan::Activity& activity : intervention.activities)
          of_activity(requirement, intervention, activity);
        return;
      case Need::reviews:
        for (const plan::Review& review : intervention.reviews) {
          Task& made = add(State::done, title(requirement));
          if (review.done) made.when = *review.done;
          if (review.by) set_who(made, reading_.who_of(*review.by));
          made.place = place_of(review.head, sources_);
        }
        if (intervention.next_review && !over) {
          Task& made = add(reading_.state_of_planned(*intervention.next_review), title(requirement));
          made.when = *intervention.next_review;
          made.place = place_of(intervention.next_review.span(), sources_);
        } else if (intervention.reviews.empty() && !over) {
          add(undated(requirement), title(requirement));
        }
        return;
      default:
        break;
    }
    add(there ? State::done : undated(requirement), title(requirement));
  }

  void of_activity(const Requirement& requirement, const Intervention& intervention, const plan::Activity& activity) {
    const auto ahead = reading_.ahead_of(intervention, activity);
    if (!activity.cancelled.absent() && !activity.done) return;
    Task& made = task(requirement, undated(requirement), activity.title ? *activity.title : title(requirement),
                      activity.who ? reading_.who_of(*activity.who) : reading_.who_of(intervention, requirement.need));
    made.subject = plan::title_of(intervention);
    made.place = place_of(activity.head, sources_);
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

  /// An event that was not cancelled before anything of it was done, and what it shows.
  struct Shown {
    const Event* event;
    const Requirement* requirement;
  };

  const History& history_;
  const Plan& plan_;
  const source::SourceMap& sources_;
  Language language_;
  Reading reading_;
  std::vector<Shown> events_;
  Checklist list_;
};

}  // namespace

Progress progress(const Checklist& checklist) {
  Progress sum;
  for (const Task& task : checklist.tasks) {
    sum.done += task.state == State::done ? 1 : 0;
    sum.asked += task.state != State::not_applicable ? 1 : 0;
    sum.overdue += task.state == State::overdue ? 1 : 0;
  }
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
  take([&](const Task& task) { return undated(task) && current == task.step; }, false);
  take([&](const Task& task) { return undated(task) && current != task.step; }, false);
  next.resize(std::min(next.size(), count));
  return next;
}

Checklist checklist(const programme::History& history, const source::SourceMap& sources, Day today, Language language) {
  return Lister(history, sources, today, language).list();
}

}  // namespace sbs::schedule
