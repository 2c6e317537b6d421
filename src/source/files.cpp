#include "source/files.h"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace sbs::source {

namespace fs = std::filesystem;

Failure does_not_exist(const std::string& path) {
  constexpr Message<std::string> missing{"{0} finns inte", "{0} does not exist"};
  return {missing, path};
}

Failure may_not_be_read(const std::string& path) {
  constexpr Message<std::string> no_right{"{0} får inte läsas: rättighet saknas",
                                          "{0} may not be read: permission denied"};
  return {no_right, path};
}

namespace {

constexpr Message<std::string> a_folder{"{0} är en mapp, inte en fil", "{0} is a folder, not a file"};
constexpr Message<std::string, std::string> unreadable{"{0} kan inte läsas ({1})", "{0} cannot be read ({1})"};

/// Why the system refused, in words; its own words for the rare reasons.
Failure system_failure(std::string_view path, int error) {
  const std::string name(path);
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      return does_not_exist(name);
    case EACCES:
    case EPERM:
      return may_not_be_read(name);
    case EISDIR:
      return {a_folder, name};
    default:
      return {unreadable, name, std::generic_category().message(error)};
  }
}

Kind kind_of(mode_t mode) { return S_ISREG(mode) ? Kind::file : S_ISDIR(mode) ? Kind::folder : Kind::other; }

/// What a thing of a folder is, and whether that is told of what a link leads to. What the listing itself says of a
/// thing costs no further question; only links are followed.
std::pair<Kind, bool> kind_of(int folder, const dirent& one) {
  const auto asked = [&](int how) {
    struct stat status {};
    const bool there = ::fstatat(folder, &one.d_name[0], &status, how) == 0;
    return there ? status.st_mode : mode_t{0};
  };
  switch (one.d_type) {
    case DT_REG:
      return {Kind::file, false};
    case DT_DIR:
      return {Kind::folder, false};
    case DT_LNK:
    case DT_UNKNOWN: {  // as some file systems say of everything
      const bool link = one.d_type == DT_LNK || S_ISLNK(asked(AT_SYMLINK_NOFOLLOW));
      const mode_t mode = asked(0);
      // A broken link is missing, which is answer enough.
      return {mode == 0 ? Kind::missing : kind_of(mode), link};
    }
    default:
      return {Kind::other, false};
  }
}

/// Reads until something refuses; the error, 0 at the end or where there was no more room.
int read_into(int descriptor, char* to, std::size_t room, std::size_t& got) {
  got = 0;
  while (got < room) {
    const ssize_t some = ::read(descriptor, to + got, room - got);
    if (some < 0 && errno == EINTR) continue;
    if (some < 0) return errno;
    if (some == 0) break;
    got += static_cast<std::size_t>(some);
  }
  return 0;
}

/// A file of a known size goes into a buffer of that size; whatever is longer than it said, as a pipe, grows.
Result<std::string> read_descriptor(int descriptor, const std::string& path, std::size_t limit) {
  struct stat status {};
  if (::fstat(descriptor, &status) != 0) return tl::make_unexpected(system_failure(path, errno));
  if (S_ISDIR(status.st_mode)) return tl::make_unexpected(system_failure(path, EISDIR));
  const auto size = static_cast<std::size_t>(std::max<off_t>(status.st_size, 0));
  std::string bytes(std::min(size, limit + 1), '\0');
  std::size_t got = 0;
  if (const int error = read_into(descriptor, bytes.data(), bytes.size(), got); error != 0)
    return tl::make_unexpected(system_failure(path, error));
  const bool may_be_longer = got == bytes.size();
  bytes.resize(got);
  if (!may_be_longer) return bytes;
  std::array<char, std::size_t{1} << 12> more{};
  while (bytes.size() <= limit) {
    const std::size_t room = std::min(more.size(), limit + 1 - bytes.size());
    if (const int error = read_into(descriptor, more.data(), room, got); error != 0)
      return tl::make_unexpected(system_failure(path, error));
    bytes.append(more.data(), got);
    if (got < room) break;
  }
  return bytes;
}

}  // namespace

Result<std::string> DiskFiles::read(const std::string& path, std::size_t limit) const {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);  // NOLINT(cppcoreguidelines-pro-type-vararg)
  if (descriptor < 0) return tl::make_unexpected(system_failure(path, errno));
  Result<std::string> bytes = read_descriptor(descriptor, path, limit);
  ::close(descriptor);
  return bytes;
}

Result<std::vector<Entry>> DiskFiles::list(const std::string& folder) const {
  // Not std::filesystem's: of each thing it makes a path, and a country's plans lie in twelve thousand folders.
  const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), &::closedir);
  if (!opened) return tl::make_unexpected(system_failure(folder, errno));
  std::vector<Entry> entries;
  for (;;) {
    errno = 0;
    const dirent* const one = ::readdir(opened.get());  // NOLINT(concurrency-mt-unsafe): each has a stream of its own
    if (one == nullptr) break;
    std::string name = &one->d_name[0];
    if (name == "." || name == "..") continue;
    const auto [kind, link] = kind_of(::dirfd(opened.get()), *one);
    if (kind == Kind::folder && link) continue;
    entries.push_back({std::move(name), kind, link});
  }
  if (errno != 0) return tl::make_unexpected(system_failure(folder, errno));
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

