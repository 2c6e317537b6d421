#include <algorithm>
#include <functional>

#include "base/text.h"
#include "plan/names.h"
#include "programme/progress.h"
#include "programme/requirements.h"
#include "schedule/of_plan.h"
#include "schedule/schedule.h"

namespace sbs::schedule {

namespace {

using plan::Event;
using plan::Intervention;
using plan::InterventionStatus;
using plan::Plan;
using programme::Need;
using programme::Per;
using programme::Presence;
using programme::Requirement;

class Lister {
 public:
  Lister(const Plan& plan, const source::SourceMap& sources, Day today, Language language)
      : plan_(plan),
        sources_(sources),
        today_(today),
        language_(language),
        starts_(programme::step_starts(plan)),
        agreement_(programme::first_agreement(plan)) {
    list_.heading = heading(plan, sources, today, language);
    if (plan.collaboration && plan.collaboration->mandate) mandate_ = *plan.collaboration->mandate;
  }

  Checklist list() {
    for (const Requirement& requirement : programme::requirements()) {
      if (!programme::applies(requirement, mandate_)) continue;
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
    others();
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
  /// Of what has no date: the step decides.
  State undated(Step step) const {
    if (programme::broken_off(plan_)) return State::not_applicable;
    return list_.heading.current && step > *list_.heading.current ? State::not_yet : State::open;
  }

  State planned(const PartialDate& when) const {
    return programme::broken_off(plan_) ? State::not_applicable : programme::state_of_planned(when, today_);
  }

  std::string owners(const Requirement& requirement) const {
    std::vector<std::string> names{std::string(plan::label(requirement.owners[0], language_))};
    if (requirement.owners[1] != requirement.owners[0])
      names.emplace_back(plan::label(requirement.owners[1], language_));
    return join(names, and_word());
  }

  std::string_view and_word() const { return language_ == Language::sv ? "och" : "and"; }

  Task& task(const Requirement& requirement, State state, std::string what) {
    Task& made = list_.tasks.emplace_back();
    made.step = requirement.step;
    made.state = state;
    made.what = std::move(what);
    made.who = owners(requirement);
    made.need = programme::to_string(requirement.need);
    for (const plan::Party owner : requirement.owners)
      made.people.add(owner);
    return made;
  }

  std::string title(const Requirement& requirement) const { return std::string(requirement.title.in(language_)); }

  void of_plan(const Requirement& requirement) {
    if (requirement.event) {
      const std::vector<const Event*> events = events_for(requirement);
      for (const Event* event : events)
        of_event(requirement, *event);
      if (!events.empty()) return;
      if (requirement.need == Need::closing && plan_.collaboration && plan_.collaboration->end) {
        const auto& end = *plan_.collaboration->end;
        Task& made = task(requirement, programme::has_ended(plan_) ? State::done : planned(end), title(requirement));
        made.when = *plan_.collaboration->end;
        made.place = place_of(plan_.collaboration->end.span(), sources_);
        return;
      }
      task(requirement, undated(requirement.step), title(requirement));
      return;
    }
    const bool there = programme::shown(plan_, requirement.need) == Presence::present;
    Task& made = task(requirement, there ? State::done : undated(requirement.step), title(requirement));
    if (plan_.analysis && requirement.step == Step::analysis) made.place = place_of(plan_.analysis->head, sources_);
  }

  /// The events that show a need. A visit after the agreement is a contact of step 5, not the visit of step 2.
  std::vector<const Event*> events_for(const Requirement& requirement) const {
    std::vector<const Event*> events;
    for (const Event& event : plan_.timeline) {
      if (!event.cancelled.absent() && event.done.empty()) continue;
      const bool contact = programme::is_contact(plan_, event, agreement_);
      const bool shows = requirement.need == Need::contacts ? contact : event.kind.is(*requirement.event) && !contact;
      if (shows) events.push_back(&event);
    }
    return events;
  }

  /// What is planned beside what the programme asks for: it remains to be done all the same.
  void others() {
    for (const Event& event : plan_.timeline) {
      if (!event.kind || programme::step_of(*event.kind) || programme::is_contact(plan_, event, agreement_)) continue;
      if (!event.cancelled.absent() && event.done.empty()) continue;
      const auto date = programme::date_of(event);
      if (!date) continue;
      Task& made = list_.tasks.emplace_back();
      made.step = programme::step_of(event, *date, starts_, today_);
      made.what = plan::title_of(event, language_);
      made.when = *date;
      made.state = event.done.empty() ? planned(*date) : State::done;
      made.who = plan::parties(event.by, language_);
      made.people = people_of(plan_, event);
      made.schools = schools_of(plan_, event);
      made.place = place_of(event.head, sources_);
    }
  }

  void of_event(const Requirement& requirement, const Event& event) {
    const auto done = programme::done_date(event);
    const bool open_series = event.every && event.planned && event.planned->last >= today_;
    State state = State::open;
    std::optional<PartialDate> when;
    if (done && !open_series) {
      state = State::done;
      when = event.done.items.back().value;
    } else if (event.planned) {
      state = planned(*event.planned);
      when = *event.planned;
    }
    const bool series = event.every && when && !when->exact() && state != State::done;
    const bool named = event.title && !trim(*event.title).empty();
    Task& made = task(requirement, state, named ? *event.title : title(requirement));
    made.when = when;
    if (series) made.every = *event.every;
    made.place = place_of(event.head, sources_);
    made.schools = schools_of(plan_, event);
    People named_people = people_of(plan_, event);
    if (event.by.empty()) {
      named_people.add(made.people);
    } else {
      made.who = plan::parties(event.by, language_);
    }
    made.people = std::move(named_people);
  }

  void of_school(const Requirement& requirement, plan::SchoolId id) {
    const plan::School& school = plan_[id];
    const bool there = programme::shown(plan_, requirement.need, id) == Presence::present;
    State state = there ? State::done : undated(requirement.step);
    if (!there && school.until && school.until->last < today_) state = State::not_applicable;
    Task& made = task(requirement, state, title(requirement));
    made.subject = plan::title_of(school);
    if (school.id) made.schools = {*school.id};
    made.place = place_of(school.head, sources_);
  }

  void of_intervention(const Requirement& requirement, const Intervention& intervention) {
    if (intervention.status.is(InterventionStatus::declined)) return;
    const std::string subject = plan::title_of(intervention);
    const bool there = programme::shown(intervention, requirement.need) == Presence::present;
    const bool over = intervention.status.is(InterventionStatus::stopped);
    const auto add = [&](State state, std::string what) -> Task& {
      Task& made = task(requirement, state, std::move(what));
      made.subject = subject;
      made.place = place_of(intervention.head, sources_);
      made.schools = ids_of(intervention.schools);
      of_responsible(made, intervention);
      return made;
    };
    const auto dated = [&](const source::Field<PartialDate>& date) {
      State state = undated(requirement.step);
      if (there)
        state = State::done;
      else if (over)
        state = State::not_applicable;
      else if (date)
        state = planned(*date);
      Task& made = add(state, title(requirement));
      if (date) made.when = *date;
      if (date) made.place = place_of(date.span(), sources_);
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
          if (review.by) made.who = plan::who(*review.by, language_);
          if (review.by) made.people.add_text(*review.by);
          made.place = place_of(review.head, sources_);
        }
        if (intervention.next_review && !over) {
          Task& made = add(planned(*intervention.next_review), title(requirement));
          made.when = *intervention.next_review;
          made.place = place_of(intervention.next_review.span(), sources_);
        } else if (intervention.reviews.empty() && !over) {
          add(undated(requirement.step), title(requirement));
        }
        return;
      default:
        break;
    }
    add(there ? State::done : undated(requirement.step), title(requirement));
  }

  void of_activity(const Requirement& requirement, const Intervention& intervention, const plan::Activity& activity) {
    if (!activity.cancelled.absent() && !activity.done) return;
    State state = undated(requirement.step);
    if (activity.done)
      state = State::done;
    else if (intervention.status.is(InterventionStatus::stopped))
      state = State::not_applicable;
    else if (activity.planned)
      state = planned(*activity.planned);
    Task& made = task(requirement, state, activity.title ? *activity.title : title(requirement));
    made.subject = plan::title_of(intervention);
    made.place = place_of(activity.head, sources_);
    if (activity.done)
      made.when = *activity.done;
    else if (activity.planned)
      made.when = *activity.planned;
    made.schools = ids_of(intervention.schools);
    of_responsible(made, intervention);
    if (!activity.who) return;
    made.who = plan::who(*activity.who, language_);
    made.people = {};
    made.people.add_text(*activity.who);
  }

  /// Who is responsible for the intervention, where the plan says so.
  void of_responsible(Task& made, const Intervention& intervention) const {
    const std::string who = responsible(intervention);
    if (who.empty()) return;
    made.who = who;
    made.people = people_of(intervention);
  }

  /// "huvudmannen (rektor)": the parties, and the person's role where it is said.
  std::string responsible(const Intervention& intervention) const {
    std::vector<std::string> names;
    for (const plan::Responsible& one : intervention.responsible) {
      if (!one.party) continue;
      std::string name(plan::label(*one.party, language_));
      if (one.who) name += " (" + plan::who(*one.who, language_) + ")";
      if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
    }
    return join(names, and_word());
  }

  const Plan& plan_;
  const source::SourceMap& sources_;
  Day today_;
  Language language_;
  programme::StepStarts starts_;
  source::Field<PartialDate> agreement_;
  std::optional<plan::MandateId> mandate_;
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

Checklist checklist(const Plan& plan, const source::SourceMap& sources, Day today, Language language) {
  return Lister(plan, sources, today, language).list();
}

}  // namespace sbs::schedule
