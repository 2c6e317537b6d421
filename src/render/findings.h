#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "render/render.h"

/// What the forms of `validate` share.
namespace sbs::render {

/// A line a rule: how many findings it made, the most first.
std::string statistics(const Report& report, const Style& style);

/// What is no longer so of the findings that were known: which count again, which are gone; and what was written of
/// them. A line each; empty where there is nothing to say, or no baseline.
std::string baseline_lines(const Report& report, const Style& style);

/// "2 fel i 1 plan (3 filer), kontrollerat som det ser ut 2016-10-03.", with its line end.
std::string summary_line(const Report& report, const Style& style);

/// All that a finding says, without its place: the fault, what stands beside it, what to do, and whose sentence the
/// rule rests on; a line each.
std::string whole_text(const diag::Diagnostic& finding, Language language);

/// A finding as it is shown, and what is shown with it.
struct Told {
  const diag::Diagnostic* finding;
  /// Where three or more have one cause: all of them, it too, by rule. Empty where it is told by itself.
  std::vector<const diag::Diagnostic*> one_cause;
};

/// In the order of the findings; those of one cause in the place of their first.
std::vector<Told> told_by_cause(std::span<const diag::Diagnostic> findings);

/// What is drawn of each, in their order, by its place in the list. On as many threads as are given: several may look
/// at different files of a source map, but only one at each, so what looks at a file in common is drawn by one thread.
std::vector<std::string> drawn_each(const std::vector<Told>& told, unsigned threads,
                                    const std::function<std::string(std::size_t at)>& draw);

/// The same of findings that are each told by itself.
std::vector<std::string> drawn_each(const std::vector<const diag::Diagnostic*>& findings, unsigned threads,
                                    const std::function<std::string(std::size_t at)>& draw);

/// One after the other.
std::string joined(const std::vector<std::string>& texts);

/// All findings of a report as they are shown, without those that are taken back or known.
std::vector<const diag::Diagnostic*> shown_of(const Report& report);

/// For each finding a name that it keeps when lines come and go above it: from its rule, its file's lasting name, its
/// path in the plan, and a count where several are alike.
std::vector<std::string> fingerprints(const std::vector<const diag::Diagnostic*>& findings, const Report& report,
                                      const source::SourceMap& sources);

}  // namespace sbs::render
