#include "programme/state.h"

#include "base/by_enum.h"
#include "base/message.h"

namespace sbs::programme {

namespace {

/// What people call a state, and what machines do.
struct Names {
  Phrase label;
  std::string_view id;
};
constexpr ByEnum<State, Names> names({{State::done, {{"klart", "done"}, "done"}},
                                      {State::overdue, {{"försenat", "overdue"}, "overdue"}},
                                      {State::due, {{"pågår eller snart", "under way or soon"}, "due"}},
                                      {State::planned, {{"planerat", "planned"}, "planned"}},
                                      {State::open, {{"saknas i planen", "not in the plan"}, "open"}},
                                      {State::not_yet, {{"senare", "not yet"}, "not_yet"}},
                                      {State::not_applicable, {{"inte aktuellt", "not applicable"}, "not_applicable"}},
                                      {State::cancelled, {{"inställt", "cancelled"}, "cancelled"}}});

}  // namespace

std::string_view name_of(State state, Language language) { return names[state].label.in(language); }
std::string_view name_of(State state, const std::optional<PartialDate>& when, Day today, Language language) {
  constexpr Phrase under_way{"pågår", "under way"};
  constexpr Phrase soon{"snart", "soon"};
  if (state != State::due) return name_of(state, language);
  const bool begun = !when || (when->first <= today && !when->is_deadline());
  return (begun ? under_way : soon).in(language);
}

std::string_view to_string(State state) { return names[state].id; }

State state_of_planned(const PartialDate& planned, Day today) {
  constexpr std::chrono::days soon{30};
  if (planned.last < today) return State::overdue;
  if (planned.first <= today + soon) return State::due;
  return State::planned;
}

}  // namespace sbs::programme
