#pragma once

#include <set>
#include <string>
#include <vector>

#include "base/result.h"
#include "diag/diagnostic.h"

namespace sbs::check {

/// The rules that `--select` and `--ignore` leave: ids, names, or the beginnings of ids (`SBS6`), divided by commas.
/// What may not be suppressed is always left: where a file cannot be read, silence would be taken for "nothing wrong".
class Selection {
 public:
  /// Refuses what names no rule, and to ignore one that may not be suppressed.
  static Result<Selection> from(const std::vector<std::string>& select, const std::vector<std::string>& ignore);

  bool keeps(const diag::Diagnostic& finding) const;
  bool keeps(diag::RuleId rule) const;

 private:
  bool selected_only_ = false;
  std::set<diag::RuleId> selected_;
  std::set<diag::RuleId> ignored_;
};

}  // namespace sbs::check
