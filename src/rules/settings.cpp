#include "rules/settings.h"

#include <algorithm>

#include "rules/rule.h"

namespace sbs::rules {

namespace {

Level level_of(diag::Severity severity) {
  switch (severity) {
    case diag::Severity::error:
      return Level::error;
    case diag::Severity::warning:
      return Level::warning;
    case diag::Severity::note:
      break;
  }
  return Level::note;
}

diag::Severity severity_of(Level level) {
  if (level == Level::error) return diag::Severity::error;
  return level == Level::warning ? diag::Severity::warning : diag::Severity::note;
}

}  // namespace

Level lowest_level(diag::RuleId id, diag::Severity severity) {
  if (!diag::may_be_suppressed(id)) return level_of(severity);
  if (severity != diag::Severity::error) return Level::off;
  if (diag::suppressible(id) == diag::Suppressible::milder) return Level::error;
  const int group = diag::group_of(id);
  const bool of_the_programme = group >= 1 && group <= 6;
  const programme::Citation& source = rule(id).source;
  const bool sourced =
      source.kind != programme::Citation::Kind::own && source.weight == programme::Citation::Weight::binding;
  return of_the_programme && sourced ? Level::warning : Level::off;
}

void apply_levels(std::vector<diag::Diagnostic>& findings, const Settings& settings) {
  const auto off = [&](diag::Diagnostic& finding) {
    const auto wanted = settings.levels.at(static_cast<std::size_t>(finding.rule));
    if (!wanted) return false;
    const bool milder = finding.severity < diag::default_severity(finding.rule);
    Level level = milder ? std::min(*wanted, level_of(finding.severity)) : *wanted;
    level = std::max(level, lowest_level(finding.rule, finding.severity));
    finding.severity = severity_of(level);
    return level == Level::off;
  };
  findings.erase(std::remove_if(findings.begin(), findings.end(), off), findings.end());
}

}  // namespace sbs::rules
