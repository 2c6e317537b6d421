#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/language.h"
#include "base/message.h"
#include "cli/env.h"
#include "cli/options.h"

/// The command line as plain values, without the library that reads it: the parser, help, completion and the manual
/// page are all made of them. To add a command, write `cli/NAME.cpp` with its `Command`, and a line in `commands.def`.
namespace sbs::cli {

/// What may stand as the value of an option or as an argument.
enum class Takes : std::uint8_t {
  nothing,        ///< a flag
  text,           ///< a name, a date, a number: nothing that could be guessed
  word,           ///< one of `words`
  word_and_file,  ///< one of `words`, alone or with a file: `sarif=FILE`
  rules,          ///< ids or names of rules, with commas
  subject,        ///< a rule, or a key or a value of the plan format
  school,         ///< the id of a school in the plan on the line
  person,         ///< one of `words`, or who is named in the plan on the line
  file,
  folder,
  path  ///< either
};

/// What is printed in place of running a command.
enum class Prints : std::uint8_t { help, version };

/// Where a whole number goes, and between which it must be: digits and nothing else.
struct Number {
  std::optional<std::size_t>* value;
  std::size_t least;
  std::optional<std::size_t> most{};

  /// What is typed as such a number. None where it is no number, or is not between them; where there is no most, of one
  /// that is too large to be told the largest that can be.
  std::optional<std::size_t> read(std::string_view typed) const;
};

/// Where what is typed goes.
using Target = std::variant<bool*, std::string*, std::vector<std::string>*, Number, Prints>;

/// What help says, in either language.
using Help = std::function<std::string(Language)>;

/// A word that stands as a value, and what it means where it does not say so itself.
struct Word {
  std::string name;
  Help meaning{};
  std::string also{};  ///< the same in Swedish, where that is taken too; not offered
};
using Words = std::vector<Word>;

/// An option, or an argument where the name has no dash. One that fills a list may be given several times, but takes
/// one value each time: else it would swallow the paths after it.
struct Option {
  std::string name;  ///< "-o,--output", "path"
  Target target;
  Help help;
  std::optional<Phrase> value{};  ///< what its value is called, or the argument itself; none for a flag
  Takes takes = Takes::nothing;
  Words words{};
  bool only_words = false;  ///< nothing else is taken
  bool required = false;
  bool may_be_empty = false;  ///< of an argument

  /// What help says of it, and what holds where it is not given: the value that its target has before.
  std::string explained(Language language) const;

  bool is_argument() const { return !name.starts_with('-'); }
  bool is_several() const { return std::holds_alternative<std::vector<std::string>*>(target); }
  /// "-o", "--output"; of an argument, none.
  std::vector<std::string> names() const;
  /// What its value or the argument is called: "FILE", "FIL"; empty for a flag.
  std::string called(Language language) const { return value ? std::string(value->in(language)) : std::string(); }
};

/// What values and arguments are called in help.
namespace called {
inline constexpr Phrase path{"SÖKVÄG", "PATH"};
inline constexpr Phrase file{"FIL", "FILE"};
inline constexpr Phrase folder{"MAPP", "DIR"};
inline constexpr Phrase name{"NAMN", "NAME"};
inline constexpr Phrase text{"TEXT", "TEXT"};
inline constexpr Phrase revision{"VERSION", "REV"};
inline constexpr Phrase id{"ID", "ID"};
inline constexpr Phrase number{"N", "N"};
inline constexpr Phrase date{"DATUM", "DATE"};
inline constexpr Phrase time{"TID", "TIME"};
inline constexpr Phrase format{"FORMAT", "FORMAT"};
inline constexpr Phrase level{"NIVÅ", "LEVEL"};
inline constexpr Phrase language{"SPRÅK", "LANGUAGE"};
inline constexpr Phrase type{"TYP", "TYPE"};
inline constexpr Phrase form{"SKOLFORM", "FORM"};
inline constexpr Phrase subject{"REGEL/UPPGIFT", "RULE/KEY"};
inline constexpr Phrase rules{"REGLER", "RULES"};
}  // namespace called

/// An option that takes some words and no others. Help lists them out of the same list; `help` has them as its {0}.
Option checked(Option option, Words words, const Message<std::string>& help);
/// The same, of which help says no more than the words.
Option checked(Option option, Words words);
Option required(Option option);
/// Plans to read, in the working folder where none is named.
Option paths_of_plans(std::vector<std::string>& target);

/// "text, ics (a calendar) or json".
std::string listed(const Words& words, Language language);
/// Of a table whose rows have a name and perhaps a meaning.
template <class Table>
Words words_in(const Table& table) {
  Words words;
  words.reserve(std::size(table));
  for (const auto& row : table) {
    words.push_back({std::string(row.name), {}});
    if constexpr (requires { *row.meaning; })
      if (row.meaning) words.back().meaning = *row.meaning;
  }
  return words;
}

/// What a command is declared into: the language that its words are offered in, and the options of all commands, some
/// of which only some commands take.
struct Declaring {
  Language language;
  CommonOptions& common;
};

/// What a command takes, and what it does once that has been filled in; gives the exit code.
using Action = std::function<int(const Env&, const CommonOptions&)>;
struct Declared {
  std::vector<Option> options;  ///< arguments and options, in the order of the help
  Action run;
};

/// A command line to paste, and what it gives.
struct Example {
  std::string_view line;
  Phrase gives;
};

struct Command {
  std::string_view name;
  Phrase about;
  /// None for what shells and packages call, which is not shown to people.
  std::optional<Example> example;
  Declared (*declare)(const Declaring&);

  bool is_for_people() const { return example.has_value(); }
};

/// A command of its own `Options`, by what it takes and what it does. The options point to where what is typed goes,
/// which lives as long as the action.
template <class Options, std::vector<Option> (*takes)(Options&, const Declaring&),
          int (*run)(const Env&, const CommonOptions&, const Options&)>
Declared declare(const Declaring& in) {
  auto options = std::make_shared<Options>();
  return {takes(*options, in),
          [options](const Env& env, const CommonOptions& common) { return run(env, common, *options); }};
}

namespace commands {
#define SBS_COMMAND(name) extern const Command name;
#include "commands.def"
#undef SBS_COMMAND
}  // namespace commands

/// In the order of the help.
std::span<const Command* const> all_commands();
/// The same without those for shells and packages.
std::vector<const Command*> commands_for_people();

/// What every command takes.
std::vector<Option> common_options(CommonOptions& to);
/// On how many threads plans are read: of the commands that read many.
Option jobs_option(CommonOptions& to);
/// The severities of findings by the words that name them, from the gravest.
Words severities();
/// The languages by the words that name them.
Words languages();

}  // namespace sbs::cli
