#include "render/unified_diff.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace sbs::render {

namespace {

using Lines = std::vector<std::string_view>;

/// The lines of a text, each with its line break.
Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

/// Lines of the one text that stand for lines of the other: `[begin, end)` of each.
struct Change {
  std::size_t old_begin, old_end;
  std::size_t new_begin, new_end;
};

/// Mending seldom adds or takes lines: then they are held against each other one by one. Otherwise all between the
/// first and the last difference counts as changed.
std::vector<Change> changes(const Lines& before, const Lines& after) {
  std::vector<Change> found;
  if (before.size() == after.size()) {
    for (std::size_t at = 0; at < before.size(); ++at) {
      if (before[at] == after[at]) continue;
      if (!found.empty() && found.back().old_end == at)
        ++found.back().old_end, ++found.back().new_end;
      else
        found.push_back({at, at + 1, at, at + 1});
    }
    return found;
  }
  const std::size_t shorter = std::min(before.size(), after.size());
  std::size_t same = 0;
  while (same < shorter && before[same] == after[same])
    ++same;
  std::size_t tail = 0;
  while (tail < shorter - same && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
    ++tail;
  found.push_back({same, before.size() - tail, same, after.size() - tail});
  return found;
}

void add_line(std::string& out, char mark, std::string_view line) {
  out += mark;
  out += line;
  if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// "12,3"; an empty range is named by the line before it.
std::string range(std::size_t begin, std::size_t end) {
  const std::size_t count = end - begin;
  return fmt::format("{},{}", count == 0 ? begin : begin + 1, count);
}

}  // namespace

std::string unified_diff(std::string_view name, std::string_view before, std::string_view after) {
  constexpr std::size_t context = 3;
  if (before == after) return {};
  const Lines old_lines = lines_of(before);
  const Lines new_lines = lines_of(after);
  const auto all = changes(old_lines, new_lines);
  std::string out = fmt::format("--- a/{0}\n+++ b/{0}\n", name);
  for (std::size_t first = 0; first < all.size();) {
    // Changes with little between them share a hunk.
    std::size_t last = first;
    while (last + 1 < all.size() && all[last + 1].old_begin <= all[last].old_end + 2 * context)
      ++last;
    const std::size_t lead = std::min(context, all[first].old_begin);
    const std::size_t trail = std::min(context, old_lines.size() - all[last].old_end);
    out += fmt::format("@@ -{} +{} @@\n", range(all[first].old_begin - lead, all[last].old_end + trail),
                       range(all[first].new_begin - lead, all[last].new_end + trail));
    std::size_t at = all[first].old_begin - lead;
    for (std::size_t one = first; one <= last; ++one) {
      for (; at < all[one].old_begin; ++at)
        add_line(out, ' ', old_lines[at]);
      for (; at < all[one].old_end; ++at)
        add_line(out, '-', old_lines[at]);
      for (std::size_t added = all[one].new_begin; added < all[one].new_end; ++added)
        add_line(out, '+', new_lines[added]);
    }
    for (const std::size_t end = at + trail; at < end; ++at)
      add_line(out, ' ', old_lines[at]);
    first = last + 1;
  }
  return out;
}

}  // namespace sbs::render
