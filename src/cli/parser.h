#pragma once

#include <span>
#include <string>
#include <variant>

#include "base/language.h"
#include "base/result.h"
#include "cli/command.h"

/// Reads the command line. The library that does is known here alone.
namespace sbs::cli {

/// What was typed asks for help or the version, which is to be printed.
struct ToPrint {
  std::string text;
};

/// A value that was typed is none that its option takes: the language that was asked for may be known.
struct BadValue {
  Failure failure;
};

/// What comes of what was typed: the values in their places, those of all commands in `common`, and what the command
/// does with its own; or something else to do. A failure is about the command line as a whole: it could not be read.
Result<std::variant<Action, ToPrint, BadValue>> parse(std::span<const std::string> arguments, CommonOptions& common,
                                                      Language language, const Env& env);

/// The help of a command, or of all of them where the name is empty.
std::string help_of(const std::string& command, const CommonOptions& common, Language language, const Env& env);

}  // namespace sbs::cli
