#include "render/draft.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/forms.h"
#include "cli/since.h"
#include "cli/view.h"
#include "programme/papers.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{
    "Börjar ett av samarbetets egna dokument ur planen. Det som planen inte säger är markerade luckor.",
    "Begins one of the collaboration's own papers from the plan. What the plan does not say is a marked gap."};
constexpr Example example{"sbs draft progress-report plan.yaml -o report.md",
                          {"En delredovisning att skriva vidare i, med luckor för det som planen inte säger.",
                           "A progress report to write on in, with gaps for what the plan does not say."}};
constexpr Phrase kind{"SLAG", "KIND"};
constexpr Message<std::string> kind_help{"Vilket dokument: {0}.", "Which paper: {0}."};
constexpr Phrase since_help{
    "Det som har hänt sedan en viss dag, i git mot den sista versionen före dagen. Annars sedan förra redovisningen, "
    "eller "
    "förra mötet.",
    "What has happened since a day, in git against the last version before it. Otherwise since the last report, or the "
    "last meeting."};

constexpr Message<std::string> tells_no_news{
    "--since: {0} berättar inte vad som har hänt sedan en dag; det gör progress-report och agenda",
    "--since: {0} does not tell what has happened since a day; progress-report and agenda do"};

struct Options {
  std::string kind;
  std::vector<std::string> paths;
  AskedForm form{.format = "markdown"};
  std::string since;
};

using render::paper::PlanDraft;
using schedule::Schedule;

using DraftForm = Form<std::string(const render::paper::Document&)>;
constexpr std::array forms{DraftForm{"markdown", render::paper::markdown_page},
                           DraftForm{"html", render::paper::html_page, Phrase{"en sida", "a page"}}};

Words kinds() {
  Words words;
  for (const programme::PaperRow& row : programme::papers())
    words.push_back({programme::typed_name(row.paper),
                     [&row](Language language) { return std::string(row.noun.in(language)); },
                     programme::typed_name_in_swedish(row.paper)});
  return words;
}

/// The paper that a word names, which the command line has taken.
programme::Paper paper_named(const std::string& typed) {
  const auto all = programme::papers();
  const auto found = std::find_if(all.begin(), all.end(), [&](const programme::PaperRow& row) {
    return typed == programme::typed_name(row.paper) || typed == programme::typed_name_in_swedish(row.paper);
  });
  SBS_CHECK(found != all.end());
  return found->paper;
}

std::vector<Option> takes(Options& to, const Declaring& in) {
  return {required(checked({"kind", &to.kind, {}, kind}, kinds(), kind_help)),
          paths_of_plans(to.paths),
          format_option(to.form, words_in(forms)),
          since_option(to.since, since_help),
          redact_option(to.form.redact),
          jobs_option(in.common)};
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  if (const auto not_so = misfit(env, common, options.form, options.form.format != "html"))
    return refused(env, common, *not_so);
  const programme::Paper paper = paper_named(options.kind);
  if (!options.since.empty() && paper != programme::Paper::progress_report && paper != programme::Paper::agenda)
    return refused(env, common, {tells_no_news, options.kind});
  const auto since = Since<Schedule>::of(env, common, options.since, options.paths, schedule_of);
  if (!since) return refused(env, common, since.error());
  const View<PlanDraft> draft_view{
      [&](const Session& session, const programme::History& history, Day today) {
        render::paper::DraftAsked asked{paper, {}, {}};
        if (*since) {
          asked.since = since->day();
          asked.before = since->before(session, history);
        }
        return render::paper::draft_of(asked, history, session.sources(), today,
                                       with_form(session.style(), options.form));
      },
      [&](const Session& session, Taken<PlanDraft>& all) -> Result<std::string> {
        since->tell(session);
        const render::Style style = with_form(session.style(), options.form);
        return form_named(forms, options.form.format).draw(render::paper::document_of(all.of_plans.front(), style));
      },
      true, options.form.redact, "sbs draft"};
  return show(env, common, options.paths, draft_view);
}

}  // namespace

constexpr Command commands::draft{"draft", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
