#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "check/check.h"

namespace sbs::check {

/// What was found in one plan, in files that belong to none, or in settings, as it is told.
struct Settled {
  std::optional<source::FileId> root;      ///< the plan's root file
  std::vector<source::FileId> files;       ///< the plan's
  const config::Config* config = nullptr;  ///< whose levels hold; null where none do
  Day today{};
  std::vector<diag::Diagnostic> findings;  ///< by place
  std::vector<diag::Suppressed> suppressed;
  bool read = true;      ///< all of its files could be read: rules about the text of files have looked at all of it
  bool looked = true;    ///< so have all others: nothing that could not be read silences them
  bool with_all = true;  ///< and those over several plans have seen all plans

  std::size_t count(diag::Severity severity) const;
};

/// Holds the plans of a run against each other: what is found is kept beside what was found in each by itself. May be
/// done again when some of them have changed.
void check_together(std::span<Checked* const> plans, Language language);

/// The one late stage: comments are judged, levels given, findings ordered. Pure: it says the same whenever it is
/// asked.
Settled settle(const Checked& checked, const source::SourceMap& sources, Language language);
/// The same of what nobody asks for again: its findings are given away.
Settled settle(Checked&& checked, const source::SourceMap& sources, Language language);

}  // namespace sbs::check
