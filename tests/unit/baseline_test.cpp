#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "diag/rule_id.h"
#include "plan/translate.h"
#include "rules/rule.h"
#include "support/json.h"
#include "support/overlay.h"
#include "support/world.h"

namespace sbs::test {

namespace {

using Files = std::map<std::string, std::string>;

constexpr const char* file = "baseline.yaml";
const Day day = *make_day(2017, 5, 1);

std::vector<std::string> words(const std::string& line) { return split_words(line); }

/// What `--write-baseline` writes of some files.
std::string written_of(const Files& files, Day today, const std::string& options = "") {
  World world(files);
  world.on(today).run(words("validate . --write-baseline baseline.yaml " + options));
  const auto found = world.written.find(file);
  return found == world.written.end() ? std::string() : found->second;
}

/// Its lines without the day that they lapse on, for those of one rule, or of all.
std::vector<std::string> lines_in(const std::string& baseline, const std::string& rule = "") {
  std::vector<std::string> lines;
  for (const std::string& line : lines_of(baseline))
    if (line.starts_with("  - {rule: " + rule)) lines.push_back(line.substr(0, line.find(", reason: ")));
  return lines;
}

std::vector<std::string> prints_of(const rules::Rule& rule, const Files& files, const std::string& lang = "sv",
                                   int days = 0) {
  const Day today = rules::day_of(rule.bad.kind) + std::chrono::days(days);
  return lines_in(written_of(files, today, "--lang " + lang), std::string(diag::to_string(rule.id)));
}

Files with(Files files, const std::string& baseline) {
  files[file] = baseline;
  return files;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A plan with two interventions without an aim (SBS412), which says so of each.
Files two_without_aims() { return files_of(rules::rule(diag::RuleId::SBS412).bad); }

}  // namespace

TEST_CASE("what a finding is known by is the same in both languages, of messages and of keys, and on other lines") {
  std::size_t known = 0;
  for (const diag::RuleId id : diag::all_rules()) {
    const rules::Rule& rule = rules::rule(id);
    CAPTURE(diag::to_string(id));
    const Files files = files_of(rule.bad);
    const auto prints = prints_of(rule, files);
    known += prints.empty() ? 0 : 1;
    CHECK(prints_of(rule, files, "en") == prints);
    Files moved = files;
    for (auto& [name, text] : moved)
      if (name.ends_with(".yaml") && !name.ends_with(".sbs.yaml") && !text.empty()) text = "# a\n\n# b\n" + text;
    // What is wrong with a file's first bytes is not wrong further down.
    if (!prints.empty() && id != diag::RuleId::SBS015) CHECK(prints_of(rule, moved) == prints);
    if (id == diag::RuleId::SBS012) continue;  // translated, the file is in one language
    for (const KeyLanguage keys : {KeyLanguage::sv, KeyLanguage::en}) {
      Files translated = files;
      for (auto& [name, text] : translated)
        if (name.ends_with(".yaml") && !name.ends_with(".sbs.yaml")) text = plan::translated(text, keys);
      CHECK(prints_of(rule, translated) == prints);
    }
  }
  CHECK(known > 80);
}

TEST_CASE("what a finding is known by does not change with the day that the plan is read on") {
  for (const diag::RuleId id : diag::all_rules()) {
    const rules::Rule& rule = rules::rule(id);
    CAPTURE(diag::to_string(id));
    const auto prints = prints_of(rule, files_of(rule.bad));
    for (const int days : {1, 40})
      if (const auto later = prints_of(rule, files_of(rule.bad), "sv", days); later.size() == prints.size())
        CHECK(later == prints);
  }
}

TEST_CASE("what a finding is known by changes with the values that it names") {
  struct Change {
    diag::RuleId rule;
    std::string from;
    std::string to;
  };
  using diag::RuleId;
  for (const Change& one : std::vector<Change>{{RuleId::SBS502, "2017-04-07", "2017-04-05"},
                                               {RuleId::SBS507, "2019-06-03", "2019-06-04"}}) {
    const rules::Rule& rule = rules::rule(one.rule);
    CAPTURE(diag::to_string(one.rule));
    Files files = files_of(rule.bad);
    const auto before = prints_of(rule, files);
    files["plan.yaml"] = replaced(files["plan.yaml"], one.from, one.to);
    const auto after = prints_of(rule, files);
    CHECK(before.size() == after.size());
    CHECK(before != after);
  }
}

TEST_CASE("a date or a number that a finding points at is one of those values, in every rule") {
  std::size_t changed = 0;
  for (const diag::RuleId id : diag::all_rules()) {
    const rules::Rule& rule = rules::rule(id);
    CAPTURE(diag::to_string(id));
    Files files = files_of(rule.bad);
    for (auto& [name, text] : files)
      if (name.ends_with("plan.yaml")) text = plan::translated(text, KeyLanguage::en);
    World world(files);
    const auto json = world.on(rules::day_of(rule.bad.kind)).run({"validate", ".", "--format", "json"}).out;
    for (const Found& one : read_findings(json)) {
      if (one.rule != diag::to_string(id) || !files.contains(one.file) || one.line != one.end_line) continue;
      Files other = files;
      std::string& text = other[one.file];
      std::size_t begin = 0;
      for (std::size_t line = 1; line < one.line; ++line)
        begin = text.find('\n', begin) + 1;
      const std::string until = text.substr(begin, one.end_column - 1);
      // Columns are bytes where there are no other letters than those of ASCII.
      if (std::any_of(until.begin(), until.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
        continue;
      const std::string pointed = until.substr(one.column - 1);
      const auto digit = pointed.find_last_of("0123456789");
      if (digit == std::string::npos || pointed.find_first_of(":{[") != std::string::npos) continue;
      char& c = text[begin + one.column - 1 + digit];
      c = c == '5' ? '4' : '5';
      const auto before = prints_of(rule, files);
      const auto after = prints_of(rule, other);
      if (before.empty() || before.size() != after.size()) continue;  // the rule no longer says so
      CHECK(before != after);
      ++changed;
    }
  }
  CHECK(changed > 15);
}

TEST_CASE("what is known does not count, is told in the sum, and stands in the forms for machines") {
  const Files files = two_without_aims();
  const std::string baseline = written_of(files, day, "--owner 'Anna Ek' --reason 'Tas i höst' --until 2017-09-30");
  CHECK(has(baseline, "baseline: 1\n"));
  CHECK(has(baseline, "rule: SBS412, plan: plan.yaml, at: \"interventions[läsning]\", print: "));
  CHECK(has(baseline, "reason: Tas i höst, owner: Anna Ek, until: 2017-09-30}"));
  CHECK(has(written_of(files, day), "until: 2017-11-01}"));  // half a year, where nobody says how long
  World world(with(files, baseline));
  world.on(day);
  const Outcome told = world.run(words("validate . --baseline baseline.yaml --fail-on note --lang sv"));
  CHECK(told.code == 0);
  CHECK(has(told.out, "Inga fel i 1 plan (1 fil, 1 annan YAML-fil förbigången), 1 känt sedan tidigare"));
  const auto json = parse_json(world.run(words("validate . --baseline baseline.yaml --format json")).out);
  CHECK(json.at("summary").at("known") == 1);
  CHECK(json.at("diagnostics").empty());
  CHECK(json.at("baseline").at("known").at(0).at("at") == "interventions[läsning]");
  const auto sarif = parse_json(world.run(words("validate . --baseline baseline.yaml --format sarif")).out);
  const auto& result = sarif.at("runs").at(0).at("results").at(0);
  CHECK(result.at("baselineState") == "unchanged");
  CHECK(result.at("suppressions").at(0).at("kind") == "external");
  CHECK(result.at("suppressions").at(0).at("justification") == "Tas i höst");
  for (const std::string form : {"short", "github", "gitlab", "junit"})
    CHECK(!has(world.run(words("validate . --baseline baseline.yaml --format " + form)).out, "SBS412"));
  World without(files);
  CHECK(!has(without.on(day).run(words("validate . --format json")).out, "baseline"));
  CHECK(!has(without.on(day).run(words("validate . --format sarif")).out, "baselineState"));
}

TEST_CASE("what is known counts again after its day, and is named; what is gone is named, and dropped when written") {
  const Files files = two_without_aims();
  const std::string baseline = written_of(files, day, "--owner Anna --reason Sen --until 2017-05-31");
  World late(with(files, baseline));
  const Outcome lapsed = late.on(*make_day(2017, 6, 1))
                             .run(words("validate . --baseline baseline.yaml --lang sv --fail-on warning --width 160"));
  CHECK(lapsed.code == 1);
  CHECK(has(lapsed.out, "påpekandet SBS412 i plan.yaml (interventions[läsning]) räknas igen"));
  CHECK(has(lapsed.out, "31 maj 2017"));
  const auto sarif = parse_json(late.run(words("validate . --baseline baseline.yaml --format sarif")).out);
  CHECK(sarif.at("runs").at(0).at("results").at(0).at("baselineState") == "unchanged");
  CHECK(!sarif.at("runs").at(0).at("results").at(0).contains("suppressions"));

  const Files mended = with(files_of(rules::rule(diag::RuleId::SBS412).good), baseline);
  const Outcome gone = World(mended).on(day).run(words("validate . --baseline baseline.yaml --lang en --width 160"));
  CHECK(gone.code == 0);
  CHECK(has(gone.out, "baseline.yaml:6: the finding SBS412 in plan.yaml (interventions[läsning]) is no longer there"));
  World writes(mended);
  const Outcome wrote = writes.on(day).run(words("validate . --write-baseline baseline.yaml --lang en"));
  CHECK(wrote.code == 0);
  CHECK(has(wrote.out, "the line is removed"));
  CHECK(has(writes.written.at(file), "findings: []"));
  // Nothing is known of a plan that nobody looked at, or of rules that nobody asked for.
  Files two = with(files, baseline);
  two["annan/plan.yaml"] = files_of(rules::rule(diag::RuleId::SBS412).good).at("plan.yaml");
  CHECK(!has(World(two).on(day).run(words("validate annan --baseline baseline.yaml --lang en")).out, "no longer"));
  CHECK(!has(World(mended).on(day).run(words("validate . --ignore SBS412 --baseline baseline.yaml --lang en")).out,
             "no longer"));
}

TEST_CASE("what was said of a finding stays when the file is written again, also where its plan was moved") {
  const Files files = two_without_aims();
  const std::string baseline = written_of(files, day, "--owner Anna --reason Sen --until 2017-06-30");
  World again(with(files, baseline));
  again.on(day).run(words("validate . --write-baseline baseline.yaml --owner Bo --reason Annat"));
  const auto kept = again.written.find(file);
  CHECK((kept == again.written.end() || kept->second == baseline));
  Files moved = with({}, baseline);
  for (const auto& [name, text] : files)
    moved["planer/" + name] = text;
  const std::string there = written_of(moved, day, "--owner Bo");
  CHECK(has(there, "plan: planer/plan.yaml"));
  CHECK(has(there, "reason: Sen, owner: Anna, until: 2017-06-30"));
}

TEST_CASE("findings that are alike are known one for one") {
  // The same meeting planned twice, on the same day, and not held: two findings that nothing tells apart.
  const std::string late = "  - {händelse: besök, planerad: 2017-04-07, av: [skolverket]}\n";
  Files twice = files_of(rules::rule(diag::RuleId::SBS502).bad);
  twice["plan.yaml"] = replaced(twice["plan.yaml"], "tidslinje:\n", "tidslinje:\n" + late + late);
  const auto lines = lines_in(written_of(twice, day), "SBS502");
  REQUIRE(lines.size() == 3);
  CHECK((lines[0] == lines[1] || lines[1] == lines[2]));
  Files once = files_of(rules::rule(diag::RuleId::SBS502).bad);
  once["plan.yaml"] = replaced(once["plan.yaml"], "tidslinje:\n", "tidslinje:\n" + late);
  const Files new_one = with(twice, written_of(once, day));
  const auto json =
      parse_json(World(new_one).on(day).run(words("validate . --baseline baseline.yaml --format json")).out);
  CHECK(json.at("diagnostics").size() == 1);
}

TEST_CASE("one fault in two files has two fingerprints") {
  const std::string plan = "sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: A, typ: kommunal}\n";
  const auto sarif =
      parse_json(World(Files{{"a.yaml", plan}, {"b.yaml", plan}}).on(day).run(words("validate . --format sarif")).out);
  std::set<std::string> prints;
  const auto& results = sarif.at("runs").at(0).at("results");
  for (const auto& one : results)
    prints.insert(one.at("partialFingerprints").begin().value().get<std::string>());
  CHECK(results.size() > 1);
  CHECK(prints.size() == results.size());
}

TEST_CASE("what was said of a plan that is a part of another now is gone") {
  Files files{{"k/collaboration.yaml",
               "sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: A, typ: kommunal}\n"
               "  räknas_från: dialog\n"},
              {"k/timeline.yaml", "sbs: 1\ntidslinje: []\n"}};
  const std::string entry =
      "{rule: SBS412, plan: %, at: x, print: 0000000a, reason: Sen, owner: Anna, until: 2017-06-30}\n";
  files[file] = "baseline: 1\nfindings:\n  - " + replaced(entry, "%", "k/timeline.yaml") + "  - " +
                replaced(entry, "%", "other.yaml");
  files["other.yaml"] = files["k/collaboration.yaml"];
  World world(files);
  const Outcome outcome = world.on(day).run(words("validate k --write-baseline baseline.yaml"));
  CAPTURE(outcome.err);
  REQUIRE(world.written.contains(file));
  CHECK(!has(world.written.at(file), "timeline"));
  CHECK(has(world.written.at(file), "other.yaml"));  // which nobody looked at
}

TEST_CASE("nobody adopts what cannot be read, or a personal number") {
  const Files plan = two_without_aims();
  for (const std::string extra : {"\ttab: 1\n", "samverkan: {}\nsamverkan: {}\n", "x-a: \"121212-1212\"\n"}) {
    CAPTURE(extra);
    Files files = plan;
    files["plan.yaml"] += extra;
    World world(files);
    CHECK(world.on(day).run(words("validate . --write-baseline baseline.yaml")).code == 1);
    REQUIRE(world.written.contains(file));
    for (const std::string rule : {"SBS001", "SBS002", "SBS003", "SBS901"})
      CHECK(!has(world.written.at(file), rule));
    CHECK(!has(world.written.at(file), "121212"));
  }
}

TEST_CASE("no file is written that could not be read back") {
  World latin(two_without_aims());
  const Outcome refused = latin.on(day).run({"validate", ".", "--write-baseline", file, "--owner", "\xC5sa"});
  CHECK(refused.code == 2);
  CHECK(has(refused.err, "UTF-8"));
  CHECK(latin.written.empty());
  World late(two_without_aims());
  CHECK(late.on(*make_day(2199, 12, 1)).run({"validate", ".", "--write-baseline", file}).code != 2);
  CHECK(has(late.written.at(file), "until: 2199-12-31"));
}

TEST_CASE("a wrong file is refused with its place, and what is no baseline is never written over") {
  const Files files = two_without_aims();
  const std::string good =
      "baseline: 1\nfindings:\n  - {rule: SBS412, plan: plan.yaml, at: a, print: 4f2a9c01, until: "
      "2027-05-25}\n";
  const auto says = [&](const std::string& text, const std::string& what) {
    World world(with(files, text));
    for (const std::string option : {"--baseline", "--write-baseline"}) {
      const Outcome outcome = world.on(day).run(words("validate . --lang sv " + option + " baseline.yaml"));
      CAPTURE(text);
      CAPTURE(outcome.err);
      CHECK(outcome.code == 2);
      CHECK(outcome.out.empty());
      CHECK(has(outcome.err, what));
      CHECK(world.written.empty());
    }
  };
  says("findings: []\n", "baseline: 1");
  says("x\n", "baseline: 1");
  says("version: 3\nservices: {}\n", "baseline: 1");
  says("baseline: 2\n", "baseline.yaml:1:11");
  says(replaced(good, "rule: SBS412, ", ""), "baseline.yaml:3:5");
  says(replaced(good, "SBS412", "SBS999"), "ingen regel heter ”SBS999”");
  says(replaced(good, "2027-05-25", "2027-05"), "är inte en dag");
  says(replaced(good, "2027-05-25", "snart"), "baseline.yaml:3:68");
  says(replaced(good, "4f2a9c01", "4f2a"), "4f2a");
  says(replaced(good, "print:", "prnt:"), "print");
  says(good + "\t- x\n", "baseline.yaml:4");
  says(good + "findings: []\n", "findings");
  says("baseline: 1\nfindings: \xE5\n", "baseline.yaml:2");
  CHECK(World(with(files, good)).on(day).run(words("validate . --baseline baseline.yaml --lang sv")).code == 0);
  CHECK(World(files).on(day).run(words("validate . --baseline baseline.yaml")).code == 2);
  World empty(with(files, ""));
  CHECK(empty.on(day).run(words("validate . --write-baseline baseline.yaml")).code == 0);
  for (const std::string command :
       {"validate . --write-baseline plan.yaml", "validate . --baseline plan.yaml",
        "validate . --baseline baseline.yaml -o baseline.yaml", "validate . --write-baseline x.yaml -o x.yaml",
        "validate . --baseline baseline.yaml --format json=baseline.yaml",
        "validate . --write-baseline baseline.yaml --fix", "validate . --owner A", "validate . --reason A",
        "validate . --until 2027-01-01", "validate . --write-baseline b.yaml --until 2016-01-01",
        "validate . --write-baseline b.yaml --until snart", "validate . --write-baseline -",
        "validate . --baseline -"}) {
    CAPTURE(command);
    World world(with(files, good));
    const Outcome outcome = world.on(day).run(words(command));
    CHECK(outcome.code == 2);
    CHECK(world.written.empty());
  }
}

TEST_CASE("a file of known findings is no part of the plan beside it") {
  const Files files = two_without_aims();
  const std::string baseline = written_of(files, day);
  const Outcome outcome = World(with(files, baseline)).on(day).run(words("validate . --lang sv --fail-on note"));
  CHECK(has(outcome.out, "(1 fil, 1 annan YAML-fil förbigången)"));
  CHECK(!has(outcome.out, "SBS015"));
}

TEST_CASE("where a plan was moved, what was said of one finding in it is not said of another") {
  const Files files{{"plan.yaml",
                     "sbs: 1\nsamverkan: {uppdrag: sbs-2015, huvudman: {namn: Exempelkommunen, typ: kommunal}, "
                     "räknas_från: dialog}\ntidslinje:\n  - {händelse: besök, planerad: 2017-04-07}\n"}};
  const std::string moved = replaced(written_of(files, day, "--owner Anna"), "plan: plan.yaml", "plan: gone.yaml");
  const std::string print = moved.substr(moved.find("print: "), std::string_view("print: 00000000").size());
  const auto owned_by_anna = [&](const std::string& baseline) {
    return has(written_of(with(files, baseline), day, "--owner Bo"), "owner: Anna");
  };
  CHECK(owned_by_anna(moved));
  CHECK(!owned_by_anna(replaced(moved, print, "print: 00000000")));
  CHECK(!owned_by_anna(replaced(moved, "rule: SBS502", "rule: SBS501")));
  CHECK(!owned_by_anna(replaced(moved, "2017-04-07]", "2017-04-06]")));
}

TEST_CASE("where a plan was moved and copied, what was said of its findings is said of one of the two") {
  const Files files = two_without_aims();
  const std::string baseline = written_of(files, day, "--owner Anna");
  Files copied = with({}, baseline);
  for (const std::string folder : {"a/", "b/"})
    for (const auto& [name, text] : files)
      copied[folder + name] = text;
  const auto owned = [](const std::string& text, const std::string& owner) {
    const auto lines = lines_of(text);
    return std::count_if(lines.begin(), lines.end(), [&](const std::string& line) {
      return has(line, "rule: SBS412") && has(line, "owner: " + owner);
    });
  };
  const std::string written = written_of(copied, day, "--owner Bo");
  const auto known = owned(baseline, "Anna");
  CHECK(known > 0);
  CHECK(owned(written, "Anna") == known);
  CHECK(owned(written, "Bo") == known);
}

TEST_CASE("of what could be looked for it is said that it is gone, and of nothing else") {
  const auto gone = [](const std::string& fault, const std::string& rule) {
    Files files = two_without_aims();
    files["plan.yaml"] += fault;
    files[file] = "baseline: 1\nfindings:\n  - {rule: " + rule +
                  ", plan: plan.yaml, at: x, print: 0000000a, until: 2017-06-30}\n";
    const Outcome outcome = World(files).on(day).run(words("validate . --baseline baseline.yaml --lang en"));
    CAPTURE(outcome.err);
    CHECK(outcome.code < 2);
    return has(outcome.out, "the finding " + rule + " in plan.yaml (x) is no longer there");
  };
  // A key that nobody knows silences the rules about what the plan says, and a tab those about its text too.
  for (const auto& [rule, of_text] : {std::pair("SBS019", true), std::pair("SBS106", false)}) {
    CAPTURE(rule);
    CHECK(gone("", rule));
    CHECK(gone("x_okänd: 1\n", rule) == of_text);
    CHECK_FALSE(gone("\ttab: 1\n", rule));
  }
}

}  // namespace sbs::test
