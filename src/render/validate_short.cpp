#include <fmt/format.h>

#include "base/text.h"
#include "render/findings.h"

namespace sbs::render {

namespace {

std::string line_of(const diag::Diagnostic& finding, const source::SourceMap& sources, Language language) {
  const auto place = sources.place(finding.span.file, finding.span.begin);
  std::string line =
      fmt::format("{}:{}:{}: {}[{}]: {}", printable(sources.name(finding.span.file)), place.line, place.column,
                  diag::name_of(finding.severity, language), diag::to_string(finding.rule), printable(finding.message));
  // On its line, since it is what an editor's list shows.
  for (const std::string& help : finding.help)
    line += " – " + printable(help);
  return line + '\n';
}

}  // namespace

std::string validate_short(const Report& report, const source::SourceMap& sources, const Style& style) {
  std::string out = joined(drawn_each(shown_of(report), report.threads, [&](std::size_t at) {
    return line_of(report.findings[at], sources, style.language);
  }));
  if (report.statistics) out += statistics(report, style);
  if (report.summary) out += summary_line(report, style);
  return out;
}

}  // namespace sbs::render
