#include "cli/write_file.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "source/files.h"

namespace sbs::cli {

namespace {

namespace fs = std::filesystem;

constexpr Message<std::string, std::string> unwritten{"{0} kunde inte skrivas ({1})", "{0} could not be written ({1})"};
constexpr Message<std::string, Phrase> left_alone{"{0} skrevs inte: {1}", "{0} was not written: {1}"};
constexpr Phrase changed{"någon har ändrat filen under tiden; kör kommandot igen",
                         "somebody has changed the file meanwhile; run the command again"};
constexpr Phrase is_protected{"filen är skrivskyddad", "the file is read-only"};
constexpr Phrase another_name{"filen har ett namn till (en hård länk), som skulle behålla den gamla texten",
                              "the file has another name (a hard link), which would keep the old text"};
constexpr Phrase there_already{"filen finns redan", "the file exists already"};
constexpr Message<std::string, std::string> no_folder{"mappen {0} kunde inte skapas ({1})",
                                                      "the folder {0} could not be made ({1})"};
constexpr Phrase of_another{"filen ägs av någon annan", "the file belongs to somebody else"};

tl::unexpected<Failure> not_written(const std::string& path, int error) {
  return refuse(unwritten, path, std::generic_category().message(error));
}

tl::unexpected<Failure> changed_meanwhile(const std::string& path) { return refuse(left_alone, path, changed); }

/// A file that is open, until it is out of scope.
class Open {
 public:
  Open(const std::string& path, int flags)
      : descriptor_(::open(path.c_str(), flags | O_CLOEXEC)) {}  // NOLINT(cppcoreguidelines-pro-type-vararg)
  Open(const Open&) = delete;
  Open& operator=(const Open&) = delete;
  Open(Open&&) = delete;
  Open& operator=(Open&&) = delete;
  ~Open() {
    if (descriptor_ >= 0) ::close(descriptor_);
  }
  int get() const { return descriptor_; }

 private:
  int descriptor_;
};

/// Where a link leads, there or not yet: what a rename shall replace is that, not the link.
std::string target_of(const std::string& path) {
  fs::path at = path;
  std::error_code error;
  constexpr int most_links = 40;  // as the system itself counts
  for (int link = 0; link < most_links && fs::is_symlink(fs::symlink_status(at, error)); ++link) {
    const fs::path to = fs::read_symlink(at, error);
    if (error) break;
    at = to.is_absolute() ? to : at.parent_path() / to;
  }
  return at.string();
}

/// A file beside another that is to take its place; it goes where it does not.
class Temporary {
 public:
  explicit Temporary(const std::string& target) : path_(target + ".XXXXXX"), descriptor_(::mkstemp(path_.data())) {}
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  Temporary(Temporary&&) = delete;
  Temporary& operator=(Temporary&&) = delete;
  ~Temporary() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (made_) ::unlink(path_.c_str());
  }

  const std::string& path() const { return path_; }

  /// Makes it all that the other shall be, on the disk; the error.
  int fill(std::string_view bytes, const struct stat* there) {
    if (descriptor_ < 0) return errno;
    made_ = true;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    constexpr mode_t usual = 0666;
    constexpr mode_t bits = 07777;
    const bool same_owner = there == nullptr || ::fchown(descriptor_, there->st_uid, there->st_gid) == 0;
    if (!same_owner) return errno;
    if (::fchmod(descriptor_, there != nullptr ? there->st_mode & bits : usual & ~mask) != 0) return errno;
    if (const int error = write_all(descriptor_, bytes); error != 0) return error;
    if (::fsync(descriptor_) != 0 && errno != EINVAL) return errno;  // some file systems have nothing to bring anywhere
    return ::close(std::exchange(descriptor_, -1)) == 0 ? 0 : errno;
  }

  /// The name is another file's now, or nobody's.
  void forget() { made_ = false; }

