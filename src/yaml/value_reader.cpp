#include "yaml/value_reader.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/characters.h"
#include "base/text.h"

namespace sbs::yaml {

namespace {

std::uint32_t offset(std::size_t at) { return static_cast<std::uint32_t>(at); }

/// What a byte is to a text without quotation marks.
enum Role : std::uint8_t {
  may_begin = 1,   ///< it means nothing at the beginning of one
  stops = 2,       ///< it may end one
  stops_flow = 4,  ///< it may end one between brackets
};

constexpr std::array<std::uint8_t, 256> make_roles() {
  std::array<std::uint8_t, 256> roles{};
  for (std::size_t byte = 0; byte < roles.size(); ++byte) {
    const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    if (letter || (byte >= '0' && byte <= '9') || byte >= 0x80) roles.at(byte) |= may_begin;
  }
  for (const char c : std::string_view("._/()+;$^~"))
    roles.at(static_cast<unsigned char>(c)) |= may_begin;
  for (const char c : std::string_view("\n\r:#"))
    roles.at(static_cast<unsigned char>(c)) |= stops | stops_flow;
  for (const char c : std::string_view(",[]{}?"))
    roles.at(static_cast<unsigned char>(c)) |= stops_flow;
  return roles;
}

constexpr auto roles = make_roles();

bool has(char c, Role role) { return (roles[static_cast<unsigned char>(c)] & role) != 0; }

/// What YAML takes for no value.
bool is_null(std::string_view text) { return text == "~" || text == "null" || text == "Null" || text == "NULL"; }

/// No key is so long; yaml-cpp takes none of more than 1,024 bytes for one.
constexpr std::size_t longest_key = 256;

}  // namespace

ValueReader::ValueReader(std::string_view bytes, const Limits& limits, Builder& builder)
    : bytes_(bytes), limits_(limits), builder_(builder), all_composed_(is_surely_nfc(bytes)) {}

std::size_t ValueReader::past_blanks(std::size_t at) const {
  while (at < bytes_.size() && bytes_[at] == ' ')
    ++at;
  return at;
}

std::optional<std::size_t> ValueReader::rest_of_line(std::size_t at) {
  const std::size_t begin = past_blanks(at);
  if (byte(begin) != '#') return ends_line(begin) ? std::optional(next_line(begin)) : std::nullopt;
  if (begin == at && at > 0 && bytes_[at - 1] != ' ' && bytes_[at - 1] != '\n') return std::nullopt;
  const std::size_t line_feed = std::min(bytes_.find('\n', begin), bytes_.size());
  const std::size_t end = bytes_[line_feed - 1] == '\r' ? line_feed - 1 : line_feed;
  builder_.comment(offset(begin), offset(end));
  return std::min(line_feed + 1, bytes_.size());
}

/// From the end of a line.
std::size_t ValueReader::next_line(std::size_t at) const {
  return std::min(at + (byte(at) == '\r' ? 2 : 1), bytes_.size());
}

bool ValueReader::add(Style style, std::size_t begin, std::size_t end, std::string_view text) {
  if (text.size() > limits_.text_bytes || !(all_composed_ || is_nfc(text))) return false;
  builder_.scalar(style, offset(begin), offset(end), text);
  return true;
}

std::optional<PlainText> ValueReader::plain(std::size_t at) const {
  const bool number = byte(at) == '-' && byte(at + 1) >= '0' && byte(at + 1) <= '9';
  if (!has(byte(at), may_begin) && !number) return std::nullopt;
  std::size_t stop = at + 1;
  for (;; ++stop) {
    while (stop < bytes_.size() && !has(bytes_[stop], stops))
      ++stop;
    if (stop == bytes_.size() || bytes_[stop] == '\n') break;
    if (bytes_[stop] == '\r') {
      if (byte(stop + 1) != '\n') return std::nullopt;
      break;
    }
    if (bytes_[stop] == ':' && (byte(stop + 1) == ' ' || ends_line(stop + 1))) break;
    if (bytes_[stop] == '#' && bytes_[stop - 1] == ' ') break;
  }
  std::size_t end = stop;
  while (bytes_[end - 1] == ' ')
    --end;
  return PlainText{at, end, stop};
}

bool ValueReader::add(const PlainText& text) {
  const std::string_view bytes = bytes_.substr(text.begin, text.end - text.begin);
  if (is_null(bytes)) return false;
  if (is_key(text) && (bytes.size() > longest_key || text.end != text.stop || bytes[0] == '-')) return false;
  return add(Style::plain, text.begin, text.end, bytes);
}

std::optional<std::size_t> ValueReader::read(std::size_t at, std::size_t column) {
  switch (byte(at)) {
    case '[':
    case '{': {
      const auto end = flow(at);
      return end ? rest_of_line(*end) : std::nullopt;
    }
    case '"':
    case '\'': {
      const auto end = quoted(at);
      return end ? rest_of_line(*end) : std::nullopt;
    }
    case '|':
    case '>':
      return block_text(at, column);
    default: {
      const auto first = plain(at);
      return first ? read(*first, column) : std::nullopt;
    }
  }
}

std::optional<std::size_t> ValueReader::read(const PlainText& first, std::size_t column) {
  if (is_key(first)) return std::nullopt;
  PlainText last = first;
  text_.clear();
  while (byte(last.stop) != '#') {
    const auto more = continuation(next_line(last.stop), column);
    if (!more) break;
    if (more->declined) return std::nullopt;
    if (text_.empty()) text_ = bytes_.substr(first.begin, first.end - first.begin);
    text_.append(std::max<std::size_t>(more->empty_lines, 1), more->empty_lines > 0 ? '\n' : ' ');
    last = more->text;
    text_ += bytes_.substr(last.begin, last.end - last.begin);
  }
  const bool added = text_.empty() ? add(first) : add(Style::plain, first.begin, last.end, text_);
  return added ? rest_of_line(last.stop) : std::nullopt;
}

std::optional<ValueReader::Continuation> ValueReader::continuation(std::size_t next, std::size_t column) const {
  Continuation more;
  for (std::size_t line = next; line < bytes_.size(); line = next_line(past_blanks(line))) {
    const std::size_t begin = past_blanks(line);
    if (begin == bytes_.size()) return std::nullopt;
    if (ends_line(begin)) {
      ++more.empty_lines;
      continue;
    }
    if (begin - line <= column || bytes_[begin] == '#') return std::nullopt;
    const auto text = has(bytes_[begin], may_begin) ? plain(begin) : std::nullopt;
    more.declined = !text || is_key(*text);
    if (text) more.text = *text;
    return more;
  }
  return std::nullopt;
}

std::optional<std::size_t> ValueReader::quoted(std::size_t at) {
  return bytes_[at] == '"' ? double_quoted(at) : single_quoted(at);
}

std::optional<std::size_t> ValueReader::single_quoted(std::size_t at) {
  text_.clear();
  std::size_t from = at + 1;  // what is not in the text yet
  for (std::size_t end = from;; ++end) {
    while (end < bytes_.size() && bytes_[end] != '\'' && bytes_[end] != '\n')
      ++end;
    if (byte(end) != '\'') return std::nullopt;
    if (byte(end + 1) == '\'') {
      text_ += bytes_.substr(from, end + 1 - from);
      ++end;
      from = end + 1;
      continue;
    }
    const std::string_view last = bytes_.substr(from, end - from);
    const bool added = add(Style::single_quoted, at, end + 1, text_.empty() ? last : text_ += last);
    return added ? std::optional(end + 1) : std::nullopt;
  }
}

std::optional<std::size_t> ValueReader::double_quoted(std::size_t at) {
  text_.clear();
  std::size_t from = at + 1;  // what is not in the text yet
  for (std::size_t end = from;; ++end) {
    while (end < bytes_.size() && bytes_[end] != '"' && bytes_[end] != '\n' && bytes_[end] != '\\')
      ++end;
    if (byte(end) == '\n') return std::nullopt;
    if (bytes_[end] == '\\') {
      if (byte(end + 1) != '"' && byte(end + 1) != '\\') return std::nullopt;
      text_ += bytes_.substr(from, end - from);
      from = ++end;
      continue;
    }
    const std::string_view last = bytes_.substr(from, end - from);
    const bool added = add(Style::double_quoted, at, end + 1, text_.empty() ? last : text_ += last);
    return added ? std::optional(end + 1) : std::nullopt;
  }
}

/// From the bracket that opens past the one that closes.
std::optional<std::size_t> ValueReader::flow(std::size_t at) {
  if (builder_.depth() >= limits_.levels) return std::nullopt;
  const bool mapping = bytes_[at] == '{';
  const char closing = mapping ? '}' : ']';
  builder_.open(mapping ? Kind::mapping : Kind::sequence, Style::flow, offset(at));
  at = past_blanks(at + 1);
  bool more = byte(at) != closing;
  while (more) {
    if (mapping) {
      const auto value = flow_key(at);
      if (!value) return std::nullopt;
      at = *value;
    }
    const auto end = flow_value(at);
    if (!end) return std::nullopt;
    at = past_blanks(*end);
    more = byte(at) == ',';
    if (more) at = past_blanks(at + 1);
  }
  if (byte(at) != closing) return std::nullopt;
  builder_.close_brackets(offset(at + 1));
  return at + 1;
}

/// From a key between braces to its value.
std::optional<std::size_t> ValueReader::flow_key(std::size_t at) {
  const auto end = flow_plain(at);
  if (!end || *end - at > longest_key || byte(*end) != ':' || byte(*end + 1) != ' ') return std::nullopt;
  return past_blanks(*end + 1);
}

std::optional<std::size_t> ValueReader::flow_value(std::size_t at) {
  switch (byte(at)) {
    case '[':
    case '{':
      return flow(at);
    case '"':
    case '\'':
      return quoted(at);
    default:
      return flow_plain(at);
  }
}

std::optional<std::size_t> ValueReader::flow_plain(std::size_t at) {
  if (!has(byte(at), may_begin)) return std::nullopt;
  std::size_t stop = at + 1;
  for (;; ++stop) {
    while (stop < bytes_.size() && !has(bytes_[stop], stops_flow))
      ++stop;
    const char c = byte(stop);
    if (c == ',' || c == ']' || c == '}') break;
    if (c != ':') return std::nullopt;
    const char after = byte(stop + 1);
    if (after == ' ') break;
    if (after == ',' || after == ']' || after == '}' || ends_line(stop + 1)) return std::nullopt;
  }
  std::size_t end = stop;
  while (bytes_[end - 1] == ' ')
    --end;
  const std::string_view text = bytes_.substr(at, end - at);
  if (is_null(text) || !add(Style::plain, at, end, text)) return std::nullopt;
  return end;
}

/// From `|` or `>`: lines that are indented alike, and empty lines between them.
std::optional<std::size_t> ValueReader::block_text(std::size_t at, std::size_t column) {
  const bool folded = bytes_[at] == '>';
  const char chomp = byte(at + 1) == '-' || (byte(at + 1) == '+' && !folded) ? bytes_[at + 1] : '\0';
  const auto first = rest_of_line(at + (chomp == '\0' ? 1 : 2));
  if (!first) return std::nullopt;
  text_.clear();
  const std::size_t indent = past_blanks(*first) - *first;
  if (indent <= column || ends_line(*first + indent)) return std::nullopt;
  std::size_t end = at;
  std::size_t breaks = 0;  // line breaks since the last line with content
  std::size_t line = *first;
  while (line < bytes_.size()) {
    const std::size_t begin = past_blanks(line);
    if (ends_line(begin)) {
      if (begin - line > indent || (begin == bytes_.size())) return std::nullopt;
      ++breaks;
      line = next_line(begin);
      continue;
    }
    if (begin - line < indent) break;
    if (folded && begin - line > indent) return std::nullopt;
    if (!text_.empty()) {
      const bool folds = folded && breaks == 1;
      text_.append(folded && !folds ? breaks - 1 : breaks, folds ? ' ' : '\n');
    }
    const std::size_t line_feed = std::min(bytes_.find('\n', line), bytes_.size());
    end = bytes_[line_feed - 1] == '\r' ? line_feed - 1 : line_feed;
    text_ += bytes_.substr(line + indent, end - line - indent);
    breaks = line_feed < bytes_.size() ? 1 : 0;
    line = std::min(line_feed + 1, bytes_.size());
  }
  if (chomp != '-') text_.append(chomp == '+' ? breaks : std::min<std::size_t>(breaks, 1), '\n');
  if (!add(folded ? Style::folded : Style::literal, at, end, text_)) return std::nullopt;
  return line;
}

}  // namespace sbs::yaml
