#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "cli/commands.h"
#include "cli/refuse.h"
#include "cli/selection.h"
#include "cli/session.h"

namespace sbs::cli {

namespace {

using diag::Severity;

constexpr std::array<std::string_view, 2> known_formats{"human", "json"};

Result<std::vector<FormatOption>> formats_of(const ValidateOptions& options, const CommonOptions& common) {
  std::vector<FormatOption> formats;
  bool printed = false;
  for (const std::string& text : options.formats) {
    const auto equals = text.find('=');
    FormatOption format{text.substr(0, equals), equals == std::string::npos ? common.output : text.substr(equals + 1)};
    if (std::find(known_formats.begin(), known_formats.end(), format.name) == known_formats.end())
      return refuse(fmt::format("--format: okänt format {}: skriv {}", quoted(format.name, Language::sv),
                                fmt::join(known_formats, ", ")),
                    fmt::format("--format: unknown format {}: write {}", quoted(format.name, Language::en),
                                fmt::join(known_formats, ", ")));
    if (equals == std::string::npos && printed)
      return refuse("--format: bara ett format kan skrivas till samma ställe; skriv de andra som FORMAT=FIL",
                    "--format: only one format can go to one place; write the others as FORMAT=FILE");
    printed = printed || equals == std::string::npos;
    formats.push_back(std::move(format));
  }
  if (formats.empty()) formats.push_back({"human", common.output});
  return formats;
}

std::optional<Severity> threshold(std::string_view fail_on) {
  if (fail_on == "error") return Severity::error;
  if (fail_on == "warning") return Severity::warning;
  if (fail_on == "note") return Severity::note;
  return std::nullopt;
}

render::Report report_of(Run& run, const Selection& selection) {
  render::Report report;
  for (Checked& checked : run.checked) {
    auto& findings = checked.findings;
    findings.erase(std::remove_if(findings.begin(), findings.end(),
                                  [&](const diag::Diagnostic& finding) { return !selection.keeps(finding); }),
                   findings.end());
    if (checked.root)
      report.plans.push_back({*checked.root, iso(checked.today), checked.count(Severity::error),
                              checked.count(Severity::warning), checked.count(Severity::note)});
    report.suppressed += static_cast<std::size_t>(
        std::count_if(checked.suppressed.begin(), checked.suppressed.end(),
                      [&](const diag::Suppressed& one) { return selection.keeps(one.finding); }));
    report.findings.insert(report.findings.end(), std::make_move_iterator(findings.begin()),
                           std::make_move_iterator(findings.end()));
  }
  report.files = run.walked.files;
  report.skipped = run.walked.skipped;
  return report;
}

}  // namespace

int validate(const Env& env, const CommonOptions& common, const ValidateOptions& options) {
  auto session = Session::start(env, common, options.paths.empty() ? std::vector<std::string>{"."} : options.paths);
  if (!session) return refused(env, session.error());
  const auto formats = formats_of(options, common);
  if (!formats) {
    session->complain(formats.error());
    return exit_failed;
  }
  const auto selection = Selection::from(options.select, options.ignore);
  if (!selection) {
    session->complain(selection.error());
    return exit_failed;
  }
  Run run = session->check(options.stdin_filename);
  const render::Report report = report_of(run, *selection);

  int code = exit_ok;
  if (const auto fails = threshold(options.fail_on))
    for (const diag::Diagnostic& finding : report.findings)
      if (finding.severity >= *fails) code = exit_findings;
  if (!run.walked.failures.empty()) code = exit_failed;
  // Where nothing could be checked, a line that says that all is well would be false.
  const bool nothing = report.plans.empty() && report.findings.empty();
  const bool summary = !common.quiet && !nothing;
  for (const FormatOption& format : *formats) {
    const std::string text = format.name == "json"
                                 ? render::validate_json(report, session->sources(), session->language())
                                 : render::validate_human(report, session->sources(), session->style(), summary);
    code = std::max(code, session->emit(text, format.file, code));
  }
  return code;
}

}  // namespace sbs::cli
