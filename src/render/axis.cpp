#include "render/axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "base/check.h"
#include "base/text.h"

namespace sbs::render {

namespace {

/// Wider months would only stretch a short plan.
constexpr std::size_t widest_month = 8;

/// Whole months from one to the other, counted from 0.
std::size_t months_between(Day first, Day last) {
  const int years = year_of(last) - year_of(first);
  return static_cast<std::size_t>(years) * 12 + month_of(last) - month_of(first);
}

}  // namespace

Axis::Axis(Day first, Day last, std::size_t columns)
    : first_year_(year_of(first)), first_month_(month_of(first)), months_(months_between(first, last) + 1) {
  SBS_CHECK(first <= last && columns > 0);
  if (months_ <= columns)
    per_month_ = std::min(columns / months_, widest_month);
  else
    per_column_ = (months_ + columns - 1) / columns;
  columns_ = month_column(months_ - 1) + per_month_;
}

std::size_t Axis::month_column(std::size_t month) const { return month * per_month_ / per_column_; }

bool Axis::holds(Day day) const { return clamp(day) == day; }

Day Axis::clamp(Day day) const {
  const Day first = *make_day(first_year_, first_month_, 1);
  const auto last_index = static_cast<unsigned>(months_) - 1 + (first_month_ - 1);
  const int last_year = first_year_ + static_cast<int>(last_index / 12);
  const unsigned last_month = last_index % 12 + 1;
  return std::clamp(day, first, *make_day(last_year, last_month, days_in_month(last_year, last_month)));
}

std::size_t Axis::column(Day day) const {
  day = clamp(day);
  const std::size_t month = months_between(*make_day(first_year_, first_month_, 1), day);
  const std::size_t within = (day_of_month(day) - 1) * per_month_ / days_in_month(year_of(day), month_of(day));
  return month_column(month) + (per_column_ == 1 ? within : 0);
}

std::vector<std::string> Axis::header(const Style& style) const {
  // Cells, so that a name is only written where the whole of it fits.
  std::vector<std::string> years(columns_, " ");
  std::vector<std::string> months(columns_, " ");
  const auto write = [&](std::vector<std::string>& cells, std::size_t column, std::string_view text, std::size_t room) {
    if (count_code_points(text) > room || column + count_code_points(text) > cells.size()) return false;
    for (std::size_t at = 0; at < text.size(); ++column) {
      const std::size_t length = code_point_at(text, at).length;
      cells[column] = text.substr(at, length);
      at += length;
    }
    return true;
  };
  const std::string_view tick = style.ascii ? "|" : "│";
  std::size_t free_from = 0;
  for (std::size_t month = 0; month < months_; ++month) {
    const auto index = static_cast<unsigned>(month) + first_month_ - 1;
    const unsigned number = index % 12 + 1;
    const int year = first_year_ + static_cast<int>(index / 12);
    const std::size_t column = month_column(month);
    if ((month == 0 || number == 1) && column >= free_from) {
      const std::string text = number == 1 ? fmt::format("{}{}", tick, year) : std::to_string(year);
      const std::size_t until_next = month_column(std::min(months_, month + 13 - number)) - column;
      if (write(years, column, text, std::max<std::size_t>(until_next, 1) + (month + 13 - number >= months_ ? 8 : 0)))
        free_from = column + count_code_points(text);
      else if (number == 1)
        write(years, column, tick, 1);
    }
    const std::string_view name = month_name(number, style.language);
    if (per_column_ > 1) {
      if (number == 1) write(months, column, tick, 1);
    } else if (per_month_ >= 4) {
      write(months, column, name, per_month_);
    } else {
      const auto initial = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
      write(months, column, std::string(1, initial), 1);
    }
  }
  std::vector<std::string> lines;
  for (const auto* cells : {&years, &months}) {
    std::string line;
    for (const std::string& cell : *cells)
      line += cell;
    line.erase(line.find_last_not_of(' ') + 1);
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace sbs::render
