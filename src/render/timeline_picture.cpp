#include "render/timeline_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "render/axis.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

using schedule::Item;
using schedule::ItemKind;
using schedule::Lane;
using schedule::Schedule;
using schedule::State;
using schedule::Thing;

constexpr Phrase limit_label{"tidsgräns", "time limit"};
constexpr Phrase legend_span_done{"skedde, dagen är inte angiven", "happened, the day is not given"};
constexpr Phrase legend_span_ahead{"planerat, dagen är inte bestämd", "planned, the day is not set"};
constexpr Phrase legend_run{"pågår eller har pågått", "goes on, or went on"};
constexpr Phrase legend_stopped{"avbruten eller avböjd", "stopped or declined"};
constexpr Phrase legend_ahead{"planerad tid", "time planned"};

/// The heading above the rows of a kind; none above the steps.
std::string_view heading_of(Lane::Kind kind, Language language) {
  constexpr Phrase schools{"Skolor", "Schools"};
  constexpr Phrase pauses{"Pauser", "Pauses"};
  constexpr Phrase interventions{"Insatser", "Interventions"};
  switch (kind) {
    case Lane::Kind::step:
      break;
    case Lane::Kind::school:
      return schools.in(language);
    case Lane::Kind::pause:
      return pauses.in(language);
    case Lane::Kind::intervention:
      return interventions.in(language);
  }
  return {};
}

/// What the picture is drawn with; every one a single column wide.
struct Glyphs {
  std::array<std::string_view, 8> points;  // by State
  std::string_view span_done, span_ahead, run, ahead, stopped, today, limit, division, before, after, below;
};
constexpr Glyphs drawn{{"●", "!", "◎", "○", "○", "○", "◌", "×"}, "━", "╌", "█", "░", "▒", "│", "┊", "·", "◂", "▸", "▾"};
constexpr Glyphs typed{{"*", "!", "O", "o", "o", "o", "_", "x"}, "=", "-", "#", ".", "/", "|", ":", " ", "<", ">", "v"};

/// One line of the picture: a glyph for each column, and how much each insists on being seen.
class Row {
 public:
  explicit Row(std::size_t columns) : cells_(columns) {}

  void put(std::size_t column, std::string_view glyph, int rank, std::optional<Colour> colour = {}) {
    Cell& cell = cells_.at(column);
    if (!cell.glyph.empty() && cell.rank >= rank) return;
    cell = {glyph, rank, colour};
  }

  std::string text(const Style& style) const {
    std::string out;
    for (const Cell& cell : cells_) {
      if (cell.glyph.empty())
        out += ' ';
      else
        out += cell.colour ? coloured(cell.glyph, *cell.colour, style) : std::string(cell.glyph);
    }
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
  }

  /// Adds what is to be seen in the row.
  void add_glyphs(std::set<std::string_view>& glyphs) const {
    for (const Cell& cell : cells_)
      glyphs.insert(cell.glyph);
  }

 private:
  struct Cell {
    std::string_view glyph;
    int rank = 0;
    std::optional<Colour> colour;
  };
  std::vector<Cell> cells_;
};

// What is seen where several things fall in one column.
constexpr int rank_grid = 0;
constexpr int rank_line = 1;
constexpr int rank_run = 2;
constexpr int rank_span = 3;
constexpr int rank_point = 4;
constexpr int rank_overdue = 5;

class Picture {
 public:
  Picture(const Schedule& schedule, const Style& style)
      : schedule_(schedule), style_(style), glyphs_(style.ascii ? typed : drawn), marks_(schedule.lanes.size()) {
    for (const Item& item : schedule.items)
      if (item.lane != Thing::no_lane) marks_.at(item.lane).push_back(&item);
    for (const Thing& one : schedule.undated)
      if (one.kind == ItemKind::intervention) undated_.insert(one.lane);
  }

  std::string draw() {
    std::size_t widest_label = 0;
    for (const Lane& lane : schedule_.lanes)
      widest_label = std::max(widest_label, display_width(label(lane)));
    label_width_ = std::min({widest_label, std::max<std::size_t>(14, style_.width * 7 / 20), std::size_t{44}});
    const auto [first, last] = period();
    axis_.emplace(first, last, style_.width - label_width_ - 1, style_);

    std::string out;
    for (const std::string& line : axis_->header())
      out += indent() + line + "\n";
    out += labels();
    for (std::size_t at = 0; at < schedule_.lanes.size(); ++at) {
      const Lane& lane = schedule_.lanes[at];
      const bool is_step = lane.kind == Lane::Kind::step;
      if (!is_step && (at == 0 || schedule_.lanes[at - 1].kind != lane.kind))
        out += line(
            coloured(pad(heading_of(lane.kind, style_.language), label_width_, cut_mark(style_)), Colour::bold, style_),
            empty_row().text(style_));
      const bool undated = undated_.contains(at) && marks_[at].empty();
      out += line(pad(label(lane), label_width_, cut_mark(style_)),
                  undated
                      ? coloured(fit(no_date(style_.language), axis_->columns(), cut_mark(style_)), Colour::dim, style_)
                      : row(at).text(style_));
    }
    out += legend();
    return out;
  }

