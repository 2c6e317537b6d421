#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "source/files.h"
#include "source/source_map.h"

namespace sbs::plan {

/// A folder as a walk comes to it.
struct FolderName {
  FolderName() = default;
  FolderName(std::string shown, std::string canonical)
      : path(std::move(shown)), other_(canonical == path ? std::string() : std::move(canonical)) {}

  std::string path;  ///< as it is to be shown
  /// The same however it was named.
  const std::string& canonical() const { return other_.empty() ? path : other_; }

 private:
  std::string other_;  // empty where both are one, as most absolute paths are
};

/// Why a file that was meant as YAML is none.
enum class Misfit : std::uint8_t {
  none,
  extension,  ///< `plan.yaml.txt`
  settings,   ///< settings under another name, `.sbs.yml`
  dead_link   ///< a link that leads nowhere
};

/// A YAML file in a folder, or one that was meant as such.
struct Listed {
  std::string name;
  source::FileId file;
  bool named = false;  ///< by its own path
  bool link = false;
  Misfit misfit = Misfit::none;
  bool again = false;  ///< the same file as one in another folder that comes before, by a link
};

/// A folder that is to be looked in.
struct Folder {
  FolderName place;
  bool everything = false;    ///< it was named, or one above it; else only the plans of named files are wanted
  std::vector<Listed> files;  ///< by name
  std::size_t settings = 0;   ///< what the guide called its settings
};

/// Knows the settings of folders, which live above: what a walk asks them.
class Guide {
 public:
  Guide() = default;
  Guide(const Guide&) = delete;
  Guide& operator=(const Guide&) = delete;
  Guide(Guide&&) = delete;
  Guide& operator=(Guide&&) = delete;
  virtual ~Guide() = default;

  /// The settings of a folder that holds `entries`: its own, else those of the folder above it, `parent`; with no
  /// `parent`, those nearest upwards.
  virtual std::size_t enter(const FolderName& place, const std::vector<source::Entry>& entries,
                            std::optional<std::size_t> parent) = 0;

  /// Whether settings tell to pass over what a folder holds under a name. What is named is always read.
  virtual bool passes_over(std::size_t settings, const FolderName& place, const std::string& name) = 0;
};

/// What some paths name: a file names the plan it belongs to, a folder every plan in it at any depth, hidden folders
/// aside. Nothing has been opened yet.
struct Walk {
  std::vector<Folder> folders;  ///< those with files, by path, each once; each file has its id, in this order
  std::vector<Failure> failures;
  std::vector<FolderName> asked;  ///< the folders that were named, as they were, and could be looked in
};
/// Folders are listed on so many threads; the guide is asked on the calling one, level by level downwards.
Walk walk(const source::Files& files, source::SourceMap& sources, std::span<const std::string> paths, Guide& guide,
          unsigned threads);

/// That nothing was found where folders were named: `found` are the canonical paths of folders with a plan, or part of
/// one, in them.
std::vector<Failure> asked_in_vain(const Walk& walk, const std::set<std::string_view>& found);

/// Whether a folder is another one or lies below it, by their canonical paths.
bool is_within(std::string_view folder, std::string_view other);

/// Whether a file's name says that it is YAML, in any case, and not hidden.
bool is_yaml_name(std::string_view name);

}  // namespace sbs::plan
