#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sbs::render {

/// A row of CSV as RFC 4180 has it, but with a line feed at its end: a cell with a comma, a quote or a line break
/// stands in quotes. A cell that a spreadsheet would take for a formula (it begins with = + - @ or a tab, and is no
/// whole number) gets an apostrophe before it.
std::string csv_row(const std::vector<std::string>& cells);

}  // namespace sbs::render
