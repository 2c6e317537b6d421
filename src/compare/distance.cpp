#include <cstdlib>

#include "compare/change.h"

namespace sbs::compare {

namespace {

using Unit = Distance::Unit;

long months_of(Day day) { return 12L * year_of(day) + month_of(day); }

/// Whole months, where each end of the one is as many months from that of the other.
std::optional<long> whole_months(const PartialDate& from, const PartialDate& to) {
  const long months = months_of(to.first) - months_of(from.first);
  if (add_months(from.first, static_cast<int>(months)) != to.first) return std::nullopt;
  return months;
}

}  // namespace

std::optional<Distance> distance(const PartialDate& from, const PartialDate& to) {
  constexpr long months_of_year = 12;
  constexpr long months_of_term = 6;
  constexpr long days_of_week = 7;
  if (from.precision != to.precision || from.precision == Precision::span) return std::nullopt;
  const auto in_months = [](long months) -> Distance {
    if (months % months_of_year == 0) return {months / months_of_year, Unit::years};
    return {months, Unit::months};
  };
  const long days = (to.first - from.first).count();
  const auto months = whole_months(from, to);
  switch (from.precision) {
    case Precision::month:
    case Precision::year:
    case Precision::school_year:
      if (months) return in_months(*months);
      return std::nullopt;
    case Precision::term:
      if (months && *months % months_of_term == 0) return Distance{*months / months_of_term, Unit::terms};
      return std::nullopt;
    case Precision::week:
      return Distance{days / days_of_week, Unit::weeks};
    case Precision::day:
    case Precision::deadline:
      if (months && *months != 0) return in_months(*months);
      if (days % days_of_week == 0) return Distance{days / days_of_week, Unit::weeks};
      return Distance{days, Unit::days};
    case Precision::span:
      break;
  }
  return std::nullopt;
}

}  // namespace sbs::compare
