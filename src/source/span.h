#pragma once

#include <compare>
#include <cstdint>

namespace sbs::source {

/// One of the files of a run, by its place in the sorted walk.
struct FileId {
  std::uint32_t index = 0;
  auto operator<=>(const FileId&) const = default;
};

/// A run of bytes in a file: `begin` to one before `end`. Lines and columns are computed only when printed.
/// The default is no place at all: file 0, bytes 0 to 0.
struct Span {
  FileId file;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  auto operator<=>(const Span&) const = default;
};

}  // namespace sbs::source
