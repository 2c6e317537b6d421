#include "render/timeline_svg_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/text.h"
#include "render/picture_words.h"
#include "render/style.h"
#include "render/timeline_signs.h"
#include "render/timeline_words.h"
#include "render/xml.h"

namespace sbs::render {

namespace {

using programme::State;
using schedule::Item;
using schedule::ItemKind;
using schedule::Lane;

constexpr double line_height = 15;         // of what things are called
constexpr double name_height = 16;         // of what rows are called
constexpr double margin = 6;               // above and below what a row holds
constexpr double sign_room = 9;            // from the middle of a sign to what stands beside it
constexpr double widest_name = 250;        // of a thing, on one line
constexpr double least_name = 60;          // with less room, it stands elsewhere
constexpr double farthest_together = 150;  // what is called the same has one name where it lies no further apart
constexpr double name_size = 12;
constexpr Message<std::string> unnamed{"{0} till har ingen text här", "{0} more have no text here"};

/// Things of a row that are called the same and lie near each other: their signs on one line, and their name once.
struct Group {
  std::string name;
  std::string svg;  ///< of the signs, but for how far down they are
  double begin = 0;
  double end = 0;
  std::vector<const Mark*> marks;
};

/// Where a name stands beside or below its signs.
struct Placed {
  SvgLines name;
  double x = 0;
  bool ends_there = false;
  bool below = false;
  double begin = 0;  // of all that the group takes
  double end = 0;
  std::size_t shelf = SvgShelves::none;

  std::size_t lines() const { return name.lines.size() + (below ? 1 : 0); }
};

class Row {
 public:
  Row(const SvgRows& page, const PictureRow& row, const Lane* lane, double top)
      : page_(page), row_(row), lane_(lane), top_(top) {}

  SvgRows::Made draw() {
    const double label_height = draw_label();
    double below = top_ + margin;
    if (!row_.holds_dates_only && !row_.undated) {
      draw_time(below + run_height / 2);
      below += run_height + 4;
    }
    if (row_.undated)
      svg_ += svg_text(page_.days.left, below + line_height - 4, no_date(page_.style.language), {12, false, "#595959"});
    below += draw_things(below) + margin;
    return {std::move(svg_), std::max(below - top_, label_height + 2 * margin)};
  }

 private:
  /// What the row is called, and of what takes time how it stands with it. Gives its height.
  double draw_label() {
    constexpr std::size_t most_lines = 6;
    const std::string shown = printable(row_.label);
    const SvgLines lines = svg_wrap(shown, page_.label_width, 13, most_lines);
    double y = top_ + margin + 11;
    svg_ += svg_text(page_.label_left, y, name_height, lines, {13}, shown);
    y += name_height * static_cast<double>(lines.lines.size() - 1);
    double height = name_height * static_cast<double>(lines.lines.size());
    if (lane_ != nullptr && !row_.holds_dates_only) {
      const Language language = page_.style.language;
      const std::string_view state = lane_->state == State::cancelled
                                         ? words_of(Look::run_stopped, language)
                                         : name_of(lane_->state, lane_->start, page_.schedule.heading.today, language);
      svg_ += svg_text(page_.label_left, y + 14, state, {12, false, ink_of(lane_->state)});
      height += 14;
    }
    return height;
  }

  const Item& item_of(const Mark& mark) const { return page_.schedule.items.at(mark.item); }

  /// From where to where a mark lies, at least so wide that it can be seen.
  std::pair<double, double> extent(const Mark& mark) const {
    if (mark.item != Mark::no_item && item_of(mark).when.exact())
      return {page_.days.middle(mark.first), page_.days.middle(mark.first)};
    const double begin = page_.days.begin(mark.first);
    return {begin, std::max(page_.days.end(mark.last), begin + 2)};
  }

  std::string sign_of(const Mark& mark, double length) const {
    switch (mark.look) {
      case Look::run:
      case Look::run_ahead:
      case Look::run_stopped:
        return run_sign(mark.look, mark.state, length);
      case Look::point:
      case Look::span_done:
      case Look::span_ahead:
        break;
    }
    if (mark.item == Mark::no_item) return span_sign(mark.look, mark.state, length);
    const Item& item = item_of(mark);
    if (item.when.is_deadline()) return deadline_sign(mark.state);
    if (item.when.exact()) return point_sign(mark.state);
    return item.every && mark.look == Look::span_ahead ? series_sign(length) : span_sign(mark.look, mark.state, length);
  }

  bool is_seen(const Mark& mark) const {
    return mark.last >= page_.days.axis.first() && mark.first <= page_.days.axis.last();
  }

  std::string thing(const Mark& mark, double y) const {
    const auto [begin, end] = extent(mark);
    const std::string sign = sign_of(mark, end - begin);
    if (mark.item != Mark::no_item)
      return svg_thing(item_of(mark), &item_of(mark), begin, y, sign, page_.schedule, page_.style);
    return fmt::format("<g data-state=\"{}\" data-from=\"{}\" data-to=\"{}\" transform=\"translate({},{})\">{}</g>\n",
                       programme::to_string(mark.state), iso(mark.first), iso(mark.last), svg_number(begin),
                       svg_number(y), sign);
  }

  /// The time that it takes, with its first and its last day.
  void draw_time(double y) {
    for (std::size_t at = 0; at < row_.of_time; ++at)
      if (is_seen(row_.marks[at])) svg_ += thing(row_.marks[at], y);
    for (const std::size_t at : row_.ends) {
      const Item& item = page_.schedule.items.at(at);
      const bool begins = item.kind == ItemKind::intervention_start || item.kind == ItemKind::pause_start ||
                          item.kind == ItemKind::school_joins;
      const double x = begins ? page_.days.begin(item.when.first) : page_.days.end(item.when.last);
      svg_ += svg_thing(item, &item, x, y, end_sign(), page_.schedule, page_.style);
    }
  }

