#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "cli/command.h"
#include "cli/parser.h"
#include "support/world.h"

using sbs::Language;
using sbs::cli::Command;
using sbs::cli::Option;
using sbs::test::lines_of;
using sbs::test::World;

namespace {

std::string help_of(const Command& command, const std::string& language, const std::string& width) {
  return World().run({"help", std::string(command.name), "--lang", language, "--width", width}).out;
}

/// Shows what a command takes, and what all take, while the values lie where they are put.
template <class Visit>
void for_each_option(const Command& command, Language language, const Visit& visit) {
  sbs::cli::CommonOptions common;
  const auto declared = command.declare({language, common});
  for (const Option& option : declared.options)
    visit(option);
  for (const Option& option : sbs::cli::common_options(common))
    visit(option);
}

bool takes_a_value(const Option& option) { return !option.called(Language::en).empty(); }

/// Whether it is told what holds where an option is not given: a value, what it stands in place of, or that the option
/// only leaves something out.
bool tells_what_else(const std::string& help) {
  constexpr std::array signs{"nnars ", "therwise ", "stället för ", "instead of "};
  return help.starts_with("Bara ") || help.starts_with("Only ") ||
         std::any_of(signs.begin(), signs.end(),
                     [&](const char* sign) { return help.find(sign) != std::string::npos; });
}

}  // namespace

TEST_CASE("help keeps to the width, but for what is to be pasted") {
  for (const Command* command : sbs::cli::commands_for_people())
    for (const std::string language : {"sv", "en"})
      for (const std::string width : {"40", "60", "80", "160"})
        for (const std::string& line : lines_of(help_of(*command, language, width))) {
          CAPTURE(line);
          if (line.find(command->example->line) == std::string::npos)
            CHECK(sbs::display_width(line) <= std::stoul(width));
        }
  for (const std::string& line : lines_of(World().run({"--help", "--width", "40"}).out))
    CHECK(sbs::display_width(line) <= 40);
}

TEST_CASE("help is no wider than is easily read where nobody asks for a width") {
  const auto help = World().on_terminal().run({"validate", "--help"}).out;
  for (const std::string& line : lines_of(help))
    CHECK(sbs::display_width(line) <= 100);
}

TEST_CASE("the help of each option says what holds without it") {
  std::size_t checked = 0;
  for (const Command* command : sbs::cli::commands_for_people())
    for (const Language language : {Language::sv, Language::en})
      for_each_option(*command, language, [&](const Option& option) {
        if (!takes_a_value(option) || option.required) return;
        CAPTURE(command->name);
        CAPTURE(option.name);
        CAPTURE(option.explained(language));
        CHECK(tells_what_else(option.explained(language)));
        ++checked;
      });
  CHECK(checked > 200);
}

TEST_CASE("the help of each command ends with an example that it takes") {
  for (const Command* command : sbs::cli::commands_for_people()) {
    CAPTURE(command->name);
    for (const std::string language : {"sv", "en"}) {
      const std::string help = help_of(*command, language, "60");
      CHECK(help.find("  " + std::string(command->example->line) + "\n") != std::string::npos);
    }
    auto words = sbs::test::split_words(std::string(command->example->line));
    REQUIRE(words.size() > 1);
    CHECK(words[0] == "sbs");
    CHECK(words[1] == command->name);
    words.erase(words.begin());
    sbs::cli::CommonOptions common;
    const auto parsed = sbs::cli::parse(words, common, Language::en, {});
    REQUIRE(parsed.has_value());
    CHECK(std::holds_alternative<sbs::cli::Action>(*parsed));
  }
}

TEST_CASE("in Swedish, values and arguments are called by Swedish words") {
  std::set<std::string> english;
  for (const Command* command : sbs::cli::commands_for_people())
    for_each_option(*command, Language::sv, [&](const Option& option) {
      if (option.called(Language::en) != option.called(Language::sv)) english.insert(option.called(Language::en));
    });
  CHECK(english.size() > 5);
  for (const Command* command : sbs::cli::commands_for_people())
    for (const std::string& line : lines_of(help_of(*command, "sv", "80")))
      for (const std::string& word : sbs::words_of(line, " []=,.:()"))
        if (word != "FORMAT") CHECK(english.count(word) == 0);
}
