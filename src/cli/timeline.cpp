#include <array>
#include <utility>

#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/since.h"
#include "cli/view.h"
#include "schedule/filter.h"
#include "schedule/schedule.h"
#include "schedule/since.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Visar vad som händer när.", "Shows what happens when."};
constexpr Example example{"sbs timeline kumla/ --format ics -o kumla.ics",
                          {"En kalender som alla i teamet kan lägga till i sin.",
                           "A calendar that everybody in the team can add to their own."}};
constexpr Phrase from_help{"Bara det som infaller, eller kanske infaller, den dagen eller senare: 2016-10-03, HT2016.",
                           "Only what falls, or might fall, on that day or later: 2016-10-03, HT2016."};
constexpr Phrase to_help{"Bara det som infaller, eller kanske infaller, den dagen eller tidigare.",
                         "Only what falls, or might fall, on that day or earlier."};

constexpr Phrase from_after_to{"--from: dagen ligger efter --to", "--from: the day lies after --to"};

struct Options {
  std::vector<std::string> paths;
  AskedForm form;
  std::string from;
  std::string to;
  std::string school;
  std::string only;
  std::string audience;  ///< `--for`
  std::string since;
};

using schedule::Only;
using schedule::Schedule;

using TimelineForm = ViewForm<Schedule>;
constexpr std::array forms{
    TimelineForm{"text", always<Schedule, render::timeline_text>},
    TimelineForm{"markdown", always<Schedule, render::timeline_markdown>},
    TimelineForm{"svg", of_one<Schedule, render::timeline_svg>, Phrase{"en bild", "a picture"}, true, true},
    TimelineForm{"mermaid", of_one<Schedule, render::timeline_mermaid>,
                 Phrase{"en bild för Markdown", "a picture for Markdown"}, true, true},
    TimelineForm{"ics", always<Schedule, render::timeline_ics>, Phrase{"kalender", "a calendar"}},
    TimelineForm{"json", always<Schedule, render::timeline_json>},
    TimelineForm{"csv", always<Schedule, render::timeline_csv>},
    TimelineForm{"xlsx", render::timeline_xlsx, a_spreadsheet, false}};

constexpr std::array kept{Named{"planned", Only::planned, Phrase{"återstår", "still to come"}},
                          Named{"done", Only::done, Phrase{"klart", "over"}},
                          Named{"overdue", Only::overdue, Phrase{"försenat", "late"}}};

std::vector<Option> takes(Options& to, const Declaring& in) {
  return {paths_of_plans(to.paths),
          format_option(to.form, words_in(forms)),
          {"--from", &to.from, from_help, called::date, Takes::text},
          {"--to", &to.to, to_help, called::date, Takes::text},
          school_option(to.school),
          only_option(to.only, words_in(kept)),
          for_option(to.audience, in.language),
          since_option(to.since),
          places_option(to.form),
          redact_option(to.form.redact),
          excel_option(to.form),
          picture_option(to.form),
          spans_option(to.form),
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
  if (!options.only.empty()) filter.only = form_named(kept, options.only).value;
  filter.audience = audience_option(options.audience);
  return filter;
}

using OfPlan = Chosen<Schedule>;

int run(const Env& env, const CommonOptions& common, const Options& options) {
  const auto& form = form_named(forms, options.form.format);
  if (const auto not_so = misfit(env, common, options.form, form.is_text)) return refused(env, common, *not_so);
  const auto filter = filter_of(options);
  if (!filter) return refused(env, common, filter.error());
  if (const auto refusal = refuse_name(filter->audience, options.form.redact)) return refused(env, common, *refusal);
  const auto since = Since<Schedule>::of(env, common, options.since, options.paths, schedule_of);
  if (!since) return refused(env, common, since.error());
  const View<OfPlan> timeline_view{
      [&](const Session& session, const programme::History& history, Day today) {
        OfPlan taken{schedule_of(session, history, today), school_ids(history.plan()), true};
        schedule::ItemFilter here = *filter;
        if (*since)
          here.keys =
              schedule::happened_since(taken.drawn, since->day(), since->before(session, history), session.language());
        if (here.audience) {
          here.audience = here.audience->in(history.plan());
          taken.known = is_known(*here.audience, taken.drawn.items);
        }
        if (here.any()) taken.drawn = filtered(std::move(taken.drawn), here);
        return taken;
      },
      [&](const Session& session, Taken<OfPlan>& all) -> Result<std::string> {
        since->tell(session);
        const auto schedules = all_chosen(all.of_plans, filter->school, filter->audience, session.language());
        if (!schedules) return tl::make_unexpected(schedules.error());
        return form.draw(all.plans(*schedules), with_form(session.style(), options.form));
      },
      form.is_text, options.form.redact, form.of_one ? std::string_view(options.form.format) : std::string_view()};
  return show(env, common, options.paths, timeline_view);
}

}  // namespace

constexpr Command commands::timeline{"timeline", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
