#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "programme/papers.h"
#include "render/report_parts.h"
#include "schedule/last_time.h"

/// How a draft comes to be: for draft.cpp and the files of the papers alone. It tells of a plan in the words of the
/// page (report_parts.h); what it asks for and the plan does not say stands in the table of programme/papers.h, and
/// nowhere else.
namespace sbs::render::paper {

using programme::Ask;
using programme::PaperPart;

/// A draft that is being written.
struct Draft : Writer {
  programme::Paper paper{};
  std::optional<schedule::Since> since{};  ///< from when on things count as new; none where the plan does not say
  schedule::Meetings meetings{};
  /// The keys of what happened since, where an earlier version of the plan tells.
  std::optional<std::set<std::string>> against_earlier{};

  /// What was done, moved, cancelled or became late since then.
  std::vector<const schedule::Item*> news() const;
  Line gap(Ask ask) const { return paper::gap(ask, of.language); }
  Line text_or_gap(const plan::Field<std::string>& text, Ask ask) const {
    return paper::text_or_gap(text, ask, of.language);
  }
  /// Whether the plan's mandate asks for it, or for the paper.
  bool asks(Ask ask) const { return programme::asked_for(ask, mandate()); }
  bool is_asked_for() const { return programme::asked_for(paper, mandate()); }
  std::optional<plan::MandateId> mandate() const;
  std::string words(const Phrase& phrase) const { return std::string(phrase.in(of.language)); }
};

/// The next progress report that is to come, or that is late: the one that is drafted; null where none is planned.
const plan::Event* report_due(const Draft& draft);

// What several papers tell of.

inline constexpr Message<std::string, std::string> told_of{"{0}: {1}", "{0}: {1}"};

/// What an event is called.
std::string event_title(const plan::Event& event, const Draft& draft);
/// Tasks but for an event, on the day that it is planned for.
std::vector<const schedule::Task*> but_for(const plan::Event& event, const PartialDate& when,
                                           std::vector<const schedule::Task*> tasks, const Draft& draft);
/// What somebody in a team is there, and their name.
std::string member_words(const plan::Member& member, Language language);

/// A date, or that it is not said.
Line date_or_gap(const std::optional<PartialDate>& date, Ask ask, const Draft& draft);
/// When the events of a kind were or will be, each with who: "den 12 maj 2027 (huvudmannen)"; nothing where there is
/// none.
Line events_of(plan::EventKind kind, const Draft& draft);
/// A fact of it; where there is none, the gap, unless the mandate asks for no such thing.
void add_events_fact(Facts& facts, plan::EventKind kind, Ask ask, const Draft& draft);
/// The problems that were found, with their causes.
void put_problems(const Draft& draft);
/// The mandate by its name.
Line mandate_line(const Draft& draft);
/// The collaboration's number in a register, where the plan has one.
void add_register_fact(Facts& facts, const Draft& draft);
/// When the collaboration begins or began, and when it ends, and the last day that the time limit allows.
void add_period_facts(Facts& facts, const Draft& draft);
/// What was done, was cancelled or became late, since a day; that nothing was.
void put_happened(const Draft& draft);
/// The heading of what has happened, "Vad som har hänt sedan den 4 juni 2019".
std::string since_words(const Draft& draft, std::string_view title);
/// Those of the plan that were not declined, or all of them; that the plan has none.
std::vector<const plan::Intervention*> interventions_of(const Draft& draft, bool declined_too = false);
/// "intervention-2", to link to.
std::string id_of(const plan::Intervention& intervention, const Draft& draft);
/// The facts of an intervention: how it stands, from when to when.
void add_status_fact(Facts& facts, const plan::Intervention& one, const Draft& draft);
void add_time_facts(Facts& facts, const plan::Intervention& one, const Draft& draft);
/// What was planned and what was done of an intervention.
void put_activities(const plan::Intervention& one, const Draft& draft);
/// What is measured, and of whom; how it is drawn is for other pages.
Cell measured(const schedule::GoalRow& goal, Language language);
/// The goals of one intervention, or of all: baseline, target, outcomes, how they stand.
void put_goals(const plan::Intervention* one, const Draft& draft);

/// Writes one part, below its heading.
void write_parties(const Draft& draft);
void write_background(const Draft& draft);
void write_what_and_how(const Draft& draft);
void write_commitments(const Draft& draft);
void write_agreed_goals(const Draft& draft);
void write_times(const Draft& draft);
void write_changes(const Draft& draft);
void write_signatures(const Draft& draft);

void write_summary(const Draft& draft);
void write_each_intervention(const Draft& draft);
void write_deviations(const Draft& draft);
void write_next_period(const Draft& draft);
void write_support(const Draft& draft);
void write_appendices(const Draft& draft);

void write_in_brief(const Draft& draft);
void write_carried_out(const Draft& draft);
void write_results(const Draft& draft);
void write_missed(const Draft& draft);
void write_abilities(const Draft& draft);
void write_lessons(const Draft& draft);
void write_going_on(const Draft& draft);
void write_documents(const Draft& draft);

void write_meeting_facts(const Draft& draft);  ///< of the head of an agenda
void write_last_meeting(const Draft& draft);
void write_late(const Draft& draft);
void write_due_soon(const Draft& draft);
void write_reviews_due(const Draft& draft);
void write_new_outcomes(const Draft& draft);
void write_decisions(const Draft& draft);
void write_next_meeting(const Draft& draft);

}  // namespace sbs::render::paper
