#include <fmt/format.h>

#include <algorithm>

#include "base/hash.h"
#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"
#include "render/checklist_lines.h"
#include "render/report_parts.h"
#include "render/timeline_svg.h"
#include "render/timeline_words.h"

// What stands last on the page: the timeline, the abilities, step by step, who takes part, what happened and the
// papers.

namespace sbs::render::paper {

namespace {

using schedule::State;
using schedule::Task;

constexpr Phrase timeline_title{"Tidslinje", "Timeline"};
constexpr Phrase as_table{"Visa som tabell", "Show as a table"};
constexpr Phrase list_caption{"Allt i planen, efter datum", "All in the plan, by date"};

constexpr Phrase abilities_title{"Förmågan att planera, följa upp och utveckla",
                                 "The ability to plan, follow up and develop"};
constexpr Phrase not_assessed{"Ingen utvärdering med en bedömning är gjord än.",
                              "No evaluation with an assessment has been made yet."};
constexpr Message<std::string, When> assessed{"{0}, {1}", "{0}, {1}"};
constexpr Phrase ability_head{"Förmåga", "Ability"};
constexpr Phrase of_organiser{"Huvudmannen", "The organiser"};
constexpr Phrase of_schools{"Skolorna", "The schools"};
constexpr Phrase no_assessment{"inte bedömd", "not assessed"};

constexpr Phrase steps_title{"Steg för steg", "Step by step"};
constexpr Message<std::string, std::string> n_of_m{"{0} av {1} klart", "{0} of {1} done"};
constexpr Phrase what_is_done{"Det som är klart", "What is done"};
constexpr Phrase item_head{"Punkt", "Item"};
constexpr Phrase open_caption{"Återstår", "Remains"};

constexpr Phrase people_title{"De som deltar", "Those who take part"};
constexpr Phrase no_teams{"Planen har inga team än.", "The plan has no teams yet."};
constexpr Phrase took_part{"Medverkande i nulägesanalysen", "Participants in the analysis"};
constexpr Phrase role_head{"Roll", "Role"};
constexpr Phrase position_head{"Befattning", "Position"};
constexpr Phrase name_head_words{"Namn", "Name"};
constexpr Phrase count_head{"Antal", "Number"};
constexpr Phrase time_head{"Tid", "Time"};

constexpr Phrase events_title{"Händelser", "Events"};
constexpr Phrase events_caption{"Det som har hänt, ställts in eller är planerat",
                                "What happened, was cancelled or is planned"};
constexpr Phrase no_events{"Planen har inga händelser än.", "The plan has no events yet."};
constexpr Phrase pause_words{"Paus", "Pause"};
constexpr Message<std::string> cancelled_because{"Inställd: {0}", "Cancelled: {0}"};

constexpr Phrase documents_title{"Underlag", "Documents"};
constexpr Phrase documents_caption{"Handlingar, efter datum", "Papers, by date"};
constexpr Phrase no_documents{"Planen nämner inga handlingar.", "The plan names no papers."};
constexpr Phrase document_head{"Handling", "Paper"};
constexpr Phrase register_head{"Diarienummer", "Register number"};

std::string head(const Phrase& phrase, Language language) { return std::string(phrase.in(language)); }

std::vector<std::string> list_columns(Language language) {
  const ListHeads heads = list_heads(language);
  return {std::string(heads.when), std::string(heads.what), std::string(heads.step), std::string(heads.state),
          std::string(heads.who)};
}

std::vector<Cell> row_of(const schedule::Thing& thing, const std::optional<PartialDate>& date, std::string what,
                         const Writer& to) {
  const Language language = to.of.language;
  Line when;
  if (date)
    when.date(*date, language);
  else
    when.add(no_date(language));
  Line state;
  state.state(paper::mark_of(thing.state), state_text(thing, date, to.of.today, language));
  Line told(what);
  if (!thing.cancelled.empty()) told.add(fmt::format(". {}", cancelled_because(language, thing.cancelled)));
  return {when, told, Line(step_text(thing.step, language)), state, Line(thing.who)};
}

/// The whole list, in the order of the timeline.
Table list_of(const Writer& to) {
  const Language language = to.of.language;
  Table table{Line(list_caption.in(language)), list_columns(language), {}};
  for (const schedule::Item* item : listed(to.of.schedule).items)
    table.rows.push_back(row_of(*item, item->when, what_text(*item, language), to));
  for (const schedule::Thing& thing : to.of.schedule.undated)
    table.rows.push_back(row_of(thing, std::nullopt, thing.what, to));
  return table;
}

Mark mark_of(plan::Change change) {
  switch (change) {
    case plan::Change::strengthened:
      return Mark::better;
    case plan::Change::unchanged:
      return Mark::same;
    case plan::Change::weakened:
      return Mark::worse;
  }
  return Mark::not_known;
}

/// One side of an assessment, one ability.
Line change_line(const plan::Field<plan::AbilityAssessment>& side, plan::Ability ability, Language language) {
  const plan::Field<plan::Change>* change = nullptr;
  if (side) {
    change = ability == plan::Ability::plan        ? &side->plan
             : ability == plan::Ability::follow_up ? &side->follow_up
                                                   : &side->develop;
  }
  Line line;
  if (change != nullptr && *change)
    line.state(mark_of(**change), label(**change, language));
  else
    line.state(Mark::not_known, no_assessment.in(language));
  return line;
}

/// A list of one step's tasks.
void add_step(const std::vector<TaskLine>& lines, const std::string& title, const Writer& to) {
  const Language language = to.of.language;
  to.heading(3, Line(title));
  const ListHeads heads = list_heads(language);
  Table open{Line(open_caption.in(language)),
             {head(item_head, language), std::string(heads.state), std::string(heads.who)},
             {}};
  Bullets done;
  for (const TaskLine& line : lines) {
    const Task& task = *line.task;
    const std::string how = state_and_date(task, to.of.schedule.heading, language);
    if (task.state == State::done) {
      done.items.push_back(Line(fmt::format("{}: {}", line.what, how)));
      continue;
    }
    Line state;
    state.state(paper::mark_of(task.state), how);
    open.rows.push_back({Line(line.what), state, Line(task.who)});
  }
  if (!open.rows.empty()) to.put(std::move(open));
  if (done.items.empty()) return;
  to.put(Folded{head(what_is_done, language), {std::move(done)}});
}

Table members_of(const plan::Team& team, const Writer& to) {
  const Language language = to.of.language;
  Line caption(team.type ? label(*team.type, language) : "");
  if (const std::string schools = school_names(team.schools, to.of.plan); !schools.empty())
    caption.add(fmt::format(": {}", schools));
  Table table{caption,
              {head(role_head, language), head(position_head, language), head(name_head_words, language),
               head(count_head, language), head(time_head, language)},
              {}};
  for (const plan::Member& one : team.members) {
    Line role(one.role ? label(*one.role, language) : "–");
    if (const std::string schools = school_names(one.schools, to.of.plan); !schools.empty())
      role.add(fmt::format(" ({})", schools));
    add_notes(one, role, language);
    Line time;
    if (one.from) time.date(*one.from, language);
    if (one.from || one.until) time.add("–");
    if (one.until) time.date(*one.until, language);
    table.rows.push_back({role, one.position ? Line(*one.position) : Line("–"), one.name ? Line(*one.name) : Line("–"),
                          one.count ? Line(std::to_string(one.count->value)) : Line("–"),
                          time.empty() ? Line("–") : time});
  }
  return table;
}

/// When something is or was, for the list of events: its days where it was held, else when it is planned.
void add_days(const plan::Event& event, Line& line, Language language) {
  if (event.done.empty()) {
    if (event.planned)
      line.date(*event.planned, language);
    else
      line.add(no_date(language));
    return;
  }
  bool first = true;
  for (const auto& day : event.done) {
    if (!first) line.add(", ");
    first = false;
    line.date(day.value, language);
  }
}

struct Dated {
  std::optional<Day> day;  ///< none comes last
  std::vector<Cell> row;
};

void add_sorted(Table& table, std::vector<Dated> rows) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Dated& a, const Dated& b) { return a.day && (!b.day || *a.day < *b.day); });
  for (Dated& one : rows)
    table.rows.push_back(std::move(one.row));
}

