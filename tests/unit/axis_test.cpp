#include "render/axis.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

#include "base/text.h"

// The axis of the picture, for spans of a day to centuries on pages of every width.

namespace sbs::test {

namespace {

using render::Axis;
using Scale = Axis::Scale;

Day day_of(const std::string& text) { return *parse_day(text); }

render::Style style_in(Language language) {
  render::Style style;
  style.language = language;
  style.ascii = true;
  return style;
}

/// A name on a line of the header, and the column that its part begins in: that of the tick before it, where there is
/// one.
struct Name {
  std::size_t column;
  std::string text;
};

std::vector<Name> names_on(const std::string& line) {
  std::vector<Name> names;
  std::size_t column = 0;
  bool within = false;
  bool after_tick = false;
  for (std::size_t at = 0; at < line.size(); ++column) {
    const std::size_t length = code_point_at(line, at).length;
    const std::string letter = line.substr(at, length);
    at += length;
    if (letter == " " || letter == "|") {
      within = false;
      after_tick = letter == "|";
      continue;
    }
    if (!within) names.push_back({after_tick ? column - 1 : column, ""});
    within = true;
    names.back().text += letter;
  }
  return names;
}

/// The day that a column begins with: searched by halves, for an axis may be centuries long.
Day first_day_in(const Axis& axis, std::size_t column) {
  Day before = axis.first() - std::chrono::days{1};
  Day found = axis.last();
  while (found - before > std::chrono::days{1}) {
    const Day middle = before + (found - before) / 2;
    (axis.column(middle) < column ? before : found) = middle;
  }
  return found;
}

/// Every name that the scale can have on its lower line, as a reader knows them, for a day.
std::set<std::string> names_of(Scale scale, Day day, Language language) {
  const bool swedish = language == Language::sv;
  switch (scale) {
    case Scale::weeks:
      return {fmt::format("{}{}", swedish ? "v." : "W", week_of(day).number)};
    case Scale::months: {
      const std::string month(month_name(month_of(day), language));
      return {month, std::string(1, static_cast<char>(std::toupper(month.front())))};
    }
    case Scale::terms:
      if (month_of(day) < 7) return {swedish ? "vår" : "spring", "VT"};
      return {swedish ? "höst" : "autumn", "HT"};
    case Scale::years:
      return {std::to_string(year_of(day))};
  }
  return {};
}

}  // namespace

TEST_CASE("names on the axis are whole, do not meet, and stand where what they name begins") {
  std::set<Scale> seen;
  for (const Language language : {Language::sv, Language::en}) {
    for (const std::string first : {"2016-06-13", "2016-12-31", "2020-02-29", "2026-01-01"}) {
      for (const long days :
           {0L, 1L, 6L, 20L, 45L, 100L, 200L, 366L, 800L, 1096L, 2000L, 3653L, 9000L, 40000L, 700000L}) {
        for (const std::size_t columns : {1U, 5U, 12U, 25U, 38U, 54U, 75U, 115U, 250U}) {
          CAPTURE(first);
          CAPTURE(days);
          CAPTURE(columns);
          const Day last = day_of(first) + std::chrono::days{days};
          const Axis axis(day_of(first), last, columns, style_in(language));
          seen.insert(axis.scale());
          CHECK(axis.columns() <= columns);
          CHECK(axis.holds(day_of(first)));
          CHECK(axis.holds(last));
          CHECK(axis.column(axis.first()) == 0);
          CHECK(axis.column(axis.last()) == axis.columns() - 1);
          CHECK((axis.header().size() == 2) == (axis.scale() != Scale::years));
          for (const std::string& line : axis.header())
            CHECK(display_width(line) <= axis.columns());
          for (const Name& name : names_on(axis.header().back())) {
            // The name is that of the day on which its column begins, or of the part that begins within the column.
            const Day begin = first_day_in(axis, name.column);
            const Day end = std::max(begin, first_day_in(axis, std::min(name.column + 1, axis.columns() - 1)));
            const auto named_on = [&](Day day) { return names_of(axis.scale(), day, language).contains(name.text); };
            // No part is shorter than a week, so steps of a week, and the last day, miss none.
            bool fits = named_on(end);
            for (Day day = begin; !fits && day < end; day += std::chrono::days{7})
              fits = named_on(day);
            CAPTURE(name.text);
            CHECK(fits);
          }
        }
      }
    }
  }
  CHECK(seen == std::set<Scale>{Scale::weeks, Scale::months, Scale::terms, Scale::years});
}

TEST_CASE("the axis is divided as finely as there is room for the names") {
  const auto scale = [](const std::string& first, const std::string& last, std::size_t columns) {
    return Axis(day_of(first), day_of(last), columns, style_in(Language::sv)).scale();
  };
  CHECK(scale("2026-10-12", "2026-11-30", 55) == Scale::weeks);
  CHECK(scale("2026-08-17", "2027-06-10", 55) == Scale::months);
  CHECK(scale("2016-06-13", "2019-06-13", 55) == Scale::terms);
  CHECK(scale("2016-06-13", "2019-06-13", 115) == Scale::months);
  CHECK(scale("2016-06-13", "2026-06-13", 55) == Scale::years);
  CHECK(scale("2016-06-13", "2026-06-13", 115) == Scale::terms);
}

TEST_CASE("a whole month takes as many columns as any other, give or take what the days make") {
  const Axis axis(day_of("2016-06-13"), day_of("2019-06-13"), 115, style_in(Language::sv));
  CHECK(iso(axis.first()) == "2016-06-01");
  CHECK(iso(axis.last()) == "2019-06-30");
  CHECK(axis.columns() == 115);
  CHECK(axis.header().front().starts_with("2016                 |2017"));
  CHECK(axis.header().back().starts_with("J  J  A  S  O  N  D  J"));
  CHECK(axis.divisions().size() == 3);
}

}  // namespace sbs::test
