#pragma once

#include "base/message.h"

/// Spans of time that are counted: "79 dagar", "1 week".
namespace sbs {

inline constexpr Noun days_counted{{"dag", "day"}, {"dagar", "days"}};
inline constexpr Noun weeks_counted{{"vecka", "week"}, {"veckor", "weeks"}};
inline constexpr Noun months_counted{{"månad", "month"}, {"månader", "months"}};
inline constexpr Noun terms_counted{{"termin", "term"}, {"terminer", "terms"}};
inline constexpr Noun years_counted{{"år", "year"}, {"år", "years"}};

}  // namespace sbs
