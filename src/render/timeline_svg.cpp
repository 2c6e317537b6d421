#include "render/timeline_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "render/heading.h"
#include "render/picture_words.h"
#include "render/style.h"
#include "render/timeline_signs.h"
#include "render/timeline_svg_rows.h"
#include "render/timeline_words.h"
#include "render/xml.h"

// SVG 1.1 (https://www.w3.org/TR/SVG11/), by presentation attributes alone: it may be put on a page that runs nothing,
// fetches nothing and takes no styles but its own.

namespace sbs::render {

namespace {

using programme::State;
using schedule::Item;
using schedule::ItemKind;
using schedule::Schedule;
using schedule::Thing;

constexpr Message<std::string> is_timeline{"Tidslinje: {0}", "Timeline: {0}"};
constexpr Message<std::string> has_undated{"utan datum: {0}", "without a date: {0}"};
constexpr Phrase deadline_words{"senast den dagen", "by that day"};
constexpr Phrase series_words{"återkommer under tiden", "comes again during that time"};

// Set so that 960 units across an upright page of A4, or 1200 pixels, give letters that can be read.
constexpr double page_width = 960;
constexpr double edge = 12;
constexpr double axis_size = 12;
constexpr double widest_label = 210;
constexpr double bold_is_wider = 1.15;
constexpr std::string_view limit_ink = "#7a1f6b";
constexpr std::string_view today_ink = "#0b5cad";
constexpr std::string_view grid_ink = "#d0d0d0";

std::string line(double x, double top, double bottom, std::string_view ink, std::string_view more = {}) {
  return fmt::format("<path d=\"M{},{}V{}\" fill=\"none\" stroke=\"{}\"{}/>", svg_number(x), svg_number(top),
                     svg_number(bottom), ink, more);
}

class Page {
 public:
  Page(const Schedule& schedule, const Style& style, bool alone)
      : schedule_(schedule), style_(style), alone_(alone), picture_(picture(schedule)) {}

  std::string draw(std::string_view ids) {
    const HeadingWords words = heading_words(schedule_.heading, style_);
    if (alone_) draw_heading(words);
    const bool goes_on = std::any_of(schedule_.lanes.begin(), schedule_.lanes.end(),
                                     [](const schedule::Lane& lane) { return lane.start.has_value(); });
    if (!schedule_.items.empty() || goes_on) {
      draw_picture();
      draw_legend();
    }
    draw_undated();
    if (schedule_.items.empty() && schedule_.undated.empty())
      add_paragraph(std::string(no_items(schedule_, style_.language)), {13});
    return open(ids, words) + svg_ + "</svg>\n";
  }

 private:
  std::string open(std::string_view ids, const HeadingWords& words) const {
    const std::string height = svg_number(y_ + edge);
    const std::string width = svg_number(page_width);
    const std::string language(style_.language == Language::sv ? "sv" : "en");
    std::string out = fmt::format(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{0}\" xml:lang=\"{0}\" role=\"img\" "
        "aria-labelledby=\"{1}title {1}desc\"{2} viewBox=\"0 0 {3} {4}\" font-family=\"sans-serif\">\n",
        language, ids, alone_ ? fmt::format(" width=\"{}\" height=\"{}\"", width, height) : "", width, height);
    out += fmt::format("<title id=\"{}title\">{}</title>\n", ids,
                       xml_text(printable(is_timeline(style_.language, words.title))));
    out += fmt::format("<desc id=\"{}desc\">{}</desc>\n", ids, xml_text(printable(description(words))));
    return out + fmt::format("<rect width=\"{}\" height=\"{}\" fill=\"#ffffff\"/>\n", width, height);
  }

  /// The picture in a few words, for who does not see it.
  std::string description(const HeadingWords& words) const {
    std::vector<std::string> said = words.state;
    said.insert(said.end(), words.period.begin(), words.period.end());
    for (const State state : legend_states) {
      const auto count = std::count_if(schedule_.items.begin(), schedule_.items.end(),
                                       [&](const Item& item) { return item.state == state; });
      if (count > 0) said.push_back(fmt::format("{}: {}", name_of(state, style_.language), count));
    }
    if (!schedule_.undated.empty())
      said.push_back(has_undated(style_.language, std::to_string(schedule_.undated.size())));
    return fmt::format("{}", fmt::join(said, "; "));
  }

  void add_paragraph(const std::string& text, const SvgFont& font) {
    const std::string shown = printable(text);
    const double wide = font.bold ? font.size * bold_is_wider : font.size;
    const SvgLines lines = svg_wrap(shown, page_width - 2 * edge, wide, 3);
    const double leading = font.size * 1.3;
    svg_ += svg_text(edge, y_ + font.size, leading, lines, font, shown);
    y_ += leading * static_cast<double>(lines.lines.size()) + 2;
  }