 private:
  std::string path_;
  int descriptor_;
  bool made_ = false;
};

/// So that a power cut does not undo a rename; where a folder cannot be brought to the disk, nothing is lost but that.
void sync_folder_of(const std::string& path) {
  const Open folder(source::parent_folder(path), O_RDONLY | O_DIRECTORY);
  if (folder.get() >= 0) static_cast<void>(::fsync(folder.get()));
}

/// Why a file may not be replaced by another of the same name.
std::optional<Failure> objection(const std::string& path, const std::string& target, const struct stat& there) {
  constexpr mode_t any_writer = S_IWUSR | S_IWGRP | S_IWOTH;
  const bool read_only = (there.st_mode & any_writer) == 0;  // which does not stop root, but is meant
  if (read_only || ::access(target.c_str(), W_OK) != 0) return Failure(left_alone, path, is_protected);
  if (there.st_nlink > 1) return Failure(left_alone, path, another_name);
  return std::nullopt;
}

/// Whether a file holds some bytes, and will go on to: nobody has it open for writing. Where the file system cannot say
/// that, its bytes must do.
bool holds_for_good(const std::string& path, std::string_view bytes) {
  {
    const Open file(path, O_RDONLY);
    if (file.get() < 0) return false;
    // A lease to read is given only where nobody writes; given back at once, it holds nobody up.
    const bool leased = ::fcntl(file.get(), F_SETLEASE, F_RDLCK) == 0;  // NOLINT(cppcoreguidelines-pro-type-vararg)
    if (!leased && errno == EAGAIN) return false;
  }
  const auto held = source::DiskFiles().read(path, bytes.size());
  return held && *held == bytes;
}

/// Puts the temporary file in the place of the target, where that holds what was read. 0, ESTALE where it does not, or
/// the error.
int exchange(Temporary& temporary, const std::string& target, std::string_view read) {
  if (!holds_for_good(target, read)) return ESTALE;
  const auto swap = [&] {
    return ::renameat2(AT_FDCWD, temporary.path().c_str(), AT_FDCWD, target.c_str(), RENAME_EXCHANGE) == 0 ? 0 : errno;
  };
  if (const int error = swap(); error != 0) {
    if (error != EINVAL && error != ENOSYS && error != ENOTSUP) return error;
    // The file system cannot exchange: it has just been looked at, which must do.
    if (std::rename(temporary.path().c_str(), target.c_str()) != 0) return errno;
    temporary.forget();
    return 0;
  }
  if (holds_for_good(temporary.path(), read)) return 0;
  // Somebody saved in between, and stands in the temporary file now: back with it. Whoever saves again in that moment
  // is brought back in turn.
  struct stat ours {};
  struct stat swapped {};
  if (::stat(target.c_str(), &ours) != 0) {
    // Nobody can say which of the two is whose: back once, and neither goes.
    static_cast<void>(swap());
    temporary.forget();
    return ESTALE;
  }
  constexpr int most_rounds = 100;
  for (int round = 0; round < most_rounds; ++round) {
    if (swap() != 0) break;
    if (::stat(temporary.path().c_str(), &swapped) == 0 && swapped.st_ino == ours.st_ino) return ESTALE;
    ours = swapped;
  }
  temporary.forget();  // it holds what somebody saved: better one file too many
  return ESTALE;
}

Result<void> write_there(const std::string& path, std::string_view bytes, const std::string_view* read) {
  struct stat status {};
  const bool there = ::stat(path.c_str(), &status) == 0;
  if (there && !S_ISREG(status.st_mode)) {
    // A device or a pipe cannot be replaced by a rename.
    const Open device(path, O_WRONLY);
    const int error = device.get() < 0 ? errno : write_all(device.get(), bytes);
    if (error != 0) return not_written(path, error);
    return {};
  }
  if (read != nullptr && !there) return changed_meanwhile(path);
  const std::string target = target_of(path);
  if (there)
    if (const auto why = objection(path, target, status)) return tl::make_unexpected(*why);
  Temporary temporary(target);
  if (const int error = temporary.fill(bytes, there ? &status : nullptr); error != 0) {
    if (error == EPERM && there) return refuse(left_alone, path, of_another);
    return not_written(path, error);
  }
  int error = 0;
  if (read != nullptr) {
    error = exchange(temporary, target, *read);
    if (error == ESTALE) return changed_meanwhile(path);
  } else if (std::rename(temporary.path().c_str(), target.c_str()) != 0) {
    error = errno;
  } else {
    temporary.forget();
  }
  if (error != 0) return not_written(path, error);
  sync_folder_of(target);
  return {};
}

/// What has been made of several things that belong together; it goes where not all of it could be.
class Made {
 public:
  Made() = default;
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;
  Made(Made&&) = delete;
  Made& operator=(Made&&) = delete;
  ~Made() {
    for (const std::string& file : files_)
      ::unlink(file.c_str());
    for (auto folder = folders_.rbegin(); folder != folders_.rend(); ++folder)
      ::rmdir(folder->c_str());
  }

