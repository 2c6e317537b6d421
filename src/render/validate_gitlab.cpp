#include "render/findings.h"
#include "render/json.h"

namespace sbs::render {

namespace {

Json issue_of(const diag::Diagnostic& finding, const std::string& fingerprint, const source::SourceMap& sources,
              Language language) {
  const char* severity = finding.severity == diag::Severity::error     ? "major"
                         : finding.severity == diag::Severity::warning ? "minor"
                                                                       : "info";
  return {{"description", whole_text(finding, language)},
          {"check_name", std::string(diag::to_string(finding.rule)) + " " + diag::name_of(finding.rule)},
          {"fingerprint", fingerprint},
          {"severity", severity},
          {"location",
           {{"path", sources.name(finding.span.file)},
            {"lines", {{"begin", sources.place(finding.span.file, finding.span.begin).line}}}}}};
}

}  // namespace

std::string validate_gitlab(const Report& report, const source::SourceMap& sources, const Style& style) {
  const auto findings = shown_of(report);
  const auto prints = fingerprints(findings, report, sources);
  const auto issues = drawn_each(findings, report.threads, [&](std::size_t at) {
    return json_element(issue_of(*findings[at], prints[at], sources, style.language), 1);
  });
  return json_text(place_for(issues), issues);
}

}  // namespace sbs::render
