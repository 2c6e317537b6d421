#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "diag/diagnostic.h"
#include "plan/part.h"
#include "plan/walk.h"
#include "source/files.h"
#include "source/source_map.h"
#include "yaml/parse.h"

namespace sbs::plan {

/// A file that was parsed, and what parsing had to say.
struct ParsedFile {
  yaml::Document document;
  bool whole = true;  ///< all of it could be had, and is in the document
  std::vector<diag::Diagnostic> findings;
};
ParsedFile parse(const source::SourceMap& sources, source::FileId file, Language language,
                 yaml::Reader reader = yaml::Reader::lines_first);

/// What a file is to a plan, and its tree where that was read for it.
struct ToldFile {
  Part part = Part::none;
  std::optional<ParsedFile> parsed;
};
ToldFile tell_part(const source::SourceMap& sources, source::FileId file, Language language,
                   yaml::Reader reader = yaml::Reader::lines_first);

/// A file whose bytes are in the source map.
struct ReadFile {
  source::FileId file;
  Part part = Part::none;
  bool named = false;
  bool readable = true;  ///< its bytes could be had
  Misfit misfit = Misfit::none;
  bool again = false;                ///< met before, in another folder
  std::optional<ParsedFile> parsed;  ///< where it was read for telling what it is
};

/// The files of one plan to be, with exactly one root; or, without a root, files that belong to none.
struct Bundle {
  std::string folder;
  std::vector<ReadFile> files;  ///< by name
  std::optional<source::FileId> root;
  std::vector<std::string> roots;  ///< of files that belong to none: the roots of their folder
};

/// What is wanted from a folder, sorted into plans.
struct Sorted {
  std::vector<Bundle> bundles;  ///< plans first
  std::vector<Failure> failures;
  std::vector<Failure> beside;  ///< of files that nobody named, beside one that was: they may be parts of its plan
  std::size_t skipped = 0;      ///< files that are no part of a plan, of a folder that is wanted whole
};

/// Reads the files of a folder, each once, and tells which make which plan. One root: all plan files of the folder are
/// one plan. Several: each root is a plan, and nobody can tell to which the others belong. Bytes that nobody wants are
/// dropped. Of a folder that only some roots are wanted from, other files are read until one more root is found.
Sorted sort(const Folder& folder, const source::Files& files, source::SourceMap& sources, Language language,
            yaml::Reader reader = yaml::Reader::lines_first);

/// The same for a single file of given bytes, as one that was typed.
Bundle sort_alone(source::FileId file, source::SourceMap& sources, Language language,
                  yaml::Reader reader = yaml::Reader::lines_first);

}  // namespace sbs::plan
