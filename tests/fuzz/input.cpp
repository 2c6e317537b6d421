#include "fuzz/input.h"

#include <fmt/format.h>

#include <charconv>

#include "base/text.h"
#include "source/files.h"

namespace sbs::fuzz {

namespace {

constexpr std::string_view begins_file = "# file: ";

/// A line with its end, taken off the front.
std::string_view take_line(std::string_view& bytes) {
  const std::string_view line = bytes.substr(0, std::min(bytes.find('\n'), bytes.size() - 1) + 1);
  bytes.remove_prefix(line.size());
  return line;
}

/// Whether a file may have the name here: paths that lead out of the folder, and names that are no UTF-8 and so cannot
/// be told, are files_may_fail's concern.
bool may_be_named(const std::string& path) {
  return !first_invalid_utf8(path) && path != "." && !path.starts_with('/') && path != ".." && !path.starts_with("../");
}

}  // namespace

Input::Input(std::string_view bytes) {
  if (bytes.starts_with('#')) {
    std::size_t way = 0;
    const char* const end = bytes.data() + bytes.size();
    const auto [after, error] = std::from_chars(bytes.data() + 1, end, way);
    if (error == std::errc() && after != end && *after == '\n') {
      way_ = way;
      take_line(bytes);
    }
  }
  std::string* file = &files["plan.yaml"];
  while (!bytes.empty()) {
    std::string_view line = take_line(bytes);
    if (!line.starts_with(begins_file)) {
      file->append(line);
      continue;
    }
    line.remove_prefix(begins_file.size());
    const std::string path = source::normal_path(line.substr(0, line.find('\n')));
    file = &files[may_be_named(path) ? path : "plan.yaml"];
  }
  if (files.size() > 1 && files["plan.yaml"].empty()) files.erase("plan.yaml");
}

std::size_t Input::pick(std::size_t count) {
  const std::size_t chosen = way_ % count;
  way_ /= count;
  return chosen;
}

Day Input::day() { return any({*make_day(2017, 5, 1), *make_day(2015, 1, 1), *make_day(2031, 12, 31)}); }

std::string bytes_of(const std::map<std::string, std::string>& files, std::size_t way) {
  std::string bytes = fmt::format("#{}\n", way);
  for (const auto& [path, text] : files) {
    if (files.size() > 1 || path != "plan.yaml") bytes += fmt::format("{}{}\n", begins_file, path);
    bytes += text;
    if (!bytes.ends_with('\n')) bytes += '\n';
  }
  return bytes;
}

}  // namespace sbs::fuzz
