#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/session.h"

namespace sbs::cli {

int explain(const Env& env, const CommonOptions& common, const ExplainOptions& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, session.error());
  const auto rule = diag::find_rule(options.rule);
  if (!rule) {
    const std::string meant = diag::guess_rule(options.rule);
    session->complain({fmt::format("ingen regel heter {}{}", quoted(options.rule, Language::sv),
                                   meant.empty() ? "" : fmt::format("; menade du {}?", meant)),
                       fmt::format("there is no rule {}{}", quoted(options.rule, Language::en),
                                   meant.empty() ? "" : fmt::format("; did you mean {}?", meant))});
    return exit_failed;
  }
  return session->emit(render::explain_text(rules::rule(*rule), session->style()), common.output, exit_ok);
}

}  // namespace sbs::cli
