#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/render.h"

/// What the renderers of text share: colours, and lines that fit.
namespace sbs::render {

enum class Colour : unsigned char { red, yellow, cyan, blue, green, bold, dim };

/// The text in a colour, where the style has colours.
std::string coloured(std::string_view text, Colour colour, const Style& style);

/// The colour that tells how it stands with something; the word or the mark beside it says the same.
Colour colour_of(schedule::State state);
/// The same of a finding or a rule.
Colour colour_of(diag::Severity severity);

/// What stands where something was cut.
std::string_view cut_mark(const Style& style);

/// Between two things on a line.
std::string_view separator(const Style& style);

/// Lines that fit the width: the first begins with `head`, the others are indented as far.
void add_wrapped(std::string& out, std::string_view head, std::string_view text, const Style& style);

/// A title: in bold, on as many lines as it takes.
void add_title(std::string& out, std::string_view title, const Style& style);

/// Pieces with separators between them, on as few lines as they need; a piece is broken only where it is wider than a
/// line.
void add_pieces(std::string& out, const std::vector<std::string>& pieces, const Style& style);

}  // namespace sbs::render
