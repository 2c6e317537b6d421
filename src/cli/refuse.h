#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/env.h"
#include "cli/options.h"
#include "source/files.h"

namespace sbs::cli {

/// Says on standard error why a command could not be started, in the language of `--lang`, else of the environment; the
/// exit code.
int refused(const Env& env, const CommonOptions& common, const Failure& failure);

/// A file that is to be written.
struct OutputFile {
  OutputFile(const source::Files& files, const std::string& typed)
      : output(typed), kind(files.kind(typed)), identity(files.identity(typed)), canonical(files.canonical(typed)) {}

  bool is_there() const { return kind != source::Kind::missing || identity; }
  /// Whether another is the same: by its path where nobody can say what it is.
  bool is(const OutputFile& other) const {
    return identity && other.identity ? identity == other.identity : canonical == other.canonical;
  }
  bool is(const source::Files& files, const std::string& name) const {
    const auto one = files.identity(name);
    return identity && one ? identity == one : canonical == files.canonical(name);
  }

  std::string output;
  source::Kind kind;
  std::optional<std::string> identity;
  std::string canonical;
};

/// That an output is a file which was read, and is never written over.
Failure read_and_not_written(const std::string& output);

/// That an output may be a file which could not be read: a plan that nobody could look at is never written over either.
/// None where all that was asked for could be read, or the output is no YAML file that is there.
std::optional<Failure> perhaps_unread(const source::Files& files, const std::string& output,
                                      const std::vector<Failure>& failures);

/// Why a value of an option cannot be taken, and what can; none where it is among those accepted.
std::optional<Failure> not_among(std::span<const std::string_view> accepted, std::string_view option,
                                 std::string_view typed);

}  // namespace sbs::cli
