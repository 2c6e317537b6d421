#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <iterator>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/in_order.h"
#include "check/check.h"
#include "check/settings.h"
#include "check/settle.h"
#include "check/world.h"
#include "plan/redact.h"
#include "plan/walk.h"
#include "source/source_map.h"

namespace sbs::check {

/// A plan that comes through a pipe or an editor's buffer.
struct Input {
  std::string name;
  std::string bytes;
};

/// What is to stay that a run otherwise gives up as it goes.
struct Kept {
  bool to_be_mended = false;     ///< the bytes of what can be mended
  bool names_in_unread = false;  ///< whom plans name of which something could not be read
};

/// What a run is asked to do.
struct Asked {
  std::vector<std::string> paths;
  std::optional<Input> input;
  std::string config;  ///< a `.sbs.yaml` that holds for all; empty where each plan has its own
  Kept kept;
};

/// Whoever makes something of each plan, while it is there: its course, and the day that it is read on.
using Visit = std::function<void(const programme::History&, Day)>;

/// The plans that some paths name, found, read and checked: plan by plan on the world's threads, then together.
class Run {
 public:
  /// Finds what is named; reads nothing but settings.
  Run(const World& world, source::SourceMap& sources, Asked asked);
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;
  Run(Run&&) = delete;
  Run& operator=(Run&&) = delete;
  ~Run() = default;

  /// Reads and checks everything. `make(history, today)` makes something of each plan, on the thread that read it; what
  /// it made comes back in the order of the plans. `progress` is told how many plans have been read.
  template <class Make>
  auto check(const Make& make, const std::function<void(std::size_t plans)>& progress) {
    std::vector<std::invoke_result_t<const Make&, const programme::History&, Day>> all;
    in_order(
        units_.size(), world_.threads,
        [&](std::size_t at) {
          decltype(all) made;
          FreshUnit unit = check_unit(
              at, [&](const programme::History& history, Day today) { made.push_back(make(history, today)); });
          return std::pair(std::move(unit), std::move(made));
        },
        [&](std::size_t at, auto result) {
          keep(at, std::move(result.first));
          for (std::size_t plan = 0; plan < units_[at].plans; ++plan)
            progress(++plans_read_);
          std::move(result.second.begin(), result.second.end(), std::back_inserter(all));
        });
    return all;
  }

  /// Of a run whose plans are to be mended: reads and checks again what files belong to whose bytes have changed; false
  /// where they are settings, which may change everything: then a new run is needed.
  bool check_again(const std::set<source::FileId>& changed);

  /// Other bytes for the plan that came as input.
  void change_input(std::string bytes) { asked_.input->bytes = std::move(bytes); }

  /// What was found, in the order of the walk: plans, files beside them, and settings before the first plan that they
  /// hold for.
  std::vector<Settled> settled();
  /// How often it is asked: what a plan's findings are made of is given up as they are told, where nobody asks again.
  enum class Times : unsigned char { once, many };
  /// The same, one after the other: a country's plans need not all be held at once.
  void settle_each(const std::function<void(Settled)>& take, Times times);

  /// What could not be looked at or read, and where nothing was found.
  std::vector<Failure> failures() const;
  /// The first without the second.
  std::vector<Failure> failures_to_read() const;

  /// A plan of which something could not be read: nothing was made of it.
  struct Unread {
    std::string root;
    std::size_t before = 0;  ///< how many plans of which something was made come before it
    plan::Names names;       ///< whom it names, as far as it was read; where that was to be kept
  };
  std::vector<Unread> unread() const;

  /// The plans' files, those that were named, and settings.
  std::vector<std::string> files_read() const;

  std::size_t plans() const { return sum(&Unit::plans); }
  std::size_t files() const { return sum(&Unit::files); }      ///< that belong to the plans
  std::size_t skipped() const { return sum(&Unit::skipped); }  ///< YAML files in named folders that are no plans

 private:
  /// What few folders have.
  struct Trouble {
    std::vector<Failure> failures;
    std::vector<Unread> unread;  ///< `before` counts the plans of this unit
  };
  /// What came of a folder, or of the input; small, since a country has a hundred thousand folders.
  struct Unit {
    std::vector<Checked> checked;
    std::unique_ptr<Trouble> trouble;
    std::uint32_t plans = 0;
    std::uint32_t files = 0;
    std::uint32_t skipped = 0;
    std::uint32_t visited = 0;  ///< plans of which something was made
    bool anything = false;      ///< a plan, or a file that is one's part

    Trouble& in_trouble() {
      if (!trouble) trouble = std::make_unique<Trouble>();
      return *trouble;
    }
  };
  /// A unit as it comes from the thread that checked it.
  struct FreshUnit : Unit {
    std::vector<source::FileId> read;  ///< files of plans, and others that were named
  };
  std::size_t sum(std::uint32_t Unit::*of) const;
  void keep(std::size_t at, FreshUnit unit);
  FreshUnit check_unit(std::size_t at, const Visit& visit);
  FreshUnit check_input(const Visit& visit);
  void check_bundle(plan::Bundle bundle, const FolderSettings::Here& here, const std::string& folder,
                    const Visit& visit, FreshUnit& unit);
  bool knows_all(std::size_t unit) const;
  std::size_t unit_of(source::FileId file) const;
  std::size_t first_folder() const { return asked_.input ? 1 : 0; }

  const World& world_;
  source::SourceMap& sources_;
  Asked asked_;
  config::Configs configs_;
  FolderSettings settings_;
  plan::Walk walk_;
  source::FileId input_file_;
  plan::FolderName input_place_;
  std::size_t input_settings_ = 0;
  std::vector<Unit> units_;  // the input's first, then the folders'
  std::vector<bool> read_;   // which files were, by their ids
  std::size_t plans_read_ = 0;
};

}  // namespace sbs::check
