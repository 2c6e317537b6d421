#include "cli/view.h"

#include <fmt/format.h>

#include "base/text.h"
#include "cli/refuse.h"

namespace sbs::cli {

namespace {

constexpr Noun errors{{"fel", "error"}, {"fel", "errors"}};

}  // namespace

int view(const Env& env, const CommonOptions& common, const ViewOptions& options,
         const std::function<std::string(const Session&, const plan::Plan&, Day today)>& draw) {
  auto session = Session::start(env, common, options.paths);
  if (!session) return refused(env, common, session.error());
  std::string text;
  std::size_t wrong = 0;
  bool drawn = false;
  const Run run = session->check({}, [&](const plan::Plan& plan, Day today) {
    if (drawn) text += "\n\n";
    text += draw(*session, plan, today);
    drawn = true;
  });
  session->tell(run);
  for (const Checked& checked : run.checked)
    wrong += checked.count(diag::Severity::error);
  if (wrong > 0) {
    const std::string paths = fmt::format("{}", fmt::join(options.paths, " "));
    session->complain({fmt::format("planen har {}; visa dem med: sbs validate {}",
                                   errors(Language::sv, static_cast<long long>(wrong)), paths),
                       fmt::format("the plan has {}; see them with: sbs validate {}",
                                   errors(Language::en, static_cast<long long>(wrong)), paths)});
  }
  // It is a failure when something asked for could not be drawn; errors in what was drawn are not.
  const int code = !run.walked.failures.empty() || !drawn ? exit_failed : exit_ok;
  return drawn ? session->emit(text, common.output, code) : code;
}

}  // namespace sbs::cli