std::optional<Day> day_of(const plan::Event& event) {
  if (!event.done.empty()) return event.done[0].value.first;
  return event.planned ? std::optional(event.planned->first) : std::nullopt;
}

}  // namespace

void add_timeline(const Writer& to) {
  const Language language = to.of.language;
  to.heading(2, Line(timeline_title.in(language)), "timeline");
  if (to.of.schedule.items.empty() && to.of.schedule.undated.empty())
    return to.say(Line(no_items(to.of.schedule, language)));
  // Several plans stand on one page: what the picture names within itself is named after its plan.
  const std::string ids = fmt::format("picture-{:x}", stable_hash(to.of.schedule.heading.root));
  to.put(Picture{head(timeline_title, language), timeline_svg_element(to.of.schedule, to.of.style, ids)});
  to.put(Folded{head(as_table, language), {list_of(to)}});
}

bool put_assessments(const Writer& to) {
  const Language language = to.of.language;
  bool any = false;
  for (const plan::Event& event : to.of.plan.timeline) {
    if (!event.assessment) continue;
    any = true;
    const auto date = programme::date_of(event);
    std::string who = plan::parties(event.by, language);
    if (who.empty()) who = plan::title_of(event, language);
    Line caption(date ? assessed(language, who, *date) : who);
    Table table{caption, {head(ability_head, language), head(of_organiser, language), head(of_schools, language)}, {}};
    for (const plan::Ability ability : {plan::Ability::plan, plan::Ability::follow_up, plan::Ability::develop})
      table.rows.push_back({Line(label(ability, language)), change_line(event.assessment->organiser, ability, language),
                            change_line(event.assessment->schools, ability, language)});
    to.put(std::move(table));
    add_notes(*event.assessment, to);
    if (event.assessment->organiser) add_notes(*event.assessment->organiser, to);
    if (event.assessment->schools) add_notes(*event.assessment->schools, to);
  }
  return any;
}

