#include <libical/ical.h>

#include <iostream>
#include <memory>
#include <string>

#include "support/json.h"

// What libical makes of calendars, for tests/libical_test.py: each line of standard input is a calendar as a JSON text,
// and is answered by a line of JSON before the next is read: whether its restrictions hold, what it takes for an error,
// the properties of the calendar that it does not know, and its events with the days on which each begins.

namespace {

using sbs::Json;

struct ComponentEnd {
  void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};

Json text_or_null(const char* text) { return text == nullptr ? Json() : Json(text); }

Json day(const icaltimetype& time) {
  // A time of day would be a mistake of its own.
  return time.is_date != 0 ? Json(std::string(icaltime_as_ical_string(time))) : Json();
}

/// The days on which the times of an event begin, as libical expands them.
Json times(icalcomponent* event) {
  Json all = Json::array();
  const icaltimetype start = icalcomponent_get_dtstart(event);
  icalproperty* rule = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
  if (rule == nullptr) return Json::array({day(start)});
  icalrecur_iterator* each = icalrecur_iterator_new(icalproperty_get_rrule(rule), start);
  if (each == nullptr) return all;
  constexpr std::size_t most = 100000;
  for (icaltimetype one = icalrecur_iterator_next(each); icaltime_is_null_time(one) == 0 && all.size() < most;
       one = icalrecur_iterator_next(each))
    all.push_back(day(one));
  icalrecur_iterator_free(each);
  return all;
}

Json categories(icalcomponent* event) {
  icalproperty* property = icalcomponent_get_first_property(event, ICAL_CATEGORIES_PROPERTY);
  return property == nullptr ? Json() : text_or_null(icalproperty_get_categories(property));
}

/// What libical itself says is wrong in a component and those within it.
void add_errors(icalcomponent* component, Json& errors) {
  for (icalproperty* one = icalcomponent_get_first_property(component, ICAL_XLICERROR_PROPERTY); one != nullptr;
       one = icalcomponent_get_next_property(component, ICAL_XLICERROR_PROPERTY))
    errors.push_back(icalproperty_get_xlicerror(one));
  for (icalcomponent* inner = icalcomponent_get_first_component(component, ICAL_ANY_COMPONENT); inner != nullptr;
       inner = icalcomponent_get_next_component(component, ICAL_ANY_COMPONENT))
    add_errors(inner, errors);
}

Json read(const std::string& text) {
  const std::unique_ptr<icalcomponent, ComponentEnd> calendar(icalparser_parse_string(text.c_str()));
  if (!calendar) return nullptr;
  const bool holds = icalrestriction_check(calendar.get()) != 0;
  Json errors = Json::array();
  add_errors(calendar.get(), errors);
  Json events = Json::array();
  int others = 0;
  for (icalcomponent* one = icalcomponent_get_first_component(calendar.get(), ICAL_ANY_COMPONENT); one != nullptr;
       one = icalcomponent_get_next_component(calendar.get(), ICAL_ANY_COMPONENT)) {
    if (icalcomponent_isa(one) != ICAL_VEVENT_COMPONENT) {
      ++others;
      continue;
    }
    events.push_back({{"uid", text_or_null(icalcomponent_get_uid(one))},
                      {"summary", text_or_null(icalcomponent_get_summary(one))},
                      {"description", text_or_null(icalcomponent_get_description(one))},
                      {"categories", categories(one)},
                      {"cancelled", icalcomponent_get_status(one) == ICAL_STATUS_CANCELLED},
                      {"start", day(icalcomponent_get_dtstart(one))},
                      {"end", day(icalcomponent_get_dtend(one))},
                      {"parts", icalcomponent_count_components(one, ICAL_ANY_COMPONENT)},
                      {"times", times(one)}});
  }
  return {{"kind", icalcomponent_kind_to_string(icalcomponent_isa(calendar.get()))},
          {"holds", holds},
          {"errors", std::move(errors)},
          {"others", others},
          {"events", std::move(events)}};
}

}  // namespace

int main() {
  icalerror_set_errors_are_fatal(false);
  std::string line;
  while (std::getline(std::cin, line))
    std::cout << read(sbs::test::parse_json(line).get<std::string>()) << std::endl;
  icalmemory_free_ring();
  return 0;
}
