#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "render/render.h"

namespace sbs::render {

/// The columns that the drawing of a goal takes.
inline constexpr std::size_t plot_columns = 21;

/// From where to where a goal is drawn; none where there is nothing to compare.
struct PlotEnds {
  double first = 0;
  double last = 0;
};
std::optional<PlotEnds> plot_ends(const schedule::GoalRow& goal);

/// The values of a goal as dots on one line: where it began, each outcome, and the target. All percentages are drawn on
/// one axis, from 0 to 100, so that they can be compared; other units each on an axis of their own, which `axis_words`
/// tells. Empty where there is nothing to be seen. It never stands without the values in figures.
std::string plot(const schedule::GoalRow& goal, const Style& style);

/// "egen axel 3–12": from where to where a goal is drawn that is not drawn from 0 to 100; else empty.
std::string axis_words(const schedule::GoalRow& goal, Language language);

/// What the signs are.
std::vector<std::string> plot_legend(const Style& style);

}  // namespace sbs::render
