#pragma once

#include <string>
#include <vector>

#include "diag/diagnostic.h"
#include "plan/plan.h"
#include "plan/sort.h"
#include "source/source_map.h"
#include "yaml/document.h"

namespace sbs::plan {

/// One plan as it was read: joined from its files, references resolved, with the trees it came from. The trees refer to
/// the bytes in the source map.
struct Reading {
  Plan plan;
  std::vector<yaml::Document> documents;   ///< of the plan's files, in order
  std::vector<diag::Diagnostic> findings;  ///< what reading had to say
  std::size_t files = 0;                   ///< whose bytes could be had
  bool whole = true;                       ///< all of every file could be read: nothing that is there counts as absent
};
Reading read(Bundle bundle, const source::SourceMap& sources, Language language,
             yaml::Reader reader = yaml::Reader::lines_first);

/// Files that belong to no plan (SBS015), with what is to be said of them.
struct Loose {
  std::vector<source::FileId> files;      ///< whose bytes could be had
  std::vector<yaml::Document> documents;  ///< of those that could be parsed
  std::vector<diag::Diagnostic> findings;
};
Loose read_loose(Bundle bundle, const source::SourceMap& sources, Language language,
                 yaml::Reader reader = yaml::Reader::lines_first);

}  // namespace sbs::plan
