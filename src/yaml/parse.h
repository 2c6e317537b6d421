#pragma once

#include <cstddef>
#include <cstdint>

#include "diag/diagnostic.h"
#include "source/source_map.h"
#include "yaml/document.h"

namespace sbs::yaml {

/// How much a plan may be; far more than any plan is (SBS014).
struct Limits {
  std::size_t file_bytes = std::size_t{64} << 20;
  std::size_t levels = 64;
  std::size_t nodes = 8'000'000;
  std::size_t text_bytes = std::size_t{1} << 20;
};

/// What came of reading a file: the tree, and whether the whole file is in it. Of a file that is not whole, nothing
/// should be said but what its own findings say.
struct Parsed {
  Document document;
  bool whole = false;
};

/// Reads a file's bytes: the byte scan (SBS001), then YAML (SBS002, SBS014). Never throws. The tree refers to the
/// bytes that `sources` owns.
Parsed parse(const source::SourceMap& sources, source::FileId file, diag::Sink& sink, const Limits& limits = {});

}  // namespace sbs::yaml
