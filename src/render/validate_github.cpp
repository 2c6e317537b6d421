#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/personal_number.h"
#include "base/text.h"
#include "render/findings.h"

namespace sbs::render {

namespace {

constexpr Message<std::string> more_than_shown{
    "GitHub visar högst tio av varje slag: {0} till står här ovanför, men inte vid sina rader i ändringen.",
    "GitHub shows ten of each kind at most: {0} more stand above, but not at their lines of the change."};

/// The runner reads a command up to its line's end, and its properties up to a colon or a comma.
std::string escaped(std::string_view text, bool property) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const auto [letter, length] = code_point_at(text, at);
    if (static_cast<unsigned char>(text[at]) >= 0x80) {
      // What is no UTF-8, as a file's name may be, would cost a reader the whole log; what turns the order of letters,
      // or a terminal obeys, would be obeyed by whoever looks at it.
      const bool shown = letter != 0xFFFD && !is_control(letter);
      result += shown ? text.substr(at, length) : std::string_view("\xEF\xBF\xBD");
      at += length;
      continue;
    }
    const char c = text[at++];
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
      fmt::format("file={},line={},endLine={}", escaped(mask_personal_numbers(sources.name(finding.span.file)), true),
                  begin.line, end.line);
  // Columns are for what stands on one line.
  if (begin.line == end.line) properties += fmt::format(",col={},endColumn={}", begin.column, end.column);
  return fmt::format("::{} {},title={} {}::{}\n", command(finding.severity), properties, diag::to_string(finding.rule),
                     diag::name_of(finding.rule), escaped(whole_text(finding, language), false));
}

}  // namespace

std::string validate_github(const Report& report, const source::SourceMap& sources, const Style& style) {
  // Only ten of each kind are shown for a step of a workflow: the worst first.
  std::vector<const diag::Diagnostic*> findings = shown_of(report);
  std::stable_sort(findings.begin(), findings.end(),
                   [](const auto* a, const auto* b) { return a->severity > b->severity; });
  std::string out = joined(drawn_each(findings, report.threads,
                                      [&](std::size_t at) { return line_of(*findings[at], sources, style.language); }));
  std::map<diag::Severity, std::size_t> counts;
  for (const diag::Diagnostic* finding : findings)
    ++counts[finding->severity];
  constexpr std::size_t shown_of_each = 10;
  std::size_t not_shown = 0;
  for (const auto& [severity, count] : counts)
    not_shown += count > shown_of_each ? count - shown_of_each : 0;
  if (not_shown > 0) out += more_than_shown(style.language, std::to_string(not_shown)) + "\n";
  if (report.summary) out += summary_line(report, style);
  return out;
}

}  // namespace sbs::render
