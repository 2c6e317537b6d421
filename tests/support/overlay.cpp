#include "support/overlay.h"

#include <algorithm>
#include <sstream>
#include <vector>

namespace sbs::test {

namespace {

/// A key with the lines that belong to it.
struct Block {
  std::string key;
  std::string lines;
};

/// The keys at an indentation, each with the lines below it.
std::vector<Block> blocks(const std::string& text, std::size_t indent) {
  std::vector<Block> result;
  std::istringstream lines(text);
  std::string line;
  while (std::getline(lines, line)) {
    const auto first = line.find_first_not_of(' ');
    if (first == indent && line[first] != '-' && line[first] != '#')
      result.push_back({line.substr(first, line.find(':') - first), {}});
    if (!result.empty()) result.back().lines += line + "\n";
  }
  return result;
}

bool is_mapping(const std::string& lines) {
  std::istringstream stream(lines);
  std::string line;
  std::getline(stream, line);
  if (line.back() != ':') return false;
  return std::getline(stream, line) && line.starts_with("  ") && line[2] != '-' && line[2] != ' ';
}

/// Keys of the base that the overlay does not name stay; those it names come from it, as often as it has them.
std::string merged(const std::vector<Block>& base, const std::vector<Block>& over, bool deep) {
  std::string text;
  for (const Block& block : base) {
    const auto named = [&](const Block& other) { return other.key == block.key; };
    const auto found = std::find_if(over.begin(), over.end(), named);
    if (found == over.end()) {
      text += block.lines;
    } else if (deep && is_mapping(block.lines) && is_mapping(found->lines)) {
      text += block.lines.substr(0, block.lines.find('\n') + 1);
      text += merged(blocks(block.lines, 2), blocks(found->lines, 2), false);
    } else {
      for (const Block& other : over)
        if (named(other)) text += other.lines;
    }
  }
  for (const Block& block : over)
    if (std::none_of(base.begin(), base.end(), [&](const Block& other) { return other.key == block.key; }))
      text += block.lines;
  return text;
}

}  // namespace

std::map<std::string, std::string> files_of(const rules::Example& example) {
  const std::string text(example.text);
  if (example.kind == rules::Example::Kind::file) return {{"plan.yaml", text}};
  if (example.kind == rules::Example::Kind::overlay)
    return {{"plan.yaml", merged(blocks(std::string(rules::example_plan()), 0), blocks(text, 0), true)}};
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
