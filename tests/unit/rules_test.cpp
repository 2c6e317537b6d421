#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "diag/rule_id.h"
#include "rules/rule.h"
#include "support/cases.h"
#include "support/overlay.h"
#include "support/world.h"

namespace sbs::test {

namespace {

std::vector<Found> findings_of(const rules::Example& example, const std::string& language) {
  return read_findings(World(files_of(example))
                           .on(rules::day_of(example.kind))
                           .run({"validate", ".", "--format", "json", "--lang", language})
                           .out);
}

/// The rules among errors and warnings; for a rule that is a note itself among all findings.
std::set<std::string> serious(const std::vector<Found>& findings, diag::RuleId rule) {
  const bool notes = diag::default_severity(rule) == diag::Severity::note;
  std::set<std::string> rules;
  for (const Found& one : findings)
    if (notes || one.severity != "note") rules.insert(one.rule);
  return rules;
}

}  // namespace

TEST_CASE("the example plans are without a finding") {
  CHECK(findings_of(rules::Example("x-egen: 1\n"), "sv").empty());
  CHECK(findings_of(rules::Example("x-egen: 1\n", rules::Example::Kind::young), "sv").empty());
  CHECK(findings_of(rules::Example("x-egen: 1\n", rules::Example::Kind::targeted), "sv").empty());
}

TEST_CASE("each rule's bad example gives exactly it among errors and warnings, its good one nothing") {
  for (const diag::RuleId id : diag::all_rules()) {
    const rules::Rule& rule = rules::rule(id);
    CAPTURE(diag::to_string(id));
    CHECK(rule.id == id);
    const auto bad = findings_of(rule.bad, "sv");
    INFO(to_text(bad));
    CHECK(serious(bad, id) == std::set{std::string(diag::to_string(id))});
    const auto good = findings_of(rule.good, "sv");
    INFO(to_text(good));
    CHECK(good.empty());
  }
}

TEST_CASE("the cases of a rule show all that there is to show") {
  namespace fs = std::filesystem;
  for (const diag::RuleId id : diag::all_rules()) {
    std::string name = fmt::format("{}_{}", diag::to_string(id), diag::name_of(id));
    for (char& c : name)
      c = c == '-' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::string path = fmt::format("{}/tests/rules/{}.cases", source_root(), name);
    CAPTURE(path);
    REQUIRE(fs::exists(path));
    std::map<CaseKind, int> count;
    for (const Case& one : read_cases(path))
      ++count[one.kind];
    CHECK(count[CaseKind::breach] > 0);
    CHECK(count[CaseKind::near] > 0);
    CHECK(count[CaseKind::suppressed] > 0);
    CHECK(count[CaseKind::broken] > 0);
    if (rules::rule(id).imprecise == rules::Imprecise::no_dates) continue;
    CHECK(count[CaseKind::certain] > 0);
    CHECK(count[CaseKind::may] > 0);
  }
}

TEST_CASE("each rule is emitted by a spec") {
  std::string all;
  for (const auto& entry : std::filesystem::directory_iterator(source_root() + "/tests/rules"))
    all += read_file(entry.path().string()) + "\n";
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_root() + "/tests/spec"))
    if (entry.is_regular_file() && entry.path().filename() != "stdout") all += read_file(entry.path().string()) + "\n";
  for (const diag::RuleId id : diag::all_rules()) {
    const std::string name(diag::to_string(id));
    CAPTURE(name);
    // A mark below a line of a plan, or a line of a file `findings`: the spec runner sees to it that both are true.
    const bool marked = all.find("\n-- " + name) != std::string::npos || all.find("^ " + name) != std::string::npos ||
                        all.find("\n" + name + " error ") != std::string::npos;
    CHECK(marked);
  }
}

TEST_CASE("what is quoted from the notice stands in the notice") {
  const std::string notice = folded(read_file(source_root() + "/tests/data/notice-malmens-skola.txt"));
  for (const diag::RuleId id : diag::all_rules()) {
    const auto& source = rules::rule(id).source;
    const bool of_the_notice = source.reference.in(Language::sv).find("Kumla kommun") != std::string_view::npos;
    if (source.kind != programme::Citation::Kind::quoted || !of_the_notice) continue;
    CAPTURE(diag::to_string(id));
    CHECK(notice.find(source.sentence) != std::string::npos);
  }
}

}  // namespace sbs::test