  /// What a thing is called beside its sign: what is no more as it was planned says so.
  std::string name_of_item(const Item& item) const {
    std::string name = what_in_row(item, page_.schedule);
    if (item.state == State::overdue || item.state == State::cancelled || item.state == State::not_applicable)
      name += fmt::format(" ({})", state_text(item, item.when, page_.schedule.heading.today, page_.style.language));
    return printable(name);
  }

  std::vector<Group> groups() const {
    std::vector<Group> all;
    std::map<std::string, std::size_t> latest;  // the last group of a name
    for (std::size_t at = row_.of_time; at < row_.marks.size(); ++at) {
      const Mark& mark = row_.marks[at];
      if (!is_seen(mark)) continue;
      auto [begin, end] = extent(mark);
      if (item_of(mark).when.is_deadline()) begin -= sign_room;  // what leads to its sign
      std::string name = name_of_item(item_of(mark));
      const auto found = latest.find(name);
      if (found != latest.end() && begin - all[found->second].end <= farthest_together) {
        Group& group = all[found->second];
        group.end = std::max(group.end, end);
        group.marks.push_back(&mark);
        continue;
      }
      latest[name] = all.size();
      all.push_back({std::move(name), {}, begin, end, {&mark}});
    }
    return all;
  }

  /// Where there is room the highest up: right of the signs, left of them, or below.
  Placed place(const Group& group, const SvgShelves& shelves) const {
    const double room_right = page_.days.right - group.end - sign_room;
    const double room_left = group.begin - sign_room - page_.days.left;
    Placed best;
    const auto try_to = [&](double room, double x, bool ends_there, bool below) {
      constexpr std::size_t most_lines = 3;
      Placed one;
      one.name = svg_wrap(group.name, std::min(room, widest_name), name_size, most_lines);
      one.ends_there = ends_there;
      one.below = below;
      if (below) x = std::clamp(x, page_.days.left, std::max(page_.days.left, page_.days.right - one.name.widest));
      one.x = x;
      const double begin = ends_there ? x - one.name.widest : x;
      one.begin = std::min(begin, group.begin - sign_room) - 3;
      one.end = std::max(begin + one.name.widest, group.end + sign_room) + 3;
      one.shelf = shelves.free(one.begin, one.end, one.lines());
      if (one.shelf == SvgShelves::none) return;
      const auto foot = [](const Placed& placed) { return placed.shelf + placed.lines(); };
      if (best.shelf == SvgShelves::none || foot(one) < foot(best)) best = std::move(one);
    };
    if (room_right >= least_name) try_to(room_right, group.end + sign_room, false, false);
    if (room_left >= least_name) try_to(room_left, group.begin - sign_room, true, false);
    if (best.shelf == SvgShelves::none || std::min(room_left, room_right) < widest_name)
      try_to(page_.days.right - page_.days.left, group.begin - sign_room, false, true);
    return best;
  }

  /// What stands in the row on dates. Gives its height.
  double draw_things(double top) {
    SvgShelves shelves;
    std::size_t without_name = 0;
    for (const Group& group : groups()) {
      const Placed placed = place(group, shelves);
      const bool named = placed.shelf != SvgShelves::none;
      const std::size_t shelf = named ? placed.shelf : SvgShelves::most;
      const double y = top + line_height * (static_cast<double>(shelf) + 0.5);
      for (const Mark* mark : group.marks)
        svg_ += thing(*mark, y);
      if (!named) {
        without_name += group.marks.size();
        continue;
      }
      svg_ += svg_text(placed.x, y + 4 + (placed.below ? line_height : 0), line_height, placed.name,
                       {name_size, false, "#1a1a1a", placed.ends_there}, group.name);
      shelves.take(placed.shelf, placed.begin, placed.end, placed.lines());
    }
    double height = line_height * static_cast<double>(shelves.taken());
    if (without_name > 0) {
      height = line_height * (SvgShelves::most + 2);
      svg_ += svg_text(page_.days.left, top + height - 4, unnamed(page_.style.language, std::to_string(without_name)),
                       {name_size});
    }
    return height;
  }

  const SvgRows& page_;
  const PictureRow& row_;
  const Lane* lane_;
  double top_;
  std::string svg_;
};

}  // namespace

SvgRows::Made SvgRows::draw(const PictureRow& row, const Lane* lane, double top) const {
  return Row(*this, row, lane, top).draw();
}

std::string svg_thing(const schedule::Thing& thing, const Item* dated, double x, double y, const std::string& sign,
                      const schedule::Schedule& schedule, const Style& style) {
  const std::optional<PartialDate> when = dated != nullptr ? std::optional(dated->when) : std::nullopt;
  std::vector<std::string> said = details(thing, when, schedule.heading.today, style);
  said.insert(said.begin(), dated != nullptr ? what_text(*dated, style.language) : thing.what);
  std::string out = fmt::format("<g data-key=\"{}\" data-state=\"{}\"", xml_text(printable(thing.key)),
                                programme::to_string(thing.state));
  if (when) out += fmt::format(" data-from=\"{}\" data-to=\"{}\"", iso(when->first), iso(when->last));
  out += fmt::format(" transform=\"translate({},{})\">", svg_number(x), svg_number(y));
  return out + fmt::format("<title>{}</title>{}</g>\n",
                           xml_text(printable(fmt::format("{}", fmt::join(said, separator(style))))), sign);
}

}  // namespace sbs::render
