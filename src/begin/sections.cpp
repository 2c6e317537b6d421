#include "begin/sections.h"

#include <algorithm>
#include <array>

#include "base/message.h"
#include "base/text.h"
#include "plan/choices.h"
#include "plan/names.h"
#include "plan/plan.h"
#include "programme/history.h"

namespace sbs::begin {

namespace {

using programme::Need;
using programme::Requirement;

using plan::EventKind;
using plan::Party;
using Below = Writer::Below;
using Item = Writer::Item;
using Proposed = Writer::Proposed;
using Texts = std::vector<std::string>;

bool always(const Making& /*making*/) { return true; }

/// A word of the file's own, within a sentence.
std::string said(const Phrase& phrase, const Writer& writer) { return std::string(phrase.in(writer.language())); }

/// The other values that a key may have.
AnyOf<std::string> others(const Texts& all, std::string_view chosen) {
  AnyOf<std::string> others;
  std::copy_if(all.begin(), all.end(), std::back_inserter(others.items),
               [&](const std::string& one) { return one != chosen; });
  return others;
}

// --- the collaboration

constexpr Message<AnyOf<std::string>> mandates_are{"Uppdraget är regeringens: {0}.",
                                                   "The mandate is the government's: {0}."};
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
constexpr Noun years{{"år", "year"}, {"år", "years"}};
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
  writer.put_text("name", name ? *name : said(name_to_come, writer), name ? std::string() : said(name_guessed, writer));
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
    writer.explain(limit_is(language, Counted{*making.mandate.limit_years, years}, making.mandate.limit_source));
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

// --- the schools and their teams

constexpr Message<AllOf<std::string>> covered{"Skolformerna som uppdraget omfattar är {0}.",
                                              "The school forms that the mandate covers are {0}."};
constexpr Phrase of_ids{"”id” är ett kortnamn utan mellanslag, som andra delar av planen hänvisar till.",
                        "“id” is a short name without blanks, which other parts of the plan refer to."};
constexpr Phrase school_guessed{"ändra om skolan heter något annat, till exempel Malmens skola",
                                "change if the school is called something else, such as Malmens skola"};
constexpr Phrase forms_guessed{"ändra om skolan har andra skolformer", "change if the school has other school forms"};
constexpr Phrase grounds_proposed{"Skälen till att skolan valdes ut: ta bort dem som inte gäller.",
                                  "The grounds for choosing the school: remove those that do not hold."};
constexpr Phrase grounds_guessed{"ändra om skolan har färre skäl", "change if the school has fewer grounds"};

void write_school(const Making& making, Writer& writer, std::size_t at) {
  const Item item(writer);
  const bool guessed = making.known.schools.empty();
  writer.put_text("id", making.schools[at]);
  writer.put_text("name", making.names[at], guessed ? said(school_guessed, writer) : std::string());
  const auto& forms = making.known.forms;
  writer.put_choices("forms", forms.empty() ? std::vector<plan::Form>{usual_form} : forms,
                     forms.empty() ? said(forms_guessed, writer) : std::string());
  if (programme::stance(making.mandate, programme::Topic::grounds).weight == programme::Weight::none) return;
  writer.explain(grounds_proposed.in(writer.language()));
  const Proposed proposed(writer);
  writer.put_texts("grounds", writer.words_of("grounds"), grounds_guessed.in(writer.language()));
}

void write_schools(const Making& making, Writer& writer) {
  const Below schools(writer, "schools");
  AllOf<std::string> forms;
  for (const plan::Form form : making.mandate.forms)
    forms.items.emplace_back(plan::word_of(form, writer.keys()));
  writer.explain(of_ids.in(writer.language()));
  writer.explain(covered(writer.language(), forms));
  for (std::size_t at = 0; at < making.schools.size(); ++at)
    write_school(making, writer, at);
}

constexpr Phrase of_teams{
    "Skolans team arbetar med nulägesanalysen tillsammans med Skolverket. Rollen räcker; vill ni skriva personens "
    "namn, lägg till ”namn” under rollen.",
    "The school's team works on the analysis together with Skolverket. The role is enough; to write the person's "
    "name, add “name” below the role."};
constexpr Phrase number_guessed{"ändra om de är fler eller färre", "change if they are more or fewer"};

void write_team(const Making& making, Writer& writer, const std::string& school) {
  const Item item(writer);
  writer.put_text("id", school + "-team");
  writer.put_choice("type", plan::TeamType::school);
  if (!making.schools.empty()) writer.put_texts("schools", {school});
  const Below members(writer, "members");
  for (const plan::Role role : {plan::Role::principal, plan::Role::head_of_operations, plan::Role::educator}) {
    const Item member(writer);
    writer.put_choice("role", role);
    if (role == plan::Role::educator) writer.put("count", "4", number_guessed.in(writer.language()));
  }
}

void write_teams(const Making& making, Writer& writer) {
  writer.explain(of_teams.in(writer.language()));
  const Proposed proposed(writer);
  const Below teams(writer, "teams");
  for (const std::string& school : making.schools)
    write_team(making, writer, school);
}

bool asks_for_teams(const Making& making) { return making.asks_for(Need::school_team); }

// --- the timeline

constexpr Phrase of_events{
    "Varje händelse har en dag: ”planerad”, och ”klar” i stället när den är gjord. Det som kommer närmast står här "
    "som förslag, det första först. En dag får skrivas så noga som ni vet den: 2026-08-17, 2026-08, v. 34 2026, "
    "HT2026, senast 2026-08-17.",
    "Each event has a date: “planned”, and “done” instead once it is done. What comes first stands here as proposals, "
    "the first one first. A date may be written as exactly as you know it: 2026-08-17, 2026-08, 2026-W34, HT2026 (the "
    "autumn term), by 2026-08-17."};
constexpr Phrase date_guessed{"ändra om det är en annan dag", "change if it is another day"};
constexpr Message<programme::Step, Phrase> event_of_step{"{1} ({0})", "{1} ({0})"};
constexpr Phrase comes_later{"Sedan kommer de här händelserna; sbs checklist säger när det är dags:",
                             "After that come these events; sbs checklist says when it is time:"};
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

/// The month so many months on.
PartialDate month_after(const PartialDate& month, int count) {
  const Day first = add_months(month.first, count);
  return {first, add_months(first, 1) - std::chrono::days{1}, Precision::month};
}

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
  writer.explain(comes_later.in(writer.language()));
  for (const programme::Step step : steps) {
    Texts kinds;
    for (auto one = later; one != asked.end(); ++one)
      if ((*one)->step == step) kinds.emplace_back(plan::word_of(*event_that_shows(**one), writer.keys()));
    if (!kinds.empty()) writer.explain(events_of_step(writer.language(), step, join_and(kinds, writer.language())));
  }
}

// --- the analysis

constexpr Phrase of_analysis{"Skriv problemen när ni har dem, med sina orsaker. Det här är ett exempel att ändra.",
                             "Write the problems once you have them, with their causes. This is an example to change."};
constexpr Phrase problem_id{"läsning", "literacy"};
constexpr Phrase a_problem{"Många elever når inte läskravet", "Many pupils do not read well enough"};
constexpr Phrase an_evidence{"Nationella prov", "National tests"};
constexpr Phrase a_cause{"Undervisningen i läsning skiljer sig mellan klasserna",
                         "The teaching of reading differs between the classes"};

bool asks_for_analysis(const Making& making) {
  return making.asks_for(Need::causes) || making.asks_for(Need::wider_participation) ||
         making.asks_for(Need::pupils_heard);
}

void write_analysis(const Making& making, Writer& writer) {
  writer.explain(of_analysis.in(writer.language()));
  const Proposed proposed(writer);
  const Below analysis(writer, "analysis");
  std::vector<plan::Participant> participants;
  if (making.asks_for(Need::wider_participation)) participants.push_back(plan::Participant::all_educators);
  if (making.asks_for(Need::pupils_heard)) participants.push_back(plan::Participant::pupils);
  if (!participants.empty()) writer.put_choices("participants", participants);
  const Below findings(writer, "findings");
  const Item finding(writer);
  writer.put_text("id", said(problem_id, writer));
  if (!making.schools.empty()) writer.put_texts("schools", making.schools);
  writer.put_text("problem", said(a_problem, writer));
  writer.put_text("evidence", said(an_evidence, writer));
  writer.put_texts("causes", {said(a_cause, writer)});
}

// --- the interventions

constexpr Phrase of_interventions{
    "Skriv varje insats när den är föreslagen, och ändra ”status” när den är överenskommen, pågår och är slutförd. "
    "Det här är ett exempel att ändra.",
    "Write each intervention once it is proposed, and change “status” when it is agreed, in progress and completed. "
    "This is an example to change."};
constexpr Phrase intervention_id{"läslyft", "reading"};
constexpr Phrase a_title{"Handledning i läsning", "Coaching in reading"};
constexpr Phrase a_what{"Gemensamma sätt att undervisa i läsning", "Common ways of teaching reading"};
constexpr Phrase a_how{"Lärarna lär av varandra varannan vecka med stöd av en handledare",
                       "Teachers learn from each other every other week with the help of a coach"};
constexpr Phrase organiser_does{"Ger lärarna tid", "Gives the teachers time"};
constexpr Phrase skolverket_does{"Ger lärarna en handledare", "Gives the teachers a coach"};
constexpr Phrase an_activity{"Lästest i alla klasser", "A reading test in all classes"};
constexpr Phrase a_measure{"Elever som når läskravet", "Pupils reading well enough"};
constexpr Phrase a_unit{"procent", "per cent"};

void write_responsible(const Making& making, Writer& writer) {
  const Below responsible(writer, "responsible");
  const auto one = [&](Party party, plan::Role role, const Phrase& does) {
    const Item item(writer);
    writer.put_choice("party", party);
    writer.put("who", plan::word_of(role, writer.keys()));
    if (making.asks_for(Need::commitments)) writer.put_text("commitment", said(does, writer));
  };
  one(Party::organiser, plan::Role::head_of_operations, organiser_does);
  if (making.asks_for(Need::commitments)) one(Party::skolverket, plan::Role::supervisor, skolverket_does);
}

void write_goals(const Making& making, Writer& writer) {
  const int year = year_of(making.work.first);
  const Below goals(writer, "goals");
  const Item goal(writer);
  writer.put_text("measure", said(a_measure, writer));
  writer.put_text("unit", said(a_unit, writer));
  const auto put = [&](std::string_view name, int period, std::string_view value) {
    const Below measurement(writer, name);
    writer.put("period", std::to_string(period));
    writer.put("value", value);
  };
  constexpr int until = 3;
  put("baseline", year, "60");
  put("target", year + until, "80");
}

void write_intervention(const Making& making, Writer& writer) {
  const Item intervention(writer);
  const auto when = [&](int months) { return iso(month_after(making.work, months)); };
  constexpr int begins = 12;
  constexpr int halfway = 18;
  constexpr int ends = 24;
  writer.put_text("id", said(intervention_id, writer));
  writer.put_text("title", said(a_title, writer));
  writer.put_choice("status", plan::InterventionStatus::proposed);
  if (!making.schools.empty()) writer.put_texts("schools", making.schools);
  if (making.asks_for(Need::what)) writer.put_text("what", said(a_what, writer));
  if (making.asks_for(Need::how)) writer.put_text("how", said(a_how, writer));
  if (asks_for_analysis(making)) writer.put_texts("findings", {said(problem_id, writer)});
  if (making.asks_for(Need::aim)) writer.put_choices("aims", std::vector{plan::Aim::results, plan::Aim::equity});
  if (making.asks_for(Need::ability))
    writer.put_choices("strengthens",
                       std::vector{plan::Ability::plan, plan::Ability::follow_up, plan::Ability::develop});
  if (making.asks_for(Need::begun)) writer.put("start", when(begins));
  if (making.asks_for(Need::finished)) writer.put("end", when(ends));
  if (making.asks_for(Need::responsible)) write_responsible(making, writer);
  if (making.asks_for(Need::activities)) {
    const Below activities(writer, "activities");
    const Item activity(writer);
    writer.put_text("title", said(an_activity, writer));
    writer.put("planned", when(begins));
  }
  if (making.asks_for(Need::goal)) write_goals(making, writer);
  if (making.asks_for(Need::reviews)) writer.put("next_review", when(halfway));
}

void write_interventions(const Making& making, Writer& writer) {
  writer.explain(of_interventions.in(writer.language()));
  const Proposed proposed(writer);
  const Below interventions(writer, "interventions");
  write_intervention(making, writer);
}

constexpr std::array all{
    Section{"collaboration", always, write_collaboration},  Section{"schools", always, write_schools},
    Section{"teams", asks_for_teams, write_teams},          Section{"timeline", always, write_timeline},
    Section{"analysis", asks_for_analysis, write_analysis}, Section{"interventions", always, write_interventions}};

}  // namespace

std::span<const Section> sections() { return all; }

}  // namespace sbs::begin
