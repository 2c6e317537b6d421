#pragma once

#include <span>
#include <vector>

#include "source/source_map.h"
#include "source/text.h"
#include "yaml/document.h"

namespace sbs::plan {

/// All that some files hold, and their names: their bytes, readable as YAML or not, and what YAML makes of those keys
/// and values that it reads otherwise than they are written. Valid as long as the documents and the bytes.
std::vector<source::Text> texts_of(std::span<const source::FileId> files, std::span<const yaml::Document> documents,
                                   const source::SourceMap& sources);

}  // namespace sbs::plan
