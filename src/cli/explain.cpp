#include <fmt/format.h>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/session.h"

namespace sbs::cli {

namespace {

/// The rule that is nearest in name or id; empty where none is.
std::string guess(std::string_view text) {
  std::vector<std::string> names;
  for (const diag::RuleId rule : diag::all_rules()) {
    names.emplace_back(diag::to_string(rule));
    names.push_back(diag::name_of(rule));
  }
  const std::vector<std::string_view> views(names.begin(), names.end());
  const auto found = nearest(text, views);
  return found ? names[*found] : std::string();
}

}  // namespace

int explain(const Env& env, const CommonOptions& common, const ExplainOptions& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, session.error());
  const auto rule = diag::find_rule(options.rule);
  if (!rule) {
    const std::string meant = guess(options.rule);
    session->complain({fmt::format("ingen regel heter {}{}", quoted(options.rule, Language::sv),
                                   meant.empty() ? "" : fmt::format("; menade du {}?", meant)),
                       fmt::format("there is no rule {}{}", quoted(options.rule, Language::en),
                                   meant.empty() ? "" : fmt::format("; did you mean {}?", meant))});
    return exit_failed;
  }
  return session->emit(render::explain_text(rules::rule(*rule), session->style()), common.output, exit_ok);
}

}  // namespace sbs::cli
