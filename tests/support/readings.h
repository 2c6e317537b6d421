#pragma once

#include <string>

#include "source/source_map.h"
#include "yaml/parse.h"

namespace sbs::test {

/// All that comes of reading a file, as text: the tree with styles, spans and comments, and what is said of it.
std::string outcome(const source::SourceMap& sources, source::FileId file, yaml::Reader reader);

}  // namespace sbs::test
