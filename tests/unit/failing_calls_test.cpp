#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <exception>

#include "support/failing.h"

// Every command with every call to the world failing once, and from there on, in every way in which it can: no crash,
// no byte lost, nothing claimed that is not so, and exit code 2 where something could not be done.

namespace sbs::test {

namespace {

using Disk = std::map<std::string, std::string>;

/// Two plans, one of them in parts; three slips that --fix mends, two findings that it does not.
const Disk plans{
    {"planer/.sbs.yaml", "language: en\nrules:\n  SBS312: off\n"},
    {"planer/aby/plan.yaml",
     "sbs: 1\nsamverkan:\n  updrag: sbs-2015\n  huvudman: {namn: Åby kommun, typ: kommunal}\n  räknas_från: dialog\n"
     "tidslinje:\n  - {händelse: dialog_inledd, klar: 2016-09-01, av: [skolverket, huvudman]}\n"},
    {"planer/ekby/plan.yaml",
     "sbs: 1\nsamverkan:\n  updrag: sbs-2015\n  huvudman: {namn: Ekby kommun, typ: kommunal}\n  räknas_från: dialog\n"
     "tidslinje:\n  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}\n"},
    {"planer/ekby/skolor.yaml",
     "sbs: 1\nskolor:\n  - {id: eken, namn: Ekskolan, skolformer: [grundskola], skäl: [låga_resultat]}\n"
     "insatser:\n  - id: läsning\n    rubrk: Läsning\n    status: pågår\n    start: 2017-01-10\n    skolor: [eken]\n"
     "    mål: [{mått: Läsprovet, utgångsläge: {period: 2015/16, värde: 60 %}, målvärde: {period: 2017/18, värde: 80 "
     "%},"
     " utfall: [{period: 2016/17, värde: 70 %}]}]\n"}};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// The number after a word of a text; 0 where there is none.
std::size_t number_after(const std::string& text, std::string_view word) {
  const auto at = text.find(word);
  return at == std::string::npos ? 0 : std::stoul(text.substr(at + word.size()));
}

/// One command, and what it does where all goes well.
class Trial {
 public:
  Trial(std::string command, Disk before, std::string input)
      : command_(std::move(command)), before_(std::move(before)), input_(std::move(input)) {
    FailingWorld world(before_, input_);
    well_ = world.run(split_words(command_));
    calls_ = world.calls;
    after_ = world.disk;
    again_ = world.run(split_words(command_));
  }

  /// Lets every call fail in every way, or in one of them, in turn; how many runs that took.
  std::size_t run() {
    static const bool all = std::getenv("SBS_ALL_FAULTS") != nullptr;
    std::size_t runs = 0;
    for (std::size_t at = 0; at < calls_.size(); ++at) {
      const std::vector<Failing> ways = ways_of(at);
      for (std::size_t way = 0; way < ways.size(); ++way) {
        if (!all && way != at % ways.size()) continue;
        judge(ways[way]);
        ++runs;
      }
    }
    // What failed has left nothing behind in the process.
    FailingWorld world(before_, input_);
    const Outcome outcome = world.run(split_words(command_));
    CHECK(outcome.code == well_.code);
    CHECK(outcome.out == well_.out);
    CHECK(outcome.err == well_.err);
    CHECK(world.disk == after_);
    return runs;
  }

  std::size_t calls() const { return calls_.size(); }

 private:
  std::vector<Failing> ways_of(std::size_t at) const {
    std::vector<Failing> ways;
    for (const Fault& fault : faults()) {
      if (fault.call != calls_[at].first) continue;
      ways.push_back({&fault, at, false});
      // A world in which all files are devices, whatever is asked of them, is none.
      if (fault.name != "other") ways.push_back({&fault, at, true});
    }
    return ways;
  }

  void judge(const Failing& failing) {
    CAPTURE(command_);
    CAPTURE(failing.at);
    CAPTURE(calls_[failing.at].second);
    CAPTURE(failing.from_here_on);
    const std::string fault = fmt::format("{}: {}", to_string(failing.fault->call), failing.fault->name);
    CAPTURE(fault);
    FailingWorld world(before_, input_);
    Outcome outcome;
    try {
      outcome = world.run(split_words(command_), failing);
    } catch (const std::exception& error) {
      FAIL(error.what());
    }
    INFO(outcome.out);
    INFO(outcome.err);
    REQUIRE(world.failed > 0);
    CHECK(outcome.code >= 0);
    CHECK(outcome.code <= 2);
    const bool unheard = failing.fault->call == Call::err || failing.fault->name == "closed pipe";
    if (outcome.code == 2 && !unheard) CHECK(!outcome.err.empty());
    if (failing.fault->call == Call::err) {
      // What is said there is said beside the result, which is not another for it.
      CHECK(outcome.code == well_.code);
      CHECK(outcome.out == well_.out);
      CHECK(world.disk == after_);
    } else if (failing.fault->told && !may_pass(failing, world, outcome)) {
      CHECK(outcome.code == 2);
    }
    judge_disk(world, failing);
    judge_claims(world, outcome, failing);
    if (world.disk != before_) judge_second_run(world, failing);
  }

