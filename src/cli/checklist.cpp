#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/view.h"
#include "schedule/checklist.h"
#include "schedule/filter.h"

namespace sbs::cli {

namespace {

using schedule::Checklist;

using ChecklistForm = Form<std::string(render::Checklists, const render::Style&)>;
constexpr std::array forms{ChecklistForm{"text", render::checklist_text},
                           ChecklistForm{"markdown", render::checklist_markdown},
                           ChecklistForm{"json", render::checklist_json}, ChecklistForm{"csv", render::checklist_csv}};

/// What is taken of a plan.
struct OfPlan {
  Checklist list;
  bool known = true;  ///< it knows whom `--for` names
};

/// How long `--due-within` reaches: `30d`, `4w` (Swedish: `4v`), `2m`.
Result<std::optional<Recurrence>> reach_of(const std::string& typed) {
  if (typed.empty()) return std::nullopt;
  Recurrence reach;
  constexpr unsigned longest = 10000;
  const char* const end = typed.data() + typed.size();
  const auto [unit, error] = std::from_chars(typed.data(), end, reach.count);
  const std::string_view letter(unit, static_cast<std::size_t>(end - unit));
  if (letter == "d") reach.unit = Recurrence::Unit::days;
  if (letter == "w" || letter == "v") reach.unit = Recurrence::Unit::weeks;
  if (letter == "m") reach.unit = Recurrence::Unit::months;
  const bool known = letter == "d" || letter == "w" || letter == "v" || letter == "m";
  if (error == std::errc() && known && reach.count <= longest) return reach;
  return refuse(
      fmt::format("--due-within: {} går inte att läsa som en tid: skriv till exempel 30d (dagar), 4v (veckor) eller 2m "
                  "(månader)",
                  quoted(typed, Language::sv)),
      fmt::format("--due-within: {} cannot be read as a time: write for example 30d (days), 4w (weeks) or 2m (months)",
                  quoted(typed, Language::en)));
}

schedule::TaskFilter filter_of(const ChecklistOptions& options, const std::optional<Recurrence>& reach,
                               const plan::Plan& plan, Day today) {
  schedule::TaskFilter filter;
  for (const schedule::Step step : programme::all_steps_in_order)
    if (options.step == std::to_string(programme::number(step))) filter.step = step;
  if (const auto audience = audience_option(options.audience)) filter.audience = audience->in(plan);
  filter.open = options.open;
  filter.overdue = options.overdue;
  if (reach) filter.due_by = after(today, *reach, 1);
  return filter;
}

}  // namespace

std::vector<std::string> checklist_forms() { return names_of(forms); }

int checklist(const Env& env, const CommonOptions& common, const ChecklistOptions& options) {
  const auto reach = reach_of(options.due_within);
  if (!reach) return refused(env, common, reach.error());
  const auto audience = audience_option(options.audience);
  const View<OfPlan> checklist_view{
      [&](const Session& session, const programme::History& history, Day today) {
        OfPlan taken{schedule::checklist(history, session.sources(), today, session.language()), true};
        const auto filter = filter_of(options, *reach, history.plan(), today);
        if (filter.audience) taken.known = is_known(*filter.audience, taken.list.tasks);
        if (filter.any()) taken.list = filtered(std::move(taken.list), filter);
        return taken;
      },
      [&](const Session& session, Taken<OfPlan>& all) -> Result<std::string> {
        std::vector<Checklist> checklists;
        bool known = false;
        for (OfPlan& taken : all.of_plans) {
          checklists.push_back(std::move(taken.list));
          known = known || taken.known;
        }
        if (!known) return tl::make_unexpected(nobody_called(audience->text, session.language()));
        return form_named(forms, options.format).draw(all.plans(checklists), session.style());
      }};
  return show(env, common, options.paths, checklist_view);
}

}  // namespace sbs::cli
