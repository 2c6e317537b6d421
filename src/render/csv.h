#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"

namespace sbs::render {

/// A row of CSV as RFC 4180 has it, but with a line feed at its end: a cell with a comma, a quote or a line break
/// stands in quotes. A cell that a spreadsheet would take for a formula (it begins with = + - @, perhaps in full
/// width and after white space, and is no whole number) gets an apostrophe before it.
std::string csv_row(const std::vector<std::string>& cells);

/// The first row: what the columns hold.
std::string csv_heads(std::span<const Phrase> heads, Language language);

}  // namespace sbs::render
