#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <new>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include "base/check.h"
#include "cli/env.h"
#include "cli/run_git.h"
#include "cli/write_file.h"

namespace sbs::cli {

namespace {

constexpr Message<std::string> no_input{"standard in kunde inte läsas ({0})", "standard input could not be read ({0})"};
constexpr Phrase no_memory{"minnet tog slut", "out of memory"};

Result<std::string> read_all(int descriptor, std::size_t limit) {
  std::string bytes;
  constexpr std::size_t chunk = 1 << 16;
  while (bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    bytes.resize(before + chunk);
    const ssize_t got = ::read(descriptor, bytes.data() + before, chunk);
    bytes.resize(before + (got > 0 ? static_cast<std::size_t>(got) : 0));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      return refuse(no_input, std::generic_category().message(errno));
    }
    if (got == 0) break;
  }
  return bytes;
}

/// Byte by byte: what comes after the line belongs to whoever reads next.
Result<std::optional<std::string>> read_line(int descriptor) {
  std::string line;
  constexpr std::size_t most = 1 << 16;  // a terminal gives a few thousand
  while (line.size() < most) {
    char c = 0;
    const ssize_t got = ::read(descriptor, &c, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return refuse(no_input, std::generic_category().message(errno));
    if (got == 0) return line.empty() ? std::nullopt : std::optional(line);
    if (c == '\n') break;
    line += c;
  }
  return line;
}

std::optional<std::size_t> width_of_terminal() {
  struct winsize size {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
}

/// Where there is no more memory there is none to say so with, nor to undo anything: what was written is whole, and
/// what was not is left as it was.
[[noreturn]] void out_of_memory() {
  // In both languages: which is wanted may not be known yet.
  for (const std::string_view part :
       {std::string_view("sbs: "), std::string_view(no_memory.in(Language::sv)), std::string_view(" / "),
        std::string_view(no_memory.in(Language::en)), std::string_view("\n")})
    static_cast<void>(write_all(STDERR_FILENO, part));
  ::_exit(exit_failed);
}

Day local_date(std::time_t now) {
  std::tm local{};
  SBS_CHECK(::localtime_r(&now, &local) != nullptr);
  return *make_day(local.tm_year + 1900, static_cast<unsigned>(local.tm_mon + 1), static_cast<unsigned>(local.tm_mday));
}

}  // namespace

int run_process(int argc, char** argv, char* (*variable)(const char*), std::time_t now) {
  // A reader that has seen enough closes the pipe, and a file may grow no larger than its limit: these are answers to a
  // write, not reasons to be killed.
  static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
  static_cast<void>(std::signal(SIGXFSZ, SIG_IGN));
  static_cast<void>(std::signal(SIGIO, SIG_IGN));  // that somebody opens a file which is being looked at
  std::set_new_handler(out_of_memory);
  const source::DiskFiles files;
  Env env;
  env.files = &files;
  env.in_is_terminal = ::isatty(STDIN_FILENO) == 1;
  env.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  env.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  env.output = Output({[](std::string_view text) { return write_all(STDOUT_FILENO, text); },
                       [](std::string_view text) { return write_all(STDERR_FILENO, text); }, write_file, replace_file,
                       write_new_files, make_folder, env.out_is_terminal});
  env.input = [](std::size_t limit) { return read_all(STDIN_FILENO, limit); };
  env.line = [] { return read_line(STDIN_FILENO); };
  env.variable = [variable](const char* name) -> std::optional<std::string> {
    const char* value = variable(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  env.git = git_of_the_system(env.variable);
  env.elapsed = [begun = std::chrono::steady_clock::now()] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
  };
  env.today = local_date(now);
  env.processors = std::max(1U, std::thread::hardware_concurrency());
  if (env.out_is_terminal) env.terminal_width = width_of_terminal();
  const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  return run(arguments, env);
}

}  // namespace sbs::cli
