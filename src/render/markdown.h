#pragma once

#include <string>
#include <string_view>

/// What the renderers of Markdown (CommonMark, with GitHub's tables) share.
namespace sbs::render {

/// Prose in which nothing is taken for markup, on one line, without spaces at its ends. Behind an @ that a forge would
/// take for an address or for somebody to call stands a space without width.
std::string markdown_text(std::string_view text);

/// A block of code, fenced with more backticks than it holds.
std::string markdown_code(std::string_view code, std::string_view language);

}  // namespace sbs::render
