#pragma once

#include <cstdint>
#include <string_view>

#include "source/span.h"

namespace sbs::source {

/// A text that a file holds, for whoever looks for something wherever it stands: keys, values and comments alike.
struct Text {
  enum class Kind : std::uint8_t {
    as_written,  ///< bytes of the file: each offset is a place
    as_meant,    ///< what YAML makes of what is written there: escapes, folded lines
    file_name    ///< the file's path, as it is shown
  };
  std::string_view text;
  Span written;
  Kind kind = Kind::as_written;
};

}  // namespace sbs::source
