#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"
#include "render/render.h"

namespace sbs::render {

/// A time axis: days laid evenly over columns, so that a day stands in the same column on every line. What it is
/// divided into follows from how long it is and how wide the page: the finest of weeks, months, terms and years of
/// which every one has room for its name.
class Axis {
 public:
  enum class Scale : std::uint8_t { weeks, months, terms, years };
  /// Whether a day has at most one column: of characters, while what is drawn finer only measures names by columns.
  enum class Days : std::uint8_t { one_column_at_most, as_wide_as_there_is_room };

  /// From `first` to `last`, and on to the ends of their weeks or months, on at most `columns` columns.
  Axis(Day first, Day last, std::size_t columns, const Style& style, Days days = Days::one_column_at_most);

  Scale scale() const { return scale_; }
  std::size_t columns() const { return columns_; }
  Day first() const { return first_; }
  Day last() const { return last_; }
  bool holds(Day day) const { return first_ <= day && day <= last_; }
  /// The column of a day; of a day outside, the nearest.
  std::size_t column(Day day) const;

  /// A part of what the axis is divided into.
  struct Tick {
    Day first;
    bool begins_here;  ///< rather than before the axis
    std::string name;  ///< empty where it has no room
  };
  /// The parts on each line of the header.
  const std::vector<std::vector<Tick>>& ticks() const { return ticks_; }
  /// Two lines: the years, or of weeks the months, and below them what they are divided into; the years alone where
  /// there is no room for more.
  const std::vector<std::string>& header() const { return header_; }
  /// Where the parts named on its first line begin.
  const std::vector<std::size_t>& divisions() const { return divisions_; }

 private:
  void lay(Day first, Day last, std::size_t columns, Days days);

  Scale scale_ = Scale::years;
  Day first_;
  Day last_;
  std::size_t columns_ = 1;
  std::vector<std::vector<Tick>> ticks_;
  std::vector<std::string> header_;
  std::vector<std::size_t> divisions_;
};

}  // namespace sbs::render
