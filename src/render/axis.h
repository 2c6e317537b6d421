#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/date.h"
#include "render/render.h"

namespace sbs::render {

/// A time axis of whole months laid over columns: each month takes the same number of columns, or, where there are more
/// months than columns, each column the same number of months. So a day stands in the same column on every line.
class Axis {
 public:
  /// From the month of `first` to that of `last`, on at most `columns` columns.
  Axis(Day first, Day last, std::size_t columns);

  /// How many columns it really takes.
  std::size_t columns() const { return columns_; }
  bool holds(Day day) const;
  Day clamp(Day day) const;
  /// The column of a day; of a day outside, the nearest.
  std::size_t column(Day day) const;

  /// The years, and below them the months as far as there is room for them.
  std::vector<std::string> header(const Style& style) const;

 private:
  std::size_t month_column(std::size_t month) const;

  int first_year_;
  unsigned first_month_;
  std::size_t months_;
  std::size_t per_month_ = 1;   // columns a month
  std::size_t per_column_ = 1;  // months a column
  std::size_t columns_ = 1;
};

}  // namespace sbs::render
