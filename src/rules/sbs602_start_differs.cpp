#include "programme/event.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Label> message{"samarbetets start stämmer inte med {0}, som tiden räknas från",
                                 "the collaboration does not start on the day of {0}, from which the time is counted"};
constexpr Message<Label> event_here{"{0}", "{0}"};
constexpr Message<Pasted> remedy{"skriv ”start: {0}”", "write “start: {0}”"};
constexpr Message<> or_date{"rätta händelsens datum, om det är det som är fel",
                            "correct the event's date, if that is what is wrong"};
constexpr Message<> or_event{"ändra ”räknas_från”, om tiden räknas från en annan händelse",
                             "change “counted_from”, if the time is counted from another event"};

static void check(const Context& context) {
  const auto& collaboration = context.plan.collaboration;
  if (!collaboration || !collaboration->start || !collaboration->counted_from) return;
  const auto event = context.history.counted_date();
  if (!event) return;
  for (const plan::EventKind kind : programme::events_of(*collaboration->counted_from))
    if (!context.history.all_read(kind)) return;
  const bool apart = before(*event, *collaboration->start) == Certainty::certainly ||
                     before(*collaboration->start, *event) == Certainty::certainly;
  if (!apart) return;
  const Label name(*collaboration->counted_from);
  context.report(collaboration->start.span(), message, name)
      .points_at(event.span(), event_here, name)
      .help(remedy, *event)
      .help(or_date)
      .help(or_event);
}

constexpr Rule SBS602{
    .id = RuleId::SBS602,
    .title = {"samarbetets start stämmer inte med händelsen som tiden räknas från",
              "the collaboration's start is not the date of the event that the time is counted from"},
    .why =
        {"Har starten och händelsen olika dagar går det inte att veta när tiden börjar löpa, och inte heller när den "
         "går "
         "ut.",
         "Where the start and the event have different days nobody can tell when the time begins to run, nor when it "
         "ends."},
    .source = programme::our_own("”start” är dagen för den första händelse som ”räknas_från” namnger.",
                                 "“start” is the day of the first event that “counted_from” names."),
    .imprecise = Imprecise::silent,
    .bad = {R"(samverkan:
  start: 2016-08-15
)"},
    .good = {R"(samverkan:
  start: 2016-06-13
)"},
    .check = check,
};

}  // namespace sbs::rules
