#pragma once

#include <string>
#include <string_view>

namespace sbs::render {

/// Text in which nothing is taken for markup, in XML and in html, between tags or within straight quotes. What XML may
/// not hold, control characters, has passed `printable` before.
std::string xml_text(std::string_view text);

}  // namespace sbs::render