void add_abilities(const Writer& to) {
  to.heading(2, Line(abilities_title.in(to.of.language)), "abilities");
  if (!put_assessments(to)) to.say(Line(not_assessed.in(to.of.language)));
}

void add_steps(const Writer& to) {
  const Language language = to.of.language;
  to.heading(2, Line(steps_title.in(language)), "steps");
  for (const schedule::Section& section : schedule::all_sections()) {
    const auto lines = lines_of(to.of.checklist, section);  // in the lines that the checklist has
    if (lines.empty()) continue;
    std::string title = section_title(section, language);
    if (section.step) {
      const schedule::Tally tally = schedule::tally(to.of.checklist, section);
      title = fmt::format("{}: {}", title, n_of_m(language, std::to_string(tally.done), std::to_string(tally.asked)));
    }
    add_step(lines, title, to);
  }
}

void add_people(const Writer& to) {
  const Language language = to.of.language;
  to.heading(2, Line(people_title.in(language)), "people");
  if (to.of.plan.teams.empty()) to.say(Line(no_teams.in(language)));
  for (const plan::Team& team : to.of.plan.teams) {
    to.put(members_of(team, to));
    add_notes(team, to);
  }
  if (!to.of.plan.analysis || to.of.plan.analysis->participants.empty()) return;
  const std::string all =
      listed_words(to.of.plan.analysis->participants, [&](const auto& one) { return label(one.value, language); });
  to.say(Line().strong(took_part.in(language)).add(": ").add(all));
}

void add_events(const Writer& to) {
  const Language language = to.of.language;
  to.heading(2, Line(events_title.in(language)), "events");
  const ListHeads heads = list_heads(language);
  Table table{Line(events_caption.in(language)),
              {std::string(heads.when), std::string(heads.what), std::string(heads.who)},
              {}};
  std::vector<Dated> rows;
  for (const plan::Event& event : to.of.plan.timeline) {
    Line when;
    add_days(event, when, language);
    Line what(plan::title_of(event, language));
    if (event.kind && event.title) what.add(fmt::format(" ({})", fold_case(label(*event.kind, language))));
    if (event.cancelled) what.add(fmt::format(". {}", cancelled_because(language, *event.cancelled)));
    add_notes(event, what, language);
    rows.push_back({day_of(event), {when, what, Line(plan::parties(event.by, language))}});
  }
  if (to.of.plan.collaboration)
    for (const plan::Pause& pause : to.of.plan.collaboration->pauses) {
      Line when;
      if (pause.from) when.date(*pause.from, language);
      when.add("–");
      if (pause.until) when.date(*pause.until, language);
      Line what(pause_words.in(language));
      if (pause.reason) what.add(fmt::format(": {}", *pause.reason));
      add_notes(pause, what, language);
      rows.push_back({pause.from ? std::optional(pause.from->first) : std::nullopt, {when, what, Line("")}});
    }
  if (rows.empty()) return to.say(Line(no_events.in(language)));
  add_sorted(table, std::move(rows));
  to.put(std::move(table));
}

bool put_documents(const Writer& to, const std::optional<Day>& since) {
  const Language language = to.of.language;
  const ListHeads heads = list_heads(language);
  Table table{
      Line(documents_caption.in(language)),
      {std::string(heads.when), std::string(heads.what), head(document_head, language), head(register_head, language)},
      {}};
  std::vector<Dated> rows;
  for (const plan::Event& event : to.of.plan.timeline) {
    if (!event.document && !event.reference) continue;
    const auto day = day_of(event);
    if (since && day && *day < *since) continue;
    Line when;
    add_days(event, when, language);
    rows.push_back({day,
                    {when, Line(plan::title_of(event, language)), event.document ? Line(*event.document) : Line("–"),
                     event.reference ? Line(*event.reference) : Line("–")}});
  }
  if (rows.empty()) return false;
  add_sorted(table, std::move(rows));
  to.put(std::move(table));
  return true;
}

std::string_view no_documents_words(Language language) { return no_documents.in(language); }

void add_documents(const Writer& to) {
  to.heading(2, Line(documents_title.in(to.of.language)), "documents");
  if (!put_documents(to, std::nullopt)) to.say(Line(no_documents.in(to.of.language)));
}

}  // namespace sbs::render::paper
