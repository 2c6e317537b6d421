#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"

/// The command line as plain values, without the library that reads it: what completion and the manual page are made
/// of.
namespace sbs::cli {

/// What may stand as the value of an option or as an argument.
enum class Takes : std::uint8_t {
  nothing,        ///< a flag
  text,           ///< a name, a date, a number: nothing that could be guessed
  word,           ///< one of `words`
  word_and_file,  ///< one of `words`, alone or with a file: `sarif=FILE`
  rules,          ///< ids or names of rules, with commas
  rule,
  school,  ///< the id of a school in the plan on the line
  person,  ///< one of `words`, or who is named in the plan on the line
  file,
  folder,
  path  ///< either
};

struct Option {
  std::vector<std::string> names;  ///< "-o", "--output"; of an argument, none
  std::string value;               ///< what its value is called: "FILE"; empty for a flag
  std::string help;
  Takes takes = Takes::nothing;
  std::vector<std::string> words;
  bool required = false;
  bool several = false;
};

struct Command {
  std::string name;
  std::string about;
  std::vector<Option> arguments;
  std::vector<Option> options;
};

struct CommandTree {
  std::string about;
  std::vector<Option> options;  ///< those that every command takes
  std::vector<Command> commands;
};

/// The whole command line, with its help in a language.
CommandTree command_tree(Language language);

/// One way to go on with what is being typed.
struct Candidate {
  std::string word;  ///< the whole word
  std::string about;

  bool operator==(const Candidate&) const = default;
};

/// What plans have to offer: their schools, or those whom they name.
struct OfPlans {
  Takes takes = Takes::nothing;    ///< `school` or `person`
  std::vector<std::string> paths;  ///< of the plans, as they are typed on the line
  std::string before;              ///< stands before the value in the word that is being typed: "--for="
};

/// What a shell may offer.
struct Completion {
  std::vector<Candidate> candidates;
  Takes paths = Takes::nothing;       ///< `file`, `folder` or `path` where the shell is to offer its own
  std::optional<OfPlans> of_plans{};  ///< what else to offer
};

/// The ways to go on from the words after `sbs`, of which the last is being typed and may be empty.
Completion complete(const CommandTree& tree, const std::vector<std::string>& words);

}  // namespace sbs::cli
