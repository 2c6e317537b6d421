#include <fmt/format.h>

#include "base/text.h"
#include "render/findings.h"

namespace sbs::render {

std::string validate_short(const Report& report, const source::SourceMap& sources, const Style& style) {
  std::string out;
  for (const diag::Diagnostic& finding : report.findings) {
    const auto place = sources.place(finding.span.file, finding.span.begin);
    out += fmt::format("{}:{}:{}: {}[{}]: {}\n", printable(sources.name(finding.span.file)), place.line, place.column,
                       diag::to_string(finding.severity), diag::to_string(finding.rule), printable(finding.message));
  }
  if (report.statistics) out += statistics(report, style);
  if (report.summary) out += summary_line(report, style);
  return out;
}

}  // namespace sbs::render
