#include "programme/event.h"
#include "rules/rule.h"

namespace sbs::rules {

constexpr Message<Label> message{"samarbetets start stämmer inte med {0}, som tiden räknas från",
                                 "the collaboration's start does not agree with {0}, which the time is counted from"};
constexpr Message<Label> event_here{"{0}, som tiden räknas från", "{0}, which the time is counted from"};
constexpr Message<Pasted> remedy{"skriv ”start: {0}”", "write “start: {0}”"};
constexpr Message<> or_other{"ändra ”räknas_från” eller händelsens datum, om det är de som är fel",
                             "change “counted_from” or the event's date, if they are wrong"};

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
      .help(or_other);
}

constexpr Rule SBS602{
    .id = RuleId::SBS602,
    .title = {"samarbetets start stämmer inte med händelsen som tiden räknas från",
              "the collaboration's start is not the date of the event that the time is counted from"},
    .why = {"Planen säger vilken händelse tiden räknas från, och då är starten den dagen och ingen annan.",
            "The plan says which event the time is counted from, and then the start is that day and no other."},
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

}  // namespace sbs::rules
