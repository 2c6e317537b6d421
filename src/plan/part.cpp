#include "plan/part.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/text.h"
#include "plan/fields.h"
#include "source/source_map.h"

namespace sbs::plan {

namespace {

constexpr std::array<std::string_view, 1> version_keys{"sbs"};
constexpr std::array<std::string_view, 2> root_keys{"samverkan", "collaboration"};

/// A key of the table that a plan's file may have at its first level, and few others would.
bool is_section(const fields::Key& row) { return row.shape == fields::Shape::mapping; }

enum class RootKey : std::uint8_t { no, nearly, exactly };

RootKey is_root_key(std::string_view key) {
  if (const fields::Key* row = fields::find_key(plan_keys(), key))
    return row->names.matches(root_keys[0]) ? RootKey::exactly : RootKey::no;
  return nearest(key, root_keys).has_value() ? RootKey::nearly : RootKey::no;
}

bool is_section_key(std::string_view key) {
  const fields::Key* row = fields::find_key(plan_keys(), key);
  return row != nullptr && is_section(*row);
}

Part part(bool version, bool root, bool likely) {
  if (!version) return likely ? Part::likely : Part::none;
  return root ? Part::root : Part::rootless;
}

bool has_line_with(std::string_view text, std::span<const std::string_view> keys) {
  for (const auto key : keys) {
    for (std::size_t at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
      const char before = at == 0 ? '\n' : text[at - 1];
      const bool starts = before == '\n' || before == '\r' || static_cast<unsigned char>(before) >= 0xFE;
      const auto after = text.find_first_not_of(" \t", at + key.size());
      if (starts && after != std::string_view::npos && text[after] == ':') return true;
    }
  }
  return false;
}

bool is_key_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The plain key that a line begins with; empty where it begins with anything else.
std::string_view key_of(std::string_view line) {
  std::size_t end = 0;
  // The Swedish letters, composed: any other writing is for the parser to read.
  while (end < line.size() && (is_key_letter(line[end]) || line[end] == '\xC3' || (line[end] == '-' && end > 0)))
    end += line[end] == '\xC3' ? 2 : 1;
  if (end == 0 || end >= line.size() || line[end] != ':') return {};
  if (end + 1 < line.size() && line[end + 1] != ' ') return {};
  return line.substr(0, end);
}

/// Reads the lines of a file as far as their beginnings tell, and keeps track of what is open.
class FirstKeys {
 public:
  explicit FirstKeys(std::string_view bytes) : bytes_(bytes) {
    if (bytes_.starts_with(source::byte_order_mark)) bytes_.remove_prefix(source::byte_order_mark.size());
  }

  std::optional<Part> part() {
    if (bytes_.find('\0') != std::string_view::npos) return std::nullopt;
    while (!bytes_.empty()) {
      const auto end = std::min(bytes_.find('\n'), bytes_.size());
      std::string_view line = bytes_.substr(0, end);
      bytes_.remove_prefix(std::min(end + 1, bytes_.size()));
      if (line.ends_with('\r')) line.remove_suffix(1);
      if (line.find('\r') != std::string_view::npos || !read(line)) return std::nullopt;
    }
    // A word that is nearly one of the two counts only in a file that can be parsed.
    if (version_ ? root_ == RootKey::nearly : nearly_) return std::nullopt;
    return plan::part(version_, root_ == RootKey::exactly, likely_);
  }

 private:
  /// False where the line is for the parser.
  bool read(std::string_view line) {
    const auto first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos || line[first] == '#') return true;
    if (first > 0) return any_key_ && follow(line);
    if (line[0] == ']' || line[0] == '}') return any_key_ && follow(line);
    if (line.substr(0, 3) == "---") {
      const auto after = line.find_first_not_of(" \t", 3);
      const bool nothing_more = after == std::string_view::npos || (after > 3 && line[after] == '#');
      return nothing_more && !any_key_ && !std::exchange(marked_, true);
    }
    const std::string_view key = key_of(line);
    if (key.empty() || open_ != 0) return false;
    any_key_ = true;
    version_ = version_ || key == version_keys[0];
    likely_ = likely_ || is_section_key(key);
    nearly_ = nearly_ || is_nearly_version_key(key);
    root_ = std::max(root_, is_root_key(key));
    return follow(line);
  }

