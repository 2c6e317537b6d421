#pragma once

#include <string>

#include "programme/history.h"
#include "programme/intervention.h"
#include "render/document.h"
#include "render/render.h"
#include "schedule/checklist.h"
#include "schedule/results.h"
#include "schedule/schedule.h"
#include "schedule/standing.h"

/// How the page of a plan comes to be: for report.cpp and the files of its sections alone.
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

/// How a collaboration is that is not simply going on.
inline constexpr Message<std::string> is_status{"Samarbetet är {0}.", "The collaboration is {0}."};

/// The mark of a thing in a view.
Mark mark_of(schedule::State state);

/// That the plan does not say something: ”[saknas i planen: vem som ansvarar]”.
Line missing(std::string_view what, Language language);

/// A text of the plan, or that it does not say it.
Line text_or_missing(const plan::Field<std::string>& text, const Phrase& what, Language language);

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
