#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "render/heading.h"
#include "render/render.h"
#include "render/style.h"
#include "render/timeline_picture.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

using schedule::Item;
using schedule::Lane;
using schedule::Schedule;
using schedule::Thing;

/// The dated list below the picture: when, in which step, how it stands, and beside it (on a narrow page, below it)
/// what and by whom.
class DatedList {
 public:
  DatedList(const Schedule& schedule, const Style& style)
      : schedule_(schedule),
        style_(style),
        heads_(list_heads(style.language)),
        when_width_(when_width(schedule, heads_.when, style.language)),
        state_width_(state_width(schedule, heads_.state, style.language)),
        step_width_(display_width(heads_.step)),
        below_(style.width < left_width() + least_what),
        indent_(below_ ? 4 : left_width()),
        who_width_(style.width >= wide ? 30 : 0),
        what_width_(style.width - indent_ - (who_width_ > 0 ? who_width_ + gap : 0)) {}

  std::string draw() {
    const Language language = style_.language;
    row(left(heads_.when, heads_.step, heads_.state, {}), below_ ? std::string() : std::string(heads_.what),
        std::string(heads_.who));
    const Listed list = listed(schedule_);
    for (std::size_t at = 0; at < list.items.size(); ++at) {
      const Item& item = *list.items[at];
      if (list.today_before(at)) add_today(schedule_.heading.today);
      add_thing(item, item.when, when_text(item.when, language), what_text(item, language));
    }
    for (const Thing& one : schedule_.undated)
      add_thing(one, std::nullopt, std::string(no_date(language)), one.what);
    return std::move(out_);
  }

 private:
  void add_thing(const Thing& thing, const std::optional<PartialDate>& date, const std::string& when,
                 std::string what) {
    for (const std::string& piece : where_shown(thing.document, thing.place, style_))
      what.append(separator(style_)).append(piece);
    if (who_width_ == 0 && !thing.who.empty()) what += fmt::format("{}{}", separator(style_), thing.who);
    row(left(when, thing.step ? std::to_string(programme::number(*thing.step)) : std::string(),
             state_text(thing, date, schedule_.heading.today, style_.language), colour_of(thing.state)),
        what, thing.who);
  }

  static constexpr std::size_t gap = 2;
  static constexpr std::size_t least_what = 18;  // with less, what happens stands below its date
  static constexpr std::size_t wide = 110;       // from here, who stands in a column of their own

  static std::size_t state_width(const Schedule& schedule, std::string_view head, Language language) {
    std::size_t width = display_width(head);
    const auto widen = [&](const Thing& thing, const std::optional<PartialDate>& when) {
      width = std::max(width, display_width(state_text(thing, when, schedule.heading.today, language)));
    };
    for (const Item& item : schedule.items)
      widen(item, item.when);
    for (const Thing& one : schedule.undated)
      widen(one, std::nullopt);
    return width;
  }

  static std::size_t when_width(const Schedule& schedule, std::string_view head, Language language) {
    std::size_t width = display_width(head);
    for (const Item& item : schedule.items)
      width = std::max(width, display_width(when_text(item.when, language)));
    return schedule.undated.empty() ? width : std::max(width, display_width(no_date(language)));
  }

  std::size_t left_width() const { return when_width_ + gap + step_width_ + gap + state_width_ + gap; }

  std::string left(std::string_view when, std::string_view step, std::string_view state,
                   std::optional<Colour> colour) const {
    const std::string_view mark = cut_mark(style_);
    const std::string padded = pad(state, state_width_, mark);
    return fmt::format("{}  {}  {}", pad(when, when_width_, mark), pad(step, step_width_, mark),
                       colour ? coloured(padded, *colour, style_) : padded);
  }

  void row(const std::string& left_text, const std::string& what, const std::string& who) {
    const auto what_lines = what.empty() ? std::vector<std::string>{} : wrap(what, what_width_);
    const auto who_lines = who_width_ == 0 ? std::vector<std::string>{} : wrap(who, who_width_);
    if (below_) add(left_text);
    for (std::size_t at = 0; at < std::max(what_lines.size(), who_lines.size()); ++at) {
      std::string text = at == 0 && !below_ ? left_text + "  " : std::string(indent_, ' ');
      const std::string_view what_line = at < what_lines.size() ? std::string_view(what_lines[at]) : std::string_view();
      text += who_width_ > 0 ? pad(what_line, what_width_, cut_mark(style_)) : std::string(what_line);
      if (at < who_lines.size()) text += "  " + who_lines[at];
      add(std::move(text));
    }
  }

  void add(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    out_ += line + "\n";
  }

  void add_today(Day today) {
    const std::string_view stroke = style_.ascii ? "-" : "─";
    const std::string text = fmt::format(" {} {} ", today_word(style_.language), iso(today));
    const std::size_t length = display_width(text);
    for (std::size_t column = 0; column + length < style_.width; ++column) {
      if (column == 3) out_ += text;
      out_ += stroke;
    }
    out_ += "\n";
  }

  const Schedule& schedule_;
  const Style& style_;
  ListHeads heads_;
  std::size_t when_width_;
  std::size_t state_width_;
  std::size_t step_width_;
  bool below_;
  std::size_t indent_;
  std::size_t who_width_;
  std::size_t what_width_;
  std::string out_;
};

std::string draw(const Schedule& schedule, const Style& style) {
  std::string out = heading_text(schedule.heading, style) + "\n";
  // What goes on all through the days asked for is to be seen, though nothing happens in them.
  const bool goes_on = std::any_of(schedule.lanes.begin(), schedule.lanes.end(),
                                   [](const Lane& lane) { return lane.start.has_value(); });
  if (!schedule.items.empty() || goes_on) out += timeline_picture(schedule, style) + "\n";
  if (schedule.items.empty() && schedule.undated.empty())
    add_wrapped(out, "", no_items(schedule, style.language), style);
  else
    out += DatedList(schedule, style).draw();
  return out;
}

}  // namespace

std::string timeline_text(Schedules schedules, const Style& style) {
  return one_below_the_other(
      schedules, "\n\n", [&](const Schedule& schedule) { return draw(schedule, style); },
      [&](const Unread& plan) { return unread_page(plan, style); });
}

}  // namespace sbs::render
