#include "source/files.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <set>
#include <system_error>

namespace sbs::source {

namespace fs = std::filesystem;

namespace {

/// Why the system refused, in words; its own words for the rare reasons.
Failure system_failure(std::string_view path, int error) {
  std::string sv;
  std::string en;
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      sv = "finns inte";
      en = "does not exist";
      break;
    case EACCES:
    case EPERM:
      sv = "får inte läsas: rättighet saknas";
      en = "may not be read: permission denied";
      break;
    case EISDIR:
      sv = "är en mapp, inte en fil";
      en = "is a folder, not a file";
      break;
    default:
      sv = fmt::format("kan inte läsas ({})", std::generic_category().message(error));
      en = fmt::format("cannot be read ({})", std::generic_category().message(error));
  }
  return {fmt::format("{} {}", path, sv), fmt::format("{} {}", path, en)};
}

Kind kind_of(const fs::file_status& status) {
  switch (status.type()) {
    case fs::file_type::regular:
      return Kind::file;
    case fs::file_type::directory:
      return Kind::folder;
    case fs::file_type::not_found:
    case fs::file_type::none:
      return Kind::missing;
    default:
      return Kind::other;
  }
}

}  // namespace

Result<std::string> DiskFiles::read(const std::string& path, std::size_t limit) const {
  if (kind(path) == Kind::folder) return tl::make_unexpected(system_failure(path, EISDIR));
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return tl::make_unexpected(system_failure(path, errno));
  std::string bytes;
  std::error_code error;
  if (const auto size = fs::file_size(path, error); !error)
    bytes.reserve(std::min(static_cast<std::size_t>(size), limit) + 1);
  constexpr std::size_t chunk = 1 << 16;
  while (bytes.size() <= limit) {
    const std::size_t before = bytes.size();
    const std::size_t wanted = std::min(chunk, limit + 1 - before);
    bytes.resize(before + wanted);
    const std::size_t got = std::fread(bytes.data() + before, 1, wanted, file.get());
    bytes.resize(before + got);
    if (got < wanted) break;
  }
  if (std::ferror(file.get()) != 0) return tl::make_unexpected(system_failure(path, errno));
  return bytes;
}

Result<std::vector<Entry>> DiskFiles::list(const std::string& folder) const {
  std::error_code error;
  fs::directory_iterator it(folder, error);
  if (error) return tl::make_unexpected(system_failure(folder, error.value()));
  std::vector<Entry> entries;
  for (; it != fs::directory_iterator(); it.increment(error)) {
    if (error) return tl::make_unexpected(system_failure(folder, error.value()));
    std::error_code ignored;  // a broken link is missing, which is answer enough
    const Kind kind = kind_of(it->status(ignored));
    if (kind == Kind::folder && it->is_symlink(ignored)) continue;
    entries.push_back({it->path().filename().string(), kind});
  }
  if (error) return tl::make_unexpected(system_failure(folder, error.value()));
  std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.name < b.name; });
  return entries;
}

Kind DiskFiles::kind(const std::string& path) const {
  std::error_code error;
  const auto status = fs::status(path, error);
  // A thing that may not be looked at is there all the same; reading it will say why it can't be read.
  if (error && error.value() != ENOENT && error.value() != ENOTDIR) return Kind::other;
  return kind_of(status);
}

std::string DiskFiles::identity(const std::string& path) const {
  std::error_code error;
  const fs::path real = fs::weakly_canonical(path, error);
  return error ? normal_path(path) : real.string();
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
    entries.push_back({name, kind});
  return entries;
}

Kind MemoryFiles::kind(const std::string& path) const {
  const std::string normal = normal_path(path);
  if (files_.contains(normal)) return Kind::file;
  if (normal == ".") return Kind::folder;
  const auto next = files_.lower_bound(normal + "/");
  return next != files_.end() && next->first.starts_with(normal + "/") ? Kind::folder : Kind::missing;
}

std::string MemoryFiles::identity(const std::string& path) const { return normal_path(path); }

void OverlayFiles::put(const std::string& path, std::string bytes) {
  changed_.insert_or_assign(below_.identity(path), std::move(bytes));
}

Result<std::string> OverlayFiles::read(const std::string& path, std::size_t limit) const {
  const auto changed = changed_.find(below_.identity(path));
  if (changed == changed_.end()) return below_.read(path, limit);
  return changed->second.substr(0, limit + 1);
}

Result<std::vector<Entry>> OverlayFiles::list(const std::string& folder) const { return below_.list(folder); }

Kind OverlayFiles::kind(const std::string& path) const { return below_.kind(path); }

std::string OverlayFiles::identity(const std::string& path) const { return below_.identity(path); }

std::optional<std::string> repository_of(const Files& files, const std::string& folder) {
  constexpr int most_levels = 64;
  std::string at = files.identity(folder);
  for (int level = 0; level < most_levels; ++level) {
    if (files.kind(join_path(at, ".git")) != Kind::missing) return at;
    std::string parent = parent_folder(at);
    if (parent == at || at == ".") break;
    at = std::move(parent);
  }
  return std::nullopt;
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

}  // namespace sbs::source
