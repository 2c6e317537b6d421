#include <fmt/format.h>

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

using schedule::Only;
using schedule::Schedule;

using TimelineForm = Form<std::string(render::Schedules, const render::Style&)>;
constexpr std::array forms{TimelineForm{"text", render::timeline_text},
                           TimelineForm{"markdown", render::timeline_markdown},
                           TimelineForm{"ics", render::timeline_ics}, TimelineForm{"json", render::timeline_json},
                           TimelineForm{"csv", render::timeline_csv}};

Result<schedule::ItemFilter> filter_of(const TimelineOptions& options) {
  schedule::ItemFilter filter;
  const auto from = day_option("--from", options.from, Edge::first);
  if (!from) return tl::make_unexpected(from.error());
  const auto to = day_option("--to", options.to, Edge::last);
  if (!to) return tl::make_unexpected(to.error());
  filter.from = *from;
  filter.to = *to;
  if (filter.from && filter.to && *filter.from > *filter.to)
    return refuse("--from: dagen ligger efter --to", "--from: the day lies after --to");
  filter.school = options.school;
  if (options.only == "planned") filter.only = Only::planned;
  if (options.only == "done") filter.only = Only::done;
  if (options.only == "overdue") filter.only = Only::overdue;
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
  std::string sv;
  std::string en;
  if (const auto near = nearest(typed, names)) {
    sv = fmt::format("; menade du {}?", ids[*near]);
    en = fmt::format("; did you mean {}?", ids[*near]);
  } else if (ids.empty()) {
    sv = "; planen har inga skolor";
    en = "; the plan has no schools";
  } else if (ids.size() <= few) {
    sv = "; skriv " + join(ids, "eller");
    en = "; write " + join(ids, "or");
  }
  return {fmt::format("--school: ingen skola har id:t {}{}", quoted(typed, Language::sv), sv),
          fmt::format("--school: no school has the id {}{}", quoted(typed, Language::en), en)};
}

}  // namespace

std::vector<std::string> timeline_forms() { return names_of(forms); }

int timeline(const Env& env, const CommonOptions& common, const TimelineOptions& options) {
  const auto filter = filter_of(options);
  if (!filter) return refused(env, common, filter.error());
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
        return form_named(forms, options.format).draw(all.plans(schedules), session.style());
      }};
  return show(env, common, options.paths, timeline_view);
}

}  // namespace sbs::cli
