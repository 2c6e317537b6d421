#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "begin/begin.h"
#include "check/world.h"
#include "cli/env.h"
#include "cli/write_file.h"

namespace sbs::cli {

/// The files of a plan that begins in a folder: what is missing there, and nothing that would take the place of
/// anything.
class NewPlan {
 public:
  NewPlan(const Env& env, const std::string& folder, Language language, const check::Today& today);

  /// As it is to be shown.
  const std::string& folder() const { return folder_; }

  /// Why no plan can begin in the folder, whatever it says.
  std::optional<Failure> objection_to_folder() const;

  /// Makes them; why they may not be written: a file is there already, `output` is one of them, or the plan would not
  /// be valid as it stands.
  std::optional<Failure> make(const begin::Beginning& beginning, const std::string& output);

  /// The plan's first.
  const std::vector<NewFile>& files() const { return files_; }

 private:
  /// A schema that a modeline points at: the way there from the folder, and its text where no file holds it yet.
  struct KeptSchema {
    std::string way;
    std::optional<std::string> missing;
  };

  std::string in_folder(const std::string& name) const;
  std::optional<Failure> add(const begin::File& file, bool may_be_there);
  KeptSchema schema_of(std::string_view name) const;
  std::optional<Failure> add_schema(const KeptSchema& schema);
  std::optional<Failure> fault_in(const std::vector<begin::File>& plan, const begin::Beginning& beginning) const;

  const Env& env_;
  std::string folder_;
  Language language_;
  check::Today today_;
  std::optional<std::string> settings_;  ///< the folder whose settings hold here, as a canonical path
  std::optional<Failure> unread_;        ///< why nobody knows which settings hold here
  std::vector<NewFile> files_;
};

}  // namespace sbs::cli
