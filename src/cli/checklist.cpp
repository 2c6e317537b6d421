#include <algorithm>
#include <array>
#include <charconv>

#include "base/text.h"
#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/since.h"
#include "cli/view.h"
#include "programme/steps.h"
#include "schedule/checklist.h"
#include "schedule/filter.h"
#include "schedule/since.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Visar vad som återstår, och för vem.", "Shows what remains, and for whom."};
constexpr Example example{"sbs checklist plan.yaml --for rektor --due-within 30d",
                          {"Vad rektorn ska göra inom en månad, och vad som är försenat.",
                           "What the principal is to do within a month, and what is overdue."}};
constexpr Phrase to_tick_off{"att bocka av", "to tick off"};
constexpr Message<std::string> step_help{"Bara ett steg: {0}.", "Only one step: {0}."};
constexpr Phrase open_help{"Bara det som inte är klart.", "Only what is not done."};
constexpr Phrase overdue_help{"Bara det som är försenat.", "Only what is overdue."};
constexpr Phrase due_within_help{"Bara det som infaller inom en viss tid (30d, 4v, 2m), och det som redan är försenat.",
                                 "Only what falls within some time (30d, 4w, 2m), and what is overdue already."};

constexpr Message<Quoted> no_time{
    "--due-within: {0} går inte att läsa som en tid: skriv till exempel 30d (dagar), 4v (veckor) eller 2m (månader)",
    "--due-within: {0} cannot be read as a time: write for example 30d (days), 4w (weeks) or 2m (months)"};

struct Options {
  std::vector<std::string> paths;
  AskedForm form;
  std::string step;
  std::string audience;  ///< `--for`
  bool open = false;
  bool overdue = false;
  std::string due_within;
  std::string since;
};

using schedule::Checklist;

using ChecklistForm = ViewForm<Checklist>;
constexpr std::array forms{ChecklistForm{"text", always<Checklist, render::checklist_text>},
                           ChecklistForm{"markdown", always<Checklist, render::checklist_markdown>, to_tick_off},
                           ChecklistForm{"json", always<Checklist, render::checklist_json>},
                           ChecklistForm{"csv", always<Checklist, render::checklist_csv>},
                           ChecklistForm{"xlsx", render::checklist_xlsx, a_spreadsheet, false}};

using OfPlan = Chosen<Checklist>;

Words steps() {
  Words words;
  for (const schedule::Step step : programme::all_steps_in_order)
    words.push_back({std::to_string(programme::number(step)),
                     [step](Language language) { return std::string(programme::name_of(step, language)); }});
  return words;
}

std::vector<Option> takes(Options& to, const Declaring& in) {
  return {paths_of_plans(to.paths),
          format_option(to.form, words_in(forms)),
          checked({"--step", &to.step, {}, called::number}, steps(), step_help),
          for_option(to.audience, in.language),
          {"--open", &to.open, open_help},
          {"--overdue", &to.overdue, overdue_help},
          {"--due-within", &to.due_within, due_within_help, called::time, Takes::text},
          since_option(to.since),
          places_option(to.form),
          redact_option(to.form.redact),
          excel_option(to.form),
          jobs_option(in.common)};
}

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
  return refuse(no_time, Quoted(typed));
}

schedule::TaskFilter filter_of(const Options& options, const std::optional<Recurrence>& reach, const plan::Plan& plan,
                               Day today) {
  schedule::TaskFilter filter;
  for (const schedule::Step step : programme::all_steps_in_order)
    if (options.step == std::to_string(programme::number(step))) filter.step = step;
  if (const auto audience = audience_option(options.audience)) filter.audience = audience->in(plan);
  filter.open = options.open;
  filter.overdue = options.overdue;
  if (reach) filter.due_by = after(today, *reach, 1);
  return filter;
}

Checklist checklist_of(const Session& session, const programme::History& history, Day today) {
  return schedule::checklist(history, session.sources(), today, session.language());
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  const auto& form = form_named(forms, options.form.format);
  if (const auto not_so = misfit(env, common, options.form, form.is_text)) return refused(env, common, *not_so);
  const auto reach = reach_of(options.due_within);
  if (!reach) return refused(env, common, reach.error());
  const auto audience = audience_option(options.audience);
  if (const auto refusal = refuse_name(audience, options.form.redact)) return refused(env, common, *refusal);
  const auto since = Since<Checklist>::of(env, common, options.since, options.paths, checklist_of);
  if (!since) return refused(env, common, since.error());
  const View<OfPlan> checklist_view{
      [&](const Session& session, const programme::History& history, Day today) {
        OfPlan taken{checklist_of(session, history, today)};
        const auto filter = filter_of(options, *reach, history.plan(), today);
        if (filter.audience) taken.known = is_known(*filter.audience, taken.drawn.tasks);
        if (filter.any()) taken.drawn = filtered(std::move(taken.drawn), filter);
        if (*since)
          taken.drawn = schedule::since(std::move(taken.drawn), since->day(), since->before(session, history),
                                        session.language());
        return taken;
      },
      [&](const Session& session, Taken<OfPlan>& all) -> Result<std::string> {
        since->tell(session);
        const auto checklists = all_chosen(all.of_plans, {}, audience, session.language());
        if (!checklists) return tl::make_unexpected(checklists.error());
        return form.draw(all.plans(*checklists), with_form(session.style(), options.form));
      },
      form.is_text, options.form.redact};
  return show(env, common, options.paths, checklist_view);
}

}  // namespace

constexpr Command commands::checklist{"checklist", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
