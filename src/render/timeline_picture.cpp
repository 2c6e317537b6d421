#include "render/timeline_picture.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/by_enum.h"
#include "base/text.h"
#include "render/axis.h"
#include "render/picture.h"
#include "render/picture_words.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

using programme::State;
using schedule::Lane;

/// What the picture is drawn with; every one a single column wide.
struct Glyphs {
  ByEnum<State, std::string_view> points;
  std::string_view span_done, span_ahead, run, ahead, stopped, today, limit, division, before, after, below;
};
constexpr Glyphs drawn{.points = {{{State::done, "●"},
                                   {State::overdue, "!"},
                                   {State::due, "◎"},
                                   {State::planned, "○"},
                                   {State::open, "○"},
                                   {State::not_yet, "○"},
                                   {State::not_applicable, "◌"},
                                   {State::cancelled, "×"}}},
                       .span_done = "━",
                       .span_ahead = "╌",
                       .run = "█",
                       .ahead = "░",
                       .stopped = "▒",
                       .today = "│",
                       .limit = "┊",
                       .division = "·",
                       .before = "◂",
                       .after = "▸",
                       .below = "▾"};
constexpr Glyphs typed{.points = {{{State::done, "*"},
                                   {State::overdue, "!"},
                                   {State::due, "O"},
                                   {State::planned, "o"},
                                   {State::open, "o"},
                                   {State::not_yet, "o"},
                                   {State::not_applicable, "_"},
                                   {State::cancelled, "x"}}},
                       .span_done = "=",
                       .span_ahead = "-",
                       .run = "#",
                       .ahead = ".",
                       .stopped = "/",
                       .today = "|",
                       .limit = ":",
                       .division = " ",
                       .before = "<",
                       .after = ">",
                       .below = "v"};

/// One line of the picture: a glyph for each column, and how much each insists on being seen.
class Row {
 public:
  explicit Row(std::size_t columns) : cells_(columns) {}

  void put(std::size_t column, std::string_view glyph, Rank rank, std::optional<Colour> colour) {
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
    Rank rank = Rank::grid;
    std::optional<Colour> colour;
  };
  std::vector<Cell> cells_;
};

/// The picture, put into characters.
class Drawing {
 public:
  Drawing(const Picture& picture, const Style& style)
      : picture_(picture),
        style_(style),
        glyphs_(style.ascii ? typed : drawn),
        label_width_(width_of_labels(picture, style)),
        axis_(picture.first, picture.last, style.width - label_width_ - 1, style) {}

  std::string draw() {
    std::string out;
    for (const std::string& line : axis_.header())
      out += indent() + line + "\n";
    out += labels();
    for (std::size_t at = 0; at < picture_.rows.size(); ++at) {
      const PictureRow& row = picture_.rows[at];
      if (!row.holds_dates_only && (at == 0 || picture_.rows[at - 1].kind != row.kind))
        out += line(
            coloured(pad(heading_of(row.kind, style_.language), label_width_, cut_mark(style_)), Colour::bold, style_),
            empty_row().text(style_));
      out += line(pad(printable(row.label), label_width_, cut_mark(style_)),
                  row.undated
                      ? coloured(fit(no_date(style_.language), axis_.columns(), cut_mark(style_)), Colour::dim, style_)
                      : line_of(row).text(style_));
    }
    out += legend();
    return out;
  }

 private:
  static std::size_t width_of_labels(const Picture& picture, const Style& style) {
    std::size_t widest = 0;
    for (const PictureRow& row : picture.rows)
      widest = std::max(widest, display_width(printable(row.label)));
    return std::min({widest, std::max<std::size_t>(14, style.width * 7 / 20), std::size_t{44}});
  }

  static std::string line(std::string_view label, std::string_view row) {
    std::string text = fmt::format("{} {}", label, row);
    text.erase(text.find_last_not_of(' ') + 1);
    return text + "\n";
  }

  std::string indent() const { return std::string(label_width_ + 1, ' '); }

  std::optional<std::size_t> today_column() const {
    return axis_.holds(picture_.today) ? std::optional(axis_.column(picture_.today)) : std::nullopt;
  }
  std::optional<std::size_t> limit_column() const {
    const auto& limit = picture_.limit;
    return limit && axis_.holds(*limit) ? std::optional(axis_.column(*limit)) : std::nullopt;
  }

