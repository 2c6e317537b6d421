#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/findings.h"
#include "render/xml.h"

namespace sbs::render {

namespace {

constexpr Message<> without_findings{"planen har inga påpekanden", "the plan is without findings"};
constexpr Message<> loose_files{"filer utan plan", "files without a plan"};

struct Suite {
  std::string name;
  std::vector<const diag::Diagnostic*> findings;
};

bool fails(const diag::Diagnostic& finding, const Report& report) {
  return report.fails_at && finding.severity >= *report.fails_at;
}

std::string drawn(const Suite& suite, const Report& report, const source::SourceMap& sources, Language language) {
  const auto failures = std::count_if(suite.findings.begin(), suite.findings.end(),
                                      [&](const diag::Diagnostic* finding) { return fails(*finding, report); });
  std::string out =
      fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
                  xml_text(printable(suite.name)), std::max<std::size_t>(suite.findings.size(), 1), failures);
  const std::string of_suite = xml_text(printable(suite.name));
  if (suite.findings.empty())
    out += fmt::format("    <testcase classname=\"{}\" name=\"{}\"/>\n", of_suite, without_findings(language));
  for (const diag::Diagnostic* finding : suite.findings) {
    const auto place = sources.place(finding->span.file, finding->span.begin);
    const std::string file = xml_text(printable(sources.name(finding->span.file)));
    const std::string where = fmt::format("{}:{}:{}", file, place.line, place.column);
    const std::string text = where + "&#10;" + xml_text(whole_text(*finding, language));
    out += fmt::format("    <testcase classname=\"{}\" name=\"{} {}\" file=\"{}\" line=\"{}\">\n", of_suite,
                       diag::to_string(finding->rule), where, file, place.line);
    if (fails(*finding, report))
      out += fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", diag::to_string(finding->severity),
                         xml_text(printable(finding->message)), text);
    else
      out += fmt::format("      <system-out>{}: {}</system-out>\n", diag::to_string(finding->severity), text);
    out += "    </testcase>\n";
  }
  return out + "  </testsuite>\n";
}

}  // namespace

std::string validate_junit(const Report& report, const source::SourceMap& sources, const Style& style) {
  std::vector<Suite> suites;
  Suite loose{loose_files(style.language), {}};
  std::size_t at = 0;
  const auto take = [&](Suite& suite, std::size_t end) {
    for (; at < end; ++at)
      suite.findings.push_back(&report.findings[at]);
  };
  for (const PlanSummary& plan : report.plans) {
    take(loose, plan.first);
    suites.push_back({sources.name(plan.root), {}});
    take(suites.back(), plan.last);
  }
  take(loose, report.findings.size());
  if (!loose.findings.empty()) suites.push_back(std::move(loose));
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sbs\">\n";
  for (const Suite& suite : suites)
    out += drawn(suite, report, sources, style.language);
  return out + "</testsuites>\n";
}

}  // namespace sbs::render
