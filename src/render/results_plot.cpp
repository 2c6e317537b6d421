#include "render/results_plot.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "base/message.h"
#include "render/results_words.h"

namespace sbs::render {

namespace {

using schedule::GoalRow;

constexpr Message<std::string, std::string> own_axis{"egen axel {0}–{1}", "axis of its own {0}–{1}"};
constexpr Message<std::string> start_sign{"{0} utgångsläge", "{0} baseline"};
constexpr Message<std::string> outcome_sign{"{0} utfall", "{0} outcome"};
constexpr Message<std::string> target_sign{"{0} mål", "{0} target"};
constexpr Phrase axes{"procent ritas från 0 till 100, andra enheter på egna axlar",
                      "percentages are drawn from 0 to 100, other units on axes of their own"};

struct Signs {
  std::string_view line, start, outcome, target;
};
Signs signs(const Style& style) { return style.ascii ? Signs{"-", "o", "*", "|"} : Signs{"─", "○", "●", "│"}; }

bool is_of_shares(const GoalRow& goal, const PlotEnds& ends) {
  return goal.per_cent && ends.first == 0 && ends.last == 100;  // NOLINT(readability-magic-numbers): per cent
}

}  // namespace

std::optional<PlotEnds> plot_ends(const GoalRow& goal) {
  std::vector<double> numbers;
  const auto add = [&](const schedule::Value& value) {
    if (value.number) numbers.push_back(*value.number);
  };
  add(goal.baseline);
  add(goal.target);
  for (const schedule::Value& one : goal.outcomes)
    add(one);
  if (numbers.empty()) return std::nullopt;
  const auto [least, most] = std::minmax_element(numbers.begin(), numbers.end());
  constexpr PlotEnds shares{0, 100};
  if (goal.per_cent && *least >= shares.first && *most <= shares.last) return shares;
  if (*least == *most || !std::isfinite(*most - *least)) return std::nullopt;
  return PlotEnds{*least, *most};
}

std::string plot(const GoalRow& goal, const Style& style) {
  const auto ends = plot_ends(goal);
  if (!ends) return {};
  const Signs sign = signs(style);
  std::vector<std::string_view> columns(plot_columns, sign.line);
  const auto mark = [&](const schedule::Value& value, std::string_view with) {
    if (!value.number) return;
    const double share = (*value.number - ends->first) / (ends->last - ends->first);
    columns.at(static_cast<std::size_t>(std::lround(share * static_cast<double>(plot_columns - 1)))) = with;
  };
  // Where two meet, the later one is seen: the figures beside it tell both.
  mark(goal.baseline, sign.start);
  mark(goal.target, sign.target);
  for (const schedule::Value& one : goal.outcomes)
    mark(one, sign.outcome);
  std::string line;
  for (const std::string_view column : columns)
    line += column;
  return line;
}

std::string axis_words(const GoalRow& goal, Language language) {
  const auto ends = plot_ends(goal);
  if (!ends || is_of_shares(goal, *ends)) return {};
  return own_axis(language, figure(ends->first, language), figure(ends->last, language));
}

std::vector<std::string> plot_legend(const Style& style) {
  const Signs sign = signs(style);
  const Language language = style.language;
  return {start_sign(language, std::string(sign.start)), outcome_sign(language, std::string(sign.outcome)),
          target_sign(language, std::string(sign.target)), std::string(axes.in(language))};
}

}  // namespace sbs::render
