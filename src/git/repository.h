#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"
#include "git/run.h"

namespace sbs::git {

/// The parts of an answer with `-z`, each ended by a zero byte.
std::vector<std::string> parts_of(std::string_view answer);

/// A commit by its full hash: nobody has to guess any more what a revision's name stands for.
struct Commit {
  std::string hash;

  bool operator==(const Commit&) const = default;
};

/// The git repository that a folder lies in.
class Repository {
 public:
  /// Finds it; fails where the folder lies in none, or git cannot be run.
  static Result<Repository> of(const Run& run, const std::string& folder);

  /// The root of its working tree, from the root of the disk.
  const std::string& root() const { return root_; }
  /// The folder that it was asked of, from that root: "planer/ek"; "." for the root itself.
  const std::string& folder() const { return folder_; }
  /// Whether only the last part of its history is there, as after `git clone --depth`.
  bool shallow() const { return shallow_; }

  /// The commit that a revision names: `HEAD`, `main~2`, `v1`, `HEAD@{2 weeks ago}`. Fails where there is none, and
  /// says how to fetch the history where that may be why.
  Result<Commit> commit(const std::string& revision) const;

  /// Where the line of HEAD left that of a revision, `merge-base REVISION HEAD`.
  Result<Commit> merge_base(const std::string& revision) const;

  /// The files that differ between a commit and the working tree, those that git does not know yet among them, by their
  /// paths from the root; sorted. What `.gitignore` names is left out.
  Result<std::vector<std::string>> changed_since(const Commit& commit) const;

  /// The last commit on the line of HEAD that changed what a path (from the root) holds before a day, by the day that
  /// its committer had; none where there is none. In a shallow repository nobody can tell, and it fails.
  Result<std::optional<Commit>> last_before(Day day, const std::string& path) const;

  /// Asks git in the repository; fails, in git's own words, where git does.
  Result<std::string> ask(std::vector<std::string> arguments, std::string_view input = {}) const;

 private:
  Repository(Run run, std::string root, std::string folder, bool shallow)
      : run_(std::move(run)), root_(std::move(root)), folder_(std::move(folder)), shallow_(shallow) {}

  Run run_;
  std::string root_;
  std::string folder_;
  bool shallow_;
};

}  // namespace sbs::git
