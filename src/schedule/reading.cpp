#include "schedule/reading.h"

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"

namespace sbs::schedule {

namespace {

using plan::Event;
using plan::Intervention;
using programme::Need;
using programme::Requirement;

void add_new(std::vector<std::string>& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

}  // namespace

Reading::Reading(const plan::Plan& plan, Day today, Language language)
    : plan_(plan),
      today_(today),
      language_(language),
      current_(programme::current_step(plan)),
      starts_(programme::step_starts(plan)),
      agreement_(programme::first_agreement(plan)),
      broken_off_(programme::broken_off(plan)) {
  if (plan.collaboration && plan.collaboration->mandate) mandate_ = *plan.collaboration->mandate;
}

State Reading::state_of_planned(const PartialDate& when) const {
  return broken_off_ ? State::not_applicable : programme::state_of_planned(when, today_);
}

State Reading::state_of_undated(Step step) const {
  if (broken_off_) return State::not_applicable;
  return current_ && step > *current_ ? State::not_yet : State::open;
}

std::optional<Ahead> Reading::ahead_of(const Event& event) const {
  const bool done_unread = event.done.written && event.done.empty();
  if (!event.planned || done_unread) return std::nullopt;
  const bool series = static_cast<bool>(event.every);
  const bool over = event.planned->last < today_;
  if (!event.done.empty() && (!series || over)) return std::nullopt;

  Ahead ahead{*event.planned, State::cancelled, {}, {}};
  if (event.cancelled.absent()) ahead.state = state_of_planned(ahead.when);
  if (!series || ahead.when.exact()) return ahead;
  ahead.every = *event.every;
  if (const auto held = last_done(event)) ahead.held_until = held->last;
  return ahead;
}

std::optional<Ahead> Reading::ahead_of(const Intervention& intervention, const plan::Activity& activity) const {
  if (!activity.planned || !activity.done.absent()) return std::nullopt;
  // What was to come of an intervention that was stopped or declined comes to nothing.
  const bool nothing_comes = intervention.status.is(plan::InterventionStatus::stopped) ||
                             intervention.status.is(plan::InterventionStatus::declined);
  Ahead ahead{*activity.planned, State::cancelled, {}, {}};
  if (activity.cancelled.absent()) ahead.state = nothing_comes ? State::not_applicable : state_of_planned(ahead.when);
  return ahead;
}

const Requirement* Reading::requirement_of(const Event& event) const {
  if (!event.kind) return nullptr;
  if (programme::is_contact(plan_, event, agreement_)) return &programme::requirement(Need::contacts);
  for (const Requirement& requirement : programme::requirements())
    if (requirement.need != Need::contacts && requirement.event == *event.kind && applies(requirement))
      return &requirement;
  return nullptr;
}

bool Reading::applies(const Requirement& requirement) const { return programme::applies(requirement, mandate_); }

std::optional<Step> Reading::step_of(const Event& event) const {
  if (const Requirement* requirement = requirement_of(event)) return requirement->step;
  return event.kind ? programme::step_of(*event.kind) : std::nullopt;
}

Step Reading::step_of(const Event& event, const PartialDate& when) const {
  if (const auto step = step_of(event)) return *step;
  return programme::step_of(event, when, starts_, today_);
}

Who Reading::who_of(const Requirement& requirement) const {
  Who who;
  std::vector<std::string> names;
  for (const plan::Party owner : requirement.owners) {
    who.people.add(owner);
    add_new(names, std::string(plan::label(owner, language_)));
  }
  who.text = join_and(names, language_);
  return who;
}

Who Reading::who_of(const Event& event) const {
  Who who{plan::parties(event.by, language_), {}};
  for (const auto& party : event.by)
    who.people.add(party.value);
  for (const auto& team : event.teams) {
    if (!team.value.target) continue;
    for (const plan::Member& member : plan_[*team.value.target].members) {
      if (member.role) who.people.add(*member.role);
      if (member.name) who.people.add_text(*member.name);
    }
  }
  const Requirement* requirement = requirement_of(event);
  if (!event.by.empty() || requirement == nullptr) return who;
  Who asked = who_of(*requirement);
  asked.people.add(who.people);
  return asked;
}

Who Reading::who_of(const Intervention& intervention, Need need) const {
  Who who;
  std::vector<std::string> names;
  for (const plan::Responsible& one : intervention.responsible) {
    if (one.who) who.people.add_text(*one.who);
    if (!one.party) continue;
    who.people.add(*one.party);
    std::string name(plan::label(*one.party, language_));
    if (one.who) name += " (" + plan::who(*one.who, language_) + ")";
    add_new(names, std::move(name));
  }
  if (names.empty()) {
    Who asked = who_of(programme::requirement(need));
    asked.people.add(who.people);
    return asked;
  }
  who.text = join_and(names, language_);
  return who;
}

Who Reading::who_of(const std::string& text) const {
  Who who{plan::who(text, language_), {}};
  who.people.add_text(text);
  return who;
}

std::optional<PartialDate> last_done(const Event& event) {
  if (event.done.empty()) return std::nullopt;
  return std::max_element(event.done.begin(), event.done.end(),
                          [](const auto& a, const auto& b) {
                            return std::pair(a.value.last, a.value.first) < std::pair(b.value.last, b.value.first);
                          })
      ->value;
}

}  // namespace sbs::schedule