  void draw_heading(const HeadingWords& words) {
    add_paragraph(words.title, {18, true});
    add_paragraph(fmt::format("{}", fmt::join(words.state, separator(style_))), {13});
    if (!words.period.empty()) add_paragraph(fmt::format("{}", fmt::join(words.period, separator(style_))), {13});
    y_ += 10;
  }

  void draw_picture() {
    double widest = svg_width(whole_collaboration.in(style_.language), 13);
    for (const PictureRow& row : picture_.rows)
      widest = std::max(widest, svg_width(printable(row.label), 13));
    const double label_width = std::min(widest, widest_label);
    const double left = edge + label_width + 16;
    const double right = page_width - edge;
    constexpr double column = 8;  // a letter of the axis has room in it
    const Axis axis(picture_.first, picture_.last, static_cast<std::size_t>((right - left) / column), style_,
                    Axis::Days::as_wide_as_there_is_room);
    const SvgRows rows{schedule_, style_, {axis, left, right}, edge, label_width};
    const std::string names = axis_names(axis, rows.days);
    const double top = y_;
    const std::string in_rows = draw_rows(rows);
    svg_ += fmt::format("<g data-part=\"axis\" data-from=\"{}\" data-to=\"{}\" data-left=\"{}\" data-right=\"{}\">\n",
                        iso(axis.first()), iso(axis.last()), svg_number(left), svg_number(right));
    for (const Axis::Tick& tick : axis.ticks().front())
      if (tick.begins_here) svg_ += line(rows.days.begin(tick.first), top, y_, grid_ink) + "\n";
    svg_ += names + "</g>\n" + lines_ + days_of_note(rows.days, top) + in_rows;
  }

  /// The names of the axis, on their lines.
  std::string axis_names(const Axis& axis, const SvgDays& days) {
    std::string out;
    bool above = true;
    for (const auto& ticks : axis.ticks()) {
      y_ += axis_size + 3;
      for (const Axis::Tick& tick : ticks)
        if (!tick.name.empty())
          out += svg_text(days.begin(tick.first) + 2, y_, tick.name, {axis_size, above, "#333333"});
      above = false;
    }
    y_ += 4;
    draw_day_names(days);
    return out;
  }

  struct DayOfNote {
    Day day;
    std::string name;
    std::string_view ink;
  };
  std::vector<DayOfNote> days_named() const {
    std::vector<DayOfNote> days{
        {picture_.today, fmt::format("{} {}", today_word(style_.language), iso(picture_.today)), today_ink}};
    if (picture_.limit)
      days.push_back(
          {*picture_.limit, fmt::format("{} {}", limit_word(style_.language), iso(*picture_.limit)), limit_ink});
    return days;
  }

  /// "i dag" and "tidsgräns" above their lines, or at the edge beyond which they lie.
  void draw_day_names(const SvgDays& days) {
    SvgShelves shelves;
    std::string& out = day_names_;
    for (const DayOfNote& one : days_named()) {
      const bool before = one.day < days.axis.first();
      const bool after = one.day > days.axis.last();
      const std::string text = before ? "◂ " + one.name : after ? one.name + " ▸" : one.name;
      const double width = svg_width(text, axis_size);
      const double x = before ? days.left : after ? days.right : days.middle(one.day);
      const bool right = !after && x + width <= days.right;
      const double begin = right ? x : x - width;
      const std::size_t shelf = shelves.free(begin, begin + width + 8, 1);
      shelves.take(shelf, begin, begin + width + 8, 1);
      out += svg_text(x + (before || after ? 0
                           : right         ? 3
                                           : -3),
                      y_ + 11 + 15 * static_cast<double>(shelf), text, {axis_size, false, one.ink, !right});
    }
    y_ += 15 * static_cast<double>(shelves.taken()) + 3;
  }

  /// Today, and the last day that the time limit allows, down through all rows.
  std::string days_of_note(const SvgDays& days, double top) const {
    std::string out = day_names_;
    const double from = top - 16;
    if (days.axis.holds(picture_.today))
      out += fmt::format("<g data-part=\"today\" data-from=\"{0}\" data-to=\"{0}\">{1}</g>\n", iso(picture_.today),
                         line(days.middle(picture_.today), from, y_, today_ink, " stroke-width=\"1.5\""));
    const auto limit = std::find_if(schedule_.items.begin(), schedule_.items.end(),
                                    [](const Item& item) { return item.kind == ItemKind::last_day; });
    if (limit != schedule_.items.end())
      out += svg_thing(*limit, &*limit, days.middle(limit->when.first), from,
                       line(0, 0, y_ - from, limit_ink, " stroke-width=\"1.5\" stroke-dasharray=\"6 3 1 3\""),
                       schedule_, style_);
    else if (picture_.limit && days.axis.holds(*picture_.limit))
      out += line(days.middle(*picture_.limit), from, y_, limit_ink,
                  " stroke-width=\"1.5\" stroke-dasharray=\"6 3 1 3\"") +
             "\n";
    return out;
  }

