#include "yaml/builder.h"

#include <algorithm>

#include "base/characters.h"
#include "base/check.h"
#include "base/text.h"

namespace sbs::yaml {

namespace {

bool is_space(char c) { return c == ' ' || c == '\t'; }
bool is_break(char c) { return c == '\n' || c == '\r'; }

std::uint32_t at(std::size_t offset) { return static_cast<std::uint32_t>(offset); }

/// One past the closing quote, or the end of the bytes where there is none.
std::size_t quoted_end(std::string_view bytes, std::size_t begin, bool& closed) {
  const char quote = bytes[begin];
  for (std::size_t i = begin + 1; i < bytes.size(); ++i) {
    if (quote == '"' && bytes[i] == '\\') {
      ++i;
    } else if (bytes[i] == quote) {
      if (quote == '\'' && i + 1 < bytes.size() && bytes[i + 1] == '\'') {
        ++i;
      } else {
        closed = true;
        return i + 1;
      }
    }
  }
  closed = false;
  return bytes.size();
}

/// A text as its escapes say: yaml-cpp 0.7 makes one byte of \N and of \_, which is no UTF-8, and not U+0085 and
/// U+00A0.
std::string with_whole_escapes(std::string_view text) {
  std::string whole;
  for (auto broken = first_invalid_utf8(text); broken; broken = first_invalid_utf8(text)) {
    whole.append(text, 0, *broken);
    append(whole, static_cast<unsigned char>(text[*broken]));
    text.remove_prefix(*broken + 1);
  }
  return whole.append(text);
}

/// Where a plain scalar ends: its text is matched against the bytes, a space or line feed of the text against a
/// fold of spaces and line breaks.
std::size_t plain_end(std::string_view bytes, std::size_t begin, std::string_view text) {
  std::size_t i = begin;
  for (std::size_t t = 0; t < text.size(); ++t) {
    // A space may be the first of those before a line break, which are folded away with it.
    const std::size_t past_spaces = bytes.find_first_not_of(" \t", i);
    const bool folds = text[t] == ' ' && past_spaces != std::string_view::npos && is_break(bytes[past_spaces]);
    if (i < bytes.size() && bytes[i] == text[t] && !is_break(bytes[i]) && !folds) {
      ++i;
      continue;
    }
    if (text[t] != ' ' && text[t] != '\n') break;
    while (t + 1 < text.size() && text[t + 1] == '\n')
      ++t;
    while (i < bytes.size() && (is_space(bytes[i]) || is_break(bytes[i])))
      ++i;
  }
  // A space before the break that was folded away belongs to no one.
  while (i > begin && (is_space(bytes[i - 1]) || is_break(bytes[i - 1])))
    --i;
  return i;
}

std::size_t line_end(std::string_view bytes, std::size_t offset) {
  return std::min(bytes.find_first_of("\r\n", offset), bytes.size());
}

std::size_t next_line(std::string_view bytes, std::size_t offset) {
  std::size_t end = line_end(bytes, offset);
  if (end < bytes.size() && bytes[end] == '\r') ++end;
  if (end < bytes.size() && bytes[end] == '\n') ++end;
  return end;
}

/// Where a block scalar ends: after the last of the lines that are indented like its first one with content.
std::size_t block_scalar_end(std::string_view bytes, std::size_t begin, std::string_view text) {
  std::size_t end = line_end(bytes, begin);
  if (text.find_first_not_of('\n') == std::string_view::npos) return end;
  std::size_t indent = std::string_view::npos;
  for (std::size_t line = next_line(bytes, begin); line < bytes.size(); line = next_line(bytes, line)) {
    const std::size_t stop = line_end(bytes, line);
    const std::size_t first = std::min(bytes.find_first_not_of(' ', line), bytes.size());
    if (first < stop) {
      if (indent == std::string_view::npos) {
        indent = first - line;
        // With an explicit indentation (`|2`) the first line may be indented by more; the text tells by how much.
        const std::size_t kept = text.find_first_not_of('\n');
        const std::size_t extra = std::min(text.find_first_not_of(' ', kept), text.size()) - kept;
        indent -= std::min(indent, extra);
      }
      if (first - line < indent) break;
      end = stop;
    }
    if (next_line(bytes, line) == line) break;
  }
  return end;
}

/// The first offset from `offset` on that is neither space, line break, comment nor one of `skipped`.
std::size_t skip(std::string_view bytes, std::size_t offset, std::string_view skipped) {
  while (offset < bytes.size()) {
    const char c = bytes[offset];
    if (c == '#' && (offset == 0 || is_space(bytes[offset - 1]) || is_break(bytes[offset - 1])))
      offset = line_end(bytes, offset);
    else if (is_space(c) || is_break(c) || skipped.find(c) != std::string_view::npos)
      ++offset;
    else
      break;
  }
  return offset;
}

}  // namespace

bool Builder::in_mapping() const {
  return !open_.empty() && document_.nodes_[open_.back().index].kind == Kind::mapping;
}

bool Builder::at_key() const { return in_mapping() && open_.back().children % 2 == 0; }

bool Builder::at_value() const { return in_mapping() && !at_key(); }

Node& Builder::add(Kind kind, std::uint32_t begin) {
  // What was read before lies before: where a broken tag or anchor makes a reader say otherwise, spans still nest.
  begin = std::max(begin, last_end_);
  if (!open_.empty()) ++open_.back().children;
  Node& node = document_.nodes_.emplace_back();
  node.kind = kind;
  node.begin = begin;
  node.end = begin;
  node.next = at(document_.nodes_.size());
  return node;
}

bool Builder::scalar(std::uint32_t begin, std::string_view text) {
  const std::string_view bytes = document_.bytes_;
  begin = std::max(begin, last_end_);
  bool closed = true;
  std::string own;
  Style style = Style::plain;
  std::size_t end = 0;
  const char first = begin < bytes.size() ? bytes[begin] : '\0';
  if (first == '"' || first == '\'') {
    style = first == '"' ? Style::double_quoted : Style::single_quoted;
    end = quoted_end(bytes, begin, closed);
    if (style == Style::double_quoted && first_invalid_utf8(text)) text = own = with_whole_escapes(text);
  } else if (first == '|' || first == '>') {
    style = first == '|' ? Style::literal : Style::folded;
    end = block_scalar_end(bytes, begin, text);
  } else {
    end = plain_end(bytes, begin, text);
  }
  if (!is_nfc(text)) text = own = to_nfc(text);
  scalar(style, begin, at(end), text);
  return closed;
}

void Builder::scalar(Style style, std::uint32_t begin, std::uint32_t end, std::string_view text) {
  Node& node = add(Kind::scalar, begin);
  node.style = style;
  node.end = end;
  if (text_in_file(document_.bytes_, node) != text) {
    document_.own_texts_.append(text);
    document_.own_text_ends_.push_back(at(document_.own_texts_.size()));
    node.own_text = at(document_.own_text_ends_.size()) & Node::most_own_texts;
  }
  last_end_ = node.end;
}

void Builder::nothing(Kind kind, std::uint32_t near) {
  const std::string_view bytes = document_.bytes_;
  std::size_t place = last_end_;
  if (kind == Kind::refused) {
    place = near;
  } else if (at_value()) {
    const std::size_t colon = skip(bytes, place, "");
    if (colon < bytes.size() && bytes[colon] == ':') place = colon + 1;
  } else if (!open_.empty() && !in_mapping()) {
    // Each comma of `[,,,` stands for nothing, and none of them moves the place: they are passed over once for all.
    if (passed_from_ != place) {
      passed_from_ = place;
      passed_to_ = skip(bytes, place, ",[");
    }
    const std::size_t dash = passed_to_;
    if (dash < bytes.size() && bytes[dash] == '-') place = dash + 1;
  }
  Node& node = add(kind, at(place));
  if (kind == Kind::refused) {
    // An alias: `*` and its name.
    node.end = at(std::min(bytes.find_first_of(" \t\r\n,]}", node.begin), bytes.size()));
  }
  last_end_ = node.end;
}

void Builder::nothing_at(std::uint32_t place) { last_end_ = add(Kind::null, place).end; }

void Builder::open(Kind kind, Style style, std::uint32_t begin) {
  Node& node = add(kind, begin);
  node.style = style;
  open_.push_back({at(document_.nodes_.size() - 1), 0});
  last_end_ = node.begin;
}

void Builder::close() {
  SBS_CHECK(!open_.empty());
  const std::uint32_t index = open_.back().index;
  const std::uint32_t inner_end = last_end_;
  open_.pop_back();
  Node& node = document_.nodes_[index];
  node.next = at(document_.nodes_.size());
  node.end = std::max(node.begin, inner_end);
  const std::string_view bytes = document_.bytes_;
  if (node.style == Style::flow) {
    const std::size_t from = node.next == index + 1 ? node.begin + 1 : inner_end;
    const std::size_t bracket = skip(bytes, from, ",:?");
    if (bracket < bytes.size() && (bytes[bracket] == ']' || bytes[bracket] == '}')) node.end = at(bracket + 1);
    // A pair in a list, `[a: b]`, is a flow mapping without brackets: it ends with its value.
    const bool bare = node.begin >= bytes.size() || (bytes[node.begin] != '{' && bytes[node.begin] != '[');
    if (bare) node.end = inner_end;
  }
  last_end_ = node.end;
}

void Builder::close_brackets(std::uint32_t end) {
  SBS_CHECK(!open_.empty());
  Node& node = document_.nodes_[open_.back().index];
  open_.pop_back();
  node.next = at(document_.nodes_.size());
  node.end = end;
  last_end_ = end;
}

void Builder::comment(std::uint32_t begin, std::uint32_t end) {
  document_.comments_.push_back({document_.file_, begin, end});
}

Document Builder::finish_told() {
  SBS_CHECK(open_.empty());
  return std::move(document_);
}

void Builder::find_comments() {
  const std::string_view bytes = document_.bytes_;
  const auto scan = [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end;) {
      i = bytes.substr(0, end).find('#', i);  // no further: a large file has many gaps
      if (i == std::string_view::npos) return;
      const bool comment = i == 0 || is_space(bytes[i - 1]) || is_break(bytes[i - 1]);
      const std::size_t stop = comment ? line_end(bytes, i) : i + 1;
      if (comment) document_.comments_.push_back({document_.file_, at(i), at(stop)});
      i = stop;
    }
  };
  std::size_t from = 0;
  for (const Node& node : document_.nodes_) {
    if (node.kind != Kind::scalar) continue;
    if (node.begin > from) scan(from, node.begin);
    if (node.style == Style::literal || node.style == Style::folded)
      scan(node.begin, std::min<std::size_t>(line_end(bytes, node.begin), node.end));
    from = std::max<std::size_t>(from, node.end);
  }
  scan(from, bytes.size());
}

Document Builder::finish() {
  while (!open_.empty()) {
    if (at_value()) nothing(Kind::refused, last_end_);
    close();
  }
  find_comments();
  return std::move(document_);
}

}  // namespace sbs::yaml
