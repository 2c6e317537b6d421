#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "cli/write_file.h"

namespace sbs::cli {

/// Whether an output is a file; empty or `-`, it is standard output.
inline bool is_file(std::string_view output) { return !output.empty() && output != "-"; }

/// The way out: every byte that a run gives the world passes one of these doors.
class Output {
 public:
  /// The world's own ways, which nobody else calls.
  struct Ways {
    /// To standard output or standard error; 0, or the errno why not.
    std::function<int(std::string_view)> out;
    std::function<int(std::string_view)> err;
    /// A file, whole or not at all: to a temporary one beside it, then renamed.
    std::function<Result<void>(const std::string& path, std::string_view bytes)> file;
    /// The same for a file that holds what was read; refused where it holds something else by now.
    std::function<Result<void>(const std::string& path, std::string_view read, std::string_view bytes)> replace;
    /// Files that are not there yet, with their folders: all or none.
    std::function<Result<void>(std::span<const NewFile>)> make;
    /// A folder, with those that it lies in.
    std::function<Result<void>(const std::string& path)> folder;
    /// Whether standard output is a terminal, which obeys what it is given.
    bool out_is_terminal = false;
  };

  Output() = default;
  explicit Output(Ways ways) : ways_(std::move(ways)) {}

  /// What sbs has to say, to standard output or to a file (empty or `-`: standard output). Personal numbers have been
  /// masked where a plan's text was shown; what slipped through is masked here. The exit code: `code`, or 2 where it
  /// could not be written.
  int text(std::string text, const std::string& file, Language language, int code) const;

  /// The same where lines are commands to GitHub's runners; no line of any other text is one.
  int commands(std::string text, const std::string& file, Language language, int code) const;

  /// The bytes of a plan, exactly as they are, for another place than the plan's own file. Refused, with exit code 2,
  /// where a line of it is known to hold a personal number, or the bytes hold one beyond doubt: a copy shall not carry
  /// it on, nor be another plan than it seems. A terminal is shown U+FFFD for what it would obey.
  int plan(std::string_view bytes, const std::string& name, std::optional<std::size_t> line_with_number,
           const std::string& file, Language language, int code) const;

  /// Lines of plans and what they become, as `patch` reads them: text, but for a terminal as of a plan.
  int changes(std::string text, const std::string& file, Language language, int code) const;

  /// The bytes of a plan that is changed where it stands: not where somebody else has changed it since it was `read`.
  Result<void> plan_in_place(const std::string& path, std::string_view read, std::string_view bytes) const {
    return ways_.replace(path, read, bytes);
  }

  /// A file of known findings: where it is not there yet, or holds what was read of it `before`.
  Result<void> baseline(const std::string& path, const std::optional<std::string>& before, std::string_view text) const;

  /// The files of a new plan, of which nothing is there yet.
  Result<void> new_plan(std::span<const NewFile> files) const { return ways_.make(files); }

  /// A folder that something is to be written into.
  Result<void> folder(const std::string& path) const { return ways_.folder(path); }

  /// Bytes that are no text.
  int binary(std::string_view bytes, const std::string& file, Language language, int code) const;

  /// On standard error, masked: one line that says why something could not be done, below it what could be typed
  /// instead, each on a line; and what is shown while one waits.
  void complain(const Failure& failure, Language language, const std::vector<std::string>& choices = {}) const;
  void progress(const std::string& text) const { ways_.err(text); }

 private:
  bool is_to_terminal(const std::string& file) const { return ways_.out_is_terminal && !is_file(file); }
  int write(std::string_view bytes, const std::string& file, Language language, int code) const;

  Ways ways_;
};

}  // namespace sbs::cli