  /// What may fail without exit code 2, and why.
  bool may_pass(const Failing& failing, const FailingWorld& world, const Outcome& outcome) const {
    // It was asked again, or for nothing that came to matter: the result is wholly that of a run without faults.
    if (outcome.code == well_.code && outcome.out == well_.out && world.disk == after_) return true;
    return lies_unseen(failing);
  }

  /// A file that was named may lie in a folder that nobody may look into: then it is read by itself.
  bool lies_unseen(const Failing& failing) const {
    return failing.fault->call == Call::list && failing.fault->name == "denied" && has(command_, "/plan.yaml");
  }

  /// What a run writes of what it found: with other answers it is another, and right.
  bool is_told(const std::string& path, const Failing& failing) const {
    return !failing.fault->told && (path == "known.yaml" || path.starts_with("planer/ny/"));
  }

  /// Whether a run knows that a file is a part of a plan: it has not been told that it holds nothing, or is not there.
  bool is_known(const FailingWorld& world, const std::string& path, const Failing& failing) const {
    const bool emptied = failing.fault->call == Call::read && !failing.fault->told;
    return !(emptied && calls_[failing.at].second == path) &&
           std::any_of(world.calls.begin(), world.calls.end(),
                       [&](const auto& call) { return call.first == Call::read && call.second == path; });
  }

  /// A file that was there holds what it held, or what a run without faults would have written, or what somebody saved.
  void judge_disk(const FailingWorld& world, const Failing& failing) const {
    for (const auto& was : before_) {
      const std::string& path = was.first;
      const std::string& bytes = was.second;
      CAPTURE(path);
      REQUIRE(world.disk.contains(path));
      const std::string& now = world.disk.at(path);
      const auto saved = world.saved_meanwhile.find(path);
      if (saved != world.saved_meanwhile.end())
        CHECK(now == saved->second);
      else if (now != bytes && is_told(path, failing))
        CHECK(has(now, "baseline: 1"));
      else if (now != bytes && !is_known(world, path, failing))
        CHECK((!failing.fault->told || lies_unseen(failing)));
      else if (now != bytes)
        CHECK(now == after_.at(path));
    }
    for (const auto& is : world.disk) {
      const std::string& path = is.first;
      CAPTURE(path);
      CHECK((before_.contains(path) || after_.contains(path) || is_told(path, failing)));
    }
  }

  void judge_claims(const FailingWorld& world, const Outcome& outcome, const Failing& failing) const {
    std::size_t changed = 0;
    for (const auto& [path, bytes] : before_)
      if (world.disk.at(path) != bytes && !world.saved_meanwhile.contains(path)) ++changed;
    if (has(outcome.out, "Fixed "))
      CHECK(number_after(outcome.out.substr(outcome.out.find("Fixed ")), " in ") == changed);
    if (has(outcome.out, "Written:") && failing.fault->told) CHECK(world.disk == after_);
    if (has(outcome.out, "Wrote ")) CHECK(world.disk.contains("known.yaml"));
  }

  /// Once nothing fails any more, all comes out as if nothing had.
  void judge_second_run(FailingWorld& world, const Failing& failing) const {
    const bool whole = world.disk == after_;
    const Outcome outcome = world.run(split_words(command_));
    if (whole) {
      CHECK(outcome.code == again_.code);
      CHECK(outcome.out == again_.out);
    } else if (failing.fault->told && failing.fault->name != "saved meanwhile" && !lies_unseen(failing)) {
      CHECK(world.disk == after_);
      CHECK(outcome.code == well_.code);
    }
  }

