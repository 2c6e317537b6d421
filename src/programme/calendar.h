#pragma once

#include <optional>

#include "base/date.h"
#include "base/message.h"

/// The Swedish calendar, as far as meetings need it.
namespace sbs::programme {

/// Easter Sunday of a year of the Gregorian calendar, by the algorithm that Meeus gives for any year (Astronomical
/// Algorithms, chapter 8; first published anonymously in Nature, 1876).
Day easter_sunday(int year);

/// Why few people work on a day: a public holiday by lag (1989:253) om allmänna helgdagar, the eve of Midsummer,
/// Christmas or the New Year, a Sunday or a Saturday. None for other days.
std::optional<Phrase> day_off(Day day);

}  // namespace sbs::programme