  void add_file(const std::string& path) { files_.push_back(path); }

  /// Makes a folder and those that it lies in.
  Result<void> folder(const std::string& path, bool parent_is_there = false) {
    if (::mkdir(path.c_str(), usual) == 0) {
      folders_.push_back(path);
      return {};
    }
    const int error = errno;
    std::error_code ignored;
    if (error == EEXIST && fs::is_directory(path, ignored)) return {};
    const std::string parent = source::parent_folder(path);
    // /proc says that there is no such folder of what it only does not let anybody make.
    if (error != ENOENT || parent == path || parent_is_there)
      return refuse(no_folder, path, std::generic_category().message(error));
    if (const auto above = folder(parent); !above) return above;
    return folder(path, true);
  }

  /// All of it is there: it stays.
  void keep() {
    files_.clear();
    folders_.clear();
  }

 private:
  static constexpr mode_t usual = 0777;  // less what the process leaves out

  std::vector<std::string> files_;
  std::vector<std::string> folders_;
};

/// Gives a temporary file its name where nothing has that name; 0, or the error.
int give_new_name(Temporary& temporary, const std::string& target) {
  const char* from = temporary.path().c_str();
  const char* to = target.c_str();
  if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) {
    temporary.forget();
    return 0;
  }
  if (errno != EINVAL && errno != ENOSYS && errno != ENOTSUP) return errno;
  // The file system cannot do that; a second name is refused where there is a first.
  if (::link(from, to) == 0) return 0;
  if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS) return errno;
  struct stat there {};
  if (::lstat(to, &there) == 0) return EEXIST;
  if (std::rename(from, to) != 0) return errno;
  temporary.forget();
  return 0;
}

}  // namespace

Result<void> make_folder(const std::string& path) {
  Made made;
  auto result = made.folder(path);
  if (result) made.keep();
  return result;
}

Result<void> write_new_files(std::span<const NewFile> files) {
  Made made;
  // Whatever a disk can refuse, it refuses before any file has its name.
  std::vector<std::unique_ptr<Temporary>> filled;
  for (const NewFile& file : files) {
    if (auto folder = made.folder(source::parent_folder(file.path)); !folder) return folder;
    filled.push_back(std::make_unique<Temporary>(file.path));
    if (const int error = filled.back()->fill(file.bytes, nullptr); error != 0) return not_written(file.path, error);
  }
  for (std::size_t at = 0; at < files.size(); ++at) {
    const std::string& path = files[at].path;
    const int error = give_new_name(*filled[at], path);
    if (error == EEXIST) return refuse(left_alone, path, there_already);
    if (error != 0) return not_written(path, error);
    made.add_file(path);
  }
  for (const NewFile& file : files)
    sync_folder_of(file.path);
  made.keep();
  return {};
}

int write_all(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0 && errno == EAGAIN) {
      // Whoever shares the other end may have made it one that does not wait: then it is waited for here.
      struct pollfd room {
        descriptor, POLLOUT, 0
      };
      if (::poll(&room, 1, -1) < 0 && errno != EINTR) return errno;
      continue;
    }
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Result<void> write_file(const std::string& path, std::string_view bytes) { return write_there(path, bytes, nullptr); }

Result<void> replace_file(const std::string& path, std::string_view read, std::string_view bytes) {
  return write_there(path, bytes, &read);
}

}  // namespace sbs::cli
