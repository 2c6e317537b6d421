#include <algorithm>

#include "base/text.h"
#include "begin/sections.h"
#include "plan/choices.h"

// The timeline: what comes first as proposals, and what comes after that by its words.
namespace sbs::begin {

namespace {

using plan::EventKind;
using plan::Party;
using programme::Need;
using programme::Requirement;
using Below = Writer::Below;
using Item = Writer::Item;
using Proposed = Writer::Proposed;

constexpr Phrase of_events{
    "Varje händelse har en dag: ”planerad”, och ”klar” i stället när den är gjord. Det som kommer närmast står här "
    "som förslag, det första först. En dag får skrivas så noga som ni vet den: 2026-08-17, 2026-08, v. 34 2026, "
    "HT2026, senast 2026-08-17.",
    "Each event has a date: “planned”, and “done” instead once it is done. What comes first stands here as proposals, "
    "the first one first. A date may be written as exactly as you know it: 2026-08-17, 2026-08, 2026-W34, HT2026 (the "
    "autumn term), by 2026-08-17."};
constexpr Phrase date_guessed{"ändra om det är en annan dag", "change if it is another day"};
constexpr Message<programme::Step, Phrase> event_of_step{"{1} ({0})", "{1} ({0})"};
constexpr Phrase comes_later{
    "Sedan kommer de här händelserna, med de ord som skrivs efter ”händelse”; sbs checklist säger när det är dags:",
    "After that come these events, by the words that are written after “event”; sbs checklist says when it is time:"};
constexpr Message<programme::Step, std::string> events_of_step{"{0}: {1}", "{0}: {1}"};

/// The event by which people show what something else in a plan may show, too.
std::optional<EventKind> event_that_shows(const Requirement& asked) {
  return asked.need == Need::joint_identification ? EventKind::quality_dialogue : asked.event;
}

/// What the mandate asks for that an event shows, step by step.
std::vector<const Requirement*> events_asked_for(const Making& making) {
  std::vector<const Requirement*> asked;
  for (const Requirement& one : programme::requirements())
    if (programme::applies(one, making.mandate.id) && event_that_shows(one)) asked.push_back(&one);
  return asked;
}

void write_event(const Making& making, Writer& writer, const Requirement& asked, const PartialDate& when) {
  const EventKind kind = *event_that_shows(asked);
  const Item item(writer);
  writer.put_choice("event", kind);
  writer.put("planned", iso(when), date_guessed.in(writer.language()));
  std::vector<Party> by{asked.owners.begin(), asked.owners.end()};
  by.erase(std::unique(by.begin(), by.end()), by.end());
  writer.put_choices("by", by);
  const bool of_schools = kind == EventKind::visit || kind == EventKind::participation_decision;
  if (of_schools && !making.schools.empty()) writer.put_texts("schools", making.schools);
}

}  // namespace

void write_timeline(const Making& making, Writer& writer) {
  writer.explain(of_events.in(writer.language()));
  const auto asked = events_asked_for(making);
  constexpr std::size_t steps_proposed = 2;  // the one that a plan begins in, and the next
  std::vector<programme::Step> steps;
  for (const Requirement* one : asked)
    if (steps.empty() || steps.back() != one->step) steps.push_back(one->step);
  const auto is_proposed = [&](const Requirement* one) {
    return one->step <= steps.at(std::min(steps_proposed, steps.size()) - 1);
  };
  const auto later = std::find_if_not(asked.begin(), asked.end(), is_proposed);
  {
    const Proposed proposed(writer);
    const auto explain = [&](const Requirement& one) {
      writer.explain(event_of_step(writer.language(), one.step, one.title));
    };
    writer.blank();
    // Before the key, which is taken in with the first of them: without any it would have nothing below it.
    explain(*asked.front());
    const Below timeline(writer, "timeline");
    int months = 0;
    for (auto one = asked.begin(); one != later; ++one) {
      if (one != asked.begin()) explain(**one);
      write_event(making, writer, **one, month_after(making.from, months++));
    }
  }
  if (later == asked.end()) return;
  writer.blank();
  writer.explain(comes_later.in(writer.language()));
  for (const programme::Step step : steps) {
    std::vector<std::string> kinds;
    for (auto one = later; one != asked.end(); ++one)
      if ((*one)->step == step) kinds.emplace_back(plan::word_of(*event_that_shows(**one), writer.keys()));
    if (!kinds.empty()) writer.explain(events_of_step(writer.language(), step, join_and(kinds, writer.language())));
  }
}

}  // namespace sbs::begin
