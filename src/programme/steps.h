#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/language.h"
#include "base/wording.h"
#include "plan/plan.h"

namespace sbs::programme {

/// The six steps of the programme, as Skolverket numbers them in the public notice.
enum class Step : std::uint8_t { selection = 1, dialogue, analysis, agreement, implementation, follow_up };

inline constexpr std::array all_steps_in_order{Step::selection, Step::dialogue,       Step::analysis,
                                               Step::agreement, Step::implementation, Step::follow_up};

constexpr int number(Step step) { return static_cast<int>(step); }

/// "Nulägesanalys", "Current-state analysis".
std::string_view name_of(Step step, Language language);

/// As an argument of a text, by its number and its name: "steg 4, överenskommelse".
std::string worded(Step step, const Wording& wording);
inline std::string as_value(Step step) { return std::to_string(number(step)); }

/// The step that events of a kind belong to; none for contacts, meetings and milestones, which may stand in any.
std::optional<Step> step_of(plan::EventKind kind);

/// Whether people meet at events of a kind: of a team, of its planning, a visit, a contact or another meeting.
bool is_meeting(plan::EventKind kind);

/// Whether an event of a kind begins its step only where something is assessed by it.
bool begins_only_assessed(plan::EventKind kind);

}  // namespace sbs::programme
