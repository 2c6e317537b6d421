#include "check/settle.h"

#include <algorithm>
#include <deque>

#include "plan/vocabulary.h"

namespace sbs::check {

namespace {

using diag::Diagnostic;

void put_place(const Checked& checked, Diagnostic& finding) {
  if (const auto place = checked.places.at(finding.span)) put(*place, finding);
}

/// What could not be read silences rules.
bool is_whole(std::span<const Diagnostic> findings) {
  return std::none_of(findings.begin(), findings.end(), [](const Diagnostic& one) {
    return diag::group_of(one.rule) == 0 && one.severity == diag::Severity::error;
  });
}

}  // namespace

std::size_t Settled::count(diag::Severity severity) const { return diag::count(findings, severity); }

void check_together(std::span<Checked* const> plans, Language language) {
  std::deque<diag::Sink> sinks;
  std::vector<rules::Together> several;
  several.reserve(plans.size());
  for (const Checked* plan : plans)
    several.push_back(
        {*plan->facts,
         sinks.emplace_back(Wording(language, plan->facts->keys.value_or(keys_beside(language)), plan::with_keys_in))});
  rules::run_together(several);
  for (std::size_t at = 0; at < plans.size(); ++at) {
    for (Diagnostic& finding : sinks[at].findings())
      put_place(*plans[at], finding);
    plans[at]->together = std::move(sinks[at].findings());
  }
}

namespace {

Settled settle(const Checked& checked, std::vector<Diagnostic> findings, std::vector<Diagnostic> together,
               const source::SourceMap& sources, Language language) {
  diag::append(findings, std::move(together));
  const auto looked = [&](diag::RuleId rule, std::span<const Diagnostic> left) {
    return is_whole(left) && (checked.with_all || rules::rule(rule).check_together == nullptr);
  };
  auto judged = diag::judge(checked.comments, std::move(findings), sources, language, {checked.today, looked});
  for (Diagnostic& finding : judged.findings)
    if (finding.rule == diag::RuleId::SBS017) put_place(checked, finding);
  const bool looked_at_all = is_whole(judged.findings);
  if (checked.config != nullptr) rules::apply_levels(judged.findings, checked.config->settings);
  diag::sort_by_place(judged.findings);
  Settled settled{
      {}, checked.files, checked.config, checked.today, std::move(judged.findings), std::move(judged.suppressed)};
  settled.read = std::all_of(settled.findings.begin(), settled.findings.end(),
                             [](const Diagnostic& one) { return diag::may_be_suppressed(one.rule); });
  settled.looked = looked_at_all;
  settled.with_all = checked.with_all;
  settled.root = checked.root;
  return settled;
}

}  // namespace

Settled settle(const Checked& checked, const source::SourceMap& sources, Language language) {
  return settle(checked, checked.findings, checked.together, sources, language);
}

Settled settle(Checked&& checked, const source::SourceMap& sources, Language language) {
  return settle(checked, std::move(checked.findings), std::move(checked.together), sources, language);
}

}  // namespace sbs::check
