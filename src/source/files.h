#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace sbs::source {

/// "avtal.yaml finns inte".
Failure does_not_exist(const std::string& path);
/// "avtal.yaml får inte läsas: rättighet saknas".
Failure may_not_be_read(const std::string& path);

/// What stands at a path. `other` is what can be read but has no place in a folder's listing: a pipe, a device.
enum class Kind : unsigned char { missing, file, folder, other };

/// One thing in a folder.
struct Entry {
  std::string name;
  Kind kind = Kind::file;  ///< of a link, what it leads to
  bool link = false;
};

/// Everything that is read is read through this, `.sbs.yaml` included: from the disk, from memory in tests, later from
/// an editor's unsaved buffers or a git revision. Paths are those that a person would write; `/` divides them.
class Files {
 public:
  Files() = default;
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
  Files(Files&&) = delete;
  Files& operator=(Files&&) = delete;
  virtual ~Files() = default;

  /// The bytes of a file, no more than `limit` + 1 of them, so that a caller can tell that there were too many.
  virtual Result<std::string> read(const std::string& path, std::size_t limit) const = 0;

  /// What a folder holds, sorted by name (bytes). Symbolic links to folders are left out.
  virtual Result<std::vector<Entry>> list(const std::string& folder) const = 0;

  virtual Kind kind(const std::string& path) const = 0;

  /// The same text for the same file or folder, however its path is written: asked once for what was named. What lies
  /// below a folder has the folder's path and its own name, since links to folders are not followed.
  virtual std::string canonical(const std::string& path) const = 0;

  /// The same text for the same file, by whichever name or link it is reached; none where there is no such file.
  virtual std::optional<std::string> identity(const std::string& path) const = 0;
};

/// The disk.
class DiskFiles : public Files {
 public:
  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<Entry>> list(const std::string& folder) const override;
  Kind kind(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;
  std::optional<std::string> identity(const std::string& path) const override;
};

/// Files that exist only here, by their paths.
class MemoryFiles : public Files {
 public:
  explicit MemoryFiles(std::map<std::string, std::string> files) : files_(std::move(files)) {}

  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<Entry>> list(const std::string& folder) const override;
  Kind kind(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;
  std::optional<std::string> identity(const std::string& path) const override;

 private:
  std::map<std::string, std::string> files_;
};

/// Other files, with new bytes for some of them: what has been mended and not been written yet.
class OverlayFiles : public Files {
 public:
  explicit OverlayFiles(const Files& below) : below_(below) {}

  void put(const std::string& path, std::string bytes);

  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<Entry>> list(const std::string& folder) const override;
  Kind kind(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;
  std::optional<std::string> identity(const std::string& path) const override;

 private:
  const Files& below_;
  std::map<std::string, std::string> changed_;  // by canonical path
};

/// The name that standard input is shown by where it has none.
inline constexpr std::string_view standard_input_name = "<stdin>";

/// The root of the repository that a folder is in, as a canonical path: the nearest one upwards that holds `.git`.
std::optional<std::string> repository_of(const Files& files, const std::string& folder);

/// What a file is called wherever somebody stands and however they spell it: its path from the root of its repository;
/// where it is in none, the path as it is given.
std::string name_in_repository(const Files& files, const std::string& path);

/// `a//b/../c/` → `a/c`; empty becomes `.`.
std::string normal_path(std::string_view path);

/// The folder that holds a path: `a/b` → `a`, `b` → `.`.
std::string parent_folder(std::string_view path);

/// `folder/name`, and `name` where the folder is `.`.
std::string join_path(std::string_view folder, std::string_view name);

/// What a path is from a folder, where it lies below that: `a/b/c` from `a` is `b/c`. Both as canonical paths are.
std::optional<std::string> path_below(std::string_view path, std::string_view folder);

}  // namespace sbs::source
