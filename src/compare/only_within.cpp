#include "compare/only_within.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace sbs::compare {

namespace {

/// A span as a point: one contains another where it lies no further to the right, and no lower.
struct Point {
  long x = 0;
  long y = 0;
  std::size_t at = 0;
};

/// Finds the only one of some points that lies to the left of a point and above it.
class Points {
 public:
  explicit Points(std::vector<Point> points) : points_(std::move(points)) {
    std::sort(points_.begin(), points_.end(), [](const Point& a, const Point& b) { return a.x < b.x; });
    Highest so_far;
    for (const Point& point : points_) {
      if (point.y > so_far.y) {
        so_far = {point.y, so_far.y, point.at};
      } else {
        so_far.next_y = std::max(so_far.next_y, point.y);
      }
      highest_.push_back(so_far);
    }
  }

  std::optional<std::size_t> only_beyond(const Point& of) const {
    const auto behind =
        std::upper_bound(points_.begin(), points_.end(), of.x, [](long x, const Point& point) { return x < point.x; });
    if (behind == points_.begin()) return std::nullopt;
    const Highest& highest = highest_[static_cast<std::size_t>(behind - points_.begin()) - 1];
    if (highest.y < of.y || highest.next_y >= of.y) return std::nullopt;
    return highest.at;
  }

 private:
  /// The highest of the points from the left, and how high the next one is.
  struct Highest {
    long y = std::numeric_limits<long>::min();
    long next_y = std::numeric_limits<long>::min();
    std::size_t at = 0;
  };

  std::vector<Point> points_;
  std::vector<Highest> highest_;  // of each of the points and those before it
};

long days(Day day) { return day.time_since_epoch().count(); }
Point outside(const Dated& one) { return {days(one.date.first), days(one.date.last), one.at}; }
Point inside(const Dated& one) { return {-days(one.date.first), -days(one.date.last), one.at}; }

/// All points of a list, and those that may be paired with what has an id.
struct List {
  Points all;
  Points without_id;

  std::optional<std::size_t> only_for(const Dated& one, const Point& of) const {
    return (one.has_id ? without_id : all).only_beyond(of);
  }
};

List listed(const std::vector<Dated>& dates, Point (*point)(const Dated&)) {
  std::vector<Point> all;
  std::vector<Point> without_id;
  for (const Dated& one : dates) {
    all.push_back(point(one));
    if (!one.has_id) without_id.push_back(point(one));
  }
  return {Points(std::move(all)), Points(std::move(without_id))};
}

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> only_within(const std::vector<Dated>& planned,
                                                             const std::vector<Dated>& done) {
  if (planned.empty() || done.empty()) return {};
  const List containing = listed(planned, outside);
  const List contained = listed(done, inside);
  std::vector<std::pair<std::size_t, std::size_t>> only;  // planned, and the one that it contains
  for (const Dated& one : planned)
    if (const auto at = contained.only_for(one, inside(one))) only.emplace_back(one.at, *at);
  std::vector<std::pair<std::size_t, std::size_t>> pairs;
  std::sort(only.begin(), only.end());
  for (const Dated& one : done)
    if (const auto at = containing.only_for(one, outside(one)))
      if (std::binary_search(only.begin(), only.end(), std::pair(*at, one.at))) pairs.emplace_back(*at, one.at);
  return pairs;
}

}  // namespace sbs::compare
