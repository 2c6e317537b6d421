#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "git/repository.h"
#include "source/files.h"

namespace sbs::git {

/// The files of a commit, by their paths from the repository's root ("." is the root), as if they lay on a disk: read
/// from git's own store, so that nothing is checked out and no filter of the repository runs. A link leads to what it
/// leads to in the commit.
class RevisionFiles : public source::Files {
 public:
  /// Reads what the commit holds, not yet the files themselves.
  static Result<std::unique_ptr<RevisionFiles>> of(const Repository& repository, const Commit& commit);

  Result<std::string> read(const std::string& path, std::size_t limit) const override;
  Result<std::vector<source::Entry>> list(const std::string& folder) const override;
  source::Kind kind(const std::string& path) const override;
  std::string canonical(const std::string& path) const override;
  std::optional<std::string> identity(const std::string& path) const override;

 private:
  /// What stands at a path.
  struct Object {
    source::Kind kind = source::Kind::file;
    std::string hash;
    std::optional<std::string> leads_to{};  // of a link, the path
  };
  using Objects = std::map<std::string, Object>;  // by path; folders too

  explicit RevisionFiles(const Repository& repository) : repository_(repository) {}
  Result<void> read_tree(const Commit& commit);
  Result<void> read_links();
  Objects::const_iterator find(const std::string& path) const;
  std::optional<std::size_t> first_link_in(const std::string& path) const;
  Result<void> fetch(Objects::const_iterator first) const;

  Repository repository_;
  Objects objects_;
  std::map<std::string, std::set<std::string>> names_;  // of what lies in each folder
  mutable std::mutex reading_;
  mutable std::map<std::string, std::string> bytes_;  // of the files that were asked for last, by hash
};

}  // namespace sbs::git