  std::string command_;
  Disk before_;
  std::string input_;
  Outcome well_;
  Outcome again_;
  Disk after_;
  std::vector<std::pair<Call, std::string>> calls_;
};

/// The plans as they are once they are mended, for views, which look at plans without errors.
const Disk& mended() {
  static const Disk disk = [] {
    FailingWorld world(plans);
    world.run(split_words("validate planer --fix"));
    return world.disk;
  }();
  return disk;
}

void try_all(const std::vector<std::string>& commands, const Disk& disk, const std::string& input = {}) {
  for (const std::string& command : commands) {
    Trial trial(command, disk, input);
    const std::size_t runs = trial.run();
    MESSAGE(fmt::format("{} calls, {} runs: {}", trial.calls(), runs, command));
    CHECK(runs >= trial.calls());
  }
}

}  // namespace

TEST_CASE("whatever fails, validate says so and loses nothing") {
  Disk known = plans;
  FailingWorld world(plans);
  world.run(split_words("validate planer --write-baseline known.yaml"));
  known["known.yaml"] = world.disk.at("known.yaml");
  try_all({"validate planer", "validate planer/ekby/plan.yaml", "validate planer -o out.txt",
           "validate planer --format json=a.json --format sarif=b.sarif", "validate planer --fix",
           "validate planer/ekby/plan.yaml --fix", "validate planer --fix --diff",
           "validate planer --write-baseline known.yaml"},
          plans);
  try_all({"validate planer --baseline known.yaml", "validate planer --write-baseline known.yaml"}, known);
  try_all({"validate -", "validate - planer/aby --stdin-filename planer/ekby/new.yaml"}, plans,
          plans.at("planer/aby/plan.yaml"));
}

TEST_CASE("whatever fails, a view says so") {
  try_all({"timeline planer", "timeline planer --format ics -o plan.ics", "checklist planer", "status planer",
           "results planer/ekby", "report planer -o report.html", "draft agenda planer/ekby",
           "diff planer/ekby planer/aby"},
          mended());
}

TEST_CASE("whatever fails, translate says so and loses nothing") {
  try_all({"translate planer/aby/plan.yaml", "translate planer/aby -o en.yaml",
           "translate planer/aby/plan.yaml -o planer/aby/plan.yaml", "translate planer --write --to en"},
          mended());
}

TEST_CASE("whatever fails, what is made is made whole or not at all") {
  try_all({"init ny --organiser Ekby --lang en", "init planer/ny --split --organiser Ekby --lang en", "schema plan.sv",
           "schema plan.sv -o schema.json", "schema --write schemas", "explain SBS601 -o why.txt"},
          plans);
}

TEST_CASE("whatever fails, no output falls on what was read") {
  try_all({"validate planer/aby -o planer/aby/plan.yaml", "timeline planer/aby -o planer/aby/plan.yaml",
           "validate planer/aby --write-baseline planer/aby/plan.yaml",
           "translate planer/ekby/plan.yaml -o planer/ekby/skolor.yaml"},
          mended());
}

TEST_CASE("what cannot be read is not taken for what is not there") {
  const auto failing = [](FailingWorld& world, const std::string& command, Call call, const std::string& about) {
    const auto fault = std::find_if(faults().begin(), faults().end(),
                                    [&](const Fault& one) { return one.call == call && one.name == "I/O error"; });
    const Disk before = world.disk;
    world.run(split_words(command));
    const auto at = std::find(world.calls.begin(), world.calls.end(), std::pair(call, about));
    REQUIRE(at != world.calls.end());
    const auto number = static_cast<std::size_t>(at - world.calls.begin());
    world.disk = before;
    return world.run(split_words(command), {&*fault, number, false});
  };
  {
    // A part of a plan of which only the root was named.
    FailingWorld world(plans);
    const Outcome outcome = failing(world, "validate planer/ekby/plan.yaml", Call::read, "planer/ekby/skolor.yaml");
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "planer/ekby/skolor.yaml cannot be read"));
  }
  {
    // Nor is it one where only a translation of the root is wanted.
    FailingWorld world(mended());
    const Outcome outcome = failing(world, "translate planer/ekby/plan.yaml", Call::read, "planer/ekby/skolor.yaml");
    CHECK(outcome.code == 0);
  }
  {
    // Settings that may say that a file is to be left alone.
    Disk disk = mended();
    disk["planer/aby/.sbs.yaml"] = "ignore: [plan.yaml]\n";
    FailingWorld world(disk);
    const Outcome outcome = failing(world, "translate planer --write --to en", Call::read, "planer/aby/.sbs.yaml");
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "planer/aby/.sbs.yaml cannot be read"));
    CHECK(world.disk.at("planer/aby/plan.yaml") == disk.at("planer/aby/plan.yaml"));
    CHECK(world.disk.at("planer/ekby/plan.yaml") != disk.at("planer/ekby/plan.yaml"));
  }
  for (const auto& one : {std::pair(Call::list, "planer"), std::pair(Call::read, "planer/other.yaml"),
                          std::pair(Call::read, "planer/.sbs.yaml")}) {
    const auto call = one.first;
    const char* about = one.second;
    // A folder that may hold a plan already.
    CAPTURE(about);
    Disk disk{{"planer/.sbs.yaml", "language: en\n"}, {"planer/other.yaml", "a: 1\n"}};
    FailingWorld world(disk);
    const Outcome outcome = failing(world, "init planer --organiser Ekby --lang en", call, about);
    CHECK(outcome.code == 2);
    CHECK(world.disk == disk);
  }
  {
    // A plan that nobody could read, under the name of the output.
    FailingWorld world(plans);
    const Outcome outcome =
        failing(world, "validate planer/aby -o planer/aby/plan.yaml", Call::read, "planer/aby/plan.yaml");
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, "may be what could not be read"));
    CHECK(world.disk == plans);
  }
}

}  // namespace sbs::test
