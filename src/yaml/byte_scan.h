#pragma once

#include <string_view>

#include "diag/diagnostic.h"
#include "source/span.h"

namespace sbs::yaml {

/// Looks at a file's bytes before any YAML is read: encoding, NUL, control characters, a lone carriage return; all that
/// yaml-cpp replaces or passes over in silence. False where the bytes are no text that could be read as YAML.
bool scan_bytes(std::string_view bytes, source::FileId file, diag::Sink& sink);

}  // namespace sbs::yaml
