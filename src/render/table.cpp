#include "render/table.h"

#include "base/text.h"

namespace sbs::render {

Cell step_cell(const std::optional<programme::Step>& step) {
  if (!step) return std::string();
  return static_cast<long>(programme::number(*step));
}

Cell line_cell(const std::optional<schedule::Origin>& place) {
  if (!place) return std::string();
  return counted(place->line);
}

std::vector<Cell> unread_row(const Unread& plan, std::size_t columns, std::size_t why, Language language) {
  std::vector<Cell> row(columns);
  row.front() = plan.root;
  row.at(why) = unread_text(plan, language);
  return row;
}

std::string cell_text(std::string_view text) {
  std::string out;
  while (true) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out += printable(line);
    if (end == std::string_view::npos) return out;
    out += '\n';
    text.remove_prefix(end + 1);
  }
}

}  // namespace sbs::render
