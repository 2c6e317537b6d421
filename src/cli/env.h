#pragma once

#include <chrono>
#include <cstddef>
#include <ctime>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/result.h"
#include "cli/output.h"
#include "git/run.h"
#include "source/files.h"

namespace sbs::cli {

/// Everything that a run takes from the world and gives to it; tests make their own.
struct Env {
  const source::Files* files = nullptr;
  Output output;
  git::Run git;  ///< empty where there is none
  /// All of standard input, no more than the given bytes and one.
  std::function<Result<std::string>(std::size_t)> input;
  /// The next line that somebody types, without its end; none once they say that no more comes.
  std::function<Result<std::optional<std::string>>()> line;
  /// A variable of the environment; none where it is not set.
  std::function<std::optional<std::string>(const char*)> variable;
  /// How long the run has lasted: for the progress line alone, never for what is printed of a plan.
  std::function<std::chrono::milliseconds()> elapsed;
  Day today{};              ///< the local date
  unsigned processors = 1;  ///< that may be used
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::optional<std::size_t> terminal_width;
};

/// Runs one command; its exit code: 0 done, 1 findings at or above `--fail-on`, 2 could not be done.
int run(std::span<const std::string> arguments, const Env& env);

/// Runs the command of a process, with the variables and the time that only `main` may read.
int run_process(int argc, char** argv, char* (*variable)(const char*), std::time_t now);

inline constexpr int exit_ok = 0;
inline constexpr int exit_findings = 1;
inline constexpr int exit_failed = 2;

}  // namespace sbs::cli
