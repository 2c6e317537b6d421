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
std::vector<diag::Diagnostic> run(const programme::History& history, const source::SourceMap& sources,
                                  const source::Files& files, const Home& home, const Conditions& conditions,
                                  Language language);

/// Checks the texts of files, whatever they are parts of.
std::vector<diag::Diagnostic> run_on_texts(std::span<const source::Text> texts, const source::SourceMap& sources,
                                           Language language);

/// One plan of several, and where what is found about it goes.
struct Together {
  const PlanFacts& facts;
  diag::Sink& sink;
};

/// Checks the plans of a run against each other.
void run_together(std::span<const Together> plans);

}  // namespace sbs::rules
