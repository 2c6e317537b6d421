#include "check/check.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

#include "check/mend.h"
#include "check/run.h"
#include "source/edits.h"

// The engine by itself: plans that exist only in memory, a day and a language as values; no command line, no streams.

namespace sbs::check {

namespace {

using Files = std::map<std::string, std::string>;

const std::string organiser = "organiser: {name: Exempelkommunen, type: municipal}, counted_from: dialogue";
const std::string faulty = "sbs: 1\ncollaboration: {mandate: sbs-2015, " + organiser + ", strat: 2016-06-13}\n";

World world_of(const source::Files& files) { return {files, Language::en, {{}, *make_day(2017, 5, 1)}}; }

std::string text_of(const std::vector<Settled>& all, const source::SourceMap& sources) {
  std::string text;
  for (const Settled& settled : all) {
    text += (settled.root ? sources.name(*settled.root) : "-") + "\n";
    for (const diag::Diagnostic& one : settled.findings) {
      const auto place = sources.place(one.span.file, one.span.begin);
      text += fmt::format("  {} {} {}:{}:{} {}\n", diag::to_string(one.rule), diag::to_string(one.severity),
                          sources.name(one.span.file), place.line, place.column, one.path);
    }
    text += fmt::format("  {} suppressed\n", settled.suppressed.size());
  }
  return text;
}

/// Reads and checks all that a run has found; nothing is made of the plans.
void check_all(Run& run) {
  run.check([](const programme::History&, Day) { return 0; }, [](std::size_t) {});
}

/// What a run over some paths finds.
std::string found(const Files& all, std::vector<std::string> paths, unsigned threads = 1) {
  const source::MemoryFiles files(all);
  World world = world_of(files);
  world.threads = threads;
  source::SourceMap sources;
  Run run(world, sources, {std::move(paths), {}, {}, {}});
  check_all(run);
  const std::string first = text_of(run.settled(), sources);
  CHECK(text_of(run.settled(), sources) == first);  // settling says the same whenever it is asked
  return first;
}

/// A plan of one organiser and one school, from one year to another; with `comment` at the end of it.
std::string plan(int from, int until, const std::string& comment = {}) {
  return fmt::format(
      "sbs: 1\ncollaboration:\n  mandate: sbs-2015\n  organiser: {{name: Exempelkommunen, type: municipal}}\n"
      "  counted_from: dialogue\n  start: {}-01-11\n  end: {}-01-10{}\n"
      "schools:\n  - {{id: a, name: Norra skolan, unit_code: \"90000017\", forms: [compulsory]}}\n",
      from, until, comment);
}

}  // namespace

TEST_CASE("one plan is checked from values") {
  const source::MemoryFiles files{Files()};
  const World world = world_of(files);
  source::SourceMap sources;
  const auto file = sources.add("plan.yaml", faulty);
  const plan::Reading reading = plan::read(plan::sort_alone(file, sources, Language::en), sources, Language::en);
  const programme::History history(reading.plan);
  const config::Config settings;
  const Checked checked = check(reading, history, {".", {}}, settings, sources, world);
  CHECK(checked.today == *make_day(2017, 5, 1));
  REQUIRE_FALSE(checked.findings.empty());
  const Settled settled = settle(checked, sources, Language::en);
  CHECK(settled.root == file);
  CHECK(settled.count(diag::Severity::error) > 0);
  CHECK(text_of({settled}, sources) == text_of({settle(checked, sources, Language::en)}, sources));
}

TEST_CASE("a run finds, reads and checks what is only in memory, on any number of threads") {
  Files files{{".sbs.yaml", "language: en\nrules: {SBS312: off}\nrulse: 1\n"},
              {"loose/part.yaml", "sbs: 1\nschools: []\n"},
              {"broken/plan.yaml", "sbs: 1\ncollaboration: {title: \"a\n"}};
  for (int number = 10; number < 60; ++number)
    files[fmt::format("p{}/plan.yaml", number)] = number % 3 == 0 ? faulty : plan(2010 + number % 5, 2012 + number % 5);
  const std::string once = found(files, {"."});
  CHECK(once.find(" .sbs.yaml:3:1 rulse") != std::string::npos);
  CHECK(once.find("SBS015") != std::string::npos);
  CHECK(once.find("SBS706") != std::string::npos);
  for (const unsigned threads : {2U, 8U, 100U})
    CHECK(found(files, {"."}, threads) == once);
}

TEST_CASE("an exception for a rule over several plans is unused only where all of them were seen") {
  const std::string comment = "  # sbs: ignore SBS609 agreed with Skolverket";
  const Files apart{{"a/plan.yaml", plan(2015, 2017)}, {"b/plan.yaml", plan(2017, 2019, comment)}};
  CHECK(found(apart, {"."}).find("1 suppressed") != std::string::npos);
  CHECK(found(apart, {"b/plan.yaml"}).find("SBS017") == std::string::npos);
  const Files alone{{"b/plan.yaml", plan(2017, 2019, comment)}};
  CHECK(found(alone, {"b/plan.yaml"}).find("SBS017") == std::string::npos);
  CHECK(found(alone, {"."}).find("SBS017") != std::string::npos);
  // In a repository, the plans of all its folders count.
  Files repository = alone;
  repository[".git/config"] = "";
  CHECK(found(repository, {"b"}).find("SBS017") == std::string::npos);
  CHECK(found(repository, {"."}).find("SBS017") != std::string::npos);
  // A rule that looks at one plan alone is known to find nothing.
  const Files other{{"b/plan.yaml", plan(2017, 2019, "  # sbs: ignore SBS601 no reason at all")}};
  CHECK(found(other, {"b/plan.yaml"}).find("SBS017") != std::string::npos);
}

TEST_CASE("of a plan that comes as input nobody knows what stands in the others") {
  const source::MemoryFiles files{Files()};
  const World world = world_of(files);
  source::SourceMap sources;
  Run run(world, sources, {{}, Input{"-", plan(2017, 2019, "  # sbs: ignore SBS609 agreed with Skolverket")}, {}, {}});
  check_all(run);
  CHECK(run.failures().empty());
  CHECK(text_of(run.settled(), sources).find("SBS017") == std::string::npos);
}

TEST_CASE("a folder of files that only look like parts of a plan has none") {
  const auto failures = [](const std::string& bytes) {
    const source::MemoryFiles files{Files{{"a/x.yaml", bytes}}};
    const World world = world_of(files);
    source::SourceMap sources;
    Run run(world, sources, {{"a"}, {}, {}, {}});
    check_all(run);
    return run.failures().size();
  };
  CHECK(failures("schools: [{id: a}]\n") == 1);
  CHECK(failures("sbs: 1\nschools: [{id: a}]\n") == 0);
}

TEST_CASE("settings that cannot be read are told though no plan lies beside them: they may say what is passed over") {
  class Unreadable : public source::MemoryFiles {
   public:
    using MemoryFiles::MemoryFiles;
    Result<std::string> read(const std::string& path, std::size_t most) const override {
      if (path == "a/.sbs.yaml") return tl::make_unexpected(source::may_not_be_read(path));
      return MemoryFiles::read(path, most);
    }
  };
  const Unreadable files{
      Files{{"a/.sbs.yaml", "ignore: [b]\n"}, {"a/b/.sbs.yaml", "rules: {}\n"}, {"a/b/plan.yaml", faulty}}};
  const World world = world_of(files);
  source::SourceMap sources;
  Run run(world, sources, {{"a"}, {}, {}, {}});
  check_all(run);
  CHECK(run.failures().size() == 1);
}

TEST_CASE("settings that have changed need a new run") {
  const source::MemoryFiles files{Files{{".sbs.yaml", "rulse: 1\n"}, {"plan.yaml", faulty}}};
  const World world = world_of(files);
  source::SourceMap sources;
  Run run(world, sources, {{"."}, {}, {}, {.to_be_mended = true}});
  check_all(run);
  std::map<std::string, source::FileId> ids;
  for (const Settled& settled : run.settled())
    for (const diag::Diagnostic& one : settled.findings)
      ids[sources.name(one.span.file)] = one.span.file;
  REQUIRE(ids.size() == 2);
  CHECK_FALSE(run.check_again({ids.at(".sbs.yaml")}));
  CHECK(run.check_again({ids.at("plan.yaml")}));
}

TEST_CASE("mending round by round ends where a new run would begin") {
  const Files before{{"a/plan.yaml", faulty + "shools:\n  - {id: a, nmae: Norra skolan}\n"},
                     {"b/plan.yaml", plan(2015, 2016)},
                     {"c/plan.yaml", plan(2016, 2017)}};
  Files after = before;
  const source::MemoryFiles disk(before);
  source::OverlayFiles files(disk);
  World world = world_of(files);
  world.threads = 2;
  source::SourceMap sources;
  Run run(world, sources, {{"."}, {}, {}, {.to_be_mended = true}});
  check_all(run);
  std::size_t rounds = 0;
  for (; rounds < 10; ++rounds) {
    std::vector<diag::Diagnostic> findings;
    for (const Settled& settled : run.settled())
      findings.insert(findings.end(), settled.findings.begin(), settled.findings.end());
    const Mending mended = mending(findings);
    if (mended.files.empty()) break;
    std::set<source::FileId> changed;
    for (const auto& [file, its] : mended.files) {
      const std::string bytes = source::edited(sources.bytes(file), its.edits);
      files.put(sources.name(file), bytes);
      after[sources.name(file)] = bytes;
      changed.insert(file);
    }
    REQUIRE(run.check_again(changed));
  }
  CHECK(rounds >= 1);
  CHECK(after != before);
  CHECK(text_of(run.settled(), sources) == found(after, {"."}));
}

}  // namespace sbs::check
