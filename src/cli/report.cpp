#include <array>
#include <utility>

#include "cli/forms.h"
#include "cli/view.h"
#include "plan/redact.h"
#include "render/document.h"
#include "render/report.h"
#include "schedule/standing.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Gör en sida om samarbetet för människor: läget, resultaten, insatserna och allt som har hänt.",
                       "Makes a page about the collaboration for people: where it stands, the results, the "
                       "interventions and all that happened."};
constexpr Example example{"sbs report plan.yaml -o plan.html",
                          {"En sida att lämna till nämnden, öppnad i en webbläsare.",
                           "A page to hand to the school board, opened in a browser."}};
constexpr Phrase no_findings_help{"Utan det som sbs validate påpekar i planen.",
                                  "Without what sbs validate finds in the plan."};

struct Options {
  std::vector<std::string> paths;
  AskedForm form{.format = "html"};
  bool no_findings = false;
};

using render::paper::PlanReport;

using ReportForm = Form<std::string(const render::paper::Document&)>;
constexpr std::array forms{ReportForm{"html", render::paper::html_page, Phrase{"en sida", "a page"}},
                           ReportForm{"markdown", render::paper::markdown_page}};

std::vector<Option> takes(Options& to, const Declaring& in) {
  return {paths_of_plans(to.paths),
          format_option(to.form, words_in(forms)),
          {"--no-findings", &to.no_findings, no_findings_help},
          redact_option(to.form.redact),
          jobs_option(in.common)};
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  if (const auto not_so = misfit(env, common, options.form, options.form.format != "html"))
    return refused(env, common, *not_so);
  const View<PlanReport> report_view{
      [&](const Session& session, const programme::History& history, Day today) {
        if (!options.form.redact) return render::paper::report_of(history, session.sources(), today, session.style());
        plan::Names names(history.plan());
        const plan::Plan shown = plan::redacted(history.plan(), names, session.language());
        auto report = render::paper::report_of(programme::History(shown), session.sources(), today, session.style());
        report.names = std::move(names);  // for what is found, which is told of the plan as it is
        return report;
      },
      [&](const Session& session, Taken<PlanReport>& all) -> Result<std::string> {
        const render::Style style = with_form(session.style(), options.form);
        count_findings(
            session, all.of_plans, all.settled, [](PlanReport& one) -> schedule::Standing& { return one.standing; },
            [&](PlanReport& one, const check::Settled& found) {
              if (!options.no_findings) render::paper::add_findings(one, found.findings, style);
            });
        return form_named(forms, options.form.format).draw(render::paper::document_of(all.plans(all.of_plans), style));
      }};
  return show(env, common, options.paths, report_view);
}

}  // namespace

constexpr Command commands::report{"report", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