  std::string draw_rows(const SvgRows& rows) {
    std::string out;
    const auto add = [&](const PictureRow& row, const schedule::Lane* lane, std::size_t number) {
      see(row);
      const SvgRows::Made made = rows.draw(row, lane, y_);
      lines_ += fmt::format("<path d=\"M{},{}H{}\" fill=\"none\" stroke=\"{}\"/>\n", svg_number(edge), svg_number(y_),
                            svg_number(rows.days.right), grid_ink);
      const std::string which = lane != nullptr ? fmt::format(" data-lane=\"{}\"", number) : std::string();
      out += fmt::format("<g data-part=\"row\"{}>\n{}</g>\n", which, made.svg);
      y_ += made.height;
    };
    if (!picture_.rowless.empty()) {
      PictureRow row{schedule::Lane::Kind::other, true, std::string(whole_collaboration.in(style_.language)),
                     picture_.rowless};
      add(row, nullptr, 0);
    }
    for (std::size_t at = 0; at < picture_.rows.size(); ++at) {
      const PictureRow& row = picture_.rows[at];
      if (!row.holds_dates_only && (at == 0 || picture_.rows[at - 1].kind != row.kind)) {
        y_ += 8;
        out += svg_text(edge, y_ + 13, heading_of(row.kind, style_.language), {13, true});
        y_ += 19;
      }
      add(row, &schedule_.lanes.at(at), at);
    }
    return out;
  }

  /// Remembers what is to be told in the legend.
  void see(const PictureRow& row) {
    for (const Mark& mark : row.marks) {
      const Item* item = mark.item == Mark::no_item ? nullptr : &schedule_.items.at(mark.item);
      if (mark.look == Look::point) states_[mark.state] = true;
      if (item != nullptr && item->when.is_deadline()) any_deadline_ = true;
      if (item != nullptr && item->every && mark.look == Look::span_ahead)
        any_series_ = true;
      else if (mark.look != Look::point)
        looks_[mark.look] = mark.state;
    }
  }

  /// What is to be seen in the rows, each in words.
  void draw_legend() {
    double x = edge;
    y_ += 20;
    const auto add = [&](const std::string& sign, double sign_width, std::string_view words) {
      const double width = sign_width + 8 + svg_width(words, 12) + 22;
      if (x > edge && x + width > page_width - edge) {
        x = edge;
        y_ += 20;
      }
      svg_ += fmt::format("<g data-part=\"legend\" transform=\"translate({},{})\">{}</g>", svg_number(x),
                          svg_number(y_), sign);
      svg_ += svg_text(x + sign_width + 8, y_ + 4, words, {12});
      x += width;
    };
    const auto in_middle = [](const std::string& sign, double at) {
      return fmt::format("<g transform=\"translate({},0)\">{}</g>", svg_number(at), sign);
    };
    for (const State state : legend_states)
      if (states_.contains(state)) add(in_middle(point_sign(state), 7), 14, name_of(state, style_.language));
    if (any_deadline_) add(in_middle(deadline_sign(State::planned), 15), 24, deadline_words.in(style_.language));
    constexpr double sample = 26;
    for (const auto& [look, state] : looks_) {
      const bool span = look == Look::span_done || look == Look::span_ahead;
      add(span ? span_sign(look, state, sample) : run_sign(look, state, sample), sample,
          words_of(look, style_.language));
    }
    if (any_series_) add(series_sign(sample), sample, series_words.in(style_.language));
    y_ += 14;
  }

  /// What the plan gives no date is listed, for it stands on no day.
  void draw_undated() {
    if (schedule_.undated.empty()) return;
    y_ += 10;
    add_paragraph(std::string(undated_head.in(style_.language)), {13, true});
    for (const Thing& one : schedule_.undated) {
      const std::string shown = printable(
          fmt::format("{} ({})", one.what, state_text(one, std::nullopt, schedule_.heading.today, style_.language)));
      const SvgLines lines = svg_wrap(shown, page_width - 2 * edge - 20, 12, 3);
      svg_ += svg_thing(one, nullptr, edge + 7, y_ + 9, point_sign(one.state) + svg_text(13, 4, 15, lines, {12}, shown),
                        schedule_, style_);
      y_ += 15 * static_cast<double>(lines.lines.size()) + 3;
    }
  }

  const Schedule& schedule_;
  const Style& style_;
  bool alone_;
  Picture picture_;
  double y_ = edge;
  std::string svg_;
  std::string lines_;      // between the rows
  std::string day_names_;  // of today and the limit
  std::map<State, bool> states_;
  std::map<Look, State> looks_;
  bool any_deadline_ = false;
  bool any_series_ = false;
};

}  // namespace

std::string timeline_svg_element(const Schedule& schedule, const Style& style, std::string_view ids) {
  return Page(schedule, style, false).draw(ids);
}

std::string timeline_svg(const Schedule& schedule, const Style& style) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Page(schedule, style, true).draw("");
}

}  // namespace sbs::render
