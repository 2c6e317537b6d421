#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/heading.h"
#include "render/render.h"
#include "render/results_plot.h"
#include "render/results_words.h"
#include "render/style.h"

namespace sbs::render {

namespace {

using schedule::GoalRow;
using schedule::Results;

constexpr Message<std::string> last_review{"senaste avstämning: {0}", "last review: {0}"};
constexpr Message<std::string> next_review{"nästa avstämning: {0}", "next review: {0}"};
constexpr Message<std::string, std::string> went{"{0} → {1}", "{0} → {1}"};
constexpr Message<std::string, std::string> went_in_ascii{"{0} -> {1}", "{0} -> {1}"};
constexpr Message<std::string> target_is{"mål {0}", "target {0}"};

constexpr std::size_t gap = 2;
constexpr std::size_t indent = 2;

/// What stands beside what is measured, in the order of the columns.
using Cells = std::array<std::string, 6>;

Cells cells_of(const GoalRow& goal, const Style& style) {
  const Language language = style.language;
  return {value_and_period(goal.baseline, goal, language),
          value_and_period(goal.target, goal, language),
          value_and_period(goal.latest, goal, language),
          plot(goal, style),
          share_words(goal, style),
          state_words(goal, language)};
}

/// The goals of a plan, a line each where the page has room for it; on a narrower one a few lines each.
class GoalList {
 public:
  GoalList(const Results& results, const Style& style) : results_(results), style_(style) { measure(); }

  std::string draw() {
    if (measure_width_ > 0) add_heads();
    for (std::size_t at = 0; at < results_.goals.size(); ++at) {
      const GoalRow& goal = results_.goals[at];
      if (at == 0 || results_.goals[at - 1].nth != goal.nth) add_intervention(goal);
      if (told_in_words(goal))
        add_sentences(goal);
      else if (measure_width_ > 0)
        add_row(goal);
      else
        add_lines(goal);
    }
    return std::move(out_);
  }

 private:
  static constexpr std::size_t least_measure = 24;  // with less for what is measured, the goals stand below each other

  void measure() {
    const GoalHeads heads = goal_heads(style_.language);
    heads_ = {heads.baseline, heads.target, heads.latest, heads.drawing, heads.share, heads.state};
    std::size_t all = indent;
    for (std::size_t at = 0; at < heads_.size(); ++at)
      widths_[at] = display_width(heads_[at]);
    for (const GoalRow& goal : results_.goals) {
      if (told_in_words(goal)) continue;
      const Cells cells = cells_of(goal, style_);
      for (std::size_t at = 0; at < cells.size(); ++at)
        widths_[at] = std::max(widths_[at], display_width(cells[at]));
    }
    for (const std::size_t width : widths_)
      all += gap + width;
    if (style_.width >= all + least_measure) measure_width_ = style_.width - all;
    constexpr std::size_t most_measure = 60;  // wider than it can be read, the figures would stand far from it
    measure_width_ = std::min(measure_width_, most_measure);
  }

  void add_heads() {
    std::string line = std::string(indent, ' ') + pad(goal_heads(style_.language).measure, measure_width_, "");
    for (std::size_t at = 0; at < heads_.size(); ++at)
      line += std::string(gap, ' ') + pad(heads_[at], widths_[at], "");
    line.erase(line.find_last_not_of(' ') + 1);
    out_ += coloured(line, Colour::bold, style_) + "\n";
  }

  void add_intervention(const GoalRow& goal) {
    if (&goal != &results_.goals.front()) out_ += "\n";
    const std::string title = fmt::format("{}", fmt::join(intervention_words(goal, style_), separator(style_)));
    for (const std::string& line : wrap(title, style_.width))
      out_ += coloured(line, goal.broken_off ? Colour::dim : Colour::bold, style_) + "\n";
    const Language language = style_.language;
    std::vector<std::string> pieces{last_review(language, review_words(goal, language)),
                                    next_review(language, next_review_words(goal, language))};
    add_pieces_indented(pieces);
  }

  void add_row(const GoalRow& goal) {
    const auto lines =
        wrap(fmt::format("{}", fmt::join(measure_words(goal, style_), separator(style_))), measure_width_);
    const Cells cells = cells_of(goal, style_);
    for (std::size_t at = 0; at < lines.size(); ++at) {
      std::string line = std::string(indent, ' ') + pad(lines[at], measure_width_, cut_mark(style_));
      for (std::size_t cell = 0; at == 0 && cell < cells.size(); ++cell)
        line += std::string(gap, ' ') + pad(cells[cell], widths_[cell], cut_mark(style_));
      line.erase(line.find_last_not_of(' ') + 1);
      out_ += line + "\n";
    }
  }

  void add_lines(const GoalRow& goal) {
    add_measure(goal);
    const Language language = style_.language;
    const std::string from = value_and_period(goal.baseline, goal, language);
    const std::string to = value_and_period(goal.latest, goal, language);
    std::vector<std::string> pieces{(style_.ascii ? went_in_ascii : went)(language, from, to),
                                    target_is(language, value_and_period(goal.target, goal, language))};
    if (goal.share) pieces.push_back(way_words(goal, language));
    const std::string drawing = plot(goal, style_);
    const std::string state = state_words(goal, language);
    add_pieces_indented(drawing.empty() ? std::vector{state} : std::vector{drawing, state}, 2 * indent);
    add_pieces_indented(pieces, 2 * indent);
  }

  void add_sentences(const GoalRow& goal) {
    add_measure(goal);
    for (const std::string& sentence : sentences(goal, style_.language))
      add_wrapped(out_, std::string(2 * indent, ' '), sentence, style_);
  }

  void add_measure(const GoalRow& goal) { add_pieces_indented(measure_words(goal, style_)); }

  void add_pieces_indented(const std::vector<std::string>& pieces, std::size_t by = indent) {
    Style narrower = style_;
    narrower.width -= by;
    std::string lines;
    add_pieces(lines, pieces, narrower);
    for (std::size_t at = 0; at < lines.size();) {
      const std::size_t end = lines.find('\n', at) + 1;
      out_ += std::string(by, ' ') + lines.substr(at, end - at);
      at = end;
    }
  }

  const Results& results_;
  const Style& style_;
  std::array<std::string_view, 6> heads_;
  std::array<std::size_t, 6> widths_{};
  std::size_t measure_width_ = 0;
  std::string out_;
};

bool any_drawn(const Results& results, const Style& style) {
  return std::any_of(results.goals.begin(), results.goals.end(),
                     [&](const GoalRow& goal) { return !told_in_words(goal) && !plot(goal, style).empty(); });
}

std::string draw(const Results& results, const Style& style) {
  std::string out = heading_text(results.heading, style);
  add_pieces(out, finding_words(results, style.language), style);
  if (results.goals.empty()) {
    if (results.part && results.counts.goals + results.counts.broken_off > 0)
      add_wrapped(out, "", nothing_chosen(style.language), style);
    return out;
  }
  out += "\n" + GoalList(results, style).draw();
  if (any_drawn(results, style)) {
    out += "\n";
    add_pieces(out, plot_legend(style), style);
  }
  return out;
}

}  // namespace

std::string results_text(AllResults results, const Style& style) {
  std::string out = one_below_the_other(
      results, "\n\n", [&](const Results& one) { return draw(one, style); },
      [&](const Unread& plan) { return unread_page(plan, style); });
  if (const auto together = finding_words(results, style.language); !together.empty()) {
    out += "\n\n";
    add_pieces(out, together, style);
  }
  return out;
}

}  // namespace sbs::render
