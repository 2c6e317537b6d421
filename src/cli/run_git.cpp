#include "cli/run_git.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace sbs::cli {

namespace {

using std::chrono::steady_clock;

constexpr Message<std::string> not_run{"git kunde inte köras ({0})", "git could not be run ({0})"};
constexpr Phrase not_there{"git finns inte på datorn, och behövs för att läsa en äldre version",
                           "git is not installed, and is needed to read an earlier version"};
constexpr Phrase too_long{"git svarade inte inom en minut", "git did not answer within a minute"};
constexpr Phrase too_much{"git svarade med mer än sbs läser, 512 MiB", "git answered more than sbs reads, 512 MiB"};

constexpr std::chrono::seconds patience{60};
constexpr std::size_t most_answered = std::size_t{512} << 20;
constexpr std::size_t most_complained = std::size_t{64} << 10;

tl::unexpected<Failure> failed(int error) {
  if (error == ENOENT) return refuse(not_there);
  return refuse(not_run, std::generic_category().message(error));
}

/// Both ends of a pipe, closed when it is out of scope; neither goes on to a program that is started.
class Pipe {
 public:
  Pipe() { error_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0 ? 0 : errno; }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  Pipe(Pipe&&) = delete;
  Pipe& operator=(Pipe&&) = delete;
  ~Pipe() {
    close_reading();
    close_writing();
  }

  int error() const { return error_; }
  int reading() const { return ends_[0]; }
  int writing() const { return ends_[1]; }
  void close_reading() { close(ends_[0]); }
  void close_writing() { close(ends_[1]); }

 private:
  static void close(int& end) {
    if (end >= 0) ::close(std::exchange(end, -1));
  }
  std::array<int, 2> ends_{-1, -1};
  int error_ = 0;
};

/// A program that was started; it is ended and waited for where nobody has.
class Child {
 public:
  Child() = default;
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;
  Child(Child&&) = delete;
  Child& operator=(Child&&) = delete;
  ~Child() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    static_cast<void>(wait());
  }

  /// 0, or why it could not be started.
  int start(std::vector<std::string> arguments, std::vector<std::string> environment, const Pipe& in, const Pipe& out,
            const Pipe& err) {
    posix_spawn_file_actions_t actions;
    if (const int error = ::posix_spawn_file_actions_init(&actions); error != 0) return error;
    ::posix_spawn_file_actions_adddup2(&actions, in.reading(), STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, out.writing(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, err.writing(), STDERR_FILENO);
    const int error =
        ::posix_spawnp(&id_, "git", &actions, nullptr, pointers(arguments).data(), pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    return error;
  }

  /// How it ended; one that was stopped by a signal did not do what it was asked.
  int wait() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) {
    }
    id_ = -1;
    constexpr int stopped = 128;
    return WIFEXITED(status) ? WEXITSTATUS(status) : stopped;
  }

 private:
  static std::vector<char*> pointers(std::vector<std::string>& texts) {
    std::vector<char*> all;
    for (std::string& text : texts)
      all.push_back(text.data());
    all.push_back(nullptr);
    return all;
  }
  pid_t id_ = -1;
};

/// Reads some of what there is; false at the end.
bool read_some(int from, std::string& to, std::size_t most) {
  std::array<char, std::size_t{1} << 16> some{};
  const ssize_t got = ::read(from, some.data(), some.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  to.append(some.data(), std::min(static_cast<std::size_t>(got), most - std::min(most, to.size())));
  return got > 0;
}

/// Writes some of what is left; false where nothing is, or nobody reads it.
bool write_some(int to, std::string_view& input) {
  const ssize_t written = ::write(to, input.data(), input.size());
  if (written < 0) return errno == EINTR || errno == EAGAIN;
  input.remove_prefix(static_cast<std::size_t>(written));
  return !input.empty();
}

/// Gives a program what it reads and takes what it says, until it says no more.
Result<void> converse(Pipe& in, Pipe& out, Pipe& err, std::string_view input, git::Answer& answer) {
  const auto end = steady_clock::now() + patience;
  if (input.empty()) in.close_writing();
  // Whatever does not fit is written later: the program may wait for somebody to read first.
  ::fcntl(in.writing(), F_SETFL, O_NONBLOCK);  // NOLINT(cppcoreguidelines-pro-type-vararg)
  while (out.reading() >= 0 || err.reading() >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - steady_clock::now()).count();
    if (left <= 0) return refuse(too_long);
    std::array<pollfd, 3> ends{pollfd{in.writing(), POLLOUT, 0}, pollfd{out.reading(), POLLIN, 0},
                               pollfd{err.reading(), POLLIN, 0}};
    if (::poll(ends.data(), ends.size(), static_cast<int>(left)) < 0 && errno != EINTR) return failed(errno);
    if (ends[0].revents != 0 && !write_some(in.writing(), input)) in.close_writing();
    if (ends[1].revents != 0 && !read_some(out.reading(), answer.out, most_answered + 1)) out.close_reading();
    if (ends[2].revents != 0 && !read_some(err.reading(), answer.err, most_complained)) err.close_reading();
    if (answer.out.size() > most_answered) return refuse(too_much);
  }
  return {};
}

/// What git may know of the environment, and what it is told by it.
std::vector<std::string> environment(const std::function<std::optional<std::string>(const char*)>& variable) {
  std::vector<std::string> all{"LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0"};
  for (const char* name : {"PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM",
                           "GIT_CONFIG_NOSYSTEM", "GIT_CEILING_DIRECTORIES"})
    if (const auto value = variable(name)) all.push_back(name + ("=" + *value));
  return all;
}

}  // namespace

git::Run git_of_the_system(std::function<std::optional<std::string>(const char*)> variable) {
  return [variable = std::move(variable)](const std::vector<std::string>& arguments,
                                          std::string_view input) -> Result<git::Answer> {
    std::vector<std::string> all{"git"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    Pipe in;
    Pipe out;
    Pipe err;
    for (const Pipe* pipe : {&in, &out, &err})
      if (pipe->error() != 0) return failed(pipe->error());
    Child git;
    if (const int error = git.start(std::move(all), environment(variable), in, out, err); error != 0)
      return failed(error);
    in.close_reading();
    out.close_writing();
    err.close_writing();
    git::Answer answer;
    if (auto done = converse(in, out, err, input, answer); !done) return tl::make_unexpected(done.error());
    answer.code = git.wait();
    return answer;
  };
}

}  // namespace sbs::cli
