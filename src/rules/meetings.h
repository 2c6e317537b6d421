#pragma once

#include <algorithm>

#include "programme/history.h"

namespace sbs::rules {

/// Whether something of who takes part could not be read: a party, a team, or a team that the plan does not have.
inline bool takers_unread(const plan::Event& event) {
  return !event.by.whole || !event.teams.whole ||
         std::any_of(event.teams.begin(), event.teams.end(),
                     [](const auto& reference) { return !reference.value.target; });
}

/// Whether Skolverket takes part, or may.
inline bool may_be_with_skolverket(const programme::History& history, const plan::Event& event) {
  return history.with_skolverket(event) || takers_unread(event);
}

/// Whether a meeting is one of some others, by its place.
inline bool is_one_of(const std::vector<programme::Meeting>& meetings, const programme::Meeting& one) {
  return std::any_of(meetings.begin(), meetings.end(), [&](const auto& other) { return other.span == one.span; });
}

}  // namespace sbs::rules
