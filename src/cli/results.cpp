#include <array>
#include <utility>

#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/view.h"
#include "schedule/filter.h"
#include "schedule/results.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Visar målen: utgångsläge, målvärde, senaste utfall och hur långt det har kommit.",
                       "Shows the goals: baseline, target, latest outcome and how far it has come."};
constexpr Example example{"sbs results plan.yaml --only behind",
                          {"Målen som inte nås i tid.", "The goals that are not reached in time."}};

struct Options {
  std::vector<std::string> paths;
  AskedForm form;
  std::string school;
  std::string only;
  std::string audience;  ///< `--for`
};

using schedule::OnlyGoals;
using schedule::Results;

using ResultsForm = ViewForm<Results>;
constexpr std::array forms{ResultsForm{"text", always<Results, render::results_text>},
                           ResultsForm{"markdown", always<Results, render::results_markdown>},
                           ResultsForm{"csv", always<Results, render::results_csv>},
                           ResultsForm{"json", always<Results, render::results_json>},
                           ResultsForm{"xlsx", render::results_xlsx, a_spreadsheet, false}};

constexpr std::array kept{Named{"behind", OnlyGoals::behind, Phrase{"ligger efter", "behind"}},
                          Named{"reached", OnlyGoals::reached, Phrase{"nått", "reached"}},
                          Named{"unmeasured", OnlyGoals::unmeasured, Phrase{"inte mätt än", "not measured yet"}}};

std::vector<Option> takes(Options& to, const Declaring& in) {
  return {paths_of_plans(to.paths),
          format_option(to.form, words_in(forms)),
          school_option(to.school),
          only_option(to.only, words_in(kept)),
          for_option(to.audience, in.language),
          places_option(to.form),
          redact_option(to.form.redact),
          excel_option(to.form),
          jobs_option(in.common)};
}

using OfPlan = Chosen<Results>;

int run(const Env& env, const CommonOptions& common, const Options& options) {
  const auto& form = form_named(forms, options.form.format);
  if (const auto not_so = misfit(env, common, options.form, form.is_text)) return refused(env, common, *not_so);
  schedule::GoalFilter filter;
  filter.school = options.school;
  if (!options.only.empty()) filter.only = form_named(kept, options.only).value;
  filter.audience = audience_option(options.audience);
  if (const auto refusal = refuse_name(filter.audience, options.form.redact)) return refused(env, common, *refusal);
  const View<OfPlan> results_view{
      [&](const Session& session, const programme::History& history, Day today) {
        OfPlan taken{schedule::results(history, session.sources(), today, session.language()),
                     school_ids(history.plan()), true};
        schedule::GoalFilter here = filter;
        if (here.audience) {
          here.audience = here.audience->in(history.plan());
          taken.known = is_known(*here.audience, taken.drawn.goals);
        }
        if (here.any()) taken.drawn = filtered(std::move(taken.drawn), here);
        return taken;
      },
      [&](const Session& session, Taken<OfPlan>& all) -> Result<std::string> {
        const auto drawn = all_chosen(all.of_plans, filter.school, filter.audience, session.language());
        if (!drawn) return tl::make_unexpected(drawn.error());
        return form.draw(all.plans(*drawn), with_form(session.style(), options.form));
      },
      form.is_text, options.form.redact};
  return show(env, common, options.paths, results_view);
}

}  // namespace

constexpr Command commands::results{"results", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
