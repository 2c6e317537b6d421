#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "diag/diagnostic.h"
#include "plan/plan.h"
#include "source/files.h"
#include "source/source_map.h"
#include "yaml/document.h"

namespace sbs::plan {

/// One plan as it was read: joined from its files, references resolved, with the trees it came from.
struct Reading {
  Plan plan;
  std::string folder;                      ///< where it lies: its `.sbs.yaml` is looked for from here
  std::vector<yaml::Document> documents;   ///< of the files that could be parsed, in order
  std::vector<diag::Diagnostic> findings;  ///< what reading had to say
};

/// Files that were named or met, but belong to no plan (SBS015), with what is to be said of them.
struct Loose {
  std::vector<source::FileId> files;
  std::vector<yaml::Document> documents;  ///< of those that could be parsed
  std::vector<diag::Diagnostic> findings;
};

/// What a walk came upon besides plans.
struct Walked {
  std::size_t plans = 0;
  std::size_t files = 0;    ///< that belong to the plans
  std::size_t skipped = 0;  ///< YAML files in named folders that are no plans
  std::vector<Failure> failures;
};

/// A plan on standard input.
struct StandardInput {
  std::string name;
  std::string bytes;
};

/// Called for each plan, in the order of the sorted walk, and for each group of loose files. The bytes of the files
/// stay in the source map until the visitor drops them.
struct Visitor {
  std::function<void(Reading)> plan;
  std::function<void(Loose)> loose;
  /// Whether the settings tell a walk to pass over what it meets in a folder. What is named is always read.
  std::function<bool(const std::string& folder, const std::string& name)> ignored;
};

/// Reads the plans that the paths name: a file names the plan it belongs to, a folder every plan in it at any depth,
/// hidden folders aside. Each plan is visited once, however often it is named.
Walked walk(const source::Files& files, source::SourceMap& sources, std::span<const std::string> paths,
            const std::optional<StandardInput>& input, Language language, const Visitor& visitor);

}  // namespace sbs::plan
