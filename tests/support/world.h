#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/env.h"

namespace sbs::test {

/// What a run printed, and its exit code.
struct Outcome {
  int code = 0;
  std::string out;
  std::string err;
};

/// A world of its own for a run: its files are in memory or on the disk, its clock stands still.
class World {
 public:
  /// With the files of the disk.
  World();
  /// With these files only.
  explicit World(std::map<std::string, std::string> files);
  /// With files that somebody else makes up.
  explicit World(std::unique_ptr<source::Files> files);

  World& on(Day today);
  World& with(const std::string& variable, const std::string& value);
  World& typing(std::string input);
  /// With standard error on a terminal, where runs have lasted so long already.
  World& watched(std::chrono::milliseconds elapsed);

  /// With standard input and standard error on a terminal, where somebody types these lines.
  World& at_keyboard(std::string typed);

  /// With the git of the machine, or another.
  World& with_git();
  World& with_git(git::Run run);

  /// With standard output on a terminal.
  World& on_terminal();

  /// `sbs` with these arguments.
  Outcome run(const std::vector<std::string>& arguments);

  /// What `-o` and `FORMAT=FILE` wrote, and what was changed in place.
  std::map<std::string, std::string> written;
  /// Files that cannot be changed in place.
  std::set<std::string> unwritable;

 private:
  std::unique_ptr<source::Files> files_;
  std::map<std::string, std::string> variables_;
  std::string input_;
  std::optional<std::chrono::milliseconds> watched_;
  git::Run git_;
  bool on_terminal_ = false;
  bool at_keyboard_ = false;
  Day today_;
};

/// Splits as a shell does, as far as tests need: at spaces, but not within single quotes.
std::vector<std::string> split_words(const std::string& line);

/// The lines of a text, without their ends.
std::vector<std::string> lines_of(const std::string& text);

/// The whole of a file of the source tree; fails the test program where it is not there.
std::string read_file(const std::string& path);

/// Runs of white space as one space: the notice breaks its lines in the middle of sentences.
std::string folded(const std::string& text);

/// The source tree's root.
std::string source_root();

/// A word that is the same for a key of the plan format in either language; other words as they are.
std::string same_in_both(const std::string& word);

/// One thing that `--format json` reports.
struct Found {
  std::string rule;
  std::string severity;
  std::string file;
  std::size_t line;
  std::size_t column;
  std::size_t end_line;
  std::size_t end_column;
  std::string path;
  std::string message;
  std::string help;

  bool operator==(const Found&) const = default;
};

/// Reads the diagnostics of `--format json`.
std::vector<Found> read_findings(const std::string& json);

/// "SBS601 error plan.yaml:9:9": one a line, for comparing and for showing.
std::string to_text(const std::vector<Found>& findings);

/// A plan whose keys and enumerated values are in the other language than before; lines stay lines.
std::string translated(const std::string& plan);

}  // namespace sbs::test