 private:
  static std::string line(std::string_view label, std::string_view row) {
    std::string text = fmt::format("{} {}", label, row);
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "\n";
  }

  std::string indent() const { return std::string(label_width_ + 1, ' '); }

  static std::string label(const Lane& lane) { return printable(lane.label); }

  /// The days that were asked for; else from the first day of anything to the last, to which today belongs unless it is
  /// far away.
  std::pair<Day, Day> period() const {
    if (schedule_.from && schedule_.to) return {*schedule_.from, *schedule_.to};
    if (schedule_.items.empty()) return days_without_items();
    Day first = schedule_.items.front().when.first;
    Day last = schedule_.items.front().when.last;
    for (const Item& item : schedule_.items) {
      first = std::min(first, item.when.first);
      last = std::max(last, item.when.last);
    }
    constexpr std::chrono::days near{184};
    const Day today = schedule_.heading.today;
    if (today < first && first - today <= near) first = today;
    if (today > last && today - last <= near) last = today;
    if (schedule_.from) first = std::max(first, *schedule_.from);
    if (schedule_.to) last = std::min(last, *schedule_.to);
    return {first, last};
  }

  /// Something goes on from or until a day, and nothing happens then.
  std::pair<Day, Day> days_without_items() const {
    const Day today = schedule_.heading.today;
    if (schedule_.from) return {*schedule_.from, std::max(*schedule_.from, today)};
    if (schedule_.to) return {std::min(*schedule_.to, today), *schedule_.to};
    return {today, today};
  }

  std::optional<std::size_t> today_column() const {
    return axis_->holds(schedule_.heading.today) ? std::optional(axis_->column(schedule_.heading.today)) : std::nullopt;
  }
  std::optional<std::size_t> limit_column() const {
    const auto& limit = schedule_.heading.limit;
    return limit && axis_->holds(limit->first) ? std::optional(axis_->column(limit->first)) : std::nullopt;
  }

  /// "i dag" and "tidsgräns" above their columns, or at the edge beyond which they lie; where they would meet, on a
  /// line each.
  std::string labels() const {
    std::vector<std::string> lines;
    std::vector<std::size_t> ends;
    const auto add = [&](Day day, std::string_view name) {
      const std::size_t length = display_width(name) + 2;
      if (length > axis_->columns()) return;
      const bool before = day < axis_->first();
      const std::size_t column = axis_->column(day);
      // To the right of its arrow where there is room, else to the left.
      const bool right = before || (day <= axis_->last() && column + length <= axis_->columns());
      const std::size_t begin = right ? column : column + 1 - std::min(column + 1, length);
      const std::string_view arrow = before ? glyphs_.before : (day > axis_->last() ? glyphs_.after : glyphs_.below);
      if (lines.empty() || begin < ends.back() + 2) {
        lines.emplace_back();
        ends.push_back(0);
      }
      lines.back() += std::string(begin - ends.back(), ' ') +
                      (right ? fmt::format("{} {}", arrow, name) : fmt::format("{} {}", name, arrow));
      ends.back() = begin + length;
    };
    add(schedule_.heading.today, today_word(style_.language));
    if (schedule_.heading.limit) add(schedule_.heading.limit->first, limit_label.in(style_.language));
    std::string out;
    for (const std::string& line : lines)
      out += indent() + line + "\n";
    return out;
  }

  void fill(Row& row, Day first, Day last, std::string_view glyph, int rank, Colour colour) {
    if (last < axis_->first() || first > axis_->last()) return;
    for (std::size_t column = axis_->column(first); column <= axis_->column(last); ++column)
      row.put(column, glyph, rank, colour);
  }

  /// What falls on some day of several, and nobody knows which.
  void fill_span(Row& row, const PartialDate& when, bool done, Colour colour) {
    fill(row, when.first, when.last, done ? glyphs_.span_done : glyphs_.span_ahead, rank_span, colour);
  }

  /// Whether an item is drawn as a point or a span of its own: an intervention's first and last days are the ends of
  /// its run, and are seen there unless they are late.
  static bool is_marked(const Item& item) {
    const bool ends_run = item.kind == ItemKind::intervention_start || item.kind == ItemKind::intervention_end;
    return !ends_run || item.state == State::overdue;
  }

