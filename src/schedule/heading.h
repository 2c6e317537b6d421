#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/language.h"
#include "plan/plan.h"
#include "programme/history.h"
#include "programme/state.h"
#include "programme/steps.h"
#include "source/source_map.h"

/// What happens when, and what remains for whom: plain values made of a plan, in a language, as of a day.
namespace sbs::schedule {

using programme::State;
using programme::Step;

/// What stands above every view of a plan.
struct Heading {
  std::string root;  ///< the plan's root file, as it is to be shown
  /// Names the plan among others, the same wherever it lies: its organiser, its first school and its mandate.
  std::string key;
  std::string title;
  std::string organiser;
  std::string mandate;       ///< as plans write it
  std::string mandate_name;  ///< as people call it
  Day today{};
  std::optional<Step> current;  ///< none where the collaboration has ended or was declined
  plan::CollaborationStatus status{};
  bool ended = false;  ///< as it was meant to: by its status, or by a closing that is done
  std::optional<PartialDate> start;
  std::optional<PartialDate> end;
  std::optional<PartialDate> limit;  ///< the last day that the time limit allows
  std::vector<std::string> schools;  ///< their names
};
Heading heading(const programme::History& history, const source::SourceMap& sources, Day today, Language language);

}  // namespace sbs::schedule
