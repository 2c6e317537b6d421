#include "plan/resolve.h"

#include <fmt/format.h>

#include <unordered_map>

#include "base/text.h"
#include "plan/names.h"
#include "yaml/scalar.h"

namespace sbs::plan {

namespace {

using diag::RuleId;

constexpr Message<std::string, std::string> id_twice{"kortnamnet {0} finns två gånger bland {1}",
                                                     "the id {0} appears twice among {1}"};
constexpr Message<> id_first{"första gången", "the first time"};
constexpr Message<> unique_id{"byt det ena kortnamnet, och ändra hänvisningarna till det",
                              "change one of the ids, and the references to it"};
constexpr Message<std::string, std::string> no_such_id{"kortnamnet {0} finns inte bland {1}",
                                                       "the id {0} does not exist among {1}"};
constexpr Message<std::string> did_you_mean{"menade ni {0}?", "did you mean {0}?"};
constexpr Message<std::string> write_id{"skriv {0}", "write {0}"};
constexpr Message<std::string> known_ids{"skriv något av de kortnamn som finns: {0}",
                                         "write one of the ids that exist: {0}"};
constexpr Message<std::string> add_section{"lägg till det som saknas: planen har inga {0}",
                                           "add what is missing: the plan has no {0}"};
constexpr Message<> remove_reference{"ta bort hänvisningen", "remove the reference"};
constexpr Message<> deadline_of_series{"det som återkommer har ingen sista dag, utan en tid som det pågår",
                                       "what recurs has no deadline, but a time during which it goes on"};
constexpr Message<> say_the_span{"skriv mellan vilka dagar det pågår, som ”planerad: 2018-01-08/2018-06-20”",
                                 "write between which days it goes on, such as “planned: 2018-01-08/2018-06-20”"};
constexpr Message<> event_without_date{"händelsen har inget datum", "the event has no date"};
constexpr Message<> why_a_date{"Utan datum kan händelsen inte stå i tidslinjen, och ingen ser om den blir sen.",
                               "Without a date the event cannot stand in the timeline, and nobody sees whether it "
                               "is late."};
constexpr Message<> add_planned{"lägg till ”planerad”, med dagen då det ska ske",
                                "add “planned”, with the day when it is to happen"};
constexpr Message<> add_done{"lägg till ”klar”, med dagen då det skedde", "add “done”, with the day when it happened"};
constexpr Message<> several_dates{"händelsen har flera datum, men återkommer inte",
                                  "the event has several dates, but does not recur"};
constexpr Message<> add_interval{"lägg till ”intervall”, till exempel ”varannan vecka”, om händelsen återkommer",
                                 "add “every”, such as “every other week”, if the event recurs"};
constexpr Message<> one_event_each{"skriv annars en händelse för varje datum",
                                   "write one event for each date otherwise"};

constexpr Phrase schools{"skolorna", "the schools"};
constexpr Phrase teams{"teamen", "the teams"};
constexpr Phrase events{"händelserna", "the events"};
constexpr Phrase findings{"problemen", "the problems"};
constexpr Phrase interventions{"insatserna", "the interventions"};
constexpr Phrase no_schools{"skolor", "schools"};
constexpr Phrase no_teams{"team", "teams"};
constexpr Phrase no_findings{"problem", "problems"};
constexpr Phrase no_interventions{"insatser", "interventions"};

/// The ids of a section, and whether all of them are known.
template <class T>
struct Ids {
  std::unordered_map<std::string_view, Id<T>> by_id;
  std::vector<std::string_view> ids;
  std::unordered_map<std::string, std::size_t> by_title;  // in small letters
  bool whole = true;
  // What it takes to compare a word with all of them, and how much more of that is done: a file made to be hard has
  // thousands of ids, and thousands of references to none of them.
  std::size_t letters = 0;
  std::size_t patience = 50'000'000;
};

constexpr std::size_t least_letters = 16;  // comparing takes as long as that even where a word is short

std::string title(const School& school) { return title_of(school); }
std::string title(const Intervention& intervention) { return title_of(intervention); }
std::string title(const Event& event) { return event.title ? *event.title : std::string(); }
std::string title(const Team&) { return {}; }
std::string title(const Finding&) { return {}; }

template <class T>
Ids<T> collect(const List<T>& section, const Phrase& what, diag::Sink& sink) {
  Ids<T> ids;
  ids.whole = section.whole;
  for (std::size_t at = 0; at < section.size(); ++at) {
    const T& item = section[at];
    if (!item.id) {
      ids.whole = false;
      continue;
    }
    const auto [same, fresh] = ids.by_id.try_emplace(*item.id, Id<T>::at(at));
    if (fresh) {
      if (const std::string named = title(item); !named.empty())
        ids.by_title.try_emplace(fold_case(named), ids.ids.size());
      ids.ids.push_back(*item.id);
      ids.letters += item.id->size() + least_letters;
      continue;
    }
    sink.report(RuleId::SBS009, item.id.span(), id_twice, quoted(*item.id, sink.language()),
                std::string(what.in(sink.language())))
        .pointing_at(section[same->second.index].id.span(), sink.text(id_first))
        .helped(sink.text(unique_id));
  }
  return ids;
}

/// The id that was mistyped; none where comparing has taken too much already.
template <class T>
std::optional<std::size_t> guess(std::string_view text, Ids<T>& ids) {
  const std::size_t each = text.size() + least_letters;
  if (ids.letters > ids.patience / each) return std::nullopt;
  ids.patience -= ids.letters * each;
  return nearest(text, ids.ids);
}

template <class T>
void resolve_all(References<T>& references, Ids<T>& ids, const Phrase& what, const Phrase& none, diag::Sink& sink) {
  for (auto& [reference, span] : references) {
    if (const auto found = ids.by_id.find(reference.id); found != ids.by_id.end()) {
      reference.target = found->second;
      continue;
    }
    if (!ids.whole) continue;  // what it names may stand where nobody could read
    const auto language = sink.language();
    auto& finding =
        sink.report(RuleId::SBS010, span, no_such_id, quoted(reference.id, language), std::string(what.in(language)));
    // A name says which thing is meant as surely as its id does: `Malmens skola` for `malmen`.
    const auto named = ids.by_title.find(fold_case(reference.id));
    const bool is_name = named != ids.by_title.end();
    if (const auto meant = is_name ? std::optional(named->second) : guess(reference.id, ids)) {
      const std::string right(ids.ids[*meant]);
      finding.helped(sink.text(did_you_mean, quoted(right, language)));
      if (is_name || is_slip_of(reference.id, right, ids.ids))
        finding.fixed_by(sink.text(write_id, right), span, yaml::as_scalar(right));
    } else if (ids.ids.empty()) {
      finding.helped(sink.text(add_section, std::string(none.in(language)))).helped(sink.text(remove_reference));
    } else {
      constexpr std::size_t most = 12;
      const bool more = ids.ids.size() > most;
      const std::span<const std::string_view> shown(ids.ids.data(), more ? most : ids.ids.size());
      finding.helped(sink.text(known_ids, fmt::format("{}{}", fmt::join(shown, ", "), more ? ", …" : "")));
    }
  }
}

void check_dates(const Plan& plan, diag::Sink& sink) {
  for (const Event& event : plan.timeline) {
    if (event.planned.absent() && !event.done.written)
      sink.report(RuleId::SBS005, event.head, event_without_date)
          .because(sink.text(why_a_date))
          .helped(sink.text(add_planned))
          .helped(sink.text(add_done));
    if (event.planned && event.planned->is_deadline() && event.every)
      sink.report(RuleId::SBS008, event.planned.span(), deadline_of_series).helped(sink.text(say_the_span));
    if (event.done.size() > 1 && event.every.absent())
      sink.report(RuleId::SBS006, event.done.span, several_dates)
          .helped(sink.text(add_interval))
          .helped(sink.text(one_event_each));
  }
}

}  // namespace

void resolve(Plan& plan, diag::Sink& sink) {
  auto school_ids = collect(plan.schools, schools, sink);
  auto team_ids = collect(plan.teams, teams, sink);
  collect(plan.timeline, events, sink);
  auto intervention_ids = collect(plan.interventions, interventions, sink);
  Ids<Finding> finding_ids;
  if (plan.analysis)
    finding_ids = collect(plan.analysis->findings, findings, sink);
  else
    finding_ids.whole = plan.analysis.absent();

  const auto schools_of = [&](References<School>& references) {
    resolve_all(references, school_ids, schools, no_schools, sink);
  };
  for (Team& team : plan.teams) {
    schools_of(team.schools);
    for (Member& member : team.members)
      schools_of(member.schools);
  }
  for (Event& event : plan.timeline) {
    schools_of(event.schools);
    resolve_all(event.teams, team_ids, teams, no_teams, sink);
    resolve_all(event.interventions, intervention_ids, interventions, no_interventions, sink);
  }
  if (plan.analysis)
    for (Finding& finding : plan.analysis->findings)
      schools_of(finding.schools);
  for (Intervention& intervention : plan.interventions) {
    schools_of(intervention.schools);
    resolve_all(intervention.findings, finding_ids, findings, no_findings, sink);
  }
  check_dates(plan, sink);
}

}  // namespace sbs::plan
