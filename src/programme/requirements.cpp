#include "programme/requirements.h"

#include <algorithm>

#include "base/check.h"
#include "programme/intervention.h"
#include "programme/mandates.h"

namespace sbs::programme {

namespace {

using plan::EventKind;
using plan::Intervention;
using plan::InterventionStatus;
using plan::Participant;
using plan::Party;
using plan::Plan;
using source::Field;
using source::List;

namespace owed {  // by whom, in the words of the list
using Owners = std::array<Party, 2>;
constexpr Owners skolverket{Party::skolverket, Party::skolverket};
constexpr Owners inspectorate{Party::skolinspektionen, Party::skolinspektionen};
constexpr Owners organiser{Party::organiser, Party::organiser};
constexpr Owners school{Party::school, Party::school};
constexpr Owners both{Party::organiser, Party::skolverket};
constexpr Owners organiser_and_school{Party::organiser, Party::school};
}  // namespace owed

namespace shown_by {  // an event of a kind, or none
using enum EventKind;
constexpr std::nullopt_t none = std::nullopt;
}  // namespace shown_by

namespace asked_for {
constexpr bool always = true;
constexpr bool where_asked = false;
}  // namespace asked_for

/// In the order of the enumeration: both are made of one list.
constexpr std::array table{
#define SBS_NEED(id, step, per, sv, en, owners, event, asked) \
  Requirement{Need::id, Step::step, Per::per, {sv, en}, owed::owners, shown_by::event, asked_for::asked},
#include "needs.def"
#undef SBS_NEED
};

Presence presence(bool there, bool unknown) {
  if (there) return Presence::present;
  return unknown ? Presence::unknown : Presence::absent;
}

template <class T>
Presence presence(const Field<T>& field) {
  return presence(static_cast<bool>(field), field.unread());
}

template <class T>
Presence presence(const List<T>& list) {
  return presence(!list.empty(), !list.whole);
}

bool complete(const Field<plan::AbilityAssessment>& one) { return one && one->plan && one->follow_up && one->develop; }

Presence abilities_assessed(const History& history) {
  bool unknown = !history.plan().timeline.whole;
  const bool no_schools = history.plan().schools.empty() && history.plan().schools.whole;
  for (const plan::Event* event : history.events_of(EventKind::evaluation)) {
    unknown = unknown || event->assessment.unread();
    if (event->assessment && complete(event->assessment->organiser) &&
        (no_schools || complete(event->assessment->schools)))
      return Presence::present;
  }
  return presence(false, unknown);
}

Presence commitments(const Plan& plan) {
  bool by_skolverket = false;
  bool by_organiser = false;
  bool unknown = !plan.interventions.whole;
  for (const Intervention& intervention : plan.interventions) {
    if (!agreed_or_further(intervention)) continue;
    unknown = unknown || !intervention.responsible.whole;
    for (const plan::Responsible& responsible : intervention.responsible) {
      if (!has_text(responsible.commitment)) continue;
      by_skolverket = by_skolverket || responsible.party.is(Party::skolverket);
      by_organiser = by_organiser || responsible.party.is(Party::organiser);
    }
  }
  return presence(by_skolverket && by_organiser, unknown);
}

bool took_part(const plan::Analysis& analysis, std::initializer_list<Participant> any_of) {
  return std::any_of(analysis.participants.begin(), analysis.participants.end(), [&](const auto& participant) {
    return std::find(any_of.begin(), any_of.end(), participant.value) != any_of.end();
  });
}

/// What the section `analysis` shows.
Presence in_analysis(const Plan& plan, Need need) {
  if (!plan.analysis) return presence(false, plan.analysis.unread());
  const plan::Analysis& analysis = *plan.analysis;
  if (need == Need::wider_participation)
    return presence(took_part(analysis, {Participant::all_educators, Participant::other_staff}),
                    !analysis.participants.whole);
  if (need == Need::pupils_heard)
    return presence(took_part(analysis, {Participant::pupils}), !analysis.participants.whole);
  const bool causes =
      !analysis.findings.empty() && std::all_of(analysis.findings.begin(), analysis.findings.end(),
                                                [](const plan::Finding& finding) { return !finding.causes.empty(); });
  return presence(causes, !analysis.findings.whole);
}

/// That Skolverket and the organiser found out together what would help: they met on it, or made the analysis or the
/// proposal, before the agreement; else interventions are proposed, and somebody will have.
Presence identified_together(const History& history) {
  const Plan& plan = history.plan();
  const auto& agreement = history.first_agreement();
  const bool met = std::any_of(plan.timeline.begin(), plan.timeline.end(), [&](const plan::Event& event) {
    const auto done = done_date(event);
    if (!event.kind || !done || (agreement && before(*agreement, done->value) == Certainty::certainly)) return false;
    const bool counts = *event.kind == EventKind::meeting || *event.kind == EventKind::quality_dialogue ||
                        *event.kind == EventKind::analysis || *event.kind == EventKind::proposal;
    return counts && names(event.by, Party::skolverket) && names(event.by, Party::organiser);
  });
  return presence(met || !plan.interventions.empty(), !plan.timeline.whole || !plan.interventions.whole);
}

Presence contacts(const History& history) {
  const auto& timeline = history.plan().timeline;
  const bool held = std::any_of(timeline.begin(), timeline.end(), [&](const plan::Event& event) {
    return !event.done.empty() && history.contact(event) == Presence::present;
  });
  return presence(held, !timeline.whole || history.first_agreement().unread());
}

}  // namespace

bool has_text(const Field<std::string>& field) {
  return field && field->find_first_not_of(" \t\n") != std::string::npos;
}

std::string_view to_string(Need need) {
  constexpr std::array<std::string_view, enum_count<Need>> names{
#define SBS_NEED(id, step, per, sv, en, owners, event, asked) #id,
#include "needs.def"
#undef SBS_NEED
  };
  return names.at(static_cast<std::size_t>(need));
}

std::span<const Requirement> requirements() { return table; }

const Requirement& requirement(Need need) { return table.at(static_cast<std::size_t>(need)); }

bool applies(const Requirement& requirement, std::optional<plan::MandateId> mandate) {
  if (!mandate) return requirement.always;
  const Mandate& its = programme::mandate(*mandate);
  return asks_for(its, requirement.need) || (requirement.always && !leaves_out(its, requirement.need));
}

Presence shown(const History& history, Need need) {
  const Requirement& asked = requirement(need);
  SBS_CHECK(asked.per == Per::plan);
  if (need == Need::contacts) return contacts(history);
  if (need == Need::joint_identification) return identified_together(history);
  // The organiser's yes: a decision, or an agreement to take part.
  if (need == Need::joint_decision)
    return std::max(history.done(EventKind::participation_decision), history.done(EventKind::participation_agreement));
  if (asked.event) return history.done(*asked.event);
  if (need == Need::abilities_assessed) return abilities_assessed(history);
  if (need == Need::commitments) return commitments(history.plan());
  return in_analysis(history.plan(), need);
}

Presence shown(const History& history, Need need, plan::SchoolId school) {
  if (need == Need::grounds) return presence(history.plan()[school].grounds);
  SBS_CHECK(need == Need::school_team);
  return history.has_team(school);
}

Presence shown(const Intervention& intervention, Need need) {
  switch (need) {
    case Need::what:
      return presence(has_text(intervention.what), intervention.what.unread());
    case Need::how:
      return presence(has_text(intervention.how), intervention.how.unread());
    case Need::responsible:
      return presence(intervention.responsible);
    case Need::goal:
      return presence(intervention.goals);
    case Need::aim:
      return presence(intervention.aims);
    case Need::ability:
      return presence(intervention.strengthens);
    case Need::activities:
      return presence(intervention.activities);
    case Need::reviews:
      return presence(intervention.reviews);
    case Need::begun:
      return presence(has_begun(intervention), intervention.status.unread());
    case Need::finished:
      return presence(intervention.status.is(InterventionStatus::completed), intervention.status.unread());
    default:
      break;
  }
  SBS_CHECK(false);
}

bool lacks(const Intervention& intervention, Need need) {
  return agreed_or_further(intervention) && shown(intervention, need) == Presence::absent;
}

}  // namespace sbs::programme
