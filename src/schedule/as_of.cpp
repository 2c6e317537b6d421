#include "schedule/as_of.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"
#include "programme/mandates.h"

namespace sbs::schedule {

namespace {

using plan::Event;
using plan::Intervention;
using plan::InterventionStatus;
using programme::Need;
using programme::Requirement;

void add_new(std::vector<std::string>& names, std::string name) {
  if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(std::move(name));
}

}  // namespace

AsOf::AsOf(const programme::History& history, Day today, Language language)
    : history_(history), today_(today), language_(language) {}

State AsOf::state_of_planned(const PartialDate& when) const {
  return history_.broken_off() ? State::not_applicable : programme::state_of_planned(when, today_);
}

State AsOf::state_of_limit(const PartialDate& limit) const {
  return history_.current_step() && !history_.has_ended() ? state_of_planned(limit) : State::not_applicable;
}

std::string AsOf::name_of_limit() const { return std::string(Phrase{"Tidsgränsen", "The time limit"}.in(language_)); }

State AsOf::state_of_undated(Step step) const {
  if (history_.broken_off()) return State::not_applicable;
  const auto current = history_.current_step();
  return current && step > *current ? State::not_yet : State::open;
}

State AsOf::state_of(const Intervention& intervention) {
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

std::optional<State> AsOf::state_if_undated(const Event& event) const {
  if (!event.planned.absent() || event.done.written) return std::nullopt;
  if (!event.cancelled.absent()) return State::cancelled;
  return state_of_undated(step_of(event).value_or(Step::selection));
}

std::optional<State> AsOf::state_if_undated(const Intervention& intervention) const {
  if (!intervention.start.absent() || !intervention.end.absent()) return std::nullopt;
  const State state = state_of(intervention);
  return state == State::planned ? state_of_undated(Step::implementation) : state;
}

std::optional<State> AsOf::state_if_undated(const Intervention& intervention, const plan::Activity& activity) const {
  if (!activity.planned.absent() || !activity.done.absent()) return std::nullopt;
  if (!activity.cancelled.absent()) return State::cancelled;
  return state_of(intervention) == State::cancelled ? State::not_applicable : state_of_undated(Step::implementation);
}

std::optional<Ahead> AsOf::ahead_of(const Event& event) const {
  const bool done_unread = event.done.written && event.done.empty();
  if (!event.planned || done_unread) return std::nullopt;
  const bool series = static_cast<bool>(event.every);
  const bool over = event.planned->last < today_;
  if (!event.done.empty() && (!series || over)) return std::nullopt;

  Ahead ahead{*event.planned, State::cancelled, {}, {}};
  if (event.cancelled.absent()) ahead.state = state_of_planned(ahead.when);
  if (!series || ahead.when.exact()) return ahead;
  ahead.every = *event.every;
  if (const auto held = programme::last_done(event)) ahead.held_until = held->last;
  return ahead;
}

std::optional<Ahead> AsOf::ahead_of(const Intervention& intervention, const plan::Activity& activity) const {
  if (!activity.planned || !activity.done.absent()) return std::nullopt;
  Ahead ahead{*activity.planned, State::cancelled, {}, {}};
  // What was to come of an intervention that was stopped or declined comes to nothing.
  if (activity.cancelled.absent())
    ahead.state = state_of(intervention) == State::cancelled ? State::not_applicable : state_of_planned(ahead.when);
  return ahead;
}

const Requirement* AsOf::requirement_of(const Event& event) const {
  if (!event.kind) return nullptr;
  if (history_.contact(event) == programme::Presence::present) return &programme::requirement(Need::contacts);
  // Either of the two is the organiser's yes.
  if (*event.kind == plan::EventKind::participation_agreement && applies(programme::requirement(Need::joint_decision)))
    return &programme::requirement(Need::joint_decision);
  for (const Requirement& requirement : programme::requirements())
    if (requirement.need != Need::contacts && requirement.event == *event.kind && applies(requirement))
      return &requirement;
  return nullptr;
}

std::string AsOf::title_of(const Event& event) const {
  const Requirement* requirement = requirement_of(event);
  const bool own = event.title && !trim(*event.title).empty();
  // What stands for several events is no name of one.
  const bool of_one = requirement != nullptr && requirement->need != Need::team_meetings;
  return own || !of_one ? plan::title_of(event, language_) : std::string(requirement->title.in(language_));
}

bool AsOf::applies(const Requirement& requirement) const {
  const programme::Mandate* mandate = programme::mandate_of(history_.plan());
  return programme::applies(requirement, mandate != nullptr ? std::optional(mandate->id) : std::nullopt);
}

std::optional<Step> AsOf::step_of(const Event& event) const {
  if (const Requirement* requirement = requirement_of(event)) return requirement->step;
  return event.kind ? programme::step_of(*event.kind) : std::nullopt;
}

Who AsOf::who_of(const Requirement& requirement) const {
  Who who;
  std::vector<std::string> names;
  for (const plan::Party owner : requirement.owners) {
    who.people.add(owner);
    add_new(names, std::string(plan::label(owner, language_)));
  }
  who.text = join_and(names, language_);
  return who;
}

Who AsOf::who_of(const Event& event) const {
  Who who{plan::parties(event.by, language_), {}};
  for (const auto& party : event.by)
    who.people.add(party.value);
  std::vector<std::string> people;
  for (const auto& team : event.teams) {
    if (!team.value.target) continue;
    for (const plan::Member& member : history_.plan()[*team.value.target].members) {
      if (member.role && member.name) add_new(people, with_role(member));
      if (member.role) who.people.add(*member.role);
      if (member.name) who.people.add_text(*member.name);
      if (member.position) who.people.add_text(*member.position);
    }
  }
  const Requirement* requirement = requirement_of(event);
  if (event.by.empty() && requirement != nullptr) {
    Who asked = who_of(*requirement);
    who.text = std::move(asked.text);
    who.people.add(asked.people);
  }
  if (!people.empty()) who.text += fmt::format("{}{}", who.text.empty() ? "" : ": ", join_and(people, language_));
  return who;
}

std::string AsOf::with_role(const plan::Member& member) const {
  const std::string role(member.position ? *member.position : std::string(plan::label(*member.role, language_)));
  return fmt::format("{} {}", role, *member.name);
}

/// A role in words, with the name of whoever alone has it in the plan.
std::string AsOf::who_text(const std::string& text) const {
  const auto role = plan::role_named(text);
  if (!role) return plan::who(text, language_);
  const plan::Member* only = nullptr;
  for (const plan::Team& team : history_.plan().teams)
    for (const plan::Member& member : team.members) {
      if (!member.role.is(*role)) continue;
      if (only != nullptr && (!only->name || !member.name || *only->name != *member.name))
        return plan::who(text, language_);
      only = &member;
    }
  return only != nullptr && only->name ? with_role(*only) : plan::who(text, language_);
}

Who AsOf::who_of(const Intervention& intervention, Need need) const {
  Who who;
  std::vector<std::string> names;
  for (const plan::Responsible& one : intervention.responsible) {
    if (one.who) who.people.add_text(*one.who);
    if (!one.party) continue;
    who.people.add(*one.party);
    std::string name(plan::label(*one.party, language_));
    const std::string by = one.who ? who_text(*one.who) : std::string();
    if (!by.empty() && by != name) name += " (" + by + ")";
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

Who AsOf::who_of(const std::string& text) const {
  Who who{who_text(text), {}};
  who.people.add_text(text);
  return who;
}

}  // namespace sbs::schedule
