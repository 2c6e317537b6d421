#pragma once

#include <cstdint>
#include <optional>

#include "diag/diagnostic.h"
#include "source/source_map.h"
#include "yaml/document.h"
#include "yaml/limits.h"

namespace sbs::yaml {

/// Who reads: the line reader, and yaml-cpp what it declines; or yaml-cpp everything. The outcome is the same, and the
/// second is there to show it.
enum class Reader : std::uint8_t { lines_first, yaml_cpp };

/// What came of reading a file: the tree, and whether the whole file is in it. Of a file that is not whole, nothing
/// should be said but what its own findings say.
struct Parsed {
  Document document;
  bool whole = false;
};

/// Reads a file's bytes: the byte scan (SBS001), then YAML (SBS002, SBS014). Never throws. The tree refers to the
/// bytes that `sources` owns.
Parsed parse(const source::SourceMap& sources, source::FileId file, diag::Sink& sink,
             Reader reader = Reader::lines_first, const Limits& limits = {});

/// The tree of an ordinary file, of which nothing is to be said; none where only `parse` can tell. Costs next to
/// nothing beside yaml-cpp, so it may be asked first.
std::optional<Document> parse_ordinary(const source::SourceMap& sources, source::FileId file,
                                       Reader reader = Reader::lines_first, const Limits& limits = {});

}  // namespace sbs::yaml
