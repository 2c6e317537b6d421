#include <string>

#include "plan/names.h"
#include "programme/event.h"
#include "rules/rule.h"

namespace sbs::rules {

namespace {

constexpr Message<std::string> message{"starten är inte samma dag som {0}", "the start is not the day of {0}"};
constexpr Message<std::string> event_here{"{0}, som tiden räknas från", "{0}, which the time is counted from"};
constexpr Message<std::string> remedy{"skriv ”start: {0}”, eller ändra ”räknas_från” eller händelsens datum",
                                      "write “start: {0}”, or change “counted_from” or the event's date"};

void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration || !collaboration->start || !collaboration->counted_from) return;
  const auto event = context.history.counted_date();
  if (!event || !context.history.all_read(programme::event_of(*collaboration->counted_from))) return;
  const bool apart = before(*event, *collaboration->start) == Certainty::certainly ||
                     before(*collaboration->start, *event) == Certainty::certainly;
  if (!apart) return;
  const std::string name(plan::label(*collaboration->counted_from, context.language()));
  context.sink.report(RuleId::SBS602, collaboration->start.span(), message, name)
      .pointing_at(event.span(), context.sink.text(event_here, name))
      .helped(context.sink.text(remedy, iso(*event)));
}

}  // namespace

template <>
const Rule& definition<RuleId::SBS602>() {
  static constexpr Rule rule{
      .id = RuleId::SBS602,
      .title = {"start stämmer inte med händelsen som tiden räknas från",
                "the start is not the date of the event that the time is counted from"},
      .why = {"Planen säger vilken händelse tiden räknas från. Då är starten den dagen, och inte en annan.",
              "The plan says which event the time is counted from. Then the start is that day, and no other."},
      .source = programme::our_own("”start” är dagen för den första händelse som ”räknas_från” namnger.",
                                   "“start” is the day of the first event that “counted_from” names."),
      .imprecise = Imprecise::silent,
      .bad = {R"(samverkan:
  start: 2016-08-15
)"},
      .good = {R"(samverkan:
  start: 2016-06
)"},
      .check = check,
  };
  return rule;
}

}  // namespace sbs::rules