  /// Goes through a line that holds more than a key: false where a quotation mark stays open, or nobody can tell
  /// without reading YAML.
  bool follow(std::string_view line) {
    if (line.find_first_of("\"'[]{}") == std::string_view::npos) return true;
    char before = ' ';
    for (std::size_t at = 0; at < line.size(); ++at) {
      const char c = line[at];
      const bool begins = std::string_view(" \t[{,:-").find(before) != std::string_view::npos;
      if (c == '#' && (before == ' ' || before == '\t')) return true;
      if ((c == '"' || c == '\'') && begins) {
        const auto closed = closing_quote(line, at);
        if (closed == std::string_view::npos) return false;
        at = closed;
      } else if (c == '[' || c == '{') {
        ++open_;
      } else if (c == ']' || c == '}') {
        if (open_ == 0) return false;
        --open_;
      }
      before = line[at];
    }
    return true;
  }

  static std::size_t closing_quote(std::string_view line, std::size_t open) {
    for (std::size_t at = open + 1; at < line.size(); ++at) {
      if (line[open] == '"' && line[at] == '\\') {
        ++at;
      } else if (line[at] == line[open]) {
        const bool doubled = line[open] == '\'' && at + 1 < line.size() && line[at + 1] == '\'';
        if (!doubled) return at;
        ++at;
      }
    }
    return std::string_view::npos;
  }

  std::string_view bytes_;
  bool marked_ = false;   // `---` has been met
  bool any_key_ = false;  // a first-level key has been met
  bool version_ = false;
  bool likely_ = false;
  bool nearly_ = false;  // a key is nearly `sbs`
  RootKey root_ = RootKey::no;
  long open_ = 0;  // brackets
};

}  // namespace

bool is_nearly_version_key(std::string_view key) {
  if (key == version_keys[0]) return false;
  constexpr std::size_t longest = 24;  // three letters, and what cannot be seen before them
  constexpr unsigned one_slip = 2;
  if (key.size() > longest) return false;
  const std::string typed = as_typed(key);
  const std::string word = fold_case(trim(typed));
  constexpr std::string_view a_word_of_its_own = "obs";  // "note!"
  return word != a_word_of_its_own && typing_distance(word, version_keys[0]) <= one_slip;
}

Part part_of(const yaml::Document& document) {
  if (document.empty() || document[document.root()].kind != yaml::Kind::mapping) return Part::none;
  bool version = false;
  bool root = false;
  bool likely = false;
  for (const auto& [key, value] : document.entries(document.root())) {
    const auto text = document.text(key);
    version = version || text == version_keys[0];
    root = root || is_root_key(text) != RootKey::no;
    likely = likely || is_section_key(text) || is_nearly_version_key(text);
  }
  return part(version, root, likely);
}

Part part_of_broken(std::string_view bytes) {
  std::string text;  // UTF-16 has a NUL beside each of these letters
  std::copy_if(bytes.begin(), bytes.end(), std::back_inserter(text), [](char c) { return c != '\0'; });
  if (text.starts_with(source::byte_order_mark)) text.erase(0, source::byte_order_mark.size());
  std::vector<std::string_view> sections;
  for (const fields::Key& row : plan_keys().keys)
    if (is_section(row)) sections.insert(sections.end(), {row.names.sv, row.names.en});
  return part(has_line_with(text, version_keys), has_line_with(text, root_keys), has_line_with(text, sections));
}

std::optional<Part> part_by_bytes(std::string_view bytes) { return FirstKeys(bytes).part(); }

}  // namespace sbs::plan
