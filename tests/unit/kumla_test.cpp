#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>
#include <utility>

#include "support/world.h"

// The worked example: Malmens skola in Kumla, and the three years that its collaboration may last.

namespace sbs::test {

namespace {

std::map<std::string, std::string> kumla(const std::string& end) {
  std::map<std::string, std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_root() + "/examples/kumla"))
    files["kumla/" + entry.path().filename().string()] = read_file(entry.path().string());
  if (end.empty()) return files;
  std::string& plan = files["kumla/collaboration.yaml"];
  const std::string start = "  start: 2016-06-13\n";
  plan.insert(plan.find(start) + start.size(), "  slut: " + end + "\n");
  return files;
}

std::vector<Found> findings_of(const std::string& end, const std::string& language = "sv") {
  return read_findings(World(kumla(end)).run({"validate", "kumla", "--format", "json", "--lang", language}).out);
}

}  // namespace

TEST_CASE("Kumla's plan is without a finding, and is read as of the day of the notice") {
  const Outcome outcome = World(kumla("")).run({"validate", "kumla", "--lang", "en"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "No errors in 1 plan (4 files), checked as of 3 October 2016.\n");
}

TEST_CASE("the last day of Kumla's collaboration is 13 June 2019") {
  CHECK(findings_of("2019-06-13").empty());

  const auto late = findings_of("2019-06-14");
  REQUIRE(late.size() == 1);
  CHECK(to_text(late) == "SBS601 error kumla/collaboration.yaml:16:9\n");
  CHECK(late[0].path == "samverkan.slut");
  CHECK(late[0].help == "skriv ”slut: 2019-06-13” eller tidigare");
  const std::string human = World(kumla("2019-06-14")).run({"validate", "kumla", "--lang", "sv"}).out;
  for (const char* said :
       {"1 dag för länge", "räknat från dialogen", "skriv ”slut: 2019-06-13” eller tidigare", "start: 2016-06-13"})
    CHECK_MESSAGE(human.find(said) != std::string::npos, said);

  const auto maybe = findings_of("2019-06", "en");
  REQUIRE(maybe.size() == 1);
  CHECK(maybe[0].severity == "warning");
  CHECK(maybe[0].message.find("might") != std::string::npos);
}

TEST_CASE("what Kumla's plan quotes stands in the notice") {
  const std::string notice = folded(read_file(source_root() + "/tests/data/notice-malmens-skola.txt"));
  const std::string mark = "”";
  std::size_t quotes = 0;
  for (const auto& file : kumla("")) {
    std::string plain;
    std::istringstream lines(file.second);
    std::string line;
    while (std::getline(lines, line))
      plain += line + "\n";
    for (auto begin = plain.find(mark); begin != std::string::npos;) {
      const auto end = plain.find(mark, begin + mark.size());
      REQUIRE(end != std::string::npos);
      const std::string quote = folded(plain.substr(begin + mark.size(), end - begin - mark.size()));
      CHECK_MESSAGE(notice.find(quote) != std::string::npos, file.first, ": ", quote);
      ++quotes;
      begin = plain.find(mark, end + mark.size());
    }
  }
  CHECK(quotes >= 8);
}

TEST_CASE("no page says twice in a row that something is not in the plan") {
  for (const auto& [language, words] : {std::pair("sv", "saknas i planen"), std::pair("en", "not in the plan")}) {
    const std::string page = World(kumla("")).run({"report", "kumla", "--format", "markdown", "--lang", language}).out;
    CHECK(page.find(words) != std::string::npos);
    CHECK(page.find(std::string(words) + ", " + words) == std::string::npos);
  }
}

}  // namespace sbs::test
