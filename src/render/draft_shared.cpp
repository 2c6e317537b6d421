#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"
#include "programme/intervention.h"
#include "programme/mandates.h"
#include "render/draft_parts.h"
#include "render/heading.h"
#include "render/results_words.h"
#include "render/timeline_words.h"

// What several drafts tell of: times, problems, what has happened, and what was done and reached of an intervention.

namespace sbs::render::paper {

namespace {

using plan::Intervention;
using schedule::Known;

constexpr Message<std::string, When> since_day{"{0} sedan {1}", "{0} since {1}"};
constexpr Phrase nothing_happened{"Inget i planen är daterat till den tiden.",
                                  "Nothing in the plan is dated to that time."};
constexpr Phrase happened_caption{"Gjort, inställt eller försenat", "Done, cancelled or late"};
constexpr Message<std::string> cancelled_because{"Inställd: {0}", "Cancelled: {0}"};
/// What is said of a date that lies ahead, and of one that has passed.
struct Term {
  Phrase ahead;
  Phrase over;
};
constexpr Term begins_term{{"Börjar", "Begins"}, {"Började", "Began"}};
constexpr Term ends_term{{"Slutar", "Ends"}, {"Slutade", "Ended"}};
constexpr Term collaboration_begins{{"Samarbetet börjar", "The collaboration begins"},
                                    {"Samarbetet började", "The collaboration began"}};
constexpr Term collaboration_ends{{"Samarbetet slutar", "The collaboration ends"},
                                  {"Samarbetet slutade", "The collaboration ended"}};
constexpr Phrase limit_term{"Tidsgräns", "Time limit"};
constexpr Phrase no_limit{"ingen för det här uppdraget", "none under this mandate"};
constexpr Phrase register_term{"Diarienummer", "Register number"};
constexpr Phrase status_term{"Status", "Status"};
constexpr Phrase activities_caption{"Aktiviteter", "Activities"};
constexpr Phrase activity_head{"Aktivitet", "Activity"};
constexpr Phrase planned_head{"Planerad", "Planned"};
constexpr Phrase done_head{"Klar", "Done"};
constexpr Phrase outcomes_head{"Utfall", "Outcomes"};
constexpr Phrase agreed_goals_caption{"Mål", "Goals"};
constexpr Phrase goals_caption{"Mål och utfall", "Goals and outcomes"};

std::string_view words_of(const Term& term, const std::optional<PartialDate>& date, const Draft& draft) {
  return (date && date->last < draft.of.today ? term.over : term.ahead).in(draft.of.language);
}

Cell value_or_gap(const schedule::Value& value, const schedule::GoalRow& goal, Ask ask, const Draft& draft) {
  if (value.known == Known::not_in_plan) return draft.gap(ask);
  return Line(value_and_period(value, goal, draft.of.language));
}

/// An agreement says what is to be reached; how it went is for the reports.
bool tells_outcomes(const Draft& draft) { return draft.paper != programme::Paper::agreement; }

std::vector<Cell> row_of_goal(const schedule::GoalRow& goal, const Draft& draft) {
  const Language language = draft.of.language;
  const bool told = programme::row_of(PaperPart::results).paper == draft.paper;
  const bool lacks_outcome = told && goal.outcomes.empty() && goal.latest.known == Known::not_measured;
  std::vector<Cell> row{goal.measure.empty() ? Cell(draft.gap(Ask::measure)) : measured(goal, language),
                        value_or_gap(goal.baseline, goal, Ask::baseline, draft),
                        value_or_gap(goal.target, goal, Ask::target, draft)};
  if (!tells_outcomes(draft)) return row;
  row.push_back(lacks_outcome ? Cell(draft.gap(Ask::outcome)) : outcomes_of(goal, language));
  row.push_back(standing_of(goal, language));
  return row;
}

}  // namespace

std::string event_title(const plan::Event& event, const Draft& draft) {
  return schedule::AsOf(draft.of.history, draft.of.today, draft.of.language).title_of(event);
}

std::vector<const schedule::Task*> but_for(const plan::Event& event, const PartialDate& when,
                                           std::vector<const schedule::Task*> tasks, const Draft& draft) {
  const std::string title = event_title(event, draft);
  std::erase_if(tasks, [&](const schedule::Task* task) { return task->what == title && task->when == when; });
  return tasks;
}

std::string member_words(const plan::Member& member, Language language) {
  std::string words = member.position ? *member.position
                      : member.role   ? std::string(label(*member.role, language))
                                      : std::string();
  if (member.name) words += (words.empty() ? "" : " ") + *member.name;
  return words;
}

Cell measured(const schedule::GoalRow& goal, Language language) {
  Cell cell;
  for (const std::string& one : measured_words(goal, language))
    cell.lines.emplace_back(one);
  return cell;
}

Line date_or_gap(const std::optional<PartialDate>& date, Ask ask, const Draft& draft) {
  return date ? Line().date(*date, draft.of.language) : draft.gap(ask);
}

Line events_of(plan::EventKind kind, const Draft& draft) {
  const Language language = draft.of.language;
  Line line;
  for (const plan::Event* event : draft.of.history.events_of(kind)) {
    const auto date = programme::date_of(*event);
    if (!date) continue;
    if (!line.empty()) line.add(", ");
    line.date(*date, language);
    const std::string by = plan::parties(event->by, language);
    if (!by.empty()) line.add(fmt::format(" ({})", by));
  }
  return line;
}

void add_events_fact(Facts& facts, plan::EventKind kind, Ask ask, const Draft& draft) {
  Line line = events_of(kind, draft);
  if (line.empty() && draft.asks(ask)) line = draft.gap(ask);
  add_fact(facts, plan::label(kind, draft.of.language), std::move(line));
}

void put_problems(const Draft& draft) {
  const auto& analysis = draft.of.plan.analysis;
  if (!analysis || analysis->findings.empty()) return draft.say(draft.gap(Ask::problems));
  for (const plan::Finding& finding : analysis->findings) {
    say_problem(finding, 3, {}, draft);
    if (finding.set_aside) draft.fine(Line(set_aside(draft.of.language, *finding.set_aside)));
  }
}

Line mandate_line(const Draft& draft) {
  const std::string& name = draft.of.schedule.heading.mandate_name;
  return name.empty() ? draft.gap(Ask::mandate) : Line(name);
}

void add_register_fact(Facts& facts, const Draft& draft) {
  const auto& collaboration = draft.of.plan.collaboration;
  if (collaboration && collaboration->reference)
    add_fact(facts, register_term.in(draft.of.language), Line(*collaboration->reference));
}

void add_period_facts(Facts& facts, const Draft& draft) {
  const Language language = draft.of.language;
  const schedule::Heading& heading = draft.of.schedule.heading;
  add_fact(facts, words_of(collaboration_begins, heading.start, draft),
           date_or_gap(heading.start, Ask::collaboration_begins, draft));
  if (heading.end || draft.asks(Ask::collaboration_ends))
    add_fact(facts, words_of(collaboration_ends, heading.end, draft),
             date_or_gap(heading.end, Ask::collaboration_ends, draft));
  const programme::Mandate* mandate = programme::mandate_of(draft.of.plan);
  if (heading.limit)
    add_fact(facts, limit_term.in(language), Line().date(*heading.limit, language));
  else if (mandate != nullptr && !programme::has_time_limit(*mandate))
    add_fact(facts, limit_term.in(language), Line(no_limit.in(language)));
}

std::string since_words(const Draft& draft, std::string_view title) {
  return draft.since ? since_day(draft.of.language, std::string(title), draft.since->date) : std::string(title);
}

void put_happened(const Draft& draft) {
  const Language language = draft.of.language;
  const auto happened = draft.news();
  if (happened.empty()) return draft.say(Line(nothing_happened.in(language)));
  const ListHeads heads = list_heads(language);
  Table table{Line(happened_caption.in(language)),
              {std::string(heads.when), std::string(heads.what), std::string(heads.state), std::string(heads.who)},
              {}};
  for (const schedule::Item* item : happened) {
    Line what(item->what);
    if (!item->cancelled.empty()) what.add(fmt::format(". {}", cancelled_because(language, item->cancelled)));
    Line state;
    if (item->state == schedule::State::overdue)
      state = lateness(item->when, draft);
    else
      state.state(mark_of(item->state), state_text(*item, item->when, draft.of.today, language));
    table.rows.push_back({Line().date(item->when, language), what, state, Line(item->who)});
  }
  draft.put(std::move(table));
}

std::vector<const Intervention*> interventions_of(const Draft& draft, bool declined_too) {
  std::vector<const Intervention*> all;
  for (const Intervention& one : draft.of.plan.interventions)
    if (declined_too || !one.status.is(plan::InterventionStatus::declined)) all.push_back(&one);
  return all;
}

std::string id_of(const Intervention& intervention, const Draft& draft) {
  return fmt::format("intervention-{}", &intervention - draft.of.plan.interventions.items.data() + 1);
}

void add_status_fact(Facts& facts, const Intervention& one, const Draft& draft) {
  if (!one.status) return;
  const Language language = draft.of.language;
  Line line = status_of(*one.status, language);
  if (one.status_reason)
    line.add(fmt::format(". {}", *one.status_reason));
  else if (programme::broken_off(one))
    line.add(" ").append(draft.gap(Ask::status_reason));
  add_fact(facts, status_term.in(language), std::move(line));
}

void add_time_facts(Facts& facts, const Intervention& one, const Draft& draft) {
  const auto add = [&](const Term& term, const plan::Field<PartialDate>& date, Ask ask) {
    const auto known = date ? std::optional(*date) : std::nullopt;
    if (known || !one.status.is(plan::InterventionStatus::declined))
      add_fact(facts, words_of(term, known, draft), date_or_gap(known, ask, draft));
  };
  add(begins_term, one.start, Ask::begins);
  add(ends_term, one.end, Ask::ends);
}

void put_activities(const Intervention& one, const Draft& draft) {
  if (one.activities.empty()) return;
  const Language language = draft.of.language;
  const ListHeads heads = list_heads(language);
  Table table{Line(activities_caption.in(language)),
              {draft.words(activity_head), draft.words(planned_head), draft.words(done_head), std::string(heads.state),
               std::string(heads.who)},
              {}};
  for (const plan::Activity& each : one.activities) {
    Line what = draft.text_or_gap(each.title, Ask::activity);
    add_notes(each, what, language);
    const auto dated = [&](const plan::Field<PartialDate>& date) {
      return date ? Line().date(*date, language) : Line("–");
    };
    const bool undated = !each.planned && !each.done && !each.cancelled && !programme::broken_off(one);
    table.rows.push_back({what, undated ? draft.gap(Ask::day_of_activity) : dated(each.planned), dated(each.done),
                          state_of(each, one, draft), each.who ? Line(plan::who(*each.who, language)) : Line("–")});
  }
  draft.put(std::move(table));
}

void put_goals(const Intervention* one, const Draft& draft) {
  const Language language = draft.of.language;
  const GoalHeads heads = goal_heads(language);
  Table table{Line((tells_outcomes(draft) ? goals_caption : agreed_goals_caption).in(language)), {}, {}};
  for (const std::string_view head : {heads.measure, heads.baseline, heads.target})
    table.heads.emplace_back(head);
  if (tells_outcomes(draft))
    for (const std::string_view head : {outcomes_head.in(language), heads.state})
      table.heads.emplace_back(head);
  if (one == nullptr) {
    table.caption = Line(fmt::format("{}", fmt::join(finding_words(draft.of.results, language), ", ")));
    table.heads.emplace_back(heads.intervention);
  }
  for (const schedule::GoalRow& goal : draft.of.results.goals) {
    const Intervention& its = draft.of.plan.interventions[goal.nth];
    if (one != nullptr && one != &its) continue;
    table.rows.push_back(row_of_goal(goal, draft));
    if (one == nullptr) table.rows.back().emplace_back(Line().link(goal.intervention, id_of(its, draft)));
  }
  if (!table.rows.empty()) draft.put(std::move(table));
}

}  // namespace sbs::render::paper
