#pragma once

#include <array>
#include <optional>
#include <span>

#include "base/message.h"
#include "plan/plan.h"
#include "programme/history.h"
#include "programme/needs.h"
#include "programme/steps.h"

/// What has to be there, step by step: the one table that the checklist shows and that rules about something missing
/// ask, so that the two can never disagree. When an absence is wrong is for the rules to say.
namespace sbs::programme {

/// Whether a text says something: more than blanks.
bool has_text(const source::Field<std::string>& field);

/// What a need is counted by: once a plan, once for each school, or once for each intervention.
enum class Per : std::uint8_t { plan, school, intervention };

struct Requirement {
  Need need{};
  Step step{};
  Per per{};
  Phrase title;
  std::array<plan::Party, 2> owners{};   ///< who owes it, where the plan does not say; the same twice for one party
  std::optional<plan::EventKind> event;  ///< the kind of event that shows it
  bool always = true;                    ///< whether each mandate asks for it, and not only those that say so
};

/// All of them, by step.
std::span<const Requirement> requirements();
const Requirement& requirement(Need need);

/// Whether a mandate asks for it.
bool applies(const Requirement& requirement, std::optional<plan::MandateId> mandate);

/// Whether the plan shows it: done, for what an event shows. For needs counted by plan.
Presence shown(const History& history, Need need);
Presence shown(const History& history, Need need, plan::SchoolId school);
Presence shown(const plan::Intervention& intervention, Need need);

/// Whether an intervention that is agreed, or has come further, has not what it has to have by then.
bool lacks(const plan::Intervention& intervention, Need need);

}  // namespace sbs::programme
