#include <fmt/format.h>

#include "render/heading.h"
#include "render/markdown.h"
#include "render/render.h"
#include "render/results_plot.h"
#include "render/results_words.h"
#include "render/style.h"

namespace sbs::render {

namespace {

using schedule::GoalRow;
using schedule::Results;

std::string joined(const std::vector<std::string>& words, const Style& style) {
  return markdown_text(fmt::format("{}", fmt::join(words, separator(style))));
}

/// A drawing keeps its columns only as code; in a table its strokes would be taken for columns.
std::string drawing_of(const GoalRow& goal, const Style& style) {
  std::string drawing = plot(goal, style);
  if (drawing.empty()) return {};
  for (auto at = drawing.find('|'); at != std::string::npos; at = drawing.find('|', at + 2))
    drawing.insert(at, 1, '\\');
  return "`" + drawing + "`";
}

std::string row(const GoalRow& goal, const Style& style) {
  const Language language = style.language;
  return fmt::format("| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n",
                     joined(intervention_words(goal, style), style), joined(measure_words(goal, style), style),
                     markdown_text(value_and_period(goal.baseline, goal, language)),
                     markdown_text(value_and_period(goal.target, goal, language)),
                     markdown_text(value_and_period(goal.latest, goal, language)), drawing_of(goal, style),
                     markdown_text(share_words(goal, style)), markdown_text(state_words(goal, language)),
                     markdown_text(review_words(goal, language)), markdown_text(next_review_words(goal, language)));
}

std::string draw(const Results& results, const Style& style) {
  std::string out = heading_markdown(results.heading, style) + "\n";
  out += joined(finding_words(results, style.language), style) + "\n";
  if (results.goals.empty()) {
    if (results.part && results.counts.goals + results.counts.broken_off > 0)
      out += "\n" + markdown_text(nothing_chosen(style.language)) + "\n";
    return out;
  }
  const GoalHeads heads = goal_heads(style.language);
  out += fmt::format("\n| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |\n", heads.intervention, heads.measure,
                     heads.baseline, heads.target, heads.latest, heads.drawing, heads.share, heads.state, heads.review,
                     heads.next_review);
  out += "|---|---|---|---|---|---|--:|---|---|---|\n";
  bool any_drawn = false;
  for (const GoalRow& goal : results.goals) {
    out += row(goal, style);
    any_drawn = any_drawn || !plot(goal, style).empty();
  }
  if (any_drawn) out += "\n" + joined(plot_legend(style), style) + "\n";
  return out;
}

}  // namespace

std::string results_markdown(AllResults results, const Style& style) {
  std::string out = one_below_the_other(
      results, "\n", [&](const Results& one) { return draw(one, style); },
      [&](const Unread& plan) { return unread_markdown(plan, style); });
  const auto together = finding_words(results, style.language);
  return together.empty() ? out : out + "\n" + joined(together, style) + "\n";
}

}  // namespace sbs::render
