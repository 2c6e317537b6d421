#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "source/span.h"

namespace sbs::source {

/// A place as editors and people count it: line and column from 1, the column in code points, without a byte order
/// mark.
struct Place {
  std::size_t line;
  std::size_t column;
};

/// Owns the bytes of the files of a run. Files are reserved one after the other; after that, threads may fill, read and
/// drop different files at the same time.
class SourceMap {
 public:
  /// A place for a file whose bytes come later; `name` is the path as it is to be shown.
  FileId reserve(std::string name);

  /// Gives a file its bytes, or others than before; what was kept of it is forgotten.
  void fill(FileId file, std::string bytes);

  /// Both at once.
  FileId add(std::string name, std::string bytes);

  const std::string& name(FileId file) const;

  /// Valid until `fill` or `drop`.
  std::string_view bytes(FileId file) const;
  std::string_view text(Span span) const;

  /// Keeps the lines that a span begins and ends on, so that they can be shown when the file has been dropped.
  void keep(Span span);

  /// Forgets the bytes of a file, but for the lines that were kept: nothing but these may be asked for after that.
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
  /// A line that outlives its file.
  struct Kept {
    std::uint32_t number = 0;
    std::uint32_t begin = 0;  // after a byte order mark
    std::uint32_t next = 0;   // where the next line begins
    std::uint32_t text = 0;   // to there: where it stands among what is left
    std::uint32_t size = 0;
  };
  /// What is left of a file that is dropped.
  struct Left {
    std::vector<Kept> lines;  // by number
    std::string texts;
    std::string_view text(const Kept& line) const { return std::string_view(texts).substr(line.text, line.size); }
    std::vector<Kept>::const_iterator not_before(std::size_t number) const;
  };
  /// Where some characters of a long line stand: so that a thousand places on it are not each counted from its
  /// beginning.
  struct Columns {
    std::size_t begin = 0;
    std::vector<std::pair<std::size_t, std::size_t>> known;  // bytes into the line, and the characters before them
  };
  /// What is found out about a file when somebody first asks.
  struct Index {
    std::vector<std::uint32_t> lines;  // where each begins
    Columns columns;                   // of the long line that was asked about last
  };
  /// A run has hundreds of thousands of these: what few have lies elsewhere.
  struct File {
    std::string name;
    std::string bytes;
    mutable std::unique_ptr<Index> index;
    std::unique_ptr<Left> left;
    bool dropped = false;
    Index& indexed() const;
  };
  const File& at(FileId file) const;
  static const std::vector<std::uint32_t>& lines(const File& file);
  static std::size_t line_at(const File& file, std::size_t offset);
  void keep_line(File& file, FileId id, std::size_t number) const;
  static std::size_t characters_before(const File& file, std::size_t begin, std::string_view text, std::size_t bytes);
  static const Kept& kept_at(const File& file, std::size_t offset);
  static const Kept& kept_line(const File& file, std::size_t number);

  std::deque<File> files_;  // never moves: views of the bytes stay good
};

/// The UTF-8 byte order mark that some editors put first.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace sbs::source
