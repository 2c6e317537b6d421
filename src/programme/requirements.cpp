#include "programme/requirements.h"

#include <algorithm>

#include "base/check.h"
#include "programme/intervention.h"

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

constexpr std::array<Party, 2> skolverket{Party::skolverket, Party::skolverket};
constexpr std::array<Party, 2> inspectorate{Party::skolinspektionen, Party::skolinspektionen};
constexpr std::array<Party, 2> organiser{Party::organiser, Party::organiser};
constexpr std::array<Party, 2> school{Party::school, Party::school};
constexpr std::array<Party, 2> both{Party::organiser, Party::skolverket};
constexpr std::array<Party, 2> organiser_and_school{Party::organiser, Party::school};

constexpr std::array table{
    Requirement{Need::inspectorate_basis,
                Step::selection,
                Per::plan,
                {"Skolinspektionens underlag", "The inspectorate's basis"},
                inspectorate,
                EventKind::inspectorate_basis},
    Requirement{Need::selection,
                Step::selection,
                Per::plan,
                {"Skolverkets urval", "Skolverket's selection"},
                skolverket,
                EventKind::selection},
    Requirement{Need::grounds,
                Step::selection,
                Per::school,
                {"skäl till att skolan valdes ut", "the grounds for choosing the school"},
                skolverket,
                {}},
    Requirement{Need::dialogue_opened,
                Step::dialogue,
                Per::plan,
                {"Dialogen med huvudmannen inleds", "The dialogue with the organiser opens"},
                skolverket,
                EventKind::dialogue_opened},
    Requirement{Need::visit,
                Step::dialogue,
                Per::plan,
                {"Skolverkets besök", "Skolverket's visit"},
                skolverket,
                EventKind::visit},
    Requirement{Need::joint_decision,
                Step::dialogue,
                Per::plan,
                {"Gemensamt beslut om deltagande", "Joint decision to take part"},
                both,
                EventKind::participation_decision},
    Requirement{Need::school_team,
                Step::analysis,
                Per::school,
                {"skolans team", "the school's team"},
                organiser_and_school,
                {}},
    Requirement{Need::planning_meeting,
                Step::analysis,
                Per::plan,
                {"Planeringsmöte", "Planning meeting"},
                both,
                EventKind::planning_meeting},
    Requirement{Need::team_meetings,
                Step::analysis,
                Per::plan,
                {"Regelbundna teammöten med Skolverket", "Regular team meetings with Skolverket"},
                school,
                EventKind::team_meeting},
    Requirement{Need::wider_participation,
                Step::analysis,
                Per::plan,
                {"Fler än teamet medverkar i nulägesanalysen", "Others than the team take part in the analysis"},
                school,
                {}},
    Requirement{Need::pupils_heard,
                Step::analysis,
                Per::plan,
                {"Eleverna får komma till tals", "The pupils are heard"},
                school,
                {}},
    Requirement{Need::causes,
                Step::analysis,
                Per::plan,
                {"Iakttagelser och deras orsaker", "Findings and their causes"},
                organiser_and_school,
                {}},
    Requirement{Need::analysis,
                Step::analysis,
                Per::plan,
                {"Nulägesanalys", "Current-state analysis"},
                organiser,
                EventKind::analysis},
    Requirement{Need::proposal,
                Step::analysis,
                Per::plan,
                {"Förslag på utvecklingsinsatser", "Proposed interventions"},
                organiser,
                EventKind::proposal},
    Requirement{Need::offer,
                Step::agreement,
                Per::plan,
                {"Skolverkets erbjudande om insatser", "Skolverket's offer of interventions"},
                skolverket,
                EventKind::offer},
    Requirement{Need::agreement,
                Step::agreement,
                Per::plan,
                {"Överenskommelse mellan Skolverket och huvudmannen", "Agreement between Skolverket and the organiser"},
                both,
                EventKind::agreement},
    Requirement{
        Need::what, Step::agreement, Per::intervention, {"vad som ska göras", "what is to be done"}, organiser, {}},
    Requirement{
        Need::how, Step::agreement, Per::intervention, {"hur det ska göras", "how it is to be done"}, organiser, {}},
    Requirement{Need::responsible, Step::agreement, Per::intervention, {"ansvar", "responsibility"}, both, {}},
    Requirement{Need::goal, Step::agreement, Per::intervention, {"mål", "goal"}, organiser, {}},
    Requirement{Need::aim, Step::agreement, Per::intervention, {"syfte", "aim"}, organiser, {}},
    Requirement{Need::commitments,
                Step::agreement,
                Per::plan,
                {"Skolverkets och huvudmannens åtaganden", "The commitments of Skolverket and the organiser"},
                both,
                {}},
    Requirement{Need::begun, Step::implementation, Per::intervention, {"start", "start"}, organiser_and_school, {}},
    Requirement{
        Need::finished, Step::implementation, Per::intervention, {"avslut", "completion"}, organiser_and_school, {}},
    Requirement{Need::activities,
                Step::implementation,
                Per::intervention,
                {"aktiviteter", "activities"},
                organiser_and_school,
                {}},
    Requirement{
        Need::reviews, Step::implementation, Per::intervention, {"avstämning", "review"}, organiser_and_school, {}},
    Requirement{Need::progress_reports,
                Step::implementation,
                Per::plan,
                {"Delredovisning till Skolverket", "Progress report to Skolverket"},
                organiser_and_school,
                EventKind::progress_report},
    Requirement{Need::contacts,
                Step::implementation,
                Per::plan,
                {"Kontakt med dialogteamet", "Contact with the dialogue team"},
                skolverket,
                EventKind::contact},
    Requirement{Need::final_report,
                Step::follow_up,
                Per::plan,
                {"Huvudmannens slutredovisning", "The organiser's final report"},
                organiser,
                EventKind::final_report},
    Requirement{Need::evaluation,
                Step::follow_up,
                Per::plan,
                {"Skolverkets utvärdering", "Skolverket's evaluation"},
                skolverket,
                EventKind::evaluation},
    Requirement{Need::abilities_assessed,
                Step::follow_up,
                Per::plan,
                {"Bedömning av förmågan att planera, följa upp och utveckla, hos huvudman och skolor",
                 "Assessment of the abilities to plan, follow up and develop, of organiser and schools"},
                skolverket,
                {}},
    Requirement{Need::closing,
                Step::follow_up,
                Per::plan,
                {"Samarbetet avslutas inom tidsgränsen", "The collaboration closes within the time limit"},
                both,
                EventKind::closing},
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

bool has_text(const Field<std::string>& field) {
  return field && field->find_first_not_of(" \t\n") != std::string::npos;
}

bool complete(const Field<plan::AbilityAssessment>& one) { return one && one->plan && one->follow_up && one->develop; }

Presence abilities_assessed(const History& history) {
  bool unknown = !history.plan().timeline.whole;
  for (const plan::Event* event : history.events_of(EventKind::evaluation)) {
    unknown = unknown || event->assessment.unread();
    if (event->assessment && complete(event->assessment->organiser) && complete(event->assessment->schools))
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

Presence contacts(const History& history) {
  const auto& timeline = history.plan().timeline;
  const bool held = std::any_of(timeline.begin(), timeline.end(), [&](const plan::Event& event) {
    return !event.done.empty() && history.is_contact(event);
  });
  return presence(held, !timeline.whole || history.first_agreement().unread());
}

}  // namespace

std::string_view to_string(Need need) {
  constexpr std::array<std::string_view, 32> names{"inspectorate_basis",
                                                   "selection",
                                                   "grounds",
                                                   "dialogue_opened",
                                                   "visit",
                                                   "joint_decision",
                                                   "school_team",
                                                   "planning_meeting",
                                                   "team_meetings",
                                                   "wider_participation",
                                                   "pupils_heard",
                                                   "causes",
                                                   "analysis",
                                                   "proposal",
                                                   "offer",
                                                   "agreement",
                                                   "what",
                                                   "how",
                                                   "responsible",
                                                   "goal",
                                                   "aim",
                                                   "commitments",
                                                   "begun",
                                                   "finished",
                                                   "activities",
                                                   "reviews",
                                                   "progress_reports",
                                                   "contacts",
                                                   "final_report",
                                                   "evaluation",
                                                   "abilities_assessed",
                                                   "closing"};
  return names.at(static_cast<std::size_t>(need));
}

std::span<const Requirement> requirements() { return table; }

const Requirement& requirement(Need need) {
  return *std::find_if(table.begin(), table.end(), [&](const Requirement& one) { return one.need == need; });
}

bool applies(const Requirement& requirement, std::optional<plan::MandateId> mandate) {
  return requirement.need != Need::commitments || mandate == plan::MandateId::ri_2024;
}

Presence shown(const History& history, Need need) {
  const Requirement& asked = requirement(need);
  SBS_CHECK(asked.per == Per::plan);
  if (need == Need::contacts) return contacts(history);
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

}  // namespace sbs::programme
