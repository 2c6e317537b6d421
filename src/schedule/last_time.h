#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "programme/history.h"
#include "schedule/as_of.h"
#include "schedule/schedule.h"

/// From when on things are news: since somebody asked for, since the last report, since a team last met.
namespace sbs::schedule {

/// From when on things count as new.
struct Since {
  PartialDate date;
  std::string
      event;  ///< the key of the kind of event that it was, which is itself no news; empty for a day of one's own
};

/// When the organiser last reported, else when the interventions were agreed on, else when the collaboration began.
std::optional<Since> since_last_report(const programme::History& history, Day today);

/// What was done, was cancelled or became late on that day or after it, as of today, by date; where there is no such
/// day, all of it. This goes by the dates of the plan as it is now: what was moved shows only beside an earlier version
/// of the plan, and whoever reads one puts it in here.
std::vector<const Item*> news_since(const Schedule& schedule, const std::optional<Since>& since);

/// Meetings of those who work together: the last that was held, the next, and the one after that.
struct Meetings {
  struct Held {
    const plan::Event* event = nullptr;
    PartialDate when;
  };
  struct ToCome {
    const plan::Event* event = nullptr;
    Ahead ahead;
  };
  std::optional<Held> last;
  std::optional<ToCome> next;
  std::optional<ToCome> after;
};

/// Those of a team where the plan has one planned; else all that people meet at.
Meetings meetings_of(const programme::History& history, const AsOf& as_of);

}  // namespace sbs::schedule
