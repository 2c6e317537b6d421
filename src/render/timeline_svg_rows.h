#pragma once

#include <string>

#include "render/axis.h"
#include "render/picture.h"
#include "render/render.h"
#include "render/svg.h"

/// The rows of the timeline in SVG.
namespace sbs::render {

/// Where days lie from left to right.
struct SvgDays {
  const Axis& axis;
  double left;
  double right;

  /// Where a day begins; of a day outside, the nearest edge.
  double begin(Day day) const {
    const auto days = static_cast<double>((axis.last() - axis.first()).count() + 1);
    const auto before = static_cast<double>((day - axis.first()).count());
    return left + std::clamp(before / days, 0.0, 1.0) * (right - left);
  }
  double end(Day day) const { return begin(day + std::chrono::days{1}); }
  double middle(Day day) const { return (begin(day) + end(day)) / 2; }
};

/// What the rows of a page have in common.
struct SvgRows {
  const schedule::Schedule& schedule;
  const Style& style;
  SvgDays days;
  double label_left;
  double label_width;

  struct Made {
    std::string svg;
    double height = 0;
  };
  /// A row whose upper edge is at `top`.
  Made draw(const PictureRow& row, const schedule::Lane* lane, double top) const;
};

/// An element that stands for a thing: where it is, what it is called by programs, and its title for people.
std::string svg_thing(const schedule::Thing& thing, const schedule::Item* dated, double x, double y,
                      const std::string& sign, const schedule::Schedule& schedule, const Style& style);

}  // namespace sbs::render
