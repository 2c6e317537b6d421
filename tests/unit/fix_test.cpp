#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>

#include "fields/words.h"
#include "plan/fields.h"
#include "rules/rule.h"
#include "support/corpus.h"
#include "support/mending.h"
#include "support/overlay.h"
#include "support/world.h"
#include "yaml/parse.h"

// What has to hold of every change that sbs makes in a plan, held against all plans that the tests know.

namespace sbs::test {

namespace {

/// The files once the fixes of a report are made, by the bytes that the JSON names: no code of sbs has a part in it.
Files by_hand(Files files, const Json& report) {
  std::map<std::string, std::map<std::size_t, std::pair<std::size_t, std::string>>> edits;
  for (const Json& finding : report.at("diagnostics")) {
    if (finding.at("fix").is_null()) continue;
    for (const Json& edit : finding.at("fix").at("edits"))
      edits[edit.at("file")].try_emplace(edit.at("start"), edit.at("end"), edit.at("text"));
  }
  for (auto& [file, its] : edits)
    for (auto edit = its.rbegin(); edit != its.rend(); ++edit)
      files.at(file).replace(edit->first, edit->second.first - edit->first, edit->second.second);
  return files;
}

/// The same file with Windows line ends and a byte order mark, as Notepad saves it.
std::string as_notepad(const std::string& bytes) {
  std::string result = "\xEF\xBB\xBF";
  for (const char c : bytes) {
    if (c == '\n') result += '\r';
    result += c;
  }
  return result;
}

Files as_notepad(Files files) {
  for (auto& [path, bytes] : files)
    if (is_plan_file(path) && bytes.find('\r') == std::string::npos && !bytes.starts_with("\xEF\xBB\xBF"))
      bytes = as_notepad(bytes);
  return files;
}

/// What `sbs translate --write` makes of a file; none where it refuses.
std::optional<std::string> rewritten(const std::string& bytes) {
  World world(Files{{"plan.yaml", bytes}});
  if (world.run({"translate", "--write", "plan.yaml"}).code != 0) return std::nullopt;
  const auto written = world.written.find("plan.yaml");
  return written == world.written.end() ? bytes : written->second;
}

bool is_in_two_languages(const std::string& bytes) {
  source::SourceMap sources;
  diag::Sink sink(Language::en);
  const auto parsed = yaml::parse(sources, sources.add("plan.yaml", bytes), sink);
  return fields::languages_of(parsed.document, plan::plan_keys()).first_stray.has_value();
}

}  // namespace

TEST_CASE("a fix changes what its finding names and nothing else, and a second time there is nothing to fix") {
  std::size_t tried = 0;
  for (const Sample& sample : corpus()) {
    CAPTURE(sample.name);
    Json report = report_on(sample.files, sample.today);
    if (!has_fix(report)) continue;
    ++tried;
    // Mending a key brings its value to light, which may want mending in turn.
    Files expected = sample.files;
    std::set<std::string> before = spoken(report);
    for (int round = 0; round < 3 && has_fix(report); ++round) {
      expected = by_hand(expected, report);
      report = report_on(expected, sample.today);
    }
    CHECK_FALSE(has_fix(report));
    const Files after = fixed(sample.files, sample.today);
    CHECK(after == expected);
    CHECK(fixed(after, sample.today) == after);
    CHECK(fixed(as_notepad(sample.files), sample.today) == as_notepad(after));
  }
  CHECK(tried > 20);
}

/// What a mistyped word kept from being read may have faults of its own; in these nothing else is wrong.
std::vector<Sample> with_one_fault() {
  std::vector<Sample> samples;
  for (const Sample& sample : corpus())
    if (sample.one_fault) samples.push_back(sample);
  for (const diag::RuleId id : diag::all_rules())
    samples.push_back({fmt::format("{}: its bad example", diag::to_string(id)), rules::day_of(rules::rule(id).bad.kind),
                       files_of(rules::rule(id).bad), true});
  return samples;
}

TEST_CASE("a fixed finding is gone and no other came") {
  std::set<std::string> fixable;
  for (const Sample& sample : with_one_fault()) {
    const Json before = report_on(sample.files, sample.today);
    if (!has_fix(before)) continue;
    CAPTURE(sample.name);
    for (const Json& finding : before.at("diagnostics"))
      if (!finding.at("fix").is_null()) fixable.insert(finding.at("rule"));
    const std::set<std::string> said = spoken(before);
    const std::set<std::string> after = spoken(report_on(fixed(sample.files, sample.today), sample.today));
    CHECK(after.size() < said.size());
    CHECK(std::includes(said.begin(), said.end(), after.begin(), after.end()));
  }
  for (const diag::RuleId id : diag::all_rules()) {
    CAPTURE(diag::to_string(id));
    CHECK(rules::rule(id).fixable == fixable.contains(std::string(diag::to_string(id))));
  }
}

TEST_CASE("what is translated there and back has the same bytes, whatever its line ends and quotes") {
  std::size_t tried = 0;
  for (const Sample& sample : corpus()) {
    for (const auto& file : sample.files) {
      const std::string& path = file.first;
      const std::string& bytes = file.second;
      if (!is_plan_file(path)) continue;
      CAPTURE(sample.name);
      CAPTURE(path);
      const auto there = rewritten(bytes);
      // What is in no language or in both, or cannot be read, has no way back.
      if (!there || is_in_two_languages(bytes)) continue;
      ++tried;
      CHECK(rewritten(*there) == bytes);
      if (bytes.find('\r') != std::string::npos || bytes.starts_with("\xEF\xBB\xBF")) continue;
      CHECK(rewritten(as_notepad(bytes)) == as_notepad(*there));
    }
  }
  CHECK(tried > 500);
}

TEST_CASE("what is mended is in the language of the plan, whatever the language of the messages") {
  const Files files{{"del.yaml", "sbs: 1\nteamz:\n  - {id: t, typ: dialog, medlemmar: [{roll: rektor}]}\n"},
                    {"plan.yaml", "sbs: 1\nsamverkan: {uppdrag: sbs-2015, huvudman: {namn: A, typ: kommunal}}\n"}};
  for (const std::string language : {"sv", "en"}) {
    World world(files);
    world.run({"validate", "--fix", "--quiet", "--lang", language, "."});
    REQUIRE(world.written.contains("del.yaml"));
    CHECK(world.written.at("del.yaml").starts_with("sbs: 1\nteam:\n"));
  }
}

}  // namespace sbs::test
