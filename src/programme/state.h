#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/date.h"
#include "base/language.h"

namespace sbs::programme {

/// How it stands with one thing, on a day.
enum class State : std::uint8_t {
  done,
  overdue,         ///< planned, and its last day is before today
  due,             ///< planned, and its span includes today or begins within 30 days
  planned,         ///< planned for later
  open,            ///< without a date, in the current step or an earlier one
  not_yet,         ///< without a date, in a later step
  not_applicable,  ///< the collaboration was declined or discontinued, the intervention stopped or declined
  cancelled,       ///< in timelines; a checklist leaves it out
  last_ = cancelled
};

/// "klart", "done"; of what is due both: "pågår eller snart".
std::string_view name_of(State state, Language language);
/// The same of one thing: what is due "pågår" where its time has begun, and comes "snart" where it has not. A deadline
/// does not go on, it comes.
std::string_view name_of(State state, const std::optional<PartialDate>& when, Day today, Language language);
/// "done", for machines.
std::string_view to_string(State state);

/// overdue, due or planned: the state of what is planned and neither done nor cancelled.
State state_of_planned(const PartialDate& planned, Day today);

}  // namespace sbs::programme
