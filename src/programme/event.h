#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>

#include "base/date.h"
#include "plan/plan.h"

/// What one event says by itself.
namespace sbs::programme {

/// Whether every reference of a list could be read and leads to something that is there.
template <class Reference>
bool all_resolved(const source::List<Reference>& references) {
  return references.whole && std::all_of(references.begin(), references.end(),
                                         [](const auto& reference) { return reference.value.target.has_value(); });
}

/// Whether a plan says something. `unknown` where part of it could not be read: then nobody may conclude that it is
/// missing.
enum class Presence : std::uint8_t { absent, unknown, present };

/// By the first day that it may have been, then the last.
bool earlier(const PartialDate& a, const PartialDate& b);

/// The earliest of an event's done dates; none where it is not done, or its date could not be read.
std::optional<source::Located<PartialDate>> done_date(const plan::Event& event);

/// The latest of them.
std::optional<PartialDate> last_done(const plan::Event& event);

/// Done, else planned: when an event is. Unread where the date that counts could not be read.
source::Field<PartialDate> date_of(const plan::Event& event);

/// Whether its dates, or that it has one, could not be read.
bool when_unknown(const plan::Event& event);

/// What is planned of an event: nothing where it is cancelled or, unless it recurs, done.
std::optional<PartialDate> still_planned(const plan::Event& event);

/// Whether a list of parties names one.
bool names(const source::List<source::Located<plan::Party>>& by, plan::Party party);

/// Whether people meet at it; not where its kind could not be read.
bool is_meeting(const plan::Event& event);

/// Whether it is a university's own final report, which is none of the organiser's.
bool is_report_of_university(const plan::Event& event);

/// Whether an event shows that the collaboration goes on: not what reports, evaluates and closes it, nor a quality
/// dialogue, a milestone, or what only others than Skolverket, the organiser and the schools do.
bool shows_work(const plan::Event& event);

/// The kinds of event that `counted_from` names; none for `start`, which no event marks.
std::span<const plan::EventKind> events_of(plan::CountedFrom counted_from);

}  // namespace sbs::programme
