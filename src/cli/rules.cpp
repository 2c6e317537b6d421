#include <array>

#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/session.h"
#include "plan/names.h"

namespace sbs::cli {

namespace {

constexpr std::array<std::string_view, 10> steps{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
constexpr std::array<std::string_view, 3> levels{"error", "warning", "note"};

/// What was typed for an option that cannot be taken; an option that was not given takes anything.
std::optional<Failure> refusal_of(const RulesOptions& options) {
  std::vector<std::string_view> mandates;
  for (const programme::Mandate& mandate : programme::mandates())
    mandates.push_back(plan::label(mandate.id));
  auto refusal = not_among(rule_formats, "--format", options.format);
  if (!refusal && options.step) refusal = not_among(steps, "--step", *options.step);
  if (!refusal && options.level) refusal = not_among(levels, "--level", *options.level);
  if (!refusal && options.mandate) refusal = not_among(mandates, "--mandate", *options.mandate);
  return refusal;
}

render::RuleList chosen(const RulesOptions& options) {
  render::RuleList list;
  for (const programme::Mandate& mandate : programme::mandates())
    if (options.mandate == plan::label(mandate.id)) list.mandate = &mandate;
  for (const diag::RuleId id : diag::all_rules()) {
    const rules::Rule& rule = rules::rule(id);
    if (options.step && steps.at(static_cast<std::size_t>(diag::group_of(id))) != *options.step) continue;
    if (options.level && diag::to_string(diag::default_severity(id)) != *options.level) continue;
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
  if (const auto refusal = refusal_of(options)) {
    session->complain(*refusal);
    return exit_failed;
  }
  return session->emit(text_of(chosen(options), options.format, session->style()), common.output, exit_ok);
}

}  // namespace sbs::cli
