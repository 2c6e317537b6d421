#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "programme/state.h"
#include "schedule/schedule.h"

/// A schedule as a picture, before anybody has drawn it: what is to be seen on which days. Text puts it into
/// characters; other forms into their own signs, of the same picture.
namespace sbs::render {

/// What something looks like.
enum class Look : std::uint8_t {
  point,        ///< it is then: on its day; on each day that it may have been, where it neither happened nor is to come
  span_done,    ///< it happened on one of these days, and nobody knows which
  span_ahead,   ///< it is to happen on one of these days
  run,          ///< it goes on, or went on
  run_ahead,    ///< it is to go on
  run_stopped,  ///< it was to go on, and was stopped or declined
  last_ = run_stopped
};

/// What is seen where two marks meet: the later one of these.
enum class Rank : std::uint8_t { grid, line, run, span, point, overdue };

/// Something that is to be seen from one day to another, both included.
struct Mark {
  Day first;
  Day last;
  Look look{};
  programme::State state{};
  Rank rank{};
  std::size_t item = no_item;  ///< what it shows of the schedule's items; none of what only takes time

  static constexpr std::size_t no_item = static_cast<std::size_t>(-1);
};

/// A row: a step with its events, or the time that something takes. Where two marks have the same rank, the first is
/// seen.
struct PictureRow {
  schedule::Lane::Kind kind{};
  bool holds_dates_only = false;  ///< it takes no time itself
  std::string label;
  std::vector<Mark> marks{};
  bool undated = false;             ///< it is an intervention of which nothing has a date
  std::size_t of_time = 0;          ///< how many of the marks, the first ones, are the time that it takes
  std::vector<std::size_t> ends{};  ///< the items that are seen as the ends of its time, and have no mark of their own
};

struct Picture {
  Day first;  ///< the days that are shown
  Day last;
  Day today;
  std::optional<Day> limit;  ///< the last day that the time limit allows
  std::vector<PictureRow> rows;
  std::vector<Mark> rowless;  ///< what stands in no row, as the days of the collaboration itself: text only lists it
};

Picture picture(const schedule::Schedule& schedule);

}  // namespace sbs::render
