#include "cli/report_names.h"

#include <algorithm>
#include <array>
#include <set>
#include <span>
#include <utility>

namespace sbs::cli {

namespace {

using diag::Diagnostic;
using diag::RuleId;

/// Whether a rule shows what was not read into the plan: a value of a key that is not known.
bool is_of_unread(RuleId rule) {
  constexpr std::array rules{RuleId::SBS004, RuleId::SBS006, RuleId::SBS007, RuleId::SBS008};
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

/// Whether a rule says that a plan is not known as a whole, and so neither who is named elsewhere in it.
bool leaves_plan_unread(RuleId rule) {
  constexpr std::array rules{RuleId::SBS001, RuleId::SBS002, RuleId::SBS003, RuleId::SBS014};
  return std::find(rules.begin(), rules.end(), rule) != rules.end();
}

/// The files of plans that are not known as a whole.
std::set<source::FileId> unread_files(const render::Report& report) {
  std::set<source::FileId> files;
  for (const Diagnostic& finding : report.findings)
    if (leaves_plan_unread(finding.rule)) files.insert(finding.span.file);
  for (const render::PlanSummary& plan : report.plans) {
    const auto findings = std::span(report.findings).subspan(plan.first, plan.last - plan.first);
    if (std::any_of(findings.begin(), findings.end(), [](const auto& one) { return leaves_plan_unread(one.rule); }))
      for (const Diagnostic& finding : findings)
        files.insert(finding.span.file);
  }
  return files;
}

template <class Report, class Take>
void for_each_finding(Report& report, const Take& take) {
  for (auto& finding : report.findings)
    take(finding);
  for (auto& one : report.suppressed)
    take(one.finding);
  if (!report.baseline) return;
  for (auto& one : report.baseline->known)
    take(one.finding);
}

/// Lines of files, by their numbers; each once, however many findings are on it.
using Lines = std::set<std::pair<source::FileId, std::size_t>>;

/// The lines that a span begins and ends on, which are all that is shown of it.
void add_lines(Lines& lines, source::Span span, const source::SourceMap& sources) {
  for (const std::size_t offset : {span.begin, span.end})
    lines.emplace(span.file, sources.place(span.file, offset).line);
}

}  // namespace

std::map<source::FileId, std::string> lasting_names(const render::Report& report, const source::SourceMap& sources,
                                                    const source::Files& files) {
  std::map<source::FileId, std::string> names;
  for_each_finding(report, [&](const Diagnostic& finding) {
    const source::FileId file = finding.span.file;
    const auto [at, fresh] = names.try_emplace(file);
    if (fresh) at->second = source::name_in_repository(files, sources.name(file));
  });
  return names;
}

void hide_people(render::Report& report, const plan::Names& people) {
  const auto hide = [&](std::string& text) { text = people.masked(text); };
  for_each_finding(report, [&](Diagnostic& finding) {
    hide(finding.message);
    hide(finding.label);
    hide(finding.reason);
    for (diag::Related& related : finding.related)
      hide(related.message);
    for (std::string& help : finding.help)
      hide(help);
    if (!finding.fix) return;
    hide(finding.fix->title);
    for (source::Edit& edit : finding.fix->edits)
      hide(edit.text);
  });
  for (diag::Suppressed& one : report.suppressed)
    hide(one.reason);
}

plan::Names names_in_unread(const render::Report& report, const source::SourceMap& sources) {
  const std::set<source::FileId> unread = unread_files(report);
  Lines lines;
  for_each_finding(report, [&](const Diagnostic& finding) {
    if (!is_of_unread(finding.rule) && !unread.contains(finding.span.file)) return;
    add_lines(lines, finding.span, sources);
    for (const diag::Related& related : finding.related)
      add_lines(lines, related.span, sources);
  });
  std::string text;
  for (const auto& [file, line] : lines)
    text.append(sources.line(file, line)) += '\n';
  return plan::Names::perhaps_in(text);
}

}  // namespace sbs::cli
