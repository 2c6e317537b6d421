#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "git/run.h"

namespace sbs::test {

/// A git repository of its own in a folder that goes with it: made by git itself.
class MadeRepository {
 public:
  MadeRepository();
  MadeRepository(const MadeRepository&) = delete;
  MadeRepository& operator=(const MadeRepository&) = delete;
  MadeRepository(MadeRepository&&) = delete;
  MadeRepository& operator=(MadeRepository&&) = delete;
  ~MadeRepository();

  /// Where it lies, from the root of the disk.
  const std::string& root() const { return root_; }
  std::string path(std::string_view name) const { return root_ + "/" + std::string(name); }

  /// Writes a file of the working tree, with its folders.
  void write(std::string_view name, std::string_view bytes) const;
  void remove(std::string_view name) const;
  /// Commits all of it, at noon of a day.
  void commit(Day day) const;
  /// What git says; fails the test program where git does.
  std::string git(std::vector<std::string> arguments) const;

 private:
  std::string root_;
};

/// The git of the machine, which reads no settings but those of the repository.
git::Run real_git();

}  // namespace sbs::test
