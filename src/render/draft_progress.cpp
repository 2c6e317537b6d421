#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "plan/names.h"
#include "programme/intervention.h"
#include "programme/requirements.h"
#include "render/checklist_lines.h"
#include "render/draft_parts.h"
#include "render/timeline_words.h"

// The progress report (step 5): how the work goes on, what deviates, and what is needed.

namespace sbs::render::paper {

namespace {

using plan::Intervention;
using schedule::GoalState;

constexpr Phrase own_words_term{"Huvudmannens egna ord", "The organiser's own words"};
constexpr Phrase progress_term{"Läge", "How it goes"};
constexpr Phrase earlier_term{"Tidigare avstämning", "Earlier review"};
constexpr Phrase why_term{"Varför", "Why"};
constexpr Phrase effect_term{"Effekt", "Effect"};
constexpr Phrase implementation_term{"Genomförande", "Implementation"};
constexpr Phrase nothing_planned{"Planen har inga aktiviteter för insatsen.",
                                 "The plan has no activities of the intervention."};
constexpr Phrase deviations_caption{"Avvikelser i planen", "Deviations in the plan"};
constexpr Phrase deviation_head{"Det som avviker", "What deviates"};
constexpr Phrase remedy_head{"Åtgärd, vem och när", "What is done, by whom and when"};
constexpr Phrase no_deviations{"Inget i planen avviker.", "Nothing in the plan deviates."};
constexpr Phrase further_away{"utfallet har kommit längre från målet", "the outcome has moved away from the target"};
constexpr Phrase time_is_out{"målet är inte nått, och tiden har gått ut",
                             "the goal has not been reached, and its time has passed"};
constexpr Message<std::string> cancelled_because{"inställd – {0}", "cancelled – {0}"};
constexpr Phrase next_caption{"Planerat", "Planned"};
constexpr Phrase commitments_of_skolverket{"Skolverkets åtaganden i planen", "Skolverket's commitments in the plan"};

std::vector<const schedule::GoalRow*> goals_of(const Intervention& one, const Draft& draft) {
  std::vector<const schedule::GoalRow*> all;
  for (const schedule::GoalRow& goal : draft.of.results.goals)
    if (&draft.of.plan.interventions[goal.nth] == &one) all.push_back(&goal);
  return all;
}

/// Whether somebody will ask why: its reviews say that it does not go as planned, or an outcome has moved away.
bool deviates(const Intervention& one, const Draft& draft) {
  const plan::Review* latest = programme::latest_review(one);
  if (latest != nullptr && programme::goes_badly(*latest->progress)) return true;
  const auto goals = goals_of(one, draft);
  return std::any_of(goals.begin(), goals.end(), [](const auto* goal) {
    return goal->state == GoalState::further_away || (goal->late && !goal->broken_off);
  });
}

/// A review with what it showed; a state without a word on it says that the word is missing.
Line review_line(const plan::Review& review, const Draft& draft) {
  Line line = line_of(review, draft.of.language);
  if (!review.note) line.add(" ").append(draft.gap(Ask::what_review_showed));
  return line;
}

void put_reviews(const Intervention& one, const Draft& draft) {
  const Language language = draft.of.language;
  Facts facts;
  const auto newest = newest_reviews(one);
  if (newest.empty() && !programme::broken_off(one))
    add_fact(facts, progress_term.in(language), draft.gap(Ask::review));
  for (std::size_t at = 0; at < newest.size(); ++at) {
    const bool is_new = !draft.since || !newest[at]->done || newest[at]->done->last >= draft.since->date.first;
    if (at == 0)
      add_fact(facts, progress_term.in(language), review_line(*newest[at], draft));
    else if (is_new)
      add_fact(facts, earlier_term.in(language), line_of(*newest[at], language));
  }
  if (deviates(one, draft)) add_fact(facts, why_term.in(language), draft.gap(Ask::why_deviates));
  if (!facts.rows.empty()) draft.put(std::move(facts));
}

void put_intervention(const Intervention& one, const Draft& draft) {
  const Language language = draft.of.language;
  draft.heading(3, Line(plan::title_of(one)), id_of(one, draft));
  Facts facts;
  add_status_fact(facts, one, draft);
  add_time_facts(facts, one, draft);
  draft.put(std::move(facts));
  draft.heading(4, Line(implementation_term.in(language)));
  if (one.activities.empty()) draft.say(Line(nothing_planned.in(language)));
  put_activities(one, draft);
  draft.heading(4, Line(effect_term.in(language)));
  if (one.goals.empty()) draft.say(draft.gap(Ask::goal));
  put_goals(&one, draft);
  put_reviews(one, draft);
  add_notes(one, draft);
}

/// Tasks but for the report itself, which is what is being written.
std::vector<const schedule::Task*> without_report(std::vector<const schedule::Task*> tasks, const Draft& draft) {
  const plan::Event* due = report_due(draft);
  return due == nullptr ? tasks : but_for(*due, *due->planned, std::move(tasks), draft);
}

/// Goals that moved away, or whose time has passed; said of the intervention where the goal has no name.
void add_goals(const Intervention& one, std::vector<Line>& all, const Draft& draft) {
  for (const schedule::GoalRow* goal : goals_of(one, draft)) {
    const std::string& name = goal->measure.empty() ? goal->intervention : goal->measure;
    if (goal->state == GoalState::further_away)
      all.emplace_back(told_of(draft.of.language, name, draft.words(further_away)));
    else if (goal->late)
      all.emplace_back(told_of(draft.of.language, name, draft.words(time_is_out)));
  }
}

/// All that the plan shows not to go as it was planned.
std::vector<Line> all_deviations(const Draft& draft) {
  const Language language = draft.of.language;
  std::vector<Line> all;
  for (const schedule::Task* task : without_report(late_tasks(draft), draft))
    all.push_back(Line(what_of(*task)).add(": ").append(lateness(*task->when, draft)));
  for (const Intervention* one : interventions_of(draft)) {
    if (programme::broken_off(*one)) continue;
    const plan::Review* latest = programme::latest_review(*one);
    if (latest != nullptr && programme::goes_badly(*latest->progress))
      all.push_back(Line(told_of(language, plan::title_of(*one), std::string(plan::label(*latest->progress, language))))
                        .add(", ")
                        .date(*latest->done, language));
    add_goals(*one, all, draft);
  }
  for (const schedule::Item* item : draft.news())
    if (item->state == schedule::State::cancelled && !item->cancelled.empty())
      all.emplace_back(told_of(language, item->what, cancelled_because(language, item->cancelled)));
  return all;
}

}  // namespace

void write_summary(const Draft& draft) {
  say_summary(draft);
  Facts facts;
  add_fact(facts, own_words_term.in(draft.of.language), draft.gap(Ask::own_words));
  draft.put(std::move(facts));
}

void write_each_intervention(const Draft& draft) {
  bool any = false;
  for (const Intervention* one : interventions_of(draft)) {
    any = true;
    put_intervention(*one, draft);
  }
  if (!any) draft.say(draft.gap(Ask::interventions));
}

void write_deviations(const Draft& draft) {
  const auto all = all_deviations(draft);
  if (all.empty()) return draft.say(Line(no_deviations.in(draft.of.language)));
  Table table{
      Line(deviations_caption.in(draft.of.language)), {draft.words(deviation_head), draft.words(remedy_head)}, {}};
  for (const Line& one : all)
    table.rows.push_back({one, draft.gap(Ask::remedy)});
  draft.put(std::move(table));
}

void write_next_period(const Draft& draft) {
  constexpr Day for_ever = Day::max();
  const auto ahead = without_report(tasks_until(for_ever, draft), draft);
  if (ahead.empty()) return draft.say(draft.gap(Ask::next_steps));
  draft.put(table_of_tasks(ahead, next_caption.in(draft.of.language), draft));
}

void write_support(const Draft& draft) {
  draft.say(draft.gap(Ask::support));
  Facts facts;
  for (const Intervention* one : interventions_of(draft))
    for (const plan::Responsible& each : one->responsible)
      if (each.party.is(plan::Party::skolverket) && programme::has_text(each.commitment))
        add_fact(facts, plan::title_of(*one), Line(*each.commitment));
  if (facts.rows.empty()) return;
  draft.say(Line(commitments_of_skolverket.in(draft.of.language)).add(":"));
  draft.put(std::move(facts));
}

void write_appendices(const Draft& draft) {
  const auto since = draft.since ? std::optional(draft.since->date.first) : std::nullopt;
  if (!put_documents(draft, since)) draft.say(Line(no_documents_words(draft.of.language)));
}

}  // namespace sbs::render::paper
