#include <fmt/format.h>

#include "base/text.h"
#include "render/findings.h"

namespace sbs::render {

std::string validate_short(const Report& report, const source::SourceMap& sources, const Style& style) {
  std::string out;
  for (const diag::Diagnostic& finding : report.findings) {
    const auto place = sources.place(finding.span.file, finding.span.begin);
    out += fmt::format("{}:{}:{}: {}[{}]: {}", printable(sources.name(finding.span.file)), place.line, place.column,
                       diag::name_of(finding.severity, style.language), diag::to_string(finding.rule),
                       printable(finding.message));
    // On its line, since it is what an editor's list shows.
    for (const std::string& help : finding.help)
      out += " – " + printable(help);
    out += '\n';
  }
  if (report.statistics) out += statistics(report, style);
  if (report.summary) out += summary_line(report, style);
  return out;
}

}  // namespace sbs::render
