#include "support/mending.h"

#include <fmt/format.h>

#include <algorithm>

#include "support/json.h"
#include "support/world.h"

namespace sbs::test {

Json report_on(const Files& files, Day today) {
  const Outcome outcome = World(files).on(today).run({"validate", ".", "--format", "json", "--lang", "en"});
  return outcome.out.empty() ? Json{{"diagnostics", Json::array()}} : parse_json(outcome.out);
}

bool has_fix(const Json& report) {
  const auto& findings = report.at("diagnostics");
  return std::any_of(findings.begin(), findings.end(), [](const Json& one) { return !one.at("fix").is_null(); });
}

Files fixed(const Files& files, Day today) {
  World world(files);
  world.on(today).run({"validate", ".", "--fix", "--lang", "en"});
  Files after = files;
  for (const auto& [path, bytes] : world.written)
    after[path] = bytes;
  return after;
}

std::set<std::string> spoken(const Json& report) {
  std::set<std::string> all;
  for (const Json& finding : report.at("diagnostics"))
    all.insert(fmt::format("{} {} {}", std::string(finding.at("rule")), std::string(finding.at("file")),
                           std::string(finding.at("path"))));
  return all;
}

}  // namespace sbs::test
