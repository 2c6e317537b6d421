#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "fields/held.h"
#include "plan/redact.h"
#include "programme/history.h"
#include "source/source_map.h"

/// Two versions of a plan held against each other, in the plan's own terms. Plain values: words come later.
namespace sbs::compare {

/// Whether an intervention is agreed, and when that agreement was made, where the plan says so.
struct Agreed {
  bool agreed = false;
  std::optional<PartialDate> when;
};

/// One version of a plan, as far as it is compared; it owns all of it, so that the plan and its bytes may go.
struct Version {
  std::string root;        ///< its root file, as it is shown
  std::string title;       ///< of the collaboration, as it may be shown; "Björkskolan"
  std::string organiser;   ///< the organiser's name
  fields::Contents plan;   ///< what it says
  fields::Contents shown;  ///< the same as it may be shown, in the same order: without names, where these are left out
  plan::Names names;       ///< the people that it names, where they are left out

  std::optional<PartialDate> limit;      ///< the last day that the time limit allows
  std::vector<std::string_view> counts;  ///< the kinds of event that the limit is counted from, as plans write them
  std::vector<Agreed> interventions;     ///< of each, in order
  Day today{};
};

/// What is compared of a plan. Called while its bytes are there.
Version version_of(const programme::History& history, const source::SourceMap& sources, Day today, Language language,
                   bool redacted);

/// Leaves out the names of the people that another version names, too: somebody may have left the team, and still be
/// spoken of.
void leave_out_names(Version& version, const plan::Names& names, Language language);

}  // namespace sbs::compare
