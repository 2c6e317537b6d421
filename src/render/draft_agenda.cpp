#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"
#include "programme/event.h"
#include "programme/intervention.h"
#include "render/draft_parts.h"
#include "render/heading.h"
#include "render/results_words.h"
#include "render/timeline_words.h"

// The agenda of a team's next meeting: what happened since the last, what is late, what is due, what to decide.

namespace sbs::render::paper {

namespace {

using plan::Intervention;
using plan::InterventionStatus;

constexpr Phrase day_term{"Dag", "Day"};
constexpr Phrase to_be_set{"Dag att bestämma", "Day to be set"};
constexpr Phrase participants_term{"Deltagare", "Participants"};
constexpr Phrase to_fill_in{"Beslut / åtgärd: ………… · Vem: ………… · När: …………",
                            "Decision / action: ………… · Who: ………… · When: …………"};
constexpr Phrase met_term{"Möttes", "Met"};
constexpr Phrase noted_term{"Anteckning", "Note"};
constexpr Phrase decisions_term{"Beslut", "Decisions"};
constexpr Phrase late_caption{"Försenat", "Late"};
constexpr Message<When> until_day{"Till och med {0}", "Until {0}"};
constexpr Message<When> nothing_until{"Inget i planen har ett datum till och med {0}.",
                                      "Nothing in the plan has a date until {0}."};
constexpr Phrase reviews_caption{"Pågående insatser", "Interventions in progress"};
constexpr Phrase intervention_head{"Insats", "Intervention"};
constexpr Phrase latest_head{"Senaste avstämning", "Latest review"};
constexpr Phrase next_head{"Nästa avstämning", "Next review"};
constexpr Phrase none_in_progress{"Ingen insats pågår.", "No intervention is in progress."};
constexpr Phrase no_new_outcomes{"Planen har inga utfall för den tiden.", "The plan has no outcomes of that time."};
constexpr Phrase new_caption{"Utfall", "Outcomes"};
constexpr Message<std::string> not_offered{"{0}: föreslagen, inte erbjuden än", "{0}: proposed, not offered yet"};
constexpr Message<std::string> not_answered{"{0}: erbjuden, inte besvarad än", "{0}: offered, not answered yet"};

void fill_in(const Draft& draft) { draft.fine(Line(to_fill_in.in(draft.of.language))); }

/// With how many they are.
std::string counted(const plan::Member& member, Language language) {
  std::string words = member_words(member, language);
  if (member.count && member.count->value > 1) words += fmt::format(" ({})", member.count->value);
  return words;
}

/// "skolans team (Björkskolan): rektor, lärare (4)".
std::string words_of(const plan::Team& team, const Draft& draft) {
  const Language language = draft.of.language;
  std::string name = team.type ? std::string(label(*team.type, language)) : std::string();
  if (const std::string schools = school_names(team.schools, draft.of.plan); !schools.empty())
    name += fmt::format(" ({})", schools);
  std::vector<std::string> members;
  for (const plan::Member& member : team.members)
    if (std::string words = counted(member, language); !words.empty()) members.push_back(std::move(words));
  const std::string all = fmt::format("{}", fmt::join(members, ", "));
  return all.empty() ? name : told_of(language, name, all);
}

/// Those who meet: the teams of a meeting, else the parties that it names.
Line participants_of(const plan::Event& event, const Draft& draft) {
  std::vector<std::string> teams;
  for (const auto& team : event.teams)
    if (team.value.target) teams.push_back(words_of(draft.of.plan[*team.value.target], draft));
  if (!teams.empty()) return Line(fmt::format("{}", fmt::join(teams, "; ")));
  const std::string parties = plan::parties(event.by, draft.of.language);
  return parties.empty() ? draft.gap(Ask::participants) : Line(parties);
}

Line day_of(const schedule::Meetings::ToCome& meeting, const Draft& draft) {
  Line line;
  const schedule::Ahead& ahead = meeting.ahead;
  if (ahead.every || !ahead.when.exact()) return line.add(when_words(ahead.when, ahead.every, draft.of.language));
  return line.date(ahead.when, draft.of.language);
}

/// The last day that is looked ahead to: that of the meeting after the next one, where the plan has it and it is one
/// day, else two months on.
Day last_day_ahead(const Draft& draft) {
  constexpr std::chrono::days ahead{60};
  const auto& after = draft.meetings.after;
  if (after && after->event != draft.meetings.next->event) return after->ahead.when.last;
  const auto& next = draft.meetings.next;
  const bool known = next && !next->ahead.every;
  return std::max(draft.of.today, known ? next->ahead.when.last : draft.of.today) + ahead;
}

bool goes_on(const Intervention& one) {
  return one.status.is(InterventionStatus::in_progress) || one.status.is(InterventionStatus::agreed);
}

std::vector<Cell> review_row(const Intervention& one, const Draft& draft) {
  const Language language = draft.of.language;
  const plan::Review* latest = programme::latest_review(one);
  Line next;
  if (!one.next_review) {
    next = draft.gap(Ask::next_review);
  } else {
    next.date(*one.next_review, language);
    if (one.next_review->last < draft.of.today) next.add(", ").append(lateness(*one.next_review, draft));
  }
  return {Line(plan::title_of(one)), latest != nullptr ? line_of(*latest, language) : draft.gap(Ask::review), next};
}

}  // namespace

void write_meeting_facts(const Draft& draft) {
  const Language language = draft.of.language;
  Facts facts;
  if (draft.meetings.next)
    add_fact(facts, day_term.in(language), day_of(*draft.meetings.next, draft));
  else
    add_fact(facts, day_term.in(language), Line(to_be_set.in(language)).add(" ").append(draft.gap(Ask::meeting_date)));
  const plan::Event* event = draft.meetings.next   ? draft.meetings.next->event
                             : draft.meetings.last ? draft.meetings.last->event
                                                   : nullptr;
  add_fact(facts, participants_term.in(language),
           event != nullptr ? participants_of(*event, draft) : draft.gap(Ask::participants));
  draft.put(std::move(facts));
}

void write_last_meeting(const Draft& draft) {
  const Language language = draft.of.language;
  const auto& last = draft.meetings.last;
  Facts facts;
  if (last) {
    add_fact(facts, met_term.in(language),
             Line().date(last->when, language).add(fmt::format(", {}", event_title(*last->event, draft))));
    // What is noted of a meeting need not be what it decided.
    add_fact(facts, noted_term.in(language), last->event->note ? Line(*last->event->note) : Line());
    add_fact(facts, decisions_term.in(language), draft.gap(Ask::decisions_then));
  } else {
    add_fact(facts, met_term.in(language), draft.gap(Ask::last_meeting));
  }
  draft.put(std::move(facts));
  put_happened(draft);
  fill_in(draft);
}

void write_late(const Draft& draft) {
  const auto late = late_tasks(draft);
  if (late.empty())
    draft.say(Line(nothing_late.in(draft.of.language)));
  else
    draft.put(table_of_tasks(late, late_caption.in(draft.of.language), draft));
  fill_in(draft);
}

void write_due_soon(const Draft& draft) {
  const Language language = draft.of.language;
  const Day last = last_day_ahead(draft);
  auto near = tasks_until(last, draft);
  if (const auto& next = draft.meetings.next) near = but_for(*next->event, next->ahead.when, std::move(near), draft);
  if (near.empty())
    draft.say(Line(nothing_until(language, last)));
  else
    draft.put(table_of_tasks(near, until_day(language, last), draft));
  fill_in(draft);
}

void write_reviews_due(const Draft& draft) {
  Table table{Line(reviews_caption.in(draft.of.language)),
              {draft.words(intervention_head), draft.words(latest_head), draft.words(next_head)},
              {}};
  for (const Intervention* one : interventions_of(draft))
    if (goes_on(*one)) table.rows.push_back(review_row(*one, draft));
  if (table.rows.empty())
    draft.say(Line(none_in_progress.in(draft.of.language)));
  else
    draft.put(std::move(table));
  fill_in(draft);
}

void write_new_outcomes(const Draft& draft) {
  const Language language = draft.of.language;
  const GoalHeads heads = goal_heads(language);
  Table table{Line(new_caption.in(language)), {}, {}};
  for (const std::string_view head : {heads.measure, heads.target, heads.latest, heads.state})
    table.heads.emplace_back(head);
  for (const schedule::GoalRow& goal : draft.of.results.goals) {
    if (goal.outcomes.empty()) continue;
    const auto& period = goal.latest.period;
    if (draft.since && period && period->last < draft.since->date.first) continue;
    table.rows.push_back({measured(goal, language), Line(value_and_period(goal.target, goal, language)),
                          Line(value_and_period(goal.latest, goal, language)), standing_of(goal, language)});
  }
  if (table.rows.empty())
    draft.say(Line(no_new_outcomes.in(language)));
  else
    draft.put(std::move(table));
  fill_in(draft);
}

void write_decisions(const Draft& draft) {
  Bullets bullets;
  for (const Intervention* one : interventions_of(draft)) {
    if (one->status.is(InterventionStatus::proposed))
      bullets.items.emplace_back(not_offered(draft.of.language, plan::title_of(*one)));
    if (one->status.is(InterventionStatus::offered))
      bullets.items.emplace_back(not_answered(draft.of.language, plan::title_of(*one)));
  }
  bullets.items.push_back(draft.gap(Ask::decisions));
  draft.put(std::move(bullets));
  fill_in(draft);
}

void write_next_meeting(const Draft& draft) {
  const auto& after = draft.meetings.after;
  if (after)
    draft.say(Line(event_title(*after->event, draft)).add(", ").append(day_of(*after, draft)));
  else
    draft.say(draft.gap(Ask::next_meeting));
  fill_in(draft);
}

}  // namespace sbs::render::paper
