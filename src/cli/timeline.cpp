#include <algorithm>
#include <array>

#include "base/text.h"
#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/view.h"
#include "schedule/filter.h"
#include "schedule/schedule.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Visar vad som händer när.", "Shows what happens when."};
constexpr Phrase from_help{"Bara det som infaller, eller kanske infaller, den dagen eller senare: 2016-10-03, HT2016.",
                           "Only what falls, or might fall, on that day or later: 2016-10-03, HT2016."};
constexpr Phrase to_help{"Bara det som infaller, eller kanske infaller, den dagen eller tidigare.",
                         "Only what falls, or might fall, on that day or earlier."};
constexpr Phrase school_help{
    "Bara det som gäller en viss skola eller alla skolor. Skriv skolans kortnamn, dess id i planen.",
    "Only what is about one school or about all. Write the school's id in the plan."};
constexpr Phrase part{"DEL", "WHAT"};
constexpr Message<std::string> only_help{"Bara en del: {0}.", "A part only: {0}."};

constexpr Phrase picture_help{"Med en bild i Mermaid, som GitHub och GitLab ritar (med --format markdown).",
                              "With a picture in Mermaid, which GitHub and GitLab draw (with --format markdown)."};
constexpr Phrase picture_is_for_markdown{"--picture: skriv också --format markdown",
                                         "--picture: write --format markdown, too"};
constexpr Phrase from_after_to{"--from: dagen ligger efter --to", "--from: the day lies after --to"};
constexpr Message<Quoted> no_school{"--school: ingen skola har id:t {0}", "--school: no school has the id {0}"};
constexpr Message<Quoted> no_schools{"--school: ingen skola har id:t {0}; planen har inga skolor",
                                     "--school: no school has the id {0}; the plan has no schools"};
constexpr Message<Quoted, std::string> school_meant{"--school: ingen skola har id:t {0}; menade ni {1}?",
                                                    "--school: no school has the id {0}; did you mean {1}?"};
constexpr Message<Quoted, AnyOf<std::string>> no_school_but{"--school: ingen skola har id:t {0}; skriv {1}",
                                                            "--school: no school has the id {0}; write {1}"};

struct Options {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string from;
  std::string to;
  std::string school;
  std::string only;
  std::string audience;  ///< `--for`
  bool places = false;
  bool redact = false;
  bool picture = false;
};

using schedule::Only;
using schedule::Schedule;

/// A form of any number of plans, or of one alone.
struct TimelineForm {
  std::string_view name;
  std::string (*draw)(render::Schedules, const render::Style&);
  std::optional<Phrase> meaning{};
  std::string (*draw_one)(const Schedule&, const render::Style&) = nullptr;
};
constexpr std::array forms{TimelineForm{"text", render::timeline_text},
                           TimelineForm{"markdown", render::timeline_markdown},
                           TimelineForm{"svg", nullptr, Phrase{"en bild", "a picture"}, render::timeline_svg},
                           TimelineForm{"mermaid", nullptr, Phrase{"en bild för Markdown", "a picture for Markdown"},
                                        render::timeline_mermaid},
                           TimelineForm{"ics", render::timeline_ics, Phrase{"kalender", "a calendar"}},
                           TimelineForm{"json", render::timeline_json},
                           TimelineForm{"csv", render::timeline_csv}};

struct NamedOnly {
  std::string_view name;
  Only only;
  std::optional<Phrase> meaning{};
};
constexpr std::array kept{NamedOnly{"planned", Only::planned, Phrase{"återstår", "still to come"}},
                          NamedOnly{"done", Only::done, Phrase{"klart", "over"}},
                          NamedOnly{"overdue", Only::overdue, Phrase{"försenat", "late"}}};

