#pragma once

#include <string>
#include <string_view>

/// What the renderers of XML, SVG and HTML share.
namespace sbs::render {

/// Text, or the value of an attribute in double quotes, in which nothing is taken for markup. Control characters, which
/// XML may not hold, have to have passed `printable`.
std::string xml_text(std::string_view text);

}  // namespace sbs::render
