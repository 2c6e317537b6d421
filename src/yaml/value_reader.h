#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "yaml/builder.h"
#include "yaml/limits.h"

namespace sbs::yaml {

/// What stands on one line without quotation marks: a value, an item, a key.
struct PlainText {
  std::size_t begin = 0;
  std::size_t end = 0;   ///< without the blanks after it
  std::size_t stop = 0;  ///< the colon of the key that it is, the `#` of a comment, or the end of the line
};

/// Reads the values of block mappings and lists for the line reader. Offsets are into the bytes; none: declined.
class ValueReader {
 public:
  ValueReader(std::string_view bytes, const Limits& limits, Builder& builder);

  /// The text without quotation marks that begins at `at`.
  std::optional<PlainText> plain(std::size_t at) const;

  /// Whether a text is the key of what follows.
  bool is_key(const PlainText& text) const { return byte(text.stop) == ':'; }

  /// Adds a key, or a value without quotation marks that lies on one line.
  bool add(const PlainText& text);

  /// Reads a value that begins at `at`, in a collection whose entries begin in `column`, and what else stands on its
  /// last line; where the next line begins.
  std::optional<std::size_t> read(std::size_t at, std::size_t column);
  /// The same for a text that is known already.
  std::optional<std::size_t> read(const PlainText& first, std::size_t column);

  /// Past the blanks at the end of a line, its comment and its line break: where the next line begins.
  std::optional<std::size_t> rest_of_line(std::size_t at);

  /// Past the blanks.
  std::size_t past_blanks(std::size_t at) const;

  /// The byte, a line feed past the end.
  char byte(std::size_t at) const { return at < bytes_.size() ? bytes_[at] : '\n'; }
  /// Whether the line ends here.
  bool ends_line(std::size_t at) const { return byte(at) == '\n' || (byte(at) == '\r' && byte(at + 1) == '\n'); }

 private:
  /// The line that goes on with a text from the line before; how many line breaks a reader keeps of those between.
  struct Continuation {
    PlainText text;
    std::size_t empty_lines = 0;
    bool declined = false;
  };
  std::optional<Continuation> continuation(std::size_t next, std::size_t column) const;

  bool add(Style style, std::size_t begin, std::size_t end, std::string_view text);
  std::optional<std::size_t> quoted(std::size_t at);
  std::optional<std::size_t> single_quoted(std::size_t at);
  std::optional<std::size_t> double_quoted(std::size_t at);
  std::optional<std::size_t> flow(std::size_t at);
  std::optional<std::size_t> flow_key(std::size_t at);
  std::optional<std::size_t> flow_value(std::size_t at);
  std::optional<std::size_t> flow_plain(std::size_t at);
  std::optional<std::size_t> block_text(std::size_t at, std::size_t column);
  std::size_t next_line(std::size_t at) const;

  std::string_view bytes_;
  const Limits& limits_;
  Builder& builder_;
  bool all_composed_ = true;  ///< no byte of the file can be part of a letter in two code points
  std::string text_;          ///< of a value that is not its bytes
};

}  // namespace sbs::yaml