  /// "i dag" and "tidsgräns" above their columns, or at the edge beyond which they lie; where they would meet, on a
  /// line each.
  std::string labels() const {
    std::vector<std::string> lines;
    std::vector<std::size_t> ends;
    const auto add = [&](Day day, std::string_view name) {
      const std::size_t length = display_width(name) + 2;
      if (length > axis_.columns()) return;
      const bool before = day < axis_.first();
      const std::size_t column = axis_.column(day);
      // To the right of its arrow where there is room, else to the left.
      const bool right = before || (day <= axis_.last() && column + length <= axis_.columns());
      const std::size_t begin = right ? column : column + 1 - std::min(column + 1, length);
      const std::string_view arrow = before ? glyphs_.before : (day > axis_.last() ? glyphs_.after : glyphs_.below);
      if (lines.empty() || begin < ends.back() + 2) {
        lines.emplace_back();
        ends.push_back(0);
      }
      lines.back() += std::string(begin - ends.back(), ' ') +
                      (right ? fmt::format("{} {}", arrow, name) : fmt::format("{} {}", name, arrow));
      ends.back() = begin + length;
    };
    add(picture_.today, today_word(style_.language));
    if (picture_.limit) add(*picture_.limit, limit_word(style_.language));
    std::string out;
    for (const std::string& line : lines)
      out += indent() + line + "\n";
    return out;
  }

  std::string_view glyph_of(const Mark& mark) const {
    switch (mark.look) {
      case Look::point:
        return glyphs_.points[mark.state];
      case Look::span_done:
        return glyphs_.span_done;
      case Look::span_ahead:
        return glyphs_.span_ahead;
      case Look::run:
        return glyphs_.run;
      case Look::run_ahead:
        return glyphs_.ahead;
      case Look::run_stopped:
        break;
    }
    return glyphs_.stopped;
  }

  void put(Row& row, const Mark& mark) const {
    if (mark.last < axis_.first() || mark.first > axis_.last()) return;
    for (std::size_t column = axis_.column(mark.first); column <= axis_.column(mark.last); ++column)
      row.put(column, glyph_of(mark), mark.rank, colour_of(mark.state));
  }

  /// What goes down through all rows.
  Row empty_row() const {
    Row row(axis_.columns());
    for (const std::size_t column : axis_.divisions())
      row.put(column, glyphs_.division, Rank::grid, Colour::dim);
    if (const auto column = today_column()) row.put(*column, glyphs_.today, Rank::line, Colour::bold);
    if (const auto column = limit_column()) row.put(*column, glyphs_.limit, Rank::line, Colour::red);
    return row;
  }

  Row line_of(const PictureRow& row) {
    Row line = empty_row();
    for (const Mark& mark : row.marks)
      put(line, mark);
    line.add_glyphs(seen_);
    return line;
  }

  /// What is to be seen in the rows, each in words.
  std::string legend() const {
    std::vector<std::string> entries;
    const auto add = [&](std::string_view glyph, std::string_view words) {
      if (seen_.contains(glyph)) entries.push_back(fmt::format("{} {}", glyph, words));
    };
    for (const State state : legend_states)
      add(glyphs_.points[state], name_of(state, style_.language));
    add(glyphs_.span_done, words_of(Look::span_done, style_.language));
    add(glyphs_.span_ahead, words_of(Look::span_ahead, style_.language));
    add(glyphs_.run, words_of(Look::run, style_.language));
    add(glyphs_.ahead, words_of(Look::run_ahead, style_.language));
    add(glyphs_.stopped, words_of(Look::run_stopped, style_.language));
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

  const Picture& picture_;
  const Style& style_;
  const Glyphs& glyphs_;
  std::size_t label_width_;
  Axis axis_;
  std::set<std::string_view> seen_;  // the glyphs of the rows so far
};

}  // namespace

std::string timeline_picture(const schedule::Schedule& schedule, const Style& style) {
  const Picture drawn_of = picture(schedule);
  return Drawing(drawn_of, style).draw();
}

}  // namespace sbs::render
