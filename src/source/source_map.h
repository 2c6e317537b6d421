#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace sbs::source {

/// A place as editors and people count it: line and column from 1, the column in code points, without a byte order
/// mark.
struct Place {
  std::size_t line;
  std::size_t column;
};

/// Owns the bytes of the files of a run.
class SourceMap {
 public:
  /// `name` is the path as it is to be shown.
  FileId add(std::string name, std::string bytes);

  const std::string& name(FileId file) const;

  /// Valid until `drop`.
  std::string_view bytes(FileId file) const;
  std::string_view text(Span span) const;

  /// Forgets the bytes of a file that nothing more will be printed from.
  void drop(FileId file);

  Place place(FileId file, std::size_t offset) const;

  /// The bytes of a line, from 1, without its line break.
  std::string_view line(FileId file, std::size_t number) const;

  /// Where a line begins, in bytes.
  std::size_t line_begin(FileId file, std::size_t number) const;

  /// The part of the span on its first line, without trailing spaces: where a missing thing is reported.
  Span first_line(Span span) const;

  std::size_t file_count() const { return files_.size(); }

 private:
  struct File {
    std::string name;
    std::string bytes;
    mutable std::vector<std::size_t> lines;  // where each begins; made when first asked for
  };
  const File& at(FileId file) const;
  const std::vector<std::size_t>& lines(const File& file) const;

  std::deque<File> files_;  // never moves: views of the bytes stay good
};

/// The UTF-8 byte order mark that some editors put first.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace sbs::source
