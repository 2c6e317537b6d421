#include "programme/state.h"

#include <array>
#include <cstddef>

#include "base/message.h"

namespace sbs::programme {

namespace {

constexpr std::array<Phrase, 8> names{Phrase{"klart", "done"},
                                      Phrase{"försenat", "overdue"},
                                      Phrase{"på gång", "due"},
                                      Phrase{"planerat", "planned"},
                                      Phrase{"återstår", "open"},
                                      Phrase{"senare", "not yet"},
                                      Phrase{"inte aktuellt", "not applicable"},
                                      Phrase{"inställt", "cancelled"}};
constexpr std::array<std::string_view, 8> ids{"done",    "overdue",        "due",      "planned", "open",
                                              "not_yet", "not_applicable", "cancelled"};

}  // namespace

std::string_view name_of(State state, Language language) {
  return names.at(static_cast<std::size_t>(state)).in(language);
}
std::string_view to_string(State state) { return ids.at(static_cast<std::size_t>(state)); }

State state_of_planned(const PartialDate& planned, Day today) {
  constexpr std::chrono::days soon{30};
  if (planned.last < today) return State::overdue;
  if (planned.first <= today + soon) return State::due;
  return State::planned;
}

}  // namespace sbs::programme
