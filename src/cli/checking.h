#pragma once

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "cli/env.h"
#include "cli/options.h"
#include "config/config.h"
#include "diag/suppression.h"
#include "plan/load.h"
#include "rules/run.h"

namespace sbs::cli {

/// What was found in one plan, in files that belong to none, or in settings.
struct Checked {
  std::optional<std::string> root;  ///< the plan's root file
  Day today;
  std::vector<diag::Diagnostic> findings;
  std::vector<diag::Suppressed> suppressed;

  std::size_t count(diag::Severity severity) const;
};

/// Checks plan by plan as a walk meets them. What several plans show together, and which comments were of no use, is
/// known only when all have been seen; levels that settings name are given last of all.
class Checking {
 public:
  Checking(const Env& env, const CommonOptions& options, source::SourceMap& sources, config::Configs& configs,
           Language language)
      : env_(env), options_(options), sources_(sources), configs_(configs), language_(language) {}

  /// Checks a plan; the day that it is read on, none where its settings could not be read.
  std::optional<Day> add(const plan::Reading& reading);
  void add(plan::Loose loose);

  /// Forgets the bytes of those files of the plan added last that no finding can point into.
  void drop_clean_files(const std::vector<source::FileId>& files);

  /// Whether settings tell the walk to pass over what a folder holds.
  bool ignored(const std::string& folder, const std::string& name);

  /// Everything, in the order it was added.
  std::vector<Checked> finish();

  std::vector<Failure> failures;  ///< settings that could not be read

 private:
  /// One that is checked, while others are still to come.
  struct Entry {
    Checked checked;
    rules::Settings settings;
    diag::Suppressions suppressions;
    std::optional<rules::PlanFacts> facts;
    std::map<source::Span, std::string> paths;  ///< of the places that later findings may point at
  };
  Entry& begin(Day today, rules::Settings settings, std::span<const source::Span> comments);
  static void report(Entry& entry, std::vector<diag::Diagnostic> findings);
  const config::Config* settings_of(const std::string& folder);
  void check_together();

  const Env& env_;
  const CommonOptions& options_;
  source::SourceMap& sources_;
  config::Configs& configs_;
  Language language_;
  std::deque<Entry> entries_;
  std::set<std::string> told_;  // settings whose findings have been given
};

}  // namespace sbs::cli
