#pragma once

#include <string_view>

/// How a page looks, on a screen, on a telephone, in the dark and on paper.
namespace sbs::render {

/// The whole of it, and by what the page's content policy knows it again: the base64 of its SHA-256. Whoever changes
/// the one changes the other; tests/npm/page_test.js says what it has to be.
extern const std::string_view page_style;
extern const std::string_view page_style_hash;

}  // namespace sbs::render
