#pragma once

#include <string>

#include "base/json.h"

namespace sbs::render {

/// A whole document, with a line end. What a terminal would obey stands escaped; a text that is no UTF-8, as a file's
/// name may be, is shown with U+FFFD.
std::string json_text(const Json& json);

}  // namespace sbs::render
