#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "check/settle.h"
#include "cli/env.h"
#include "source/source_map.h"

namespace sbs::cli {

/// The files that have changed since a revision, of the repositories that some paths lie in.
class Changed {
 public:
  /// Fails where a path lies in no repository, or one has no such revision.
  static Result<Changed> since(const Env& env, const std::vector<std::string>& paths, const std::string& revision);

  const std::string& revision() const { return revision_; }

  /// Leaves what was found in plans of which a file has changed, or their settings have; and of other plans what rules
  /// over several plans hold against one of those. Gives the plans that have changed.
  std::vector<check::Settled> only(std::vector<check::Settled> all, const source::SourceMap& sources) const;

 private:
  Changed(const Env& env, std::string revision) : files_(env.files), revision_(std::move(revision)) {}

  bool has(const std::string& file) const;
  bool is_of(const check::Settled& plan, const source::SourceMap& sources) const;

  const source::Files* files_;
  std::string revision_;
  std::set<std::string> changed_;  // canonical paths
};

}  // namespace sbs::cli
