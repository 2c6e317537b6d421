#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.h"
#include "render/render.h"

namespace sbs::render {

/// A row of CSV as RFC 4180 has it, but with a line feed at its end: a cell with a comma, a quote or a line break
/// stands in quotes. A cell that a spreadsheet would take for a formula (it begins with = + - @, perhaps in full
/// width and after white space, and is no whole number) gets an apostrophe before it.
std::string csv_row(const std::vector<std::string>& cells);

/// The first row: what the columns hold.
std::string csv_heads(std::span<const Phrase> heads, Language language);

/// The row of a plan that could not be read: its file in the first of the columns, and in one of them why nothing else
/// stands there.
std::string unread_row(const Unread& plan, std::span<const Phrase> heads, std::size_t why, Language language);

}  // namespace sbs::render
