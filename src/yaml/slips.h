#pragma once

#include <cstddef>
#include <string_view>

#include "diag/diagnostic.h"

namespace sbs::yaml {

/// Names the slip that makes a file unreadable, on the line where it stands: a reader of YAML stumbles only later, and
/// says something of an indentation. Looks at the lines from the top to a little below `offset`, where the reader
/// stopped; false where it knows none. The slips are those that people, word processors, web pages and git make.
bool report_slip(std::string_view bytes, source::FileId file, std::size_t offset, diag::Sink& sink);

}  // namespace sbs::yaml
