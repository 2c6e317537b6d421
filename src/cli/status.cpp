#include <algorithm>
#include <array>

#include "cli/forms.h"
#include "cli/refuse.h"
#include "cli/view.h"
#include "schedule/standing.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Visar hur långt varje samarbete har kommit, en rad per plan.",
                       "Shows how far each collaboration has come, one row for each plan."};
constexpr Example example{"sbs status . --sort limit",
                          {"Alla planer i mappen, de som når tidsgränsen snart först.",
                           "All plans in the folder, those that reach the limit soon first."}};
constexpr Phrase order{"ORDNING", "ORDER"};
constexpr Message<std::string> sort_help{"Vad som står först: {0}.", "What comes first: {0}."};

struct Options {
  std::vector<std::string> paths;
  AskedForm form;
  std::string sort = "need";
};

using schedule::Order;
using schedule::Standing;

using StatusForm = ViewForm<Standing>;
constexpr std::array forms{StatusForm{"text", always<Standing, render::status_text>},
                           StatusForm{"markdown", always<Standing, render::status_markdown>},
                           StatusForm{"csv", always<Standing, render::status_csv>},
                           StatusForm{"json", always<Standing, render::status_json>},
                           StatusForm{"xlsx", render::status_xlsx, a_spreadsheet, false}};

constexpr std::array orders{Named{"need", Order::need, Phrase{"de som behöver hjälp", "those who need help"}},
                            Named{"limit", Order::limit, Phrase{"minst tid kvar", "the least time left"}},
                            Named{"next", Order::next, Phrase{"tidigast nästa datum", "the earliest next date"}},
                            Named{"overdue", Order::overdue, Phrase{"mest försenat", "the most overdue"}},
                            Named{"name", Order::name, Phrase{"namn i bokstavsordning", "names in alphabetical order"}},
                            Named{"step", Order::step, Phrase{"tidigast steg", "the earliest step"}}};

std::vector<Option> takes(Options& to, const Declaring& in) {
  return {paths_of_plans(to.paths),
          format_option(to.form, words_in(forms)),
          checked({"--sort", &to.sort, {}, order}, words_in(orders), sort_help),
          redact_option(to.form.redact),
          excel_option(to.form),
          jobs_option(in.common)};
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  const auto& form = form_named(forms, options.form.format);
  if (const auto not_so = misfit(env, common, options.form, form.is_text)) return refused(env, common, *not_so);
  const View<Standing> status_view{
      [&](const Session& session, const programme::History& history, Day today) {
        return standing(schedule::checklist(history, session.sources(), today, session.language()), history);
      },
      [&](const Session& session, Taken<Standing>& all) -> Result<std::string> {
        std::vector<Standing>& standings = all.of_plans;
        count_findings(
            session, standings, all.settled, [](Standing& one) -> Standing& { return one; },
            [](Standing& /*one*/, const check::Settled& /*found*/) {});
        for (render::Unread& plan : all.unread)
          plan.before = standings.size();
        schedule::tell_apart(standings);
        schedule::sort(standings, form_named(orders, options.sort).value);
        return form.draw(all.plans(standings), with_form(session.style(), options.form));
      },
      form.is_text, options.form.redact};
  return show(env, common, options.paths, status_view);
}

}  // namespace

constexpr Command commands::status{"status", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
