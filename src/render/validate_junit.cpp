#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/findings.h"
#include "render/xml.h"

namespace sbs::render {

namespace {

constexpr Message<> without_findings{"planen har inga påpekanden", "the plan is without findings"};
constexpr Message<> loose_files{"filer utan plan", "files without a plan"};

/// A plan, and its findings by their places in the report.
struct Suite {
  std::string name;
  std::vector<std::size_t> findings;
};

/// A suite a plan; last what no plan is made of.
std::vector<Suite> suites_of(const Report& report, const source::SourceMap& sources, Language language) {
  std::vector<Suite> suites;
  Suite loose{loose_files(language), {}};
  std::size_t at = 0;
  const auto take = [&](Suite& suite, std::size_t end) {
    for (; at < end; ++at)
      suite.findings.push_back(at);
  };
  for (const PlanSummary& plan : report.plans) {
    take(loose, plan.first);
    suites.push_back({sources.name(plan.root), {}});
    take(suites.back(), plan.last);
  }
  take(loose, report.findings.size());
  if (!loose.findings.empty()) suites.push_back(std::move(loose));
  for (Suite& suite : suites)
    suite.name = xml_text(printable(suite.name));
  return suites;
}

bool fails(const diag::Diagnostic& finding, const Report& report) {
  return report.fails_at && finding.severity >= *report.fails_at;
}

std::string case_of(const diag::Diagnostic& finding, const Suite& suite, const Report& report,
                    const source::SourceMap& sources, Language language) {
  const auto place = sources.place(finding.span.file, finding.span.begin);
  const std::string file = xml_text(printable(sources.name(finding.span.file)));
  const std::string where = fmt::format("{}:{}:{}", file, place.line, place.column);
  const std::string text = where + "&#10;" + xml_text(whole_text(finding, language));
  std::string out = fmt::format("    <testcase classname=\"{}\" name=\"{} {}\" file=\"{}\" line=\"{}\">\n", suite.name,
                                diag::to_string(finding.rule), where, file, place.line);
  if (fails(finding, report))
    out += fmt::format("      <failure type=\"{}\" message=\"{}\">{}</failure>\n", diag::to_string(finding.severity),
                       xml_text(printable(finding.message)), text);
  else
    out += fmt::format("      <system-out>{}: {}</system-out>\n", diag::to_string(finding.severity), text);
  return out + "    </testcase>\n";
}

}  // namespace

std::string validate_junit(const Report& report, const source::SourceMap& sources, const Style& style) {
  const std::vector<Suite> suites = suites_of(report, sources, style.language);
  std::vector<const Suite*> suite_of(report.findings.size());
  for (const Suite& suite : suites)
    for (const std::size_t at : suite.findings)
      suite_of[at] = &suite;
  const auto cases = drawn_each(shown_of(report), report.threads, [&](std::size_t at) {
    return case_of(report.findings[at], *suite_of[at], report, sources, style.language);
  });
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"sbs\">\n";
  for (const Suite& suite : suites) {
    const auto failures = std::count_if(suite.findings.begin(), suite.findings.end(),
                                        [&](std::size_t at) { return fails(report.findings[at], report); });
    out += fmt::format("  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n", suite.name,
                       std::max<std::size_t>(suite.findings.size(), 1), failures);
    if (suite.findings.empty())
      out +=
          fmt::format("    <testcase classname=\"{}\" name=\"{}\"/>\n", suite.name, without_findings(style.language));
    for (const std::size_t at : suite.findings)
      out += cases[at];
    out += "  </testsuite>\n";
  }
  return out + "</testsuites>\n";
}

}  // namespace sbs::render
