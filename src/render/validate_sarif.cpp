#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <vector>

#include "base/personal_number.h"
#include "base/text.h"
#include "plan/redact.h"
#include "render/findings.h"
#include "render/json.h"

namespace sbs::render {

namespace {

using diag::Diagnostic;

/// A path as a URI reference (RFC 3986): relative stays relative, and each byte that means something there is escaped.
std::string uri_of(const std::string& name) {
  const std::string path = mask_personal_numbers(name);
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (const char c : path) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    if (letter || std::string_view("-._~/").find(c) != std::string_view::npos)
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
  }
  return uri;
}

const char* level_of(diag::Severity severity) {
  return severity == diag::Severity::error ? "error" : severity == diag::Severity::warning ? "warning" : "note";
}

class Log {
 public:
  Log(const Report& report, const source::SourceMap& sources, const Style& style)
      : report_(report), sources_(sources), style_(style), language_(style.language) {
    if (report.baseline)
      for (const check::Known& one : report.baseline->lapsed)
        lapsed_.insert(known_by(one.finding));
  }

  std::string draw() {
    std::vector<const Diagnostic*> findings = shown_of(report_);
    for (const diag::Suppressed& one : report_.suppressed)
      findings.push_back(&one.finding);
    if (report_.baseline)
      for (const check::Known& one : report_.baseline->known)
        findings.push_back(&one.finding);
    for (const diag::RuleId rule : diag::all_rules())
      if (std::any_of(findings.begin(), findings.end(), [&](const auto* finding) { return finding->rule == rule; }))
        rules_.push_back(rule);
    const auto prints = fingerprints(findings, report_, sources_);
    const auto results = drawn_each(findings, report_.threads, [&](std::size_t at) {
      Json result = result_of(*findings[at], prints[at]);
      suppress(result, at);
      return json_element(result, depth_of_results);
    });
    Json run;
    run["tool"]["driver"] = {
        {"name", "sbs"}, {"version", SBS_VERSION}, {"language", to_string(language_)}, {"rules", rules()}};
    run["automationDetails"] = {{"id", "sbs/validate/"}};
    run["columnKind"] = "unicodeCodePoints";
    run["invocations"] = {{{"executionSuccessful", report_.complete}}};
    run["results"] = place_for(results);
    return json_text({{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                      {"version", "2.1.0"},
                      {"runs", Json::array({std::move(run)})}},
                     results);
  }

 private:
  /// The log, its runs, the run, its results.
  static constexpr std::size_t depth_of_results = 4;

  /// Of the findings, then those that comments take back, then those that are known: what is not to be alarmed about,
  /// and what the baseline knew. What comments take back is none of its concern.
  void suppress(Json& result, std::size_t at) const {
    const std::size_t excepted = report_.findings.size();
    const std::size_t known = excepted + report_.suppressed.size();
    if (at < excepted) {
      if (report_.baseline)
        result["baselineState"] = lapsed_.contains(known_by(report_.findings[at])) ? "unchanged" : "new";
    } else if (at < known) {
      const std::string& reason = report_.suppressed[at - excepted].reason;
      result["suppressions"] = {{{"kind", "inSource"}, {"justification", printable(reason)}}};
    } else {
      const config::Adopted& adopted = report_.baseline->known[at - known].adopted;
      Json suppression{{"kind", "external"}, {"status", "accepted"}};
      if (!adopted.reason.empty()) suppression["justification"] = printable(adopted.reason);
      result["suppressions"] = Json::array({std::move(suppression)});
      result["baselineState"] = "unchanged";
    }
  }

  /// What tells a finding from others.
  using Known = std::tuple<diag::RuleId, source::Span, std::string_view>;
  static Known known_by(const Diagnostic& finding) { return {finding.rule, finding.span, finding.message}; }

  Json rules() const {
    Json all = Json::array();
    for (const diag::RuleId id : rules_) {
      const rules::Rule& rule = rules::rule(id);
      const Style style{language_, 100, true, false};
      all.push_back({{"id", diag::to_string(id)},
                     {"name", diag::name_of(id)},
                     {"shortDescription", {{"text", rule.title.in(language_)}}},
                     {"fullDescription", {{"text", rule.why.in(language_)}}},
                     {"help", {{"text", explain_text(rule, style)}, {"markdown", explain_markdown(rule, style)}}},
                     {"defaultConfiguration", {{"level", level_of(diag::default_severity(id))}}}});
    }
    return all;
  }

  Json region_of(source::Span span) const {
    const auto begin = sources_.place(span.file, span.begin);
    const auto end = sources_.place(span.file, span.end);
    return {{"startLine", begin.line}, {"startColumn", begin.column}, {"endLine", end.line}, {"endColumn", end.column}};
  }

  Json artifact_of(source::Span span) const { return {{"uri", uri_of(name_of(span.file))}}; }

  std::string name_of(source::FileId file) const {
    const std::string& name = sources_.name(file);
    return style_.hidden == nullptr ? name : style_.hidden->masked(name);
  }

  Json location_of(source::Span span) const {
    return {{"physicalLocation", {{"artifactLocation", artifact_of(span)}, {"region", region_of(span)}}}};
  }

  Json result_of(const Diagnostic& finding, const std::string& fingerprint) const {
    Json result;
    result["ruleId"] = diag::to_string(finding.rule);
    result["ruleIndex"] = std::find(rules_.begin(), rules_.end(), finding.rule) - rules_.begin();
    result["level"] = level_of(finding.severity);
    result["message"] = {{"text", whole_text(finding, language_)}};
    Json location = location_of(finding.span);
    if (!finding.path.empty())
      location["logicalLocations"] = {{{"fullyQualifiedName", printable(finding.path)}, {"kind", "member"}}};
    result["locations"] = Json::array({std::move(location)});
    for (std::size_t at = 0; at < finding.related.size(); ++at) {
      Json related = location_of(finding.related[at].span);
      related["id"] = at + 1;
      related["message"] = {{"text", printable(finding.related[at].message)}};
      result["relatedLocations"].push_back(std::move(related));
    }
    // The name that GitHub looks for; it takes any text for it.
    result["partialFingerprints"] = {{"primaryLocationLineHash", fingerprint}};
    if (finding.fix) result["fixes"] = Json::array({fix_of(*finding.fix)});
    return result;
  }

  /// The edits of one file at a time, as the format wants them.
  Json fix_of(const diag::Fix& fix) const {
    Json changes = Json::array();
    for (const source::Edit& edit : fix.edits) {
      const Json artifact = artifact_of(edit.span);
      auto change = std::find_if(changes.begin(), changes.end(),
                                 [&](const Json& one) { return one.at("artifactLocation") == artifact; });
      if (change == changes.end()) {
        changes.push_back({{"artifactLocation", artifact}, {"replacements", Json::array()}});
        change = changes.end() - 1;
      }
      (*change)["replacements"].push_back(
          {{"deletedRegion", region_of(edit.span)}, {"insertedContent", {{"text", edit.text}}}});
    }
    return {{"description", {{"text", printable(fix.title)}}}, {"artifactChanges", std::move(changes)}};
  }

  const Report& report_;
  const source::SourceMap& sources_;
  const Style& style_;
  Language language_;
  std::set<Known> lapsed_;           ///< that the baseline knew, and that count again
  std::vector<diag::RuleId> rules_;  ///< those that speak, suppressed or not
};

}  // namespace

std::string validate_sarif(const Report& report, const source::SourceMap& sources, const Style& style) {
  return Log(report, sources, style).draw();
}

}  // namespace sbs::render
