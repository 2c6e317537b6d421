#include <fmt/format.h>

#include "render/findings.h"
#include "render/json.h"

namespace sbs::render {

namespace {

Json adopted_json(const config::Adopted& one) {
  return {{"rule", diag::to_string(one.rule)},
          {"plan", one.plan},
          {"at", one.at},
          {"print", one.print},
          {"reason", one.reason},
          {"owner", one.owner},
          {"until", iso(one.until)}};
}

Json adopted_json(const std::vector<check::Known>& findings) {
  Json all = Json::array();
  for (const check::Known& one : findings)
    all.push_back(adopted_json(one.adopted));
  return all;
}

Json baseline_json(const AgainstBaseline& against) {
  Json gone = Json::array();
  for (const config::Adopted& one : against.gone)
    gone.push_back(adopted_json(one));
  return {{"file", against.file},
          {"known", adopted_json(against.known)},
          {"lapsed", adopted_json(against.lapsed)},
          {"gone", std::move(gone)}};
}

void put_span(Json& json, source::Span span, const source::SourceMap& sources) {
  const auto begin = sources.place(span.file, span.begin);
  const auto end = sources.place(span.file, span.end);
  json["file"] = sources.name(span.file);
  json["line"] = begin.line;
  json["column"] = begin.column;
  json["end_line"] = end.line;
  json["end_column"] = end.column;
}

Json fix_json(const std::optional<diag::Fix>& fix, const source::SourceMap& sources) {
  if (!fix) return nullptr;
  Json edits = Json::array();
  for (const source::Edit& edit : fix->edits)
    edits.push_back({{"file", sources.name(edit.span.file)},
                     {"start", edit.span.begin},
                     {"end", edit.span.end},
                     {"text", edit.text}});
  return {{"title", fix->title}, {"edits", std::move(edits)}};
}

Json finding_json(const diag::Diagnostic& finding, const source::SourceMap& sources, Language language) {
  Json one;
  one["rule"] = diag::to_string(finding.rule);
  one["name"] = diag::name_of(finding.rule);
  one["severity"] = diag::to_string(finding.severity);
  one["message"] = finding.message;
  one["label"] = finding.label;
  one["help"] = fmt::format("{}", fmt::join(finding.help, "\n"));
  put_span(one, finding.span, sources);
  one["path"] = finding.path;
  one["related"] = Json::array();
  for (const diag::Related& related : finding.related) {
    Json place;
    place["message"] = related.message;
    put_span(place, related.span, sources);
    one["related"].push_back(std::move(place));
  }
  one["fix"] = fix_json(finding.fix, sources);
  const programme::Citation& citation = rules::source_of(finding);
  const bool sourced = citation.kind != programme::Citation::Kind::own;
  one["source"] = sourced ? Json(source_line(citation, language)) : Json(nullptr);
  one["reason"] = reason_of(finding, language);
  return one;
}

}  // namespace

std::string validate_json(const Report& report, const source::SourceMap& sources, const Style& style) {
  Json json;
  json["schema"] = "sbs-json/1";
  json["language"] = to_string(style.language);
  json["summary"] = {{"plans", report.plans.size()},
                     {"files", report.files},
                     {"skipped", report.skipped},
                     {"errors", report.count(diag::Severity::error)},
                     {"warnings", report.count(diag::Severity::warning)},
                     {"notes", report.count(diag::Severity::note)},
                     {"suppressed", report.suppressed.size()}};
  if (report.baseline) json["summary"]["known"] = report.baseline->known.size();
  json["plans"] = Json::array();
  for (const PlanSummary& plan : report.plans)
    json["plans"].push_back({{"root", sources.name(plan.root)},
                             {"today", iso(plan.today)},
                             {"errors", plan.errors},
                             {"warnings", plan.warnings},
                             {"notes", plan.notes}});
  const auto findings = drawn_each(shown_of(report), report.threads, [&](std::size_t at) {
    return json_element(finding_json(report.findings[at], sources, style.language), 2);
  });
  json["diagnostics"] = place_for(findings);
  if (report.baseline) json["baseline"] = baseline_json(*report.baseline);
  return json_text(json, findings);
}

}  // namespace sbs::render
