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
  const auto from = day_option("--from", options.from, true);
  if (!from) return tl::make_unexpected(from.error());
  const auto to = day_option("--to", options.to, false);
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

/// What the plans have that options may name.
struct Known {
  std::vector<std::string> schools;
  bool audience = false;

  void add(const plan::Plan& plan, const Schedule& schedule, const schedule::ItemFilter& filter) {
    for (const plan::School& school : plan.schools)
      if (school.id) schools.push_back(*school.id);
    audience = audience || !filter.audience || filter.audience->role || filter.audience->party ||
               std::any_of(schedule.items.begin(), schedule.items.end(),
                           [&](const schedule::Item& item) { return concerns(item.people, *filter.audience); });
  }
};

Failure no_such_school(const std::string& typed, const std::vector<std::string>& schools) {
  return {fmt::format("--school: ingen skola har id {}; {}", quoted(typed, Language::sv),
                      schools.empty() ? "planen har inga skolor" : "skriv " + join(schools, "eller")),
          fmt::format("--school: no school has the id {}; {}", quoted(typed, Language::en),
                      schools.empty() ? "the plan has no schools" : "write " + join(schools, "or"))};
}

}  // namespace

std::vector<std::string> timeline_forms() { return names_of(forms); }

int timeline(const Env& env, const CommonOptions& common, const TimelineOptions& options) {
  const auto filter = filter_of(options);
  if (!filter) return refused(env, common, filter.error());
  std::vector<Schedule> schedules;
  Known known;
  const View timeline_view{
      [&](const Session& session, const plan::Plan& plan, Day today) {
        Schedule schedule = schedule::build(plan, session.sources(), today, session.language());
        known.add(plan, schedule, *filter);
        schedules.push_back(filter->any() ? filtered(std::move(schedule), *filter) : std::move(schedule));
      },
      [&](const Session& session, const Run&) -> Result<std::string> {
        const auto& ids = known.schools;
        if (!filter->school.empty() && std::find(ids.begin(), ids.end(), filter->school) == ids.end())
          return tl::make_unexpected(no_such_school(filter->school, ids));
        if (!known.audience) return tl::make_unexpected(nobody_called(filter->audience->text, session.language()));
        return form_named(forms, options.format).draw(schedules, session.style());
      }};
  return view(env, common, options.paths, timeline_view);
}

}  // namespace sbs::cli
