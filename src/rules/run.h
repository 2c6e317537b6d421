#pragma once

#include <span>
#include <vector>

#include "diag/diagnostic.h"
#include "rules/rule.h"

namespace sbs::rules {

/// The day that plans are read on, and the settings that hold for one.
struct Conditions {
  Day today;
  Counts counts;
};

/// Checks one plan against every rule, as of a day.
std::vector<diag::Diagnostic> run(const plan::Plan& plan, const source::SourceMap& sources, const source::Files& files,
                                  const Conditions& conditions, Language language);

/// Checks the plans of a run against each other. Findings go to the plans' sinks.
void run_together(std::span<const PlanFacts> plans);

/// Checks files that belong to no plan, or of which nothing could be read: only what looks at bytes.
std::vector<diag::Diagnostic> run_on_files(const std::vector<source::FileId>& files, const source::SourceMap& sources,
                                           Language language);

}  // namespace sbs::rules
