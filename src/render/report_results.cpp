#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/report_parts.h"
#include "render/results_plot.h"
#include "render/results_words.h"
#include "schedule/results.h"

// What came of it: the goals, in the rows and the words of `sbs results`.

namespace sbs::render::paper {

namespace {

using schedule::GoalRow;
using schedule::GoalState;

constexpr Phrase title{"Resultat", "Results"};
constexpr Phrase outcomes_head{"Utfall", "Outcomes"};
constexpr Phrase behind{"ligger efter", "behind"};

Mark mark_of(GoalState state) {
  switch (state) {
    case GoalState::reached:
      return Mark::done;
    case GoalState::approaching:
      return Mark::better;
    case GoalState::unchanged:
      return Mark::same;
    case GoalState::further_away:
      return Mark::worse;
    default:
      return Mark::not_known;
  }
}

/// The values of a goal on one line: the start a ring, outcomes dots, the target a stroke. What it shows stands in the
/// cells beside it, so that whoever cannot see it misses nothing. Colours are the text's, in the light and in the dark.
std::string drawing_of(const GoalRow& goal) {
  constexpr double width = 150;
  constexpr double height = 22;
  constexpr double margin = 8;
  constexpr double middle = height / 2;
  const auto ends = plot_ends(goal);
  if (!ends) return {};
  const auto x = [&](double number) {
    return margin + (number - ends->first) / (ends->last - ends->first) * (width - 2 * margin);
  };
  std::string out = fmt::format(
      "<svg width=\"{0:g}\" height=\"{1:g}\" viewBox=\"0 0 {0:g} {1:g}\" aria-hidden=\"true\" focusable=\"false\">"
      "<line x1=\"{2:g}\" y1=\"{3:g}\" x2=\"{4:g}\" y2=\"{3:g}\" stroke=\"currentColor\" stroke-width=\"1\" "
      "stroke-opacity=\"0.5\"/>",
      width, height, margin, middle, width - margin);
  if (goal.target.number)
    out += fmt::format(
        "<line class=\"target\" x1=\"{0:.1f}\" y1=\"2\" x2=\"{0:.1f}\" y2=\"{1:g}\" "
        "stroke=\"currentColor\" stroke-width=\"3\"/>",
        x(*goal.target.number), height - 2);
  if (goal.baseline.number)
    out += fmt::format(
        "<circle class=\"baseline\" cx=\"{:.1f}\" cy=\"{:g}\" r=\"5\" fill=\"none\" "
        "stroke=\"currentColor\" stroke-width=\"2\"/>",
        x(*goal.baseline.number), middle);
  for (const schedule::Value& one : goal.outcomes)
    if (one.number)
      out += fmt::format("<circle class=\"outcome\" cx=\"{:.1f}\" cy=\"{:g}\" r=\"4\" fill=\"currentColor\"/>",
                         x(*one.number), middle);
  return out + "</svg>";
}

Cell measure_of(const GoalRow& goal, const Style& style) {
  Cell cell;
  for (const std::string& one : measure_words(goal, style))
    cell.lines.emplace_back(one);
  return cell;
}

std::vector<Cell> row_of(const GoalRow& goal, const Writer& to) {
  const Language language = to.of.language;
  Cell drawing{Line(share_words(goal, to.of.style))};
  drawing.drawing = drawing_of(goal);
  Line intervention;
  intervention.link(goal.intervention, fmt::format("intervention-{}", goal.nth + 1));
  return {measure_of(goal, to.of.style),
          Line(value_and_period(goal.baseline, goal, language)),
          Line(value_and_period(goal.target, goal, language)),
          outcomes_of(goal, language),
          drawing,
          standing_of(goal, language),
          intervention};
}

std::string said(const schedule::Results& results, Language language) {
  return fmt::format("{}", fmt::join(finding_words(results, language), ", "));
}

}  // namespace

Cell outcomes_of(const GoalRow& goal, Language language) {
  Cell outcomes;
  for (const schedule::Value& one : goal.outcomes)
    outcomes.lines.emplace_back(value_and_period(one, goal, language));
  if (goal.outcomes.empty()) outcomes.lines.emplace_back(value_and_period(goal.latest, goal, language));
  return outcomes;
}

Cell standing_of(const GoalRow& goal, Language language) {
  Cell standing(Line().state(mark_of(goal.state), name_of(goal.state, language)));
  if (goal.behind) standing.lines.push_back(Line().state(Mark::late, behind.in(language)));
  return standing;
}

void say_goals(const Writer& to) {
  std::string words = said(to.of.results, to.of.language);
  if (!words.ends_with('.')) words += '.';
  to.say(Line(words));
}

void add_results(const Writer& to) {
  const Language language = to.of.language;
  const schedule::Results& results = to.of.results;
  to.heading(2, Line(title.in(language)), "results");
  if (results.goals.empty()) return to.say(Line(said(results, language)));
  const GoalHeads heads = goal_heads(language);
  Table table{Line(said(results, language)), {}, {}};
  for (const std::string_view head : {heads.measure, heads.baseline, heads.target, outcomes_head.in(language),
                                      heads.drawing, heads.state, heads.intervention})
    table.heads.emplace_back(head);
  for (const GoalRow& goal : results.goals)
    table.rows.push_back(row_of(goal, to));
  to.put(std::move(table));
  to.fine(Line(fmt::format("{}", fmt::join(plot_legend(to.of.style), " · "))));
}

}  // namespace sbs::render::paper