  /// What goes down through all rows.
  Row empty_row() const {
    Row row(axis_->columns());
    for (const std::size_t column : axis_->divisions())
      row.put(column, glyphs_.division, rank_grid, Colour::dim);
    if (const auto column = today_column()) row.put(*column, glyphs_.today, rank_line, Colour::bold);
    if (const auto column = limit_column()) row.put(*column, glyphs_.limit, rank_line, Colour::red);
    return row;
  }

  /// The row of a lane.
  Row row(std::size_t number) {
    const Lane& lane = schedule_.lanes[number];
    Row row = empty_row();
    if (lane.kind != Lane::Kind::step) draw_run(row, lane);
    for (const Item* mark : marks_[number]) {
      if (!is_marked(*mark)) continue;
      const Colour colour = colour_of(mark->state);
      const std::string_view point = glyphs_.points.at(static_cast<std::size_t>(mark->state));
      // Neither happened nor is to happen within the time that it may be.
      const bool neither =
          mark->state == State::overdue || mark->state == State::cancelled || mark->state == State::not_applicable;
      if (mark->when.exact())
        fill(row, mark->when.first, mark->when.first, point, mark->state == State::overdue ? rank_overdue : rank_point,
             colour);
      else if (neither)
        fill(row, mark->when.first, mark->when.last, point, rank_span, colour);
      else
        fill_span(row, mark->when, mark->state == State::done, colour);
    }
    row.add_glyphs(seen_);
    return row;
  }

  /// The time that something takes: what has passed is solid, what lies ahead is light, and where its first or
  /// last day is not exactly known, the days it may be are drawn like any other imprecise date.
  void draw_run(Row& row, const Lane& lane) {
    if (!lane.start) {
      if (lane.end) fill_span(row, *lane.end, false, colour_of(lane.state));
      return;
    }
    const Day today = schedule_.heading.today;
    const bool begun = lane.state == State::done || lane.state == State::due;
    const Colour colour = colour_of(lane.state);
    const Day from = lane.start->last;
    const Day to = lane.end ? lane.end->first : (begun ? std::max(today, from) : from);
    const auto solid = [&](Day first, Day last) { fill(row, first, last, glyphs_.run, rank_run, colour); };
    const auto light = [&](Day first, Day last) {
      const bool stopped = lane.state == State::cancelled;
      fill(row, first, last, stopped ? glyphs_.stopped : glyphs_.ahead, rank_run, colour);
    };
    const Day end = std::min(to, axis_->last());
    if (from <= end) {
      if (lane.state == State::done) {
        solid(from, end);
      } else if (lane.state == State::due) {
        if (from <= today) solid(from, std::min(end, today));
        if (end > today) light(std::max(from, today + std::chrono::days{1}), end);
      } else {
        light(from, end);
      }
    }
    if (!lane.start->exact()) fill_span(row, *lane.start, begun, colour);
    if (lane.end && !lane.end->exact()) fill_span(row, *lane.end, lane.state == State::done, colour);
  }

  /// What is to be seen in the rows, each in words.
  std::string legend() const {
    std::vector<std::string> entries;
    const auto add = [&](std::string_view glyph, std::string_view words) {
      if (seen_.contains(glyph)) entries.push_back(fmt::format("{} {}", glyph, words));
    };
    for (const State state :
         {State::done, State::overdue, State::due, State::planned, State::not_applicable, State::cancelled})
      add(glyphs_.points.at(static_cast<std::size_t>(state)), name_of(state, style_.language));
    add(glyphs_.span_done, legend_span_done.in(style_.language));
    add(glyphs_.span_ahead, legend_span_ahead.in(style_.language));
    add(glyphs_.run, legend_run.in(style_.language));
    add(glyphs_.ahead, legend_ahead.in(style_.language));
    add(glyphs_.stopped, legend_stopped.in(style_.language));
    // An entry is not torn apart: its spaces are not where a line ends.
    std::string out;
    std::string line;
    for (const std::string& entry : entries) {
      if (!line.empty() && display_width(line) + 3 + display_width(entry) > style_.width) {
        out += line + "\n";
        line.clear();
      }
      line += (line.empty() ? "" : "   ") + entry;
    }
    return line.empty() ? out : "\n" + out + line + "\n";
  }

  const Schedule& schedule_;
  const Style& style_;
  const Glyphs& glyphs_;
  std::size_t label_width_ = 0;
  std::optional<Axis> axis_;
  std::vector<std::vector<const Item*>> marks_;  // by lane
  std::set<std::size_t> undated_;                // the lanes of interventions that have no dates
  std::set<std::string_view> seen_;              // the glyphs of the rows so far
};

}  // namespace

std::string timeline_picture(const Schedule& schedule, const Style& style) { return Picture(schedule, style).draw(); }

}  // namespace sbs::render
