#pragma once

#include <vector>

#include "diag/diagnostic.h"
#include "rules/rule.h"

namespace sbs::rules {

/// Checks one plan against every rule, as of a day.
std::vector<diag::Diagnostic> run(const plan::Plan& plan, const source::SourceMap& sources, Day today,
                                  Language language);

/// Checks files that belong to no plan, or of which nothing could be read: only what looks at bytes.
std::vector<diag::Diagnostic> run_on_files(const std::vector<source::FileId>& files, const source::SourceMap& sources,
                                           Language language);

}  // namespace sbs::rules
