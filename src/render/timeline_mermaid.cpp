#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "render/heading.h"
#include "render/picture.h"
#include "render/picture_words.h"
#include "render/render.h"
#include "render/style.h"
#include "render/timeline_words.h"

// A gantt chart of Mermaid (https://mermaid.js.org/syntax/gantt.html), which forges draw within Markdown.

namespace sbs::render {

namespace {

using programme::State;
using schedule::Item;
using schedule::ItemKind;
using schedule::Schedule;

/// Whether a line of a chart that begins so would be a statement of Mermaid's own, or a date, and no task. Its words
/// count as such also at the beginning of longer ones.
bool begins_statement(std::string_view text) {
  constexpr std::array words{"accdescr",          "acctitle", "axisformat",   "call",  "click",
                             "dateformat",        "excludes", "gantt",        "href",  "includes",
                             "inclusiveenddates", "section",  "tickinterval", "title", "todaymarker",
                             "topaxis",           "weekday",  "weekend"};
  if (!text.empty() && text.front() >= '0' && text.front() <= '9') return true;
  const std::string start = fold_case(text.substr(0, 32));
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return start.starts_with(word); });
}

/// A letter by its number, as Mermaid's entity codes have it.
std::string numbered(char32_t letter) { return fmt::format("#{};", static_cast<unsigned>(letter)); }

/// Text of a plan as Mermaid shows it and never obeys it: what has a meaning in a chart, in Mermaid's entity codes or
/// in html is written by its number.
std::string mermaid_text(std::string_view text) {
  constexpr std::string_view marks = "#;:%\"<>&{}`\\";
  // Mermaid puts ﬂ and ¶ß around what was an entity code, and takes them back from anybody.
  constexpr std::string_view ligature = "\xEF\xAC\x82";
  constexpr std::string_view pilcrow = "\xC2\xB6";
  const std::string printed = printable(text);
  const std::string_view shown = trim(printed);
  std::string out;
  for (std::size_t at = 0; at < shown.size();) {
    const CodePoint point = code_point_at(shown, at);
    const std::string_view letter = shown.substr(at, point.length);
    const bool mark = letter.size() == 1 && marks.find(letter.front()) != std::string_view::npos;
    out += mark || letter == ligature || letter == pilcrow ? numbered(point.value) : std::string(letter);
    at += point.length;
  }
  return out.empty() ? "–" : out;  // a line of nothing is no task
}

/// The same at the beginning of a line, where some words are statements.
std::string task_text(std::string_view text) {
  const std::string shown = mermaid_text(text);
  return begins_statement(shown) ? numbered(static_cast<unsigned char>(shown.front())) + shown.substr(1) : shown;
}

/// How a task of some state is drawn.
std::string_view tag_of(State state) {
  switch (state) {
    case State::done:
    case State::cancelled:
    case State::not_applicable:
      return "done, ";
    case State::overdue:
      return "crit, ";
    case State::due:
      return "active, ";
    case State::planned:
    case State::open:
    case State::not_yet:
      break;
  }
  return "";
}

class Chart {
 public:
  Chart(const Schedule& schedule, const Style& style)
      : schedule_(schedule), style_(style), picture_(picture(schedule)), in_rows_(picture_.rows.size()) {
    for (const Item& item : schedule.items)
      if (item.lane != schedule::Thing::no_lane) in_rows_.at(item.lane).push_back(&item);
  }

  std::string draw() {
    const HeadingWords words = heading_words(schedule_.heading, style_);
    std::vector<std::string> title{words.title};
    title.insert(title.end(), words.state.begin(), words.state.end());
    const bool empty = schedule_.items.empty() && schedule_.undated.empty();
    if (empty) title.emplace_back(no_items(schedule_, style_.language));
    // Today is the day that the plan was read on, which the title tells, and not that of whoever looks at it.
    out_ = fmt::format("gantt\n    title {}\n    dateFormat YYYY-MM-DD\n    axisFormat %Y-%m-%d\n    todayMarker off\n",
                       mermaid_text(fmt::format("{}", fmt::join(title, separator(style_)))));
    add_rowless();
    for (std::size_t at = 0; at < picture_.rows.size(); ++at)
      add_row(picture_.rows[at], at);
    add_undated();
    return std::move(out_);
  }

 private:
  void section(std::string_view name) { out_ += fmt::format("    section {}\n", mermaid_text(name)); }

  /// A bar over some days of those that are shown, or a mark on the only one.
  void task(std::string_view text, std::string_view tags, Day first, Day last) {
    first = std::max(first, picture_.first);
    last = std::max(first, std::min(last, picture_.last));
    out_ += fmt::format("    {} :{}{}, {}d\n", task_text(text), tags, iso(first), (last - first).count() + 1);
  }

  std::string_view state_of(const schedule::Thing& thing, const std::optional<PartialDate>& when) const {
    return state_text(thing, when, schedule_.heading.today, style_.language);
  }

  void add_item(const Item& item) {
    // The last day of what has ended has no state.
    std::vector<std::string> said;
    if (const auto state = state_of(item, item.when); state != "–") said.emplace_back(state);
    if (!item.cancelled.empty()) said.push_back(item.cancelled);
    if (!item.when.exact() || item.when.is_deadline() || item.every)
      said.push_back(when_words(item.when, item.every, style_.language));
    std::string text = what_in_row(item, schedule_);
    if (!said.empty()) text += fmt::format(" ({})", fmt::join(said, ", "));
    const std::string tags = std::string(tag_of(item.state)) + (item.when.exact() ? "milestone, " : "");
    task(text, tags, item.when.first, item.when.last);
  }

  /// What is of no row: the days of the collaboration itself.
  void add_rowless() {
    bool any = false;
    for (const Item& item : schedule_.items) {
      if (item.lane != schedule::Thing::no_lane) continue;
      if (!any) section(whole_collaboration.in(style_.language));
      any = true;
      add_item(item);
    }
  }

  void add_row(const PictureRow& row, std::size_t number) {
    section(row.label);
    for (std::size_t at = 0; at < row.of_time; ++at) {
      const Mark& mark = row.marks[at];
      const bool on_page = mark.last >= picture_.first && mark.first <= picture_.last;
      if (mark.item == Mark::no_item && on_page)
        task(words_of(mark.look, style_.language), tag_of(mark.look == Look::run_ahead ? State::planned : mark.state),
             mark.first, mark.last);
    }
    for (const Item* item : in_rows_.at(number))
      add_item(*item);
  }

  /// What has no date is said to have none, over all the days: a chart can show nothing on none.
  void add_undated() {
    if (schedule_.undated.empty()) return;
    section(undated_head.in(style_.language));
    for (const schedule::Thing& one : schedule_.undated)
      task(fmt::format("{} ({}, {})", one.what, state_of(one, std::nullopt), no_date(style_.language)), "",
           picture_.first, picture_.last);
  }

  const Schedule& schedule_;
  const Style& style_;
  Picture picture_;
  std::vector<std::vector<const Item*>> in_rows_;
  std::string out_;
};

}  // namespace

std::string timeline_mermaid(const Schedule& schedule, const Style& style) { return Chart(schedule, style).draw(); }

}  // namespace sbs::render
