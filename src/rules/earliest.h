#pragma once

#include "base/date.h"
#include "programme/history.h"

namespace sbs::rules {

/// The earliest of several dates. Where they are not exact, which of them that is depends on what is asked.
struct Earliest {
  source::Field<PartialDate> begins;  ///< the one with the earliest first day: the earliest of all is not before that
  source::Field<PartialDate> ends;    ///< the one with the earliest last day: the earliest of all is not after that
};

/// The earliest date of a kind, done else planned; absent where there is none, or one of them has none or could not be
/// read.
Earliest earliest(const programme::History& history, plan::EventKind kind);

/// The earliest of one date alone.
inline Earliest earliest(const source::Field<PartialDate>& date) { return {date, date}; }

/// Whether the earliest of some dates comes before the earliest of others, and the two dates that say so.
struct Order {
  Certainty certainty = Certainty::no;
  source::Field<PartialDate> first;
  source::Field<PartialDate> then;
};

/// Nothing is said where either is absent.
Order order(const Earliest& first, const Earliest& then);

}  // namespace sbs::rules
