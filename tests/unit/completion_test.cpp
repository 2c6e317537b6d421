#include <doctest/doctest.h>

#include <algorithm>

#include "cli/command_tree.h"
#include "support/world.h"

using sbs::Language;
using sbs::cli::Completion;
using sbs::cli::Takes;

namespace {

std::vector<std::string> words_after(const std::vector<std::string>& typed) {
  std::vector<std::string> words;
  for (const auto& candidate : complete(sbs::cli::command_tree(Language::en), typed).candidates)
    words.push_back(candidate.word);
  return words;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a shell is offered what may come next") {
  CHECK(words_after({"vali"}) == Words{"validate"});
  CHECK(words_after({"--lang", ""}) == Words{"sv", "en"});
  CHECK(words_after({"--lang", "sv", "vali"}) == Words{"validate"});
  CHECK(words_after({"--lang=s"}) == Words{"--lang=sv"});
  CHECK(words_after({"validate", "--lang", "e"}) == Words{"en"});
  CHECK(words_after({"validate", "--fail-on", "e"}) == Words{"error"});
  CHECK(words_after({"rules", "--quiet", "--level", "n"}) == Words{"note"});
  CHECK(words_after({"schema", "plan."}) == Words{"plan.sv", "plan.en"});
  CHECK(words_after({"validate", "--select", "SBS301,SBS00", ""}).empty());
  CHECK(words_after({"explain", "TIME"}).empty());
  CHECK(words_after({"explain", "time-l"}) == Words{"time-limit"});
}

TEST_CASE("nothing is offered where nothing may come") {
  CHECK(words_after({}).empty());
  CHECK(words_after({"nonsense", ""}).empty());
  CHECK(words_after({"explain", "SBS601", ""}).empty());
  CHECK(words_after({"validate", "--today", ""}).empty());
  CHECK(words_after({"--no-such=x"}).empty());
  // After two dashes, what looks like an option is a path.
  CHECK(words_after({"validate", "--", "--f"}).empty());
}

TEST_CASE("schools and people are those of the plan on the line") {
  const std::string plan =
      "sbs: 1\nsamverkan: {rubrik: Ek}\nskolor:\n  - {id: ek, namn: Ekskolan}\n  - {id: \"å å\", namn: Åsskolan}\n"
      "team:\n  - id: t\n    typ: skola\n    medlemmar:\n      - {namn: Eva Ek, roll: rektor}\n"
      "insatser:\n  - id: läsning\n    aktiviteter:\n      - {rubrik: Bokcirkel, vem: Eskil Berg}\n";
  const auto offered = [&](const std::vector<std::string>& typed) {
    std::vector<std::string> arguments{"complete", "--"};
    arguments.insert(arguments.end(), typed.begin(), typed.end());
    return sbs::test::World({{"min plan.yaml", plan}}).with("LC_ALL", "sv_SE.UTF-8").run(arguments);
  };
  CHECK(offered({"timeline", "min plan.yaml", "--school", ""}).out == "ek\t\nå å\t\n");
  CHECK(offered({"timeline", "min plan.yaml", "--school", "å"}).out == "å å\t\n");
  CHECK(offered({"timeline", "min plan.yaml", "--school=e"}).out == "--school=ek\t\n");
  CHECK(offered({"timeline", "min plan.yaml", "--for", "E"}).out == "Eskil Berg\t\nEva Ek\t\n");
  CHECK(offered({"checklist", "min plan.yaml", "--for=Ev"}).out == "--for=Eva Ek\t\n");
  CHECK(offered({"checklist", "min plan.yaml", "--for", "rekt"}).out == "rektor\t\n");
  // Without a plan there is nobody, and nothing is said of it.
  for (const std::string path : {"none.yaml", ""}) {
    const auto outcome = offered({"timeline", path, "--school", ""});
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
  }
}

TEST_CASE("paths are left to the shell") {
  const auto tree = sbs::cli::command_tree(Language::en);
  CHECK(complete(tree, {"validate", "pl"}).paths == Takes::path);
  CHECK(complete(tree, {"validate", "plan.yaml", "--", ""}).paths == Takes::path);
  CHECK(complete(tree, {"validate", "--config", ""}).paths == Takes::file);
  CHECK(complete(tree, {"validate", "--format", "sarif=a"}).paths == Takes::file);
  CHECK(complete(tree, {"schema", "--write", ""}).paths == Takes::folder);
  CHECK(complete(tree, {"explain", ""}).paths == Takes::nothing);
}

TEST_CASE("each command and option says what it is, in both languages") {
  const auto swedish = sbs::cli::command_tree(Language::sv);
  const auto english = sbs::cli::command_tree(Language::en);
  REQUIRE(swedish.commands.size() == english.commands.size());
  for (std::size_t at = 0; at < swedish.commands.size(); ++at) {
    CAPTURE(english.commands[at].name);
    CHECK(swedish.commands[at].about != english.commands[at].about);
    CHECK(!swedish.commands[at].about.empty());
    for (const auto& option : english.commands[at].options)
      CHECK(!option.help.empty());
    // What hides in the help is for shells and packages.
    CHECK(english.commands[at].name != "complete");
  }
}
