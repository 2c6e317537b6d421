#include "programme/calendar.h"

#include <algorithm>
#include <array>

namespace sbs::programme {

namespace {

/// A holiday of a fixed day.
struct Fixed {
  unsigned month = 0;
  unsigned day = 0;
  Phrase name;
};
constexpr std::array fixed{
    Fixed{1, 1, {"nyårsdagen", "New Year's Day"}}, Fixed{1, 6, {"trettondedag jul", "Epiphany"}},
    Fixed{5, 1, {"första maj", "May Day"}},        Fixed{6, 6, {"nationaldagen", "Sweden's National Day"}},
    Fixed{12, 24, {"julafton", "Christmas Eve"}},  Fixed{12, 25, {"juldagen", "Christmas Day"}},
    Fixed{12, 26, {"annandag jul", "Boxing Day"}}, Fixed{12, 31, {"nyårsafton", "New Year's Eve"}}};

/// A holiday so many days from Easter Sunday.
struct Movable {
  int days = 0;
  Phrase name;
};
constexpr std::array movable{Movable{-2, {"långfredagen", "Good Friday"}}, Movable{0, {"påskdagen", "Easter Sunday"}},
                             Movable{1, {"annandag påsk", "Easter Monday"}},
                             Movable{39, {"Kristi himmelsfärdsdag", "Ascension Day"}},
                             Movable{49, {"pingstdagen", "Whit Sunday"}}};

constexpr Phrase midsummer_eve{"midsommarafton", "Midsummer Eve"};
constexpr Phrase midsummer_day{"midsommardagen", "Midsummer Day"};
constexpr Phrase all_saints{"alla helgons dag", "All Saints' Day"};
constexpr Phrase sunday{"en söndag", "a Sunday"};
constexpr Phrase saturday{"en lördag", "a Saturday"};

/// The Saturday from a day on.
Day saturday_from(Day day) {
  while (std::chrono::weekday(day) != std::chrono::Saturday)
    day += std::chrono::days(1);
  return day;
}

}  // namespace

Day easter_sunday(int year) {
  // The letters are those of the source.
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int d = b / 4;
  const int e = b % 4;
  const int f = (b + 8) / 25;
  const int g = (b - f + 1) / 3;
  const int h = (19 * a + b - d - g + 15) % 30;
  const int i = c / 4;
  const int k = c % 4;
  const int l = (32 + 2 * e + 2 * i - h - k) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return *make_day(year, static_cast<unsigned>(n / 31), static_cast<unsigned>(n % 31 + 1));
}

std::optional<Phrase> day_off(Day day) {
  const int year = year_of(day);
  const auto* same_day = std::find_if(fixed.begin(), fixed.end(), [&](const Fixed& one) {
    return one.month == month_of(day) && one.day == day_of_month(day);
  });
  if (same_day != fixed.end()) return same_day->name;
  const auto from_easter = (day - easter_sunday(year)).count();
  const auto* moved =
      std::find_if(movable.begin(), movable.end(), [&](const Movable& one) { return one.days == from_easter; });
  if (moved != movable.end()) return moved->name;
  // Midsummer's Day is the Saturday of 20–26 June, All Saints' that of 31 October–6 November.
  const Day midsummer = saturday_from(*make_day(year, 6, 20));
  if (day == midsummer) return midsummer_day;
  if (day == midsummer - std::chrono::days(1)) return midsummer_eve;
  if (day == saturday_from(*make_day(year, 10, 31))) return all_saints;
  const std::chrono::weekday weekday(day);
  if (weekday == std::chrono::Sunday) return sunday;
  if (weekday == std::chrono::Saturday) return saturday;
  return std::nullopt;
}

}  // namespace sbs::programme
