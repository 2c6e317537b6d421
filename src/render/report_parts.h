#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "programme/history.h"
#include "programme/intervention.h"
#include "programme/papers.h"
#include "render/document.h"
#include "render/render.h"
#include "schedule/checklist.h"
#include "schedule/results.h"
#include "schedule/schedule.h"
#include "schedule/standing.h"

/// How the page of a plan comes to be: for report.cpp and the files of its sections, and for the drafts, which tell of
/// the same things in the same words.
namespace sbs::render::paper {

/// A plan that is being told of, and what the views make of it: the page says the same as they do.
struct Subject {
  const programme::History& history;
  const plan::Plan& plan;
  schedule::Schedule schedule;
  schedule::Checklist checklist;
  schedule::Standing standing;
  schedule::Results results;
  const Style& style;
  Language language;
  Day today;
};

Subject subject_of(const programme::History& history, const source::SourceMap& sources, Day today, const Style& style);

/// Adds blocks one by one.
struct Writer {
  const Subject& of;
  Blocks& out;

  void heading(unsigned level, Line text, std::string id = {}) const {
    out.push_back(Heading{level, std::move(text), std::move(id)});
  }
  void say(Line text) const { out.push_back(Paragraph{std::move(text)}); }
  void fine(Line text) const { out.push_back(Paragraph{std::move(text), Paragraph::Kind::fine}); }
  template <class Made>
  void put(Made block) const {
    out.push_back(std::move(block));
  }
};

/// Why no intervention answers a problem.
inline constexpr Message<std::string> set_aside{"Prioriteras inte: {0}", "Set aside: {0}"};

/// How a collaboration is that is not simply going on.
inline constexpr Message<std::string> is_status{"Samarbetet är {0}.", "The collaboration is {0}."};

/// The mark of a thing in a view.
Mark mark_of(schedule::State state);

/// That the plan does not say something: ”[saknas i planen: vem som ansvarar]”.
Line missing(std::string_view what, Language language);

/// A text of the plan, or that it does not say it.
Line text_or_missing(const plan::Field<std::string>& text, const Phrase& what, Language language);

/// What a paper asks for and the plan does not say; a text of the plan, or that.
Line gap(programme::Ask ask, Language language);
Line text_or_gap(const plan::Field<std::string>& text, programme::Ask ask, Language language);

/// A term and what it is, where there is something to say.
void add_fact(Facts& facts, std::string_view term, Line what);

/// What things are called, with commas.
template <class List, class Text>
std::string listed_words(const List& all, const Text& text) {
  std::string out;
  for (const auto& one : all)
    out += (out.empty() ? "" : ", ") + std::string(text(one));
  return out;
}

/// The names of the schools that are referred to; of one that is not there what it is called by.
std::string school_names(const plan::References<plan::School>& schools, const plan::Plan& plan);

/// "saknas i planen".
std::string_view not_in_plan(Language language);
inline constexpr Phrase nothing_late{"Inget är försenat.", "Nothing is late."};

/// `note` and `källa` of a group, where it has them.
void add_notes(const source::Group& group, const Writer& to);
/// The same behind something on its line.
void add_notes(const source::Group& group, Line& line, Language language);

/// That the collaboration is not simply going on, and why: before all else. Nothing where it goes on.
void add_banner(const Writer& to);

/// What a problem is, what shows it, and its causes, under a heading of some level.
void say_problem(const plan::Finding& finding, unsigned level, std::string id, const Writer& to);

/// By how much what was planned is late: "12 dagar sent".
Line lateness(const PartialDate& when, const Writer& to);
/// What is late, and what falls within some time, each by date; and such tasks as a table.
std::vector<const schedule::Task*> late_tasks(const Writer& to);
std::vector<const schedule::Task*> tasks_until(Day last, const Writer& to);
Table table_of_tasks(const std::vector<const schedule::Task*>& tasks, std::string_view caption, const Writer& to);

/// How it stands with an activity of an intervention, and why it was cancelled.
Line state_of(const plan::Activity& activity, const plan::Intervention& of, const Writer& to);
/// An intervention's status, with its mark.
Line status_of(plan::InterventionStatus status, Language language);
/// The reviews of an intervention, newest first.
std::vector<const plan::Review*> newest_reviews(const plan::Intervention& intervention);
/// One of them: when, by whom, how it goes; with its note.
Line line_of(const plan::Review& review, Language language);

/// A goal's outcomes, and how it stands.
Cell outcomes_of(const schedule::GoalRow& goal, Language language);
Cell standing_of(const schedule::GoalRow& goal, Language language);

/// The evaluations that assess the abilities, each as a table; whether there is any.
bool put_assessments(const Writer& to);
/// The papers that events left, those of some day or after it; whether there is any.
bool put_documents(const Writer& to, const std::optional<Day>& since);
/// Why there is none.
std::string_view no_documents_words(Language language);

/// The computed sentences of the summary: at most eight lines.
void say_summary(const Writer& to);

/// An intervention under a heading of some level, with all that the plan says of it, but for the values of its goals.
void add_intervention(const plan::Intervention& intervention, unsigned level, std::string id, const Writer& to);

/// What the goals' results say on the whole, for the summary.
void say_goals(const Writer& to);

// The sections, in the order of the page.
void add_head(const Writer& to);
void add_summary(const Writer& to);
void add_standing(const Writer& to);
void add_to_do(const Writer& to);
void add_results(const Writer& to);
void add_schools(const Writer& to);
void add_timeline(const Writer& to);
void add_abilities(const Writer& to);
void add_steps(const Writer& to);
void add_people(const Writer& to);
void add_events(const Writer& to);
void add_documents(const Writer& to);

}  // namespace sbs::render::paper
