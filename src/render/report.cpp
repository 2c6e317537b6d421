#include "render/report.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/by_enum.h"
#include "base/text.h"
#include "plan/names.h"
#include "programme/intervention.h"
#include "render/checklist_lines.h"
#include "render/heading.h"
#include "render/report_parts.h"
#include "render/timeline_words.h"

// The head of the page, where it stands, and what now.

namespace sbs::render::paper {

namespace {

using schedule::State;
using schedule::Task;

constexpr Message<std::string> collaboration_with{"Samarbetet mellan Skolverket och {0}",
                                                  "The collaboration between Skolverket and {0}"};
constexpr Message<When> as_of{"Läget {0}", "As of {0}"};
constexpr Message<std::string, When> is_status_since{"Samarbetet är {0} sedan {1}.",
                                                     "The collaboration is {0} since {1}."};
constexpr Message<std::string> because{"Skäl: {0}", "Reason: {0}"};

constexpr Message<std::string> not_told{"saknas i planen: {0}", "not in the plan: {0}"};
constexpr Message<std::string> came_from{"Källa: {0}", "Source: {0}"};

constexpr Phrase standing_title{"Så ligger det till", "Where it stands"};
constexpr Phrase step_term{"Steg", "Step"};
constexpr Phrase began_term{"Började", "Began"};
constexpr Phrase begins_term{"Börjar", "Begins"};
constexpr Phrase ended_term{"Slutade", "Ended"};
constexpr Phrase ends_term{"Ska sluta", "Is to end"};
constexpr Phrase limit_term{"Tidsgräns", "Time limit"};
constexpr Message<Counted> days_left{" ({0} kvar)", " ({0} left)"};
constexpr Phrase has_passed{" (har passerats)", " (has passed)"};
constexpr Phrase no_limit{"ingen för det här uppdraget", "none under this mandate"};
constexpr Phrase last_review_term{"Senaste avstämning", "Latest review"};
constexpr Phrase next_review_term{"Nästa avstämning", "Next review"};
constexpr Phrase none_held{"ingen är gjord än", "none has been made yet"};
constexpr Phrase none_planned{"ingen mer planerad", "no more planned"};
constexpr Phrase organiser_term{"Huvudman", "Organiser"};
constexpr Phrase schools_term{"Skolor", "Schools"};
constexpr Phrase register_term{"Diarienummer", "Register number"};
constexpr Phrase funding_term{"Medel", "Funding"};
constexpr Phrase done_term{"Klart", "Done"};

constexpr Phrase to_do_title{"Att göra nu", "To do now"};
constexpr Message<Counted> soon{"Inom {0}", "Within {0}"};
constexpr Phrase late_caption{"Försenat", "Late"};
constexpr Phrase nothing_soon{"Inget annat har ett datum inom 60 dagar.", "Nothing else has a date within 60 days."};
constexpr Message<Counted> late_by{"{0} sent", "{0} late"};
constexpr Message<programme::Step, AllOf<std::string>> waits_for{
    "Väntar: {0}, kan inte börja förrän det här är klart: {1}.", "Waiting: {0}, cannot begin until this is done: {1}."};

bool by_day(const Task* one, const Task* other) { return one->when->last < other->when->last; }

/// The latest review of all, and the next one that is planned.
struct ReviewDates {
  std::optional<PartialDate> latest;
  std::optional<PartialDate> next;
};
ReviewDates review_dates(const plan::Plan& plan, Day today) {
  ReviewDates dates;
  for (const plan::Intervention& one : plan.interventions) {
    const plan::Review* review = programme::latest_review(one);
    if (review != nullptr && (!dates.latest || dates.latest->last < review->done->last)) dates.latest = *review->done;
    if (one.next_review && one.next_review->last >= today &&
        (!dates.next || one.next_review->first < dates.next->first))
      dates.next = *one.next_review;
  }
  return dates;
}

Line dated(const std::optional<PartialDate>& date, std::string_view otherwise, Language language) {
  Line line;
  if (date)
    line.date(*date, language);
  else
    line.add(otherwise);
  return line;
}

Line limit_line(const Writer& to) {
  const Language language = to.of.language;
  const schedule::Heading& heading = to.of.schedule.heading;
  if (!heading.limit) return Line(no_limit.in(language));
  Line line;
  line.date(*heading.limit, language);
  const auto& left = to.of.standing.days_left;
  if (left && left->most < 0) line.add(has_passed.in(language));
  if (left && left->most >= 0 && left->fewest == left->most) line.add(days_left(language, rules::days(left->most)));
  return line;
}

/// Who the organiser is: its name and kind, and its number.
Line organiser_line(const Writer& to) {
  const Language language = to.of.language;
  Line line(to.of.schedule.heading.organiser);
  if (!to.of.plan.collaboration || !to.of.plan.collaboration->organiser) return line;
  const plan::Organiser& organiser = *to.of.plan.collaboration->organiser;
  if (organiser.type) line.add(fmt::format(", {}", plan::label(*organiser.type, language)));
  if (organiser.organisation_number) line.add(fmt::format(", {}", *organiser.organisation_number));
  return line;
}

/// What the step after the current one waits for.
void say_waiting(const Writer& to) {
  const auto& current = to.of.schedule.heading.current;
  if (!current) return;
  constexpr std::size_t few = 4;
  AllOf<std::string> open;
  std::optional<programme::Step> waits;
  for (const Task& task : to.of.checklist.tasks) {
    if (task.section.step == current && !task.need.empty() && open.items.size() < few &&
        (task.state == State::open || task.state == State::planned || task.state == State::due ||
         task.state == State::overdue))
      open.items.push_back(what_of(task));
    if (!waits && task.state == State::not_yet) waits = task.section.step;
  }
  if (waits && !open.items.empty()) to.fine(Line(waits_for(to.of.language, *waits, open)));
}

}  // namespace

Line missing(std::string_view what, Language language) { return Line().missing(not_told(language, std::string(what))); }

Line text_or_missing(const plan::Field<std::string>& text, const Phrase& what, Language language) {
  return text ? Line(*text) : missing(what.in(language), language);
}

Line gap(programme::Ask ask, Language language) { return missing(programme::row_of(ask).words.in(language), language); }

Line text_or_gap(const plan::Field<std::string>& text, programme::Ask ask, Language language) {
  return text && !trim(*text).empty() ? Line(*text) : gap(ask, language);
}

Line lateness(const PartialDate& when, const Writer& to) {
  return Line().state(Mark::late, late_by(to.of.language, rules::days((to.of.today - when.last).count())));
}

Table table_of_tasks(const std::vector<const Task*>& tasks, std::string_view caption, const Writer& to) {
  const Language language = to.of.language;
  const ListHeads heads = list_heads(language);
  Table table{Line(caption), {std::string(heads.what), std::string(heads.when), std::string(heads.who)}, {}};
  for (const Task* task : tasks) {
    Line when;
    if (task->when) when.add(when_words(*task->when, task->every, language));
    if (task->state == State::overdue && task->when) when.add(", ").append(lateness(*task->when, to));
    table.rows.push_back({Line(what_of(*task)), when, Line(task->who)});
  }
  return table;
}

std::vector<const Task*> late_tasks(const Writer& to) {
  std::vector<const Task*> late;
  for (const Task& task : to.of.checklist.tasks)
    if (task.state == State::overdue) late.push_back(&task);
  std::stable_sort(late.begin(), late.end(), by_day);
  return late;
}

std::vector<const Task*> tasks_until(Day last, const Writer& to) {
  std::vector<const Task*> near;
  for (const Task& task : to.of.checklist.tasks)
    if ((task.state == State::due || task.state == State::planned) && task.when && task.when->first <= last)
      near.push_back(&task);
  std::stable_sort(near.begin(), near.end(), by_day);
  return near;
}

void add_fact(Facts& facts, std::string_view term, Line what) {
  if (!what.empty()) facts.rows.emplace_back(std::string(term), std::move(what));
}

std::string school_names(const plan::References<plan::School>& schools, const plan::Plan& plan) {
  return listed_words(schools, [&](const auto& one) {
    return one.value.target ? plan::title_of(plan[*one.value.target]) : one.value.id;
  });
}

std::string_view not_in_plan(Language language) { return schedule::name_of(schedule::Known::not_in_plan, language); }

void add_notes(const source::Group& group, const Writer& to) {
  if (group.note) to.fine(Line(*group.note));
  if (group.source) to.fine(Line(came_from(to.of.language, *group.source)));
}

void add_notes(const source::Group& group, Line& line, Language language) {
  if (group.note) line.add(fmt::format(". {}", *group.note));
  if (group.source) line.add(fmt::format(" ({})", came_from(language, *group.source)));
}

Mark mark_of(State state) {
  constexpr ByEnum<State, Mark> marks({{State::done, Mark::done},
                                       {State::overdue, Mark::late},
                                       {State::due, Mark::going_on},
                                       {State::planned, Mark::to_come},
                                       {State::open, Mark::to_come},
                                       {State::not_yet, Mark::not_known},
                                       {State::not_applicable, Mark::not_known},
                                       {State::cancelled, Mark::cancelled}});
  return marks[state];
}

void add_head(const Writer& to) {
  const Language language = to.of.language;
  const schedule::Heading& heading = to.of.schedule.heading;
  if (!heading.mandate_name.empty()) to.put(Paragraph{Line(heading.mandate_name), Paragraph::Kind::over});
  const auto& collaboration = to.of.plan.collaboration;
  const std::string title = collaboration && collaboration->title ? std::string(*collaboration->title)
                            : heading.organiser.empty()           ? title_of(heading, " · ")
                                                                  : collaboration_with(language, heading.organiser);
  to.heading(1, Line(title), "top");
  Line line(as_of(language, heading.today));
  if (!heading.schools.empty()) line.add(fmt::format(" · {}", fmt::join(heading.schools, ", ")));
  to.fine(line);
  add_banner(to);
}

void add_banner(const Writer& to) {
  const Language language = to.of.language;
  const schedule::Heading& heading = to.of.schedule.heading;
  const auto& collaboration = to.of.plan.collaboration;
  if (heading.status == plan::CollaborationStatus::active) return;
  const std::string said(plan::said_of_collaboration(heading.status, language));
  Line banner;
  const plan::Pause* pause = nullptr;
  if (collaboration && heading.status == plan::CollaborationStatus::paused)
    for (const plan::Pause& one : collaboration->pauses)
      if (one.from && one.from->first <= heading.today) pause = &one;
  if (pause != nullptr)
    banner.add(is_status_since(language, said, *pause->from));
  else
    banner.add(is_status(language, said));
  const auto* reason = collaboration && collaboration->status_reason ? &*collaboration->status_reason
                       : pause != nullptr && pause->reason           ? &*pause->reason
                                                                     : nullptr;
  if (reason != nullptr)
    banner.add(" ").add(because(language, *reason));
  else if (heading.status != plan::CollaborationStatus::ended)
    banner.add(" ").append(gap(programme::Ask::status_reason, language));
  to.put(Paragraph{banner, Paragraph::Kind::banner});
}

void add_standing(const Writer& to) {
  const Language language = to.of.language;
  const schedule::Heading& heading = to.of.schedule.heading;
  to.heading(2, Line(standing_title.in(language)), "standing");
  Facts facts;
  const auto fact = [&](const Phrase& term, Line what) {
    facts.rows.emplace_back(std::string(term.in(language)), std::move(what));
  };
  fact(step_term, Line(fmt::format("{}", fmt::join(step_words(heading, language), ", "))));
  fact(done_term, Line(fmt::format("{}", fmt::join(progress_words(to.of.standing.tally, language), ", "))));
  const bool started = heading.start && heading.start->first <= to.of.today;
  fact(started || !heading.start ? began_term : begins_term, dated(heading.start, not_in_plan(language), language));
  const bool over = heading.end && heading.end->last < to.of.today;
  fact(over ? ended_term : ends_term, dated(heading.end, not_in_plan(language), language));
  fact(limit_term, limit_line(to));
  const ReviewDates reviews = review_dates(to.of.plan, to.of.today);
  fact(last_review_term, dated(reviews.latest, none_held.in(language), language));
  fact(next_review_term, dated(reviews.next, none_planned.in(language), language));
  if (!heading.organiser.empty()) fact(organiser_term, organiser_line(to));
  fact(schools_term, Line(heading.schools.empty() ? std::string(not_in_plan(language))
                                                  : fmt::format("{}", fmt::join(heading.schools, ", "))));
  const auto& collaboration = to.of.plan.collaboration;
  if (collaboration && collaboration->reference) fact(register_term, Line(*collaboration->reference));
  if (collaboration && collaboration->funding) fact(funding_term, Line(*collaboration->funding));
  to.put(std::move(facts));
  if (collaboration) add_notes(*collaboration, to);
}

void add_to_do(const Writer& to) {
  constexpr int ahead = 60;
  const Language language = to.of.language;
  to.heading(2, Line(to_do_title.in(language)), "to-do");
  const auto late = late_tasks(to);
  const auto near = tasks_until(to.of.today + std::chrono::days(ahead), to);
  if (late.empty())
    to.say(Line(nothing_late.in(language)));
  else
    to.put(table_of_tasks(late, late_caption.in(language), to));
  if (near.empty())
    to.say(Line(nothing_soon.in(language)));
  else
    to.put(table_of_tasks(near, soon(language, rules::days(ahead)), to));
  say_waiting(to);
}

Subject subject_of(const programme::History& history, const source::SourceMap& sources, Day today, const Style& style) {
  const Language language = style.language;
  schedule::Checklist checklist = schedule::checklist(history, sources, today, language);
  schedule::Standing standing = schedule::standing(checklist, history);
  return {history,
          history.plan(),
          schedule::build(history, sources, today, language),
          std::move(checklist),
          std::move(standing),
          schedule::results(history, sources, today, language),
          style,
          language,
          today};
}

PlanReport report_of(const programme::History& history, const source::SourceMap& sources, Day today,
                     const Style& style) {
  const Subject of = subject_of(history, sources, today, style);
  PlanReport report;
  const Writer to{of, report.blocks};
  for (const auto section : {add_head, add_summary, add_standing, add_to_do, add_results, add_schools, add_timeline,
                             add_abilities, add_steps, add_people, add_events, add_documents})
    section(to);
  report.standing = of.standing;
  return report;
}

}  // namespace sbs::render::paper
