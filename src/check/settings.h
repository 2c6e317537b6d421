#pragma once

#include <deque>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "config/config.h"
#include "plan/walk.h"
#include "source/files.h"

namespace sbs::check {

/// The settings of the folders that a walk comes to: filled by it, from the folder above where that was walked too, and
/// only read afterwards, by any thread.
class FolderSettings : public plan::Guide {
 public:
  FolderSettings(const source::Files& files, config::Configs& configs) : files_(files), configs_(configs) {}

  std::size_t enter(const plan::FolderName& place, const std::vector<source::Entry>& entries,
                    std::optional<std::size_t> parent) override;
  bool passes_over(std::size_t settings, const plan::FolderName& place, const std::string& name) override;

  /// What holds in a folder: its settings, without any of its own words where there are none; or why they cannot be
  /// read.
  struct Here {
    const config::Config* config = nullptr;  ///< null where there is a file that cannot be read
    std::optional<Failure> failure;
    std::optional<std::string> repository;  ///< the root of the repository that it lies in, as a canonical path
  };
  const Here& at(std::size_t settings) const { return all_[settings]; }

  /// The settings that could not be read although they were asked for, each file once.
  std::vector<Failure> failures;
  /// Notes that settings were asked for.
  void tell(std::size_t settings);

 private:
  const source::Files& files_;
  config::Configs& configs_;
  std::deque<Here> all_;
  std::set<std::string> told_;
};

}  // namespace sbs::check
