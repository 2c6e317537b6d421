#include "support/overlay.h"

#include <algorithm>
#include <sstream>
#include <utility>
#include <vector>

namespace sbs::test {

namespace {

/// A key with the lines that belong to it.
struct Block {
  std::string key;
  std::string comments;  // alone on the lines above it
  std::string lines;

  std::string all() const { return comments + lines; }
};

bool is_comment(const std::string& line) {
  const auto first = line.find_first_not_of(' ');
  return first != std::string::npos && line[first] == '#';
}

/// `# slut: saknas` takes what the base has under that name away; empty for any other line.
std::string taken_away(const std::string& line) {
  constexpr std::string_view mark = ": saknas";
  if (!is_comment(line) || !line.ends_with(mark)) return {};
  const auto begin = line.find_first_not_of("# ");
  return line.substr(begin, line.size() - mark.size() - begin);
}

/// The keys at an indentation, each with the lines below it.
std::vector<Block> blocks(const std::string& text, std::size_t indent) {
  std::vector<Block> result;
  std::istringstream lines(text);
  std::string line;
  std::string comments;
  while (std::getline(lines, line)) {
    const auto first = line.find_first_not_of(' ');
    if (first == indent && !taken_away(line).empty()) {
      result.push_back({taken_away(line), {}, {}});
      continue;
    }
    if (first == indent && is_comment(line)) {
      comments += line + "\n";
      continue;
    }
    if (first == indent && line[first] != '-')
      result.push_back({line.substr(first, line.find(':') - first), std::exchange(comments, {}), {}});
    if (!result.empty()) result.back().lines += std::exchange(comments, {}) + line + "\n";
  }
  return result;
}

/// The items of a list below a key, each with its lines.
std::vector<Block> items(const std::string& section) {
  std::vector<Block> result;
  std::istringstream lines(section.substr(section.find('\n') + 1));
  std::string line;
  std::string comments;
  while (std::getline(lines, line)) {
    if (line.starts_with("  #") && !taken_away(line).empty()) {
      result.push_back({taken_away(line), {}, {}});
      continue;
    }
    if (line.starts_with("  #")) {
      comments += line + "\n";
      continue;
    }
    if (line.starts_with("  - ")) {
      // An item is known by what its first line names: `id: läsning`, `händelse: urval`.
      const auto begin = line.find_first_not_of("{ ", 4);
      std::string key = line.substr(begin, line.find_first_of(",}", begin) - begin);
      key.erase(std::min(key.find("  #"), key.size()));
      result.push_back({std::move(key), std::exchange(comments, {}), {}});
    }
    if (!result.empty()) result.back().lines += std::exchange(comments, {}) + line + "\n";
  }
  return result;
}

enum class Kind { mapping, list, other, comments };

Kind kind_of(const std::string& section) {
  const auto first = section.find('\n');
  if (section[first - 1] != ':' || first + 3 >= section.size()) return Kind::other;
  std::string_view next = std::string_view(section).substr(first + 1);
  while (next.starts_with("  #"))
    next.remove_prefix(std::min(next.find('\n'), next.size() - 1) + 1);
  next = next.substr(0, 4);
  if (next.find_first_not_of("\n ") == std::string_view::npos && section.find("  #") != std::string::npos)
    return Kind::comments;
  if (next.starts_with("  - ")) return Kind::list;
  return next.starts_with("  ") && next[2] != ' ' ? Kind::mapping : Kind::other;
}

/// Whether a section is of a kind; one that only takes something away is of the base's.
bool may_be(const std::string& section, Kind kind) {
  return kind_of(section) == kind || kind_of(section) == Kind::comments;
}

/// Keys of the base that the overlay does not name stay; those it names come from it, as often as it has them.
std::string merged_keys(const std::vector<Block>& base, const std::vector<Block>& over, bool deep);

/// Items that the base has too are merged key by key, or replaced where they stand on one line; others are added.
std::string merged_items(const std::string& base, const std::string& over) {
  std::string text = base.substr(0, base.find('\n') + 1);
  std::vector<Block> rest = items(over);
  for (const Block& item : items(base)) {
    const auto found = std::find_if(rest.begin(), rest.end(), [&](const Block& one) { return one.key == item.key; });
    if (found == rest.end()) {
      text += item.all();
      continue;
    }
    const bool block = item.lines.find('{') > item.lines.find('\n') && found->lines.find('{') > found->lines.find('\n');
    text += found->comments;
    if (found->lines.empty()) {
      rest.erase(found);
      continue;
    }
    if (!block) {
      text += found->lines;
    } else {
      const auto first = item.lines.find('\n') + 1;
      text += found->lines.substr(0, found->lines.find('\n') + 1) +
              merged_keys(blocks(item.lines.substr(first), 4),
                          blocks(found->lines.substr(found->lines.find('\n') + 1), 4), false);
    }
    rest.erase(found);
  }
  for (const Block& item : rest)
    text += item.all();
  return text;
}

std::string merged_keys(const std::vector<Block>& base, const std::vector<Block>& over, bool deep) {
  std::string text;
  for (const Block& block : base) {
    const auto named = [&](const Block& other) { return other.key == block.key; };
    const auto found = std::find_if(over.begin(), over.end(), named);
    if (found == over.end()) {
      text += block.all();
    } else if (found->lines.empty()) {
      continue;
    } else if (deep && kind_of(block.lines) == Kind::mapping && may_be(found->lines, Kind::mapping)) {
      text += block.lines.substr(0, block.lines.find('\n') + 1);
      text += merged_keys(blocks(block.lines, 2), blocks(found->lines, 2), false);
    } else if (deep && kind_of(block.lines) == Kind::list && may_be(found->lines, Kind::list)) {
      text += merged_items(block.lines, found->lines);
    } else {
      for (const Block& other : over)
        if (named(other)) text += other.all();
    }
  }
  for (const Block& block : over)
    if (std::none_of(base.begin(), base.end(), [&](const Block& other) { return other.key == block.key; }))
      text += block.all();
  return text;
}

}  // namespace

std::map<std::string, std::string> files_of(const rules::Example& example) {
  return files_of(std::string(example.text), example.kind);
}

std::map<std::string, std::string> files_of(const std::string& text, rules::Example::Kind kind) {
  if (kind == rules::Example::Kind::file || kind == rules::Example::Kind::as_it_is) return {{"plan.yaml", text}};
  if (const std::string base = rules::base_of(kind); !base.empty())
    return {{"plan.yaml", merged_keys(blocks(base, 0), blocks(text, 0), true)}};
  std::map<std::string, std::string> files;
  std::istringstream lines(text);
  std::string line;
  std::string name;
  while (std::getline(lines, line)) {
    constexpr std::string_view marker = "# file: ";
    if (line.starts_with(marker))
      name = line.substr(marker.size());
    else
      files[name] += line + "\n";
  }
  return files;
}

}  // namespace sbs::test
