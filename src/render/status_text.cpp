#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/heading.h"
#include "render/status_words.h"
#include "render/style.h"

namespace sbs::render {

namespace {

using schedule::Standing;

constexpr std::size_t gap = 2;
constexpr Message<std::string> next_words{"Närmast: {0}", "Next: {0}"};

bool is_late(const Standing& standing) { return standing.next && standing.next->state == schedule::State::overdue; }

/// How wide each column is; the columns of figures are as wide as they need.
struct Widths {
  std::size_t name = 0;
  std::array<std::size_t, status_column_count> figures{};
  std::size_t all_figures = 0;  ///< of all these columns, each with the gap before it
  std::size_t next = 0;  ///< of the column beside the figures; 0 where the next thing stands on a line of its own
};

/// The widths of a table, where the page has room for one with names that can be read.
std::optional<Widths> table_widths(const Standings& standings, const Style& style) {
  constexpr std::size_t narrowest_name = 18;
  constexpr std::size_t narrowest_next = 40;
  Widths widths;
  for (std::size_t at = 0; at < status_column_count; ++at) {
    std::size_t& width = widths.figures.at(at);
    width = display_width(status_columns.at(at).head.in(style.language));
    for (const Standing& standing : standings)
      width = std::max(width, display_width(status_columns.at(at).cell(standing, style.language)));
    widths.all_figures += gap + width;
  }
  if (style.width < narrowest_name + widths.all_figures) return std::nullopt;
  const std::size_t room = style.width - widths.all_figures;
  std::size_t longest = display_width(name_head(style.language));
  for (const Standing& standing : standings)
    longest = std::max(longest, display_width(name_of(standing, style)));
  widths.name = std::min(longest, room);
  if (room < narrowest_name + gap + narrowest_next) return widths;
  widths.name = std::clamp(longest, narrowest_name, (room - gap) / 2);
  widths.next = room - gap - widths.name;
  return widths;
}

/// The figures of a row, each right-aligned after a gap; what is amiss is coloured.
std::string figures(const Standing& standing, const Widths& widths, const Style& style) {
  std::string out;
  for (std::size_t at = 0; at < status_column_count; ++at) {
    const StatusColumn& column = status_columns.at(at);
    const std::string cell = column.cell(standing, style.language);
    out.append(gap + widths.figures.at(at) - display_width(cell), ' ');
    out += column.amiss(standing) ? coloured(cell, Colour::red, style) : cell;
  }
  return out;
}

std::string heads(const Widths& widths, const Style& style) {
  std::string line = pad(name_head(style.language), widths.name, cut_mark(style));
  for (std::size_t at = 0; at < status_column_count; ++at) {
    const std::string_view head = status_columns.at(at).head.in(style.language);
    line.append(gap + widths.figures.at(at) - display_width(head), ' ').append(head);
  }
  if (widths.next > 0) line.append(gap, ' ').append(next_head(style.language));
  return coloured(line, Colour::bold, style) + "\n";
}

void add_next_line(std::string& out, const Standing& standing, const Style& style) {
  constexpr std::size_t indent = 2;
  const std::string next = next_text(standing, style);
  if (next.empty()) return;
  for (const std::string& line : wrap(next_words(style.language, next), style.width - indent))
    out += std::string(indent, ' ') + coloured(line, is_late(standing) ? Colour::red : Colour::dim, style) + "\n";
}

/// A name on several lines is indented after the first, so that none of them passes for a row of its own.
std::vector<std::string> name_lines(const std::string& name, std::size_t width) {
  constexpr std::size_t indent = 2;
  if (display_width(name) <= width) return {name};
  std::vector<std::string> lines = wrap(name, width - indent);
  for (std::size_t at = 1; at < lines.size(); ++at)
    lines[at].insert(0, indent, ' ');
  return lines;
}

void add_row(std::string& out, const Standing& standing, const Widths& widths, const Style& style) {
  const auto name = name_lines(name_of(standing, style), widths.name);
  std::vector<std::string> next;
  if (widths.next > 0) next = wrap(next_text(standing, style), widths.next);
  const std::string row = figures(standing, widths, style);
  for (std::size_t at = 0; at < std::max(name.size(), next.size()); ++at) {
    std::string line = pad(at < name.size() ? name[at] : std::string(), widths.name, cut_mark(style));
    line += at == 0 ? row : std::string(widths.all_figures, ' ');
    if (at < next.size() && !next[at].empty())
      line += std::string(gap, ' ') + (is_late(standing) ? coloured(next[at], Colour::red, style) : next[at]);
    line.erase(line.find_last_not_of(' ') + 1);
    out += line + "\n";
  }
  if (widths.next == 0) add_next_line(out, standing, style);
}

}  // namespace

std::string status_text(Standings standings, const Style& style) {
  std::string out;
  if (const auto widths = table_widths(standings, style)) {
    out += heads(*widths, style);
    for (const Standing& standing : standings)
      add_row(out, standing, *widths, style);
  } else {
    for (const Standing& standing : standings) {
      if (!out.empty()) out += "\n";
      add_title(out, name_of(standing, style), style);
      add_pieces(out, words_of(standing, style.language), style);
      add_next_line(out, standing, style);
    }
  }
  out += "\n";
  for (const Unread& plan : standings.unread)
    add_wrapped(out, "", unread_text(plan, style.language), style);
  for (const Totals& sum : sums_worth_telling(standings))
    add_pieces(out, sum_words(sum, style.language), style);
  add_pieces(out, totals_words(standings, style.language), style);
  return out;
}

}  // namespace sbs::render
