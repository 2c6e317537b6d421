#include <doctest/doctest.h>

#include <algorithm>

#include "cli/completer.h"
#include "support/world.h"

using sbs::Language;
using sbs::cli::completion_of;
using sbs::cli::Takes;

namespace {

std::vector<std::string> words_after(const std::vector<std::string>& typed) {
  std::vector<std::string> words;
  for (const auto& candidate : completion_of(typed, Language::en).candidates)
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
      "      - {namn: \"Eva\\u202eA\"}\n      - {namn: \"Eva\\x9b31m\"}\n      - {namn: \"Eva\\x85B\"}\n"
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
  CHECK(completion_of({"validate", "pl"}, Language::en).paths == Takes::path);
  CHECK(completion_of({"validate", "plan.yaml", "--", ""}, Language::en).paths == Takes::path);
  CHECK(completion_of({"validate", "--config", ""}, Language::en).paths == Takes::file);
  CHECK(completion_of({"validate", "--format", "sarif=a"}, Language::en).paths == Takes::file);
  CHECK(completion_of({"schema", "--write", ""}, Language::en).paths == Takes::folder);
  CHECK(completion_of({"explain", ""}, Language::en).paths == Takes::nothing);
}

TEST_CASE("each command and option says what it is, in both languages") {
  sbs::cli::CommonOptions common;
  const auto check = [](const std::vector<sbs::cli::Option>& options) {
    for (const auto& option : options) {
      CAPTURE(option.name);
      CHECK(!option.help(Language::sv).empty());
      CHECK(!option.help(Language::en).empty());
    }
  };
  check(sbs::cli::common_options(common));
  for (const sbs::cli::Command* command : sbs::cli::all_commands()) {
    CAPTURE(command->name);
    CHECK(command->about.in(Language::sv) != command->about.in(Language::en));
    check(command->declare({Language::en, common}).options);
  }
}

TEST_CASE("what help says of the words that an option takes is the list that it takes") {
  sbs::cli::CommonOptions common;
  std::size_t checked = 0;
  for (const sbs::cli::Command* command : sbs::cli::all_commands())
    for (const auto& option : command->declare({Language::sv, common}).options) {
      if (!option.only_words) continue;
      CAPTURE(option.name);
      for (const auto& word : option.words)
        CHECK(option.help(Language::sv).find(word.name) != std::string::npos);
      ++checked;
    }
  CHECK(checked >= 12);
}

TEST_CASE("commands for shells and packages are offered to nobody") {
  CHECK(words_after({"comple"}) == Words{"completion"});
  CHECK(words_after({"man", ""}).empty());
}
