#pragma once

#include <memory>
#include <string>

#include "cli/env.h"
#include "source/files.h"

namespace sbs::cli {

/// One side of a difference: files of the disk or of a revision, or standard input.
struct DiffSide {
  std::string typed;         ///< as it is shown: "HEAD", "planer/ek"
  std::string path;          ///< of a plan or of a folder of plans, for its files; `-` for standard input
  std::string base;          ///< the folder that the paths of its plans are counted from
  bool one_plan = false;     ///< a plan was named, and no folder
  bool of_revision = false;  ///< out of git
  bool implied = false;      ///< the path is that of the other side: it may not be there, and then there is nothing
  bool missing = false;      ///< nothing is there
  std::unique_ptr<source::Files>
      files{};  ///< of a revision; with the settings of the newer side, where it is the older
};

class DiffSides {
 public:
  DiffSide before;
  DiffSide after;

  /// Gives the older side the settings of the newer one.
  void settle(const Env& env, const std::string& config);

 private:
  std::unique_ptr<source::Files> own_files_;  // of the older side, below its settings
};

/// What two arguments name: a path that exists is one; else a revision, with a path after its first colon, or that of
/// the other side. The older side has the settings of the newer one.
Result<std::unique_ptr<DiffSides>> diff_sides(const Env& env, const std::string& before, const std::string& after,
                                              const std::string& config);

}  // namespace sbs::cli
