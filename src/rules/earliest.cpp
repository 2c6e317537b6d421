#include "rules/earliest.h"

#include "programme/event.h"

namespace sbs::rules {

Earliest earliest(const programme::History& history, plan::EventKind kind) {
  Earliest found;
  if (!history.all_read(kind)) return {};
  for (const plan::Event* event : history.events_of(kind)) {
    const auto date = programme::date_of(*event);
    if (!date) return {};
    if (!found.begins || date->first < found.begins->first) found.begins = date;
    if (!found.ends || date->last < found.ends->last) found.ends = date;
  }
  return found;
}

Order order(const Earliest& first, const Earliest& then) {
  if (!first.begins || !then.begins) return {};
  if (before(*first.ends, *then.begins) == Certainty::certainly) return {Certainty::certainly, first.ends, then.begins};
  if (before(*first.begins, *then.ends) == Certainty::no) return {};
  return {Certainty::possibly, first.begins, then.ends};
}

}  // namespace sbs::rules
