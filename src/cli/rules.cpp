#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "plan/names.h"

namespace sbs::cli {

namespace {

render::RuleList chosen(const RulesOptions& options) {
  render::RuleList list;
  for (const programme::Mandate& mandate : programme::mandates())
    if (options.mandate == plan::label(mandate.id)) list.mandate = &mandate;
  for (const diag::RuleId id : diag::all_rules()) {
    const rules::Rule& rule = rules::rule(id);
    if (!options.step.empty() && std::to_string(diag::group_of(id)) != options.step) continue;
    if (!options.level.empty() && diag::to_string(diag::default_severity(id)) != options.level) continue;
    if (list.mandate != nullptr && !rule.is_for(*list.mandate)) continue;
    list.rules.push_back(&rule);
  }
  return list;
}

std::string text_of(const render::RuleList& list, std::string_view format, const render::Style& style) {
  if (format == "markdown") return render::rules_markdown(list, style.language);
  if (format == "json") return render::rules_json(list, style.language);
  return render::rules_text(list, style);
}

}  // namespace

int rules(const Env& env, const CommonOptions& common, const RulesOptions& options) {
  auto session = Session::start(env, common, {});
  if (!session) return refused(env, common, session.error());
  return session->emit(text_of(chosen(options), options.format, session->style()), common.output, exit_ok);
}

}  // namespace sbs::cli
