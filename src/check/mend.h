#pragma once

#include <cstddef>
#include <map>
#include <span>
#include <vector>

#include "diag/diagnostic.h"

namespace sbs::check {

/// The changes that would mend findings, by file. Of two fixes of one place the first is made; the other comes in the
/// next round, if it is still wanted.
struct Mending {
  struct File {
    std::vector<source::Edit> edits;
    std::size_t findings = 0;  ///< that would be mended, by where they are
  };
  std::map<source::FileId, File> files;
};
Mending mending(std::span<const diag::Diagnostic> findings);

}  // namespace sbs::check
