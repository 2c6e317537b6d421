#include "render/csv.h"

#include "base/text.h"

namespace sbs::render {

namespace {

bool is_negative_number(std::string_view text) {
  return text.size() > 1 && text.front() == '-' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// What a terminal would obey is taken out; line breaks stay, for a cell may have several lines.
std::string cell(std::string_view text) {
  std::string out;
  // A carriage return or a tab before the sign does not keep spreadsheets from seeing a formula.
  const auto sign = text.find_first_not_of(" \t\r\n");
  if (sign != std::string_view::npos && std::string_view("=+-@").find(text[sign]) != std::string_view::npos &&
      !is_negative_number(text))
    out = "'";
  while (true) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out += printable(line);
    if (end == std::string_view::npos) break;
    out += '\n';
    text.remove_prefix(end + 1);
  }
  if (out.find_first_of(",\"\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) {
    if (c == '"') quoted += '"';
    quoted += c;
  }
  return quoted + "\"";
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& one : cells) {
    if (&one != &cells.front()) row += ',';
    row += cell(one);
  }
  return row + "\n";
}

}  // namespace sbs::render