std::vector<Option> takes(Options& to, const Declaring& in) {
  return {paths_of_plans(to.paths),
          checked({"--format", &to.format, {}, called::format}, words_in(forms)),
          {"--from", &to.from, from_help, called::date, Takes::text},
          {"--to", &to.to, to_help, called::date, Takes::text},
          {"--school", &to.school, school_help, called::id, Takes::school},
          checked({"--only", &to.only, {}, part}, words_in(kept), only_help),
          for_option(to.audience, in.language),
          places_option(to.places),
          redact_option(to.redact),
          {"--picture", &to.picture, picture_help},
          jobs_option(in.common)};
}

Result<schedule::ItemFilter> filter_of(const Options& options) {
  schedule::ItemFilter filter;
  const auto from = day_option("--from", options.from, Edge::first);
  if (!from) return tl::make_unexpected(from.error());
  const auto to = day_option("--to", options.to, Edge::last);
  if (!to) return tl::make_unexpected(to.error());
  filter.from = *from;
  filter.to = *to;
  if (filter.from && filter.to && *filter.from > *filter.to) return refuse(from_after_to);
  filter.school = options.school;
  if (!options.only.empty()) filter.only = form_named(kept, options.only).only;
  filter.audience = audience_option(options.audience);
  return filter;
}

/// What is taken of a plan.
struct OfPlan {
  Schedule schedule;
  std::vector<std::string> school_ids;
  bool known = true;  ///< it knows whom `--for` names
};

/// That no plan has a school with an id, with the one that was probably meant, or all where they are few.
Failure no_such_school(const std::string& typed, std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  constexpr std::size_t few = 8;
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  if (const auto near = nearest(typed, names)) return {school_meant, Quoted(typed), ids[*near]};
  if (ids.empty()) return {no_schools, Quoted(typed)};
  if (ids.size() > few) return {no_school, Quoted(typed)};
  return {no_school_but, Quoted(typed), {std::move(ids)}};
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  if (options.picture && options.format != "markdown") return refused(env, common, picture_is_for_markdown);
  const auto filter = filter_of(options);
  if (!filter) return refused(env, common, filter.error());
  const bool of_one = form_named(forms, options.format).draw == nullptr;
  if (const auto refusal = refuse_name(filter->audience, options.redact)) return refused(env, common, *refusal);
  const View<OfPlan> timeline_view{
      [&](const Session& session, const programme::History& history, Day today) {
        OfPlan taken{schedule::build(history, session.sources(), today, session.language()), {}, true};
        schedule::ItemFilter here = *filter;
        if (here.audience) {
          here.audience = here.audience->in(history.plan());
          taken.known = is_known(*here.audience, taken.schedule.items);
        }
        for (const plan::School& school : history.plan().schools)
          if (school.id) taken.school_ids.push_back(*school.id);
        if (here.any()) taken.schedule = filtered(std::move(taken.schedule), here);
        return taken;
      },
      [&](const Session& session, Taken<OfPlan>& all) -> Result<std::string> {
        std::vector<Schedule> schedules;
        std::vector<std::string> ids;
        bool known = false;
        for (OfPlan& taken : all.of_plans) {
          schedules.push_back(std::move(taken.schedule));
          ids.insert(ids.end(), taken.school_ids.begin(), taken.school_ids.end());
          known = known || taken.known;
        }
        if (!filter->school.empty() && std::find(ids.begin(), ids.end(), filter->school) == ids.end())
          return tl::make_unexpected(no_such_school(filter->school, ids));
        if (!known) return tl::make_unexpected(nobody_called(filter->audience->text, session.language()));
        render::Style style = without_names(with_places(session.style(), options.places), options.redact);
        style.picture = options.picture;
        const TimelineForm& form = form_named(forms, options.format);
        if (form.draw != nullptr) return form.draw(all.plans(schedules), style);
        return form.draw_one(schedules.front(), style);
      },
      options.redact, of_one ? std::string_view(options.format) : std::string_view()};
  return show(env, common, options.paths, timeline_view);
}

}  // namespace

constexpr Command commands::timeline{"timeline", about, declare<Options, takes, run>};

}  // namespace sbs::cli
