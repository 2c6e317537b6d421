#include "cli/view.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/refuse.h"

namespace sbs::cli {

namespace {

constexpr Noun errors{{"fel", "error"}, {"fel", "errors"}};

}  // namespace

int view(const Env& env, const CommonOptions& common, const ViewOptions& options,
         const std::function<std::string(const Session&, const plan::Plan&, Day today)>& draw) {
  auto session = Session::start(env, common, options.paths);
  if (!session) return refused(env, session.error());
  std::string text;
  std::size_t wrong = 0;
  bool drawn = false;
  const auto walked = session->check({}, [&](Checked checked) {
    wrong += static_cast<std::size_t>(
        std::count_if(checked.findings.begin(), checked.findings.end(),
                      [](const auto& finding) { return finding.severity == diag::Severity::error; }));
    if (checked.plan == nullptr) return;
    if (drawn) text += "\n\n";
    text += draw(*session, *checked.plan, checked.today);
    drawn = true;
  });
  if (wrong > 0) {
    const std::string paths = fmt::format("{}", fmt::join(options.paths, " "));
    session->complain({fmt::format("planen har {}; visa dem med: sbs validate {}",
                                   errors(Language::sv, static_cast<long long>(wrong)), paths),
                       fmt::format("the plan has {}; see them with: sbs validate {}",
                                   errors(Language::en, static_cast<long long>(wrong)), paths)});
  }
  // It is a failure when something asked for could not be drawn; errors in what was drawn are not.
  const int code = !walked.failures.empty() || !drawn ? exit_failed : exit_ok;
  return drawn ? session->emit(text, common.output, code) : code;
}

}  // namespace sbs::cli
