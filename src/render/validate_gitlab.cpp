#include "render/findings.h"
#include "render/json.h"

namespace sbs::render {

std::string validate_gitlab(const Report& report, const source::SourceMap& sources, const Style& style) {
  std::vector<const diag::Diagnostic*> findings;
  for (const diag::Diagnostic& finding : report.findings)
    findings.push_back(&finding);
  const auto prints = fingerprints(findings, report, sources);
  Json json = Json::array();
  for (std::size_t at = 0; at < findings.size(); ++at) {
    const diag::Diagnostic& finding = *findings[at];
    const char* severity = finding.severity == diag::Severity::error     ? "major"
                           : finding.severity == diag::Severity::warning ? "minor"
                                                                         : "info";
    json.push_back({{"description", whole_text(finding, style.language)},
                    {"check_name", std::string(diag::to_string(finding.rule)) + " " + diag::name_of(finding.rule)},
                    {"fingerprint", prints[at]},
                    {"severity", severity},
                    {"location",
                     {{"path", sources.name(finding.span.file)},
                      {"lines", {{"begin", sources.place(finding.span.file, finding.span.begin).line}}}}}});
  }
  return json_text(json);
}

}  // namespace sbs::render
