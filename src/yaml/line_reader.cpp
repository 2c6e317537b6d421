#include "yaml/line_reader.h"

#include <vector>

#include "source/source_map.h"
#include "yaml/builder.h"
#include "yaml/value_reader.h"

namespace sbs::yaml {

namespace {

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// Follows the indentation from line to line. Where a function returns none or false, the file is declined.
class LineReader {
 public:
  LineReader(source::FileId file, std::string_view bytes, const Limits& limits)
      : bytes_(bytes), limits_(limits), builder_(file, bytes), values_(bytes, limits, builder_) {}

  std::optional<Document> read() {
    // Where a tab may stand, and where it only looks like an indentation, is more than is worth knowing here.
    if (bytes_.find('\t') != std::string_view::npos) return std::nullopt;
    std::optional<std::size_t> at =
        bytes_.starts_with(source::byte_order_mark) ? source::byte_order_mark.size() : std::size_t{0};
    while (at && *at < bytes_.size())
      at = read_line(*at);
    if (!at || builder_.size() == 0) return std::nullopt;
    while (!levels_.empty())
      end_level();
    if (builder_.size() > limits_.nodes) return std::nullopt;
    return builder_.finish_told();
  }

 private:
  /// A block mapping or list that is open.
  struct Level {
    Kind kind;
    std::size_t column;
    bool waits = false;     ///< for the value of its last key or dash
    std::size_t after = 0;  ///< that colon or dash
  };

  /// From the beginning of a line to that of the next one that is not read yet.
  std::optional<std::size_t> read_line(std::size_t begin) {
    const std::size_t content = values_.past_blanks(begin);
    if (values_.byte(content) == '#' || values_.ends_line(content)) return values_.rest_of_line(content);
    const std::size_t column = content - begin;
    const bool item = is_item(content);
    if (column == 0 && is_document_mark(content)) return values_.rest_of_line(content + 3);
    if (column == 0 && bytes_.substr(content, 3) == "...") return std::nullopt;  // the end of a document
    while (!levels_.empty() && stands_left_of(levels_.back(), column, item))
      end_level();
    if (levels_.empty()) {
      if (builder_.size() > 0 || column > 0 || item) return std::nullopt;
      return read_content(content, 0, begin);
    }
    Level& level = levels_.back();
    if (level.column == column && item == (level.kind == Kind::sequence)) {
      end_entry();
      return item ? read_item(content, begin) : read_entry(content);
    }
    // A value on lines of its own; a list may stand as far to the left as its key.
    const bool list_below_key = level.column == column && item;
    if (!level.waits || (level.column >= column && !list_below_key)) return std::nullopt;
    level.waits = false;
    if (item) return open(Kind::sequence, content, begin) ? read_item(content, begin) : std::nullopt;
    if (values_.byte(content) == '|' || values_.byte(content) == '>') return std::nullopt;
    return read_content(content, level.column, begin);
  }

  static bool stands_left_of(const Level& level, std::size_t column, bool item) {
    return column < level.column || (column == level.column && level.kind == Kind::sequence && !item);
  }

  bool is_item(std::size_t at) const {
    return values_.byte(at) == '-' && (values_.byte(at + 1) == ' ' || values_.ends_line(at + 1));
  }

  /// `---` above everything else.
  bool is_document_mark(std::size_t at) {
    if (bytes_.substr(at, 3) != "---" || marked_ || builder_.size() > 0) return false;
    marked_ = true;
    return true;
  }

  bool open(Kind kind, std::size_t at, std::size_t line) {
    if (builder_.depth() >= limits_.levels) return false;
    builder_.open(kind, Style::block, offset(at));
    levels_.push_back({kind, at - line});
    return true;
  }

  void end_entry() {
    Level& level = levels_.back();
    if (level.waits) builder_.nothing_at(offset(level.after));
    level.waits = false;
  }

  void end_level() {
    end_entry();
    builder_.close();
    levels_.pop_back();
  }

  /// A mapping that begins here, or any other value, of an entry whose collection stands in `column`. At the top there
  /// is nothing but a mapping.
  std::optional<std::size_t> read_content(std::size_t at, std::size_t column, std::size_t line) {
    const auto text = values_.plain(at);
    if (text && values_.is_key(*text)) return open(Kind::mapping, at, line) ? read_entry(*text) : std::nullopt;
    if (levels_.empty()) return std::nullopt;
    return text ? values_.read(*text, column) : values_.read(at, column);
  }

  std::optional<std::size_t> read_item(std::size_t dash, std::size_t line) {
    const std::size_t content = values_.past_blanks(dash + 1);
    if (begins_nothing(content)) return wait(dash + 1);
    return is_item(content) ? std::nullopt : read_content(content, dash - line, line);
  }

  std::optional<std::size_t> read_entry(std::size_t at) {
    const auto key = values_.plain(at);
    return key && values_.is_key(*key) ? read_entry(*key) : std::nullopt;
  }

  std::optional<std::size_t> read_entry(const PlainText& key) {
    if (!values_.add(key)) return std::nullopt;
    const std::size_t content = values_.past_blanks(key.stop + 1);
    if (begins_nothing(content)) return wait(key.stop + 1);
    return values_.read(content, levels_.back().column);
  }

  bool begins_nothing(std::size_t at) const { return values_.byte(at) == '#' || values_.ends_line(at); }

  std::optional<std::size_t> wait(std::size_t after) {
    levels_.back().waits = true;
    levels_.back().after = after;
    return values_.rest_of_line(after);
  }

  std::string_view bytes_;
  const Limits& limits_;
  Builder builder_;
  ValueReader values_;
  std::vector<Level> levels_;
  bool marked_ = false;
};

}  // namespace

std::optional<Document> read_lines(source::FileId file, std::string_view bytes, const Limits& limits) {
  return LineReader(file, bytes, limits).read();
}

}  // namespace sbs::yaml
