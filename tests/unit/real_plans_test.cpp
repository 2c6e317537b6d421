#include <doctest/doctest.h>

#include <filesystem>

#include "support/json.h"
#include "support/world.h"

// Plans of what public notices, pages and decisions tell, and nothing more: none of it is wrong.

namespace sbs::test {

TEST_CASE("what really happened is neither an error nor a warning") {
  namespace fs = std::filesystem;
  std::size_t tried = 0;
  for (const auto& entry : fs::directory_iterator(source_root() + "/tests/data/real")) {
    const std::string text = read_file(entry.path().string());
    CAPTURE(entry.path().filename().string());
    constexpr std::string_view head = "# day: ";
    REQUIRE(text.starts_with(head));
    const auto day = parse_day(std::string_view(text).substr(head.size(), 10));
    REQUIRE(day);
    World world({{"plan.yaml", text}});
    for (const Found& one : read_findings(world.on(*day).run({"validate", "plan.yaml", "--format", "json"}).out))
      CHECK_MESSAGE(one.severity == "note", one.rule, " ", one.message);
    ++tried;
  }
  CHECK(tried >= 8);
}

TEST_CASE("no finding under a mandate rests on the sentence of another's text") {
  const auto rules = World().run({"rules", "--mandate", "ri-2024", "--format", "json"}).out;
  const auto list = parse_json(rules);
  for (const auto& rule : list.at("rules")) {
    CAPTURE(rule.at("id").get<std::string>());
    const std::string reference = rule.at("source").at("reference");
    if (rule.at("level") == "error") CHECK(reference.find("Kumla kommun 2016") == std::string::npos);
  }
}

}  // namespace sbs::test
