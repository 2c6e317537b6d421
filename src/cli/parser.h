#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/language.h"
#include "base/message.h"
#include "base/result.h"
#include "cli/command_tree.h"

namespace sbs::cli {

/// Where what is typed goes.
using Target = std::variant<bool*, std::string*, std::vector<std::string>*, std::optional<std::size_t>*>;

/// An option, or an argument where the name has no dash. One that fills a list may be given several times, but takes
/// one value each time: else it would swallow the paths after it.
struct Declared {
  std::string name;  ///< "-o,--output", "PATH"
  Target target;
  Phrase help;
  std::string value{};  ///< what its value is called: "FILE"; empty for a flag or an argument
  Takes takes = Takes::nothing;
  std::vector<std::string> words{};  ///< that may stand as its value
  bool only_words = false;           ///< nothing else is taken
  bool required = false;
  bool may_be_empty = false;  ///< of an argument
};

/// What was typed asks for help or the version, which is to be printed.
struct ToPrint {
  std::string text;
};

/// A value that was typed is none that its option takes: the language that was asked for may be known.
struct BadValue {
  Failure failure;
};

/// The command line as it is declared, and as it is typed. The library that reads it is known here alone.
class Parser {
 public:
  Parser(const Phrase& about, Language language);
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;
  Parser(Parser&&) = delete;
  Parser& operator=(Parser&&) = delete;
  ~Parser();

  /// An option of all commands.
  void add(const Declared& declared);
  /// A command, and what it takes. One that is `inner` is called by shells and packages, and not shown to people.
  void add(const std::string& command, const Phrase& about, const std::vector<Declared>& declared, bool inner = false);

  /// What came of it: the command that was typed, its values in their places; or something else to do. A failure is
  /// about the command line as a whole: it could not be read.
  Result<std::variant<std::string, ToPrint, BadValue>> parse(std::span<const std::string> arguments);

  /// The help of a command, or of all of them.
  std::string help(const std::string& command) const;

  CommandTree tree() const;

 private:
  struct Library;
  std::unique_ptr<Library> library_;
};

}  // namespace sbs::cli
