#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/date.h"
#include "diag/diagnostic.h"
#include "source/source_map.h"

namespace sbs::diag {

/// A finding that a comment in the plan takes back, and why.
struct Suppressed {
  Diagnostic finding;
  std::string reason;
};

/// A comment that suppresses findings: `# sbs: ignore SBS312 reason`, on the line of the finding or alone on the line
/// above it. `until 2027-01-31` (`till`, `t.o.m.`) before the reason lets it expire after that day. One that is nearly
/// written so is a finding.
struct Comment {
  /// A rule that it names.
  struct Named {
    RuleId rule{};
    source::Span span;
  };
  source::Span span;
  std::size_t line = 0;  ///< the line that it speaks of
  std::vector<Named> rules;
  bool misspelt = false;  ///< it was meant as one of ours, and is none
  std::string unknown;    ///< a word where a rule should stand
  std::optional<source::Span> until_span;
  std::optional<Day> until;
  std::string reason;
};

/// Reads comments, each from its `#` to the end of its line; what is none of ours is passed over.
std::vector<Comment> read_comments(std::span<const source::Span> comments, const source::SourceMap& sources);

/// What is known when comments are judged.
struct Knowledge {
  Day today{};
  /// Whether a rule could find all that it looks for, by the findings that no comment takes back: else nobody knows
  /// that a comment for it is in vain.
  std::function<bool(RuleId, std::span<const Diagnostic> left)> looked;
};

/// Findings, less those that comments take back, and with what is wrong with the comments themselves (SBS017): those
/// that have expired, name no rule, give no reason, or suppress nothing.
struct Judged {
  std::vector<Diagnostic> findings;
  std::vector<Suppressed> suppressed;
};
Judged judge(std::span<const Comment> comments, std::vector<Diagnostic> findings, const source::SourceMap& sources,
             Language language, const Knowledge& knowledge);

}  // namespace sbs::diag
