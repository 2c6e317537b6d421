#pragma once

#include <string>
#include <string_view>

#include "render/render.h"

namespace sbs::render {

/// The picture as an element of html: `<svg …>` alone, as wide as its place, without the plan's heading, which the page
/// has. What it names itself by begins with `ids`, so that several can stand on one page.
std::string timeline_svg_element(const schedule::Schedule& schedule, const Style& style, std::string_view ids);

}  // namespace sbs::render
