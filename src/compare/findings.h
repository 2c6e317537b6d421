#pragma once

#include <memory>
#include <span>
#include <vector>

#include "compare/change.h"
#include "diag/diagnostic.h"

namespace sbs::compare {

/// What is found in one version and not in the other.
struct FoundDifference {
  std::vector<const diag::Diagnostic*> fresh;
  std::vector<const diag::Diagnostic*> gone;
};

/// Findings of a plan, told apart by their rule and the thing that they are about: not by their words, which may count
/// days, nor by their lines.
FoundDifference difference(const Comparison& plan, std::span<const diag::Diagnostic> before,
                           std::span<const diag::Diagnostic> after);

}  // namespace sbs::compare
