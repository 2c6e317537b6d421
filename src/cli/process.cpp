#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <string>
#include <system_error>
#include <thread>
#include <vector>

#include "base/check.h"
#include "cli/env.h"

namespace sbs::cli {

namespace {

int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

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
      const std::string reason = std::generic_category().message(errno);
      return refuse("standard in kan inte läsas (" + reason + ")", "standard input cannot be read (" + reason + ")");
    }
    if (got == 0) break;
  }
  return bytes;
}

tl::unexpected<Failure> not_written(const std::string& path, int error) {
  const std::string reason = std::generic_category().message(error);
  return refuse(path + " kunde inte skrivas (" + reason + ")", path + " could not be written (" + reason + ")");
}

Result<void> write_file(const std::string& path, std::string_view bytes) {
  // A device or a pipe cannot be replaced by a rename.
  struct stat status {};
  const bool there = ::stat(path.c_str(), &status) == 0;
  if (there && !S_ISREG(status.st_mode)) {
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (descriptor < 0) return not_written(path, errno);
    const int error = write_all(descriptor, bytes);
    ::close(descriptor);
    if (error != 0) return not_written(path, error);
    return {};
  }
  // Where a link leads, not the link, is what a rename shall replace.
  std::error_code no_such;
  const std::filesystem::path real = std::filesystem::canonical(path, no_such);
  const std::string target = no_such ? path : real.string();
  std::string temporary = target + ".XXXXXX";
  const int descriptor = ::mkstemp(temporary.data());
  if (descriptor < 0) return not_written(path, errno);
  const mode_t mask = ::umask(0);
  ::umask(mask);
  constexpr mode_t usual = 0666;
  int error = ::fchmod(descriptor, there ? status.st_mode & 07777 : usual & ~mask) != 0 ? errno : 0;
  if (error == 0) error = write_all(descriptor, bytes);
  if (::close(descriptor) != 0 && error == 0) error = errno;
  if (error == 0 && std::rename(temporary.c_str(), target.c_str()) != 0) error = errno;
  if (error == 0) return {};
  ::unlink(temporary.c_str());
  return not_written(path, error);
}

std::optional<std::size_t> width_of_terminal() {
  struct winsize size {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return std::nullopt;
  return size.ws_col;
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
  const source::DiskFiles files;
  Env env;
  env.files = &files;
  env.output = Output({[](std::string_view text) { return write_all(STDOUT_FILENO, text); },
                       [](std::string_view text) { return write_all(STDERR_FILENO, text); }, write_file});
  env.input = [](std::size_t limit) { return read_all(STDIN_FILENO, limit); };
  env.variable = [variable](const char* name) -> std::optional<std::string> {
    const char* value = variable(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  env.elapsed = [begun = std::chrono::steady_clock::now()] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begun);
  };
  env.today = local_date(now);
  env.processors = std::max(1U, std::thread::hardware_concurrency());
  env.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  env.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  if (env.out_is_terminal) env.terminal_width = width_of_terminal();
  const std::vector<std::string> arguments(argv + std::min(argc, 1), argv + argc);
  return run(arguments, env);
}

}  // namespace sbs::cli
