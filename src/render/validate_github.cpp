#include <fmt/format.h>

#include <algorithm>

#include "render/findings.h"

namespace sbs::render {

namespace {

/// The runner reads a command up to its line's end, and its properties up to a colon or a comma.
std::string escaped(std::string_view text, bool property) {
  std::string result;
  for (const char c : text) {
    const bool separates = c == ':' || c == ',';
    const bool control = (static_cast<unsigned char>(c) < ' ' && c != '\r' && c != '\n') || c == '\x7F';
    if (control)
      result += "\xEF\xBF\xBD";
    else if (c == '%' || c == '\r' || c == '\n' || (property && separates))
      result += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
    else
      result += c;
  }
  return result;
}

std::string_view command(diag::Severity severity) {
  return severity == diag::Severity::error ? "error" : severity == diag::Severity::warning ? "warning" : "notice";
}

std::string line_of(const diag::Diagnostic& finding, const source::SourceMap& sources, Language language) {
  const auto begin = sources.place(finding.span.file, finding.span.begin);
  const auto end = sources.place(finding.span.file, finding.span.end);
  std::string properties =
      fmt::format("file={},line={},endLine={}", escaped(sources.name(finding.span.file), true), begin.line, end.line);
  // Columns are for what stands on one line.
  if (begin.line == end.line) properties += fmt::format(",col={},endColumn={}", begin.column, end.column);
  return fmt::format("::{} {},title={} {}::{}\n", command(finding.severity), properties, diag::to_string(finding.rule),
                     diag::name_of(finding.rule), escaped(whole_text(finding, language), false));
}

}  // namespace

std::string validate_github(const Report& report, const source::SourceMap& sources, const Style& style) {
  // Only ten of each kind are shown for a step of a workflow: the worst first.
  std::vector<const diag::Diagnostic*> findings;
  for (const diag::Diagnostic& finding : report.findings)
    findings.push_back(&finding);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const auto* a, const auto* b) { return a->severity > b->severity; });
  std::string out;
  for (const diag::Diagnostic* finding : findings)
    out += line_of(*finding, sources, style.language);
  if (report.summary) out += summary_line(report, style);
  return out;
}

}  // namespace sbs::render