Kind DiskFiles::kind(const std::string& path) const {
  struct stat status {};
  if (::stat(path.c_str(), &status) == 0) return kind_of(status.st_mode);
  // A thing that may not be looked at is there all the same; reading it will say why it can't be read.
  return errno == ENOENT || errno == ENOTDIR ? Kind::missing : Kind::other;
}

std::string DiskFiles::canonical(const std::string& path) const {
  std::error_code error;
  fs::path real = fs::weakly_canonical(path, error);
  // Where nothing of a path is there, it stays as it was given: `b` and `./b` would be two files.
  if (!error && real.is_relative()) real = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? normal_path(path) : real.string();
}

std::optional<std::string> DiskFiles::identity(const std::string& path) const {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return fmt::format("{}:{}", status.st_dev, status.st_ino);
}

Result<std::string> MemoryFiles::read(const std::string& path, std::size_t limit) const {
  const auto found = files_.find(normal_path(path));
  if (found != files_.end()) return found->second.substr(0, limit + 1);
  return tl::make_unexpected(system_failure(path, kind(path) == Kind::folder ? EISDIR : ENOENT));
}

Result<std::vector<Entry>> MemoryFiles::list(const std::string& folder) const {
  if (kind(folder) != Kind::folder) return tl::make_unexpected(system_failure(folder, ENOENT));
  const std::string normal = normal_path(folder);
  const std::string prefix = normal == "." ? std::string() : normal + "/";
  std::map<std::string, Kind> found;
  for (const auto& [path, bytes] : files_) {
    if (!path.starts_with(prefix)) continue;
    const std::string rest = path.substr(prefix.size());
    const auto slash = rest.find('/');
    found[rest.substr(0, slash)] = slash == std::string::npos ? Kind::file : Kind::folder;
  }
  std::vector<Entry> entries;
  entries.reserve(found.size());
  for (const auto& [name, kind] : found)
    entries.push_back({name, kind, false});
  return entries;
}

Kind MemoryFiles::kind(const std::string& path) const {
  const std::string normal = normal_path(path);
  if (files_.contains(normal)) return Kind::file;
  if (normal == ".") return Kind::folder;
  const auto next = files_.lower_bound(normal + "/");
  return next != files_.end() && next->first.starts_with(normal + "/") ? Kind::folder : Kind::missing;
}

std::string MemoryFiles::canonical(const std::string& path) const { return normal_path(path); }

std::optional<std::string> MemoryFiles::identity(const std::string& path) const {
  const std::string normal = normal_path(path);
  return files_.contains(normal) ? std::optional(normal) : std::nullopt;
}

void OverlayFiles::put(const std::string& path, std::string bytes) {
  changed_.insert_or_assign(below_.canonical(path), std::move(bytes));
}

Result<std::string> OverlayFiles::read(const std::string& path, std::size_t limit) const {
  if (changed_.empty()) return below_.read(path, limit);
  const auto changed = changed_.find(below_.canonical(path));
  if (changed == changed_.end()) return below_.read(path, limit);
  return changed->second.substr(0, limit + 1);
}

Result<std::vector<Entry>> OverlayFiles::list(const std::string& folder) const { return below_.list(folder); }

Kind OverlayFiles::kind(const std::string& path) const { return below_.kind(path); }

std::string OverlayFiles::canonical(const std::string& path) const { return below_.canonical(path); }

std::optional<std::string> OverlayFiles::identity(const std::string& path) const { return below_.identity(path); }

std::optional<std::string> repository_of(const Files& files, const std::string& folder) {
  constexpr int most_levels = 64;
  std::string at = files.canonical(folder);
  for (int level = 0; level < most_levels; ++level) {
    if (files.kind(join_path(at, ".git")) != Kind::missing) return at;
    std::string parent = parent_folder(at);
    if (parent == at || at == ".") break;
    at = std::move(parent);
  }
  return std::nullopt;
}

std::string name_in_repository(const Files& files, const std::string& path) {
  const std::string canonical = files.canonical(path);
  const auto root = repository_of(files, parent_folder(canonical));
  return (root ? path_below(canonical, *root) : std::nullopt).value_or(path);
}

std::string normal_path(std::string_view path) {
  std::string normal = fs::path(path).lexically_normal().generic_string();
  while (normal.size() > 1 && normal.ends_with('/'))
    normal.pop_back();
  return normal.empty() ? "." : normal;
}

std::string parent_folder(std::string_view path) {
  const std::string normal = normal_path(path);
  const auto slash = normal.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : normal.substr(0, slash);
}

std::string join_path(std::string_view folder, std::string_view name) {
  if (folder == ".") return std::string(name);
  return normal_path(fmt::format("{}/{}", folder, name));
}

std::optional<std::string> path_below(std::string_view path, std::string_view folder) {
  if (folder == ".") return path.starts_with('/') ? std::nullopt : std::optional(std::string(path));
  std::string prefix(folder);
  if (!prefix.ends_with('/')) prefix += '/';
  return path.starts_with(prefix) ? std::optional(std::string(path.substr(prefix.size()))) : std::nullopt;
}

}  // namespace sbs::source
