#include "render/draft.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/by_enum.h"
#include "plan/names.h"
#include "programme/mandates.h"
#include "render/draft_parts.h"
#include "render/heading.h"
#include "render/timeline_words.h"
#include "schedule/since.h"

// A draft as a whole: its head, its parts in the order of the table, and the line that says how many gaps it has.

namespace sbs::render::paper {

namespace {

using programme::Paper;

constexpr Message<std::string, std::string> not_required{
    "{0} kräver ingen {1}. Det här utkastet är till för den som vill lämna en ändå.",
    "{0}: this mandate does not require {1}. The draft is for those who want to hand one in anyway."};
constexpr Message<std::string> about{"Utkast till {0}, begynt ur planen för ett samarbete med Skolverket.",
                                     "A draft of {0}, begun from the plan of a collaboration with Skolverket."};
constexpr Message<std::string, When> made_by{"Utkast av sbs {0} ur planen, läst som den var {1}.",
                                             "A draft by sbs {0} from the plan, read as it was {1}."};
constexpr Phrase without_names{"Namn på personer är utelämnade.", "Names of persons are left out."};
constexpr Message<Counted> gaps{"{0} saknas i planen och är markerade.", "{0} not in the plan, and marked."};
constexpr Message<Counted> one_gap{"{0} saknas i planen och är markerad.", "{0} not in the plan, and marked."};
constexpr Noun things{{"uppgift", "thing is"}, {"uppgifter", "things are"}};
constexpr Phrase no_gaps{"Ingen uppgift saknas i planen.", "Nothing is missing from the plan."};
constexpr Phrase report_term{"Redovisningen", "The report"};
constexpr Message<std::string> titled_agenda{"Dagordning: {0}", "Agenda: {0}"};

/// Who writes each part. One that is listed in papers.def and has nobody does not compile.
constexpr ByEnum<PaperPart, void (*)(const Draft&)> writers({{PaperPart::parties, write_parties},
                                                             {PaperPart::background, write_background},
                                                             {PaperPart::problems, put_problems},
                                                             {PaperPart::what_and_how, write_what_and_how},
                                                             {PaperPart::commitments, write_commitments},
                                                             {PaperPart::goals, write_agreed_goals},
                                                             {PaperPart::times, write_times},
                                                             {PaperPart::changes, write_changes},
                                                             {PaperPart::signatures, write_signatures},
                                                             {PaperPart::progress_summary, write_summary},
                                                             {PaperPart::happened, put_happened},
                                                             {PaperPart::each_intervention, write_each_intervention},
                                                             {PaperPart::deviations, write_deviations},
                                                             {PaperPart::next_period, write_next_period},
                                                             {PaperPart::support, write_support},
                                                             {PaperPart::appendices, write_appendices},
                                                             {PaperPart::final_summary, write_summary},
                                                             {PaperPart::in_brief, write_in_brief},
                                                             {PaperPart::began_from, put_problems},
                                                             {PaperPart::carried_out, write_carried_out},
                                                             {PaperPart::results, write_results},
                                                             {PaperPart::missed, write_missed},
                                                             {PaperPart::abilities, write_abilities},
                                                             {PaperPart::lessons, write_lessons},
                                                             {PaperPart::goes_on, write_going_on},
                                                             {PaperPart::documents, write_documents},
                                                             {PaperPart::last_meeting, write_last_meeting},
                                                             {PaperPart::late, write_late},
                                                             {PaperPart::due_soon, write_due_soon},
                                                             {PaperPart::reviews_due, write_reviews_due},
                                                             {PaperPart::new_outcomes, write_new_outcomes},
                                                             {PaperPart::decisions, write_decisions},
                                                             {PaperPart::next_meeting, write_next_meeting}});

/// What the report that is drafted is called, and when it is due.
void add_report_due(const Draft& draft) {
  Line line;
  if (const plan::Event* due = report_due(draft)) {
    line.add(event_title(*due, draft)).add(", ").date(*due->planned, draft.of.language);
    if (due->planned->last < draft.of.today) line.add(", ").append(lateness(*due->planned, draft));
  } else if (draft.of.history.current_step() && !draft.of.history.has_ended() && draft.is_asked_for()) {
    line.append(draft.gap(Ask::when_progress_report));
  }
  Facts facts;
  add_fact(facts, report_term.in(draft.of.language), line);
  add_register_fact(facts, draft);
  if (!facts.rows.empty()) draft.put(std::move(facts));
}

/// That no mandate asks for it, before all else; what it is, and whose.
void add_draft_head(const Draft& draft) {
  const Language language = draft.of.language;
  const schedule::Heading& heading = draft.of.schedule.heading;
  const programme::PaperRow& row = programme::row_of(draft.paper);
  if (!draft.is_asked_for())
    draft.put(
        Paragraph{Line(not_required(language, heading.mandate_name, draft.words(row.noun))), Paragraph::Kind::banner});
  if (!heading.mandate_name.empty()) draft.put(Paragraph{Line(heading.mandate_name), Paragraph::Kind::over});
  std::string title = draft.words(row.title);
  if (draft.paper == Paper::agenda && draft.meetings.next)
    title = titled_agenda(language, event_title(*draft.meetings.next->event, draft));
  draft.heading(1, Line(title), "top");
  std::string whose = title_of(heading, " · ");
  for (const std::string& school : heading.schools)
    if (whose.find(school) == std::string::npos) whose += fmt::format(" · {}", school);
  draft.fine(Line(whose));
  add_banner(draft);
  if (draft.paper == Paper::progress_report) add_report_due(draft);
  if (draft.paper == Paper::agenda) write_meeting_facts(draft);
}

void add_part(const programme::PaperPartRow& part, const Draft& draft) {
  std::string title = draft.words(part.title);
  if (part.part == PaperPart::happened) title = since_words(draft, title);
  draft.heading(2, Line(title), fmt::format("part-{}", static_cast<int>(part.part) + 1));
  writers[part.part](draft);
}

/// From when on things count as new.
std::optional<schedule::Since> since_of(const DraftAsked& asked, const Draft& draft) {
  if (asked.since) return schedule::Since{exactly(*asked.since), {}};
  if (asked.paper == Paper::progress_report) return schedule::since_last_report(draft.of.history, draft.of.today);
  if (asked.paper != Paper::agenda || !draft.meetings.last) return std::nullopt;
  const auto& last = *draft.meetings.last;
  return schedule::Since{last.when, last.event->kind ? std::string(plan::to_string(*last.event->kind)) : ""};
}

}  // namespace

const plan::Event* report_due(const Draft& draft) {
  const plan::Event* due = nullptr;
  for (const plan::Event* event : draft.of.history.events_of(plan::EventKind::progress_report))
    if (event->planned && event->done.empty() && (due == nullptr || event->planned->last < due->planned->last))
      due = event;
  return due;
}

std::optional<plan::MandateId> Draft::mandate() const {
  const programme::Mandate* known = programme::mandate_of(of.plan);
  return known != nullptr ? std::optional(known->id) : std::nullopt;
}

std::vector<const schedule::Item*> Draft::news() const {
  if (!against_earlier) return schedule::news_since(of.schedule, since);
  std::vector<const schedule::Item*> news;
  for (const schedule::Item& item : of.schedule.items)
    if (against_earlier->contains(item.key)) news.push_back(&item);
  return news;
}

PlanDraft draft_of(const DraftAsked& asked, const programme::History& history, const source::SourceMap& sources,
                   Day today, const Style& style) {
  Subject of = subject_of(history, sources, today, style);
  std::optional<std::set<std::string>> against_earlier;
  if (asked.since && asked.before != nullptr)
    against_earlier = schedule::happened_since(of.schedule, *asked.since, asked.before, style.language);
  PlanDraft made{title_of(of.schedule.heading, " · "), asked.paper, today, {}};
  Draft draft{{of, made.blocks}, asked.paper, {}, {}, std::move(against_earlier)};
  draft.meetings = schedule::meetings_of(history, schedule::AsOf(history, today, style.language));
  draft.since = since_of(asked, draft);
  add_draft_head(draft);
  for (const programme::PaperPartRow& part : programme::paper_parts())
    if (part.paper == asked.paper) add_part(part, draft);
  return made;
}

Document document_of(const PlanDraft& draft, const Style& style) {
  const Language language = style.language;
  const programme::PaperRow& row = programme::row_of(draft.paper);
  Document document;
  document.language = language;
  document.title = fmt::format("{} – {}", row.title.in(language), draft.name);
  document.summary = about(language, std::string(row.noun.in(language)));
  document.parts.push_back({"draft", draft.blocks});
  document.foot = made_by(language, std::string(SBS_VERSION), draft.today);
  if (style.redacted) document.foot += fmt::format(" {}", without_names.in(language));
  const auto count = static_cast<long long>(count_missing(draft.blocks));
  document.foot += " ";
  document.foot +=
      count == 0 ? std::string(no_gaps.in(language)) : (count == 1 ? one_gap : gaps)(language, {count, things});
  return document;
}

}  // namespace sbs::render::paper
