#pragma once

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

/// The comments of a plan that suppress findings: `# sbs: ignore SBS312 reason`, on the line of the finding or alone
/// on the line above it. `until 2027-01-31` before the reason lets it expire after that day.
class Suppressions {
 public:
  Suppressions(const source::SourceMap& sources, Day today) : sources_(&sources), today_(today) {}

  /// Reads a file's comments, each from its `#` to the end of its line; what is none of ours is passed over.
  void read(std::span<const source::Span> comments);

  /// Moves the findings that a comment suppresses out of the list. May be called again as more findings come.
  std::vector<Suppressed> take(std::vector<Diagnostic>& findings);

  /// The places that `judge` may point at.
  std::vector<source::Span> places() const;

  /// Reports the comments that have expired, name no rule or give no reason (SBS017), and, where the whole plan could
  /// be read, those that suppress nothing; after all findings have been taken. Gives those of its own reports that a
  /// comment suppresses.
  std::vector<Suppressed> judge(Sink& sink, bool whole);

 private:
  /// A rule that a comment names.
  struct Named {
    RuleId rule{};
    source::Span span;
    bool used = false;
    bool refused = false;  ///< it found something there that may not be suppressed
  };
  struct Comment {
    source::Span span;
    std::size_t line = 0;  ///< the line that it speaks of
    std::vector<Named> rules;
    std::string unknown;  ///< a word where a rule should stand
    std::optional<source::Span> until_span;
    std::optional<Day> until;
    std::string reason;
  };
  std::optional<Comment> read_one(source::Span span) const;
  std::size_t line_spoken_of(source::Span comment) const;
  void judge_one(const Comment& comment, Sink& sink) const;
  void judge_use(const Comment& comment, bool of_this_rule, bool whole, Sink& sink) const;
  bool holds(const Comment& comment) const;

  const source::SourceMap* sources_;
  Day today_;
  std::vector<Comment> comments_;
};

}  // namespace sbs::diag
