#include "cli/command.h"
#include "cli/parser.h"

namespace sbs::cli {

namespace {

constexpr Phrase about{"Visar hjälpen för ett kommando.", "Shows the help of a command."};
constexpr Example example{"sbs help validate", {"Hjälpen för validate.", "The help of validate."}};
constexpr Phrase command{"KOMMANDO", "COMMAND"};
constexpr Message<std::string> command_help{"Kommandot: {0}. Annars visas hjälpen för alla.",
                                            "The command: {0}. Otherwise the help of all is shown."};

struct Options {
  std::string command;
};

std::vector<Option> takes(Options& to, const Declaring& /*in*/) {
  Words names;
  for (const Command* one : commands_for_people())
    names.push_back({std::string(one->name)});
  return {checked({"command", &to.command, {}, command}, std::move(names), command_help)};
}

int run(const Env& env, const CommonOptions& common, const Options& options) {
  const Language language = help_language(common, env);
  return env.output.text(help_of(options.command, common, language, env), common.output, language, exit_ok);
}

}  // namespace

constexpr Command commands::help{"help", about, example, declare<Options, takes, run>};

}  // namespace sbs::cli
