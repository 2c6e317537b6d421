#include "rules/planned.h"

#include <algorithm>

#include "programme/event.h"

namespace sbs::rules {

bool planned_still(const programme::History& history, plan::EventKind kind, Day today) {
  const auto events = history.events_of(kind);
  return std::any_of(events.begin(), events.end(), [&](const plan::Event* event) {
    const auto planned = programme::still_planned(*event);
    return planned && planned->last >= today;
  });
}

}  // namespace sbs::rules
