#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "support/world.h"

// The README is true: each of its console blocks is run, and prints what stands there.

namespace sbs::test {

namespace {

/// The first lines of a text.
std::string head_of(const std::string& text, std::size_t count) {
  std::string head;
  for (const std::string& line : lines_of(text))
    if (count-- > 0)
      head += line + "\n";
    else
      break;
  return head;
}

/// A command of the README: `sbs …`, or `sed 'SCRIPT' FILE | sbs … -`, of which sed's part is the only editing we know;
/// perhaps `| head -n N` after it.
Outcome run_line(std::string line) {
  constexpr std::string_view head = " | head -n ";
  if (const auto at = line.find(head); at != std::string::npos) {
    const std::size_t count = std::stoul(line.substr(at + head.size()));
    line.erase(at);
    Outcome outcome = run_line(line);
    outcome.out = head_of(outcome.out, count);
    return outcome;
  }
  const auto pipe = line.find(" | ");
  std::vector<std::string> words = split_words(line.substr(pipe == std::string::npos ? 0 : pipe + 3));
  REQUIRE(words.at(0) == "sbs");
  words.erase(words.begin());
  World world;
  if (pipe != std::string::npos) {
    // sed '/PATTERN/a\TEXT' FILE: the text after each line that has the pattern
    const auto sed = split_words(line.substr(0, pipe));
    REQUIRE(sed.size() == 3);
    const auto append = sed[1].find("/a\\");
    REQUIRE(append != std::string::npos);
    const std::string pattern = sed[1].substr(1, append - 1);
    std::istringstream lines(read_file(sed[2]));
    std::string edited;
    std::string one;
    while (std::getline(lines, one)) {
      edited += one + "\n";
      if (one.find(pattern) != std::string::npos) edited += sed[1].substr(append + 3) + "\n";
    }
    world.typing(edited);
  }
  return world.run(words);
}

}  // namespace

TEST_CASE("the README's commands print what it shows") {
  std::filesystem::current_path(source_root());
  std::istringstream lines(read_file("README.md"));
  std::string readme;
  std::string line;
  std::size_t commands = 0;
  while (std::getline(lines, line)) {
    readme += line + "\n";
    if (line != "```console") continue;
    while (std::getline(lines, line) && line != "```") {
      if (!line.starts_with("$ ")) continue;
      const Outcome outcome = run_line(line.substr(2));
      CHECK(outcome.err.empty());
      CHECK(outcome.code <= 1);
      // A calendar's lines end with carriage returns, too; a page shows none.
      std::string shown = outcome.out;
      shown.erase(std::remove(shown.begin(), shown.end(), '\r'), shown.end());
      readme += line + "\n" + shown;
      while (!readme.ends_with("\n") || readme.ends_with("\n\n"))
        readme.pop_back();
      ++commands;
    }
    readme += "```\n";
  }
  CHECK(commands >= 4);
  if (std::getenv("SBS_UPDATE") != nullptr) {
    std::ofstream("README.md", std::ios::binary) << readme;
    return;
  }
  CHECK_MESSAGE(readme == read_file("README.md"),
                "README.md differs from what the program prints; SBS_UPDATE=1 rewrites it");
}

TEST_CASE("the README's small plans and settings are without a finding, its pieces are in the example") {
  const std::string readme = read_file(source_root() + "/README.md");
  constexpr std::string_view opens = "```yaml\n";
  std::vector<std::string> plans;
  std::string settings;
  for (auto at = readme.find(opens); at != std::string::npos; at = readme.find(opens, at + 1)) {
    const std::size_t begin = at + opens.size();
    const std::string block = readme.substr(begin, readme.find("```", begin) - begin);
    if (block.starts_with("sbs: 1"))
      plans.push_back(block);
    else if (block.starts_with("language:"))
      settings = block;
    else
      CHECK(read_file(source_root() + "/examples/plan.yaml").find(block) != std::string::npos);
  }
  CHECK(plans.size() == 2);  // one in each language
  for (const std::string& plan : plans) {
    const Outcome outcome = World({{"plan.yaml", plan}, {".sbs.yaml", settings}})
                                .on(*make_day(2016, 10, 3))
                                .run({"validate", "plan.yaml", "--lang", "en"});
    CHECK(outcome.code == 0);
    CHECK(outcome.out == "No errors in 1 plan (1 file), checked as of 3 October 2016.\n");
  }
}

TEST_CASE("both halves of the README tell of the same commands and forms") {
  const std::string readme = read_file(source_root() + "/README.md");
  const auto english = readme.find("\n## In English\n");
  REQUIRE(english != std::string::npos);
  const std::string halves[] = {readme.substr(0, english), readme.substr(english)};
  std::set<std::string> named[2];
  for (const std::size_t half : {0U, 1U}) {
    static const std::regex word(
        R"(\bsbs [a-z]+\b|--[a-z][a-z-]+( (svg|ics|mermaid|csv|xlsx|json|markdown|short|sarif)\b)?)");
    for (auto at = std::sregex_iterator(halves[half].begin(), halves[half].end(), word); at != std::sregex_iterator();
         ++at)
      named[half].insert(at->str());
  }
  for (const std::string& one : named[1]) {
    CAPTURE(one);
    CHECK(named[0].count(one) == 1);
  }
}

}  // namespace sbs::test
