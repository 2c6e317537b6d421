#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/span.h"

namespace sbs::source {

/// A change of bytes: what stands in `span` is replaced by `text`.
struct Edit {
  Span span;
  std::string text;
};

/// A file's bytes with the edits made that are meant for it; nothing but those bytes changes. Of edits that overlap the
/// first by place is made, and the same edit is made once.
std::string edited(std::string_view bytes, std::vector<Edit> edits);

}  // namespace sbs::source
