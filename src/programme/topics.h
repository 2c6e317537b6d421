#pragma once

#include <cstdint>
#include <optional>

#include "base/by_enum.h"
#include "programme/citation.h"

namespace sbs::programme {

/// What a rule is about, as far as mandates may differ in it: what one asks for, another only knows as a custom, and a
/// third does not name at all.
enum class Topic : std::uint8_t {
  decision,        ///< when the mandate was decided
  forms,           ///< which forms of school it covers
  selection,       ///< that Skolverket chooses the schools
  grounds,         ///< that a school has low results, or pupils who do not complete
  conditions,      ///< that a school cannot turn its results round alone
  basis,           ///< the inspectorate's basis
  schools,         ///< that a plan names schools
  dialogue,        ///< the dialogue with the organiser, and that it takes part
  joint_decision,  ///< that both decide on taking part
  team,            ///< who is in the school's team, and its meetings
  school_team,     ///< that each school has one
  analysis,        ///< the current-state analysis and the proposal
  pupils_heard,    ///< that pupils take part in it
  chain,           ///< that findings have causes, and interventions answer findings
  offer,           ///< Skolverket's offer of interventions
  agreement,       ///< that both agree on the interventions
  responsibility,  ///< what, how, by whom, and what each party commits itself to
  goals,           ///< that an intervention has a goal
  aims,            ///< what interventions are to lead to
  abilities,       ///< which abilities they strengthen
  limit,           ///< for how long a collaboration may go on
  period,          ///< that what is done lies within the collaboration, in order
  steps,           ///< the order of the six steps
  contacts,        ///< Skolverket's contacts while the interventions go on
  reports,         ///< the organiser's reports
  evaluation,      ///< Skolverket's evaluation of the abilities
  last_ = evaluation
};

/// How much a mandate's text carries of a topic.
enum class Weight : std::uint8_t {
  binds,  ///< as the rule has it
  warns,  ///< a warning at most
  notes,  ///< no more than a note
  none    ///< the text does not know it: the rule is not for it
};

/// What a mandate says of a topic.
struct Stance {
  Weight weight = Weight::binds;
  const Citation* source = nullptr;  ///< whose sentence it is; null: the rule's own
  const Phrase* custom = nullptr;    ///< said where a rule comes out milder: that it was done so elsewhere
};

using Stances = ByEnum<Topic, Stance>;

/// The mandates that are one programme: only their plans are taken together (SBS609, SBS706).
enum class Family : std::uint8_t { sbs, nyanlanda, ri };

}  // namespace sbs::programme
