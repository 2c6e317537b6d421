#include <algorithm>

#include "base/text.h"
#include "base/time_nouns.h"
#include "begin/sections.h"
#include "plan/choices.h"
#include "plan/names.h"
#include "programme/history.h"

// The collaboration: which mandate it follows, whose schools they are, and its time.
namespace sbs::begin {

namespace {

using Below = Writer::Below;
using Proposed = Writer::Proposed;

/// The other values that a key may have.
AnyOf<std::string> others(const std::vector<std::string>& all, std::string_view chosen) {
  AnyOf<std::string> others;
  std::copy_if(all.begin(), all.end(), std::back_inserter(others.items),
               [&](const std::string& one) { return one != chosen; });
  return others;
}

constexpr Message<AnyOf<std::string>> mandates_are{"Planen följer ett av regeringens uppdrag: {0}.",
                                                   "The plan follows one of the government's mandates: {0}."};
constexpr Message<plan::Label> mandate_guessed{"{0}; ändra om samarbetet följer ett annat uppdrag",
                                               "{0}; change if the collaboration follows another mandate"};
constexpr Phrase name_to_come{"Huvudmannens namn", "Name of the organiser"};
constexpr Phrase name_guessed{"ändra om huvudmannen heter något annat, till exempel Kumla kommun",
                              "change if the organiser is called something else, such as Kumla kommun"};
constexpr Message<AnyOf<std::string>> type_guessed{"ändra om huvudmannen är av en annan typ: {0}",
                                                   "change if the organiser is of another type: {0}"};
constexpr Message<AnyOf<std::string>> counted_guessed{"ändra om tidsgränsen räknas från något annat: {0}",
                                                      "change if the time limit is counted from something else: {0}"};
constexpr Phrase end_guessed{"ändra om samarbetet slutar tidigare", "change if the collaboration ends earlier"};
constexpr Message<Counted, Phrase> limit_is{"Tidsgränsen är {0}: {1}. ”räknas_från” säger vad den räknas från.",
                                            "The time limit is {0}: {1}. “counted_from” says what it is counted from."};
constexpr Message<When> limit_ends{"Sista dagen är {0}.", "The last day is {0}."};
constexpr Message<When> limit_ends_by_then{
    "Sista dagen är {0}, räknat från den första dag som samarbetet kan börja.",
    "The last day is {0}, counted from the first day on which the collaboration may begin."};
constexpr Phrase limit_waits{
    "Sista dagen räknas ut när den händelsen står i tidslinjen med sin dag. Är en start avtalad, skriv "
    "”räknas_från: start” och ”start: 2026-08-17”, med er dag.",
    "The last day is computed once that event stands in the timeline with its day. Where a start is agreed, write "
    "“counted_from: start” and “start: 2026-08-17”, with your day."};
constexpr Message<Phrase> no_limit{
    "Tidsgräns: {0}. Skriv ”start” och ”slut” när ni vet vilka dagar samarbetet börjar och slutar.",
    "Time limit: {0}. Write “start” and “end” once you know on which days the collaboration begins and ends."};
constexpr Phrase start_guessed{"ändra om samarbetet börjar en annan dag",
                               "change if the collaboration begins on another day"};

/// The last day that the time limit allows, under every reading of the start; none where there is no limit.
std::optional<Day> last_day(const Making& making) {
  plan::Plan plan;
  plan::Collaboration collaboration;
  collaboration.mandate = {making.mandate.id, {}};
  collaboration.counted_from = {plan::CountedFrom::start, {}};
  if (making.known.start) collaboration.start = {*making.known.start, {}};
  plan.collaboration = {std::move(collaboration), {}};
  const auto allowed = programme::History(plan).last_day_allowed();
  return allowed ? std::optional(allowed->first) : std::nullopt;
}

void write_organiser(const Making& making, Writer& writer) {
  const Below organiser(writer, "organiser");
  const auto& name = making.known.organiser;
  writer.put_text("name", name ? *name : writer.say(name_to_come), name ? std::string() : writer.say(name_guessed));
  const plan::OrganiserType type = making.known.type.value_or(usual_type);
  const auto word = writer.word("type", type);
  writer.put(
      "type", word,
      making.known.type ? std::string() : type_guessed(writer.language(), others(writer.words_of("type"), word)));
}

/// When it begins and ends, as far as anything is known of that.
void write_period(const Making& making, Writer& writer) {
  const Language language = writer.language();
  const bool limited = programme::has_time_limit(making.mandate);
  const auto& start = making.known.start;
  if (limited)
    writer.explain(
        limit_is(language, Counted{*making.mandate.limit_years, years_counted}, making.mandate.limit_source));
  else
    writer.explain(no_limit(language, making.mandate.limit_source));
  if (limited && !start) writer.explain(limit_waits.in(language));
  if (limited || start) {
    const auto from = start ? plan::CountedFrom::start : plan::CountedFrom::dialogue;
    const auto word = writer.word("counted_from", from);
    const AnyOf<std::string> rest = others(writer.words_of("counted_from"), word);
    writer.put("counted_from", word, limited ? counted_guessed(language, rest) : std::string());
  }
  if (start) {
    writer.put("start", iso(*start));
  } else if (!limited) {
    const Proposed proposed(writer);
    writer.put("start", iso(making.from), start_guessed.in(language));
  }
  if (const auto last = last_day(making)) {
    writer.explain((start->first == start->last ? limit_ends : limit_ends_by_then)(language, *last));
    writer.put("end", iso(*last), end_guessed.in(language));
  }
}

}  // namespace

void write_collaboration(const Making& making, Writer& writer) {
  const Below collaboration(writer, "collaboration");
  const Language language = writer.language();
  writer.explain(mandates_are(language, others(writer.words_of("mandate"), {})));
  writer.put_choice(
      "mandate", making.mandate.id,
      making.known.mandate ? making.mandate.name.in(language) : mandate_guessed(language, making.mandate.id));
  write_organiser(making, writer);
  write_period(making, writer);
}

}  // namespace sbs::begin
