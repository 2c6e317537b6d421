#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/by_enum.h"
#include "base/hash.h"
#include "base/personal_number.h"
#include "base/text.h"
#include "render/heading.h"
#include "render/render.h"
#include "render/timeline_words.h"

// iCalendar, RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545): what calendars subscribe to.

namespace sbs::render {

namespace {

using schedule::Item;
using schedule::Schedule;
using schedule::State;

constexpr std::chrono::days one_day{1};
/// What may fall on any day of a month still shows as a bar; over more, it would lie above all else in the calendar.
constexpr std::chrono::days longest_bar{31};

constexpr Message<std::string, std::string> at_step{"Steg {0}: {1}", "Step {0}: {1}"};
constexpr Message<std::string> is_state{"Läge: {0}", "State: {0}"};
constexpr Message<std::string> is_who{"Vem: {0}", "Who: {0}"};
constexpr Message<std::string> was_cancelled{"Skäl: {0}", "Reason: {0}"};
constexpr Message<std::string> is_document{"Dokument: {0}", "Document: {0}"};
constexpr Phrase without_date{"Utan datum i planen:", "Without a date in the plan:"};
constexpr Phrase general{"Hela samarbetet", "The whole collaboration"};
constexpr std::string_view programme_name = "Samverkan för bästa skola";
constexpr Message<std::string> by_this_day{"senast denna dag: {0}", "by this day: {0}"};

/// The last day that a date of iCalendar, which has four digits for the year, can name.
const Day last_day_of_all = *make_day(9999, 12, 31);

/// A date of iCalendar: 20160613.
std::string date(Day day) {
  std::string text = iso(std::min(day, last_day_of_all));
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

/// TEXT of RFC 5545, 3.3.11: line breaks, commas, semicolons and backslashes are escaped; other control characters may
/// not stand there at all.
std::string text_value(std::string_view value) {
  // All of it at once: a number that lines divide is known no more.
  const std::string masked = mask_personal_numbers(std::string(value));
  std::string_view text = masked;
  std::string out;
  while (true) {
    const auto end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    for (const char c : printable(line)) {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
    if (end == text.size()) return out;
    out += "\\n";
    text.remove_prefix(end + 1);
  }
}

/// A content line, folded so that no line has more than 75 octets, without its break, and no letter is cut (3.1).
void add_line(std::string& out, std::string_view line) {
  constexpr std::size_t most = 75;
  std::size_t room = most;
  while (line.size() > room) {
    std::size_t end = room;
    while ((static_cast<unsigned char>(line[end]) & 0xC0U) == 0x80U)
      --end;
    out += line.substr(0, end);
    out += "\r\n ";
    line.remove_prefix(end);
    room = most - 1;
  }
  out += line;
  out += "\r\n";
}

/// The days that an event of the calendar takes, both included, and the rule by which it comes again.
struct Days {
  Day first;
  Day last;
  std::string rule;
};

std::string_view frequency(Recurrence::Unit unit) {
  switch (unit) {
    case Recurrence::Unit::days:
      return "DAILY";
    case Recurrence::Unit::weeks:
      return "WEEKLY";
    case Recurrence::Unit::months:
      return "MONTHLY";
  }
  return "";
}

/// How a series comes again, counted from its first day. Where a month lacks that day, it is the month's last: by RFC
/// 5545 alone the month would be passed over (3.3.10).
std::string rule_of(const Recurrence& every, Day anchor, Day until) {
  std::string rule = fmt::format("FREQ={};INTERVAL={};UNTIL={}", frequency(every.unit), every.count, date(until));
  const unsigned day = day_of_month(anchor);
  if (every.unit != Recurrence::Unit::months || day <= 28) return rule;
  if (day == 31) return rule + ";BYMONTHDAY=-1";
  return rule + (day == 29 ? ";BYMONTHDAY=28,29;BYSETPOS=-1" : ";BYMONTHDAY=28,29,30;BYSETPOS=-1");
}

/// How many days a single time of a series may fall on. Where the span was written by its days, its first day is that
/// of a meeting; a term or a month names no day, and each time is drawn as the week (of what comes by the month, the
/// four weeks) from the first day that it may be.
std::chrono::days length_of(const Item& item) {
  if (item.when.precision == Precision::span || item.every->unit == Recurrence::Unit::days) return std::chrono::days{1};
  return std::chrono::days{item.every->unit == Recurrence::Unit::weeks ? 7 : 28};
}

/// The first time of a series that is still to come: counted from its first day where the span was written by its days,
/// else from when it was last held.
Day next_time(const Item& item) {
  const Recurrence& every = *item.every;
  Day first = item.when.first;
  if (!item.held_until) return first;
  if (item.when.precision != Precision::span) return std::max(first, after(*item.held_until, every, 1));
  // A meeting that was held a little early or late was still that time's meeting.
  const auto slack = (after(first, every, 1) - first) / 2;
  for (int times = 1; first <= *item.held_until + slack; ++times)
    first = after(item.when.first, every, times);
  return first;
}

/// Whether the days of a thing are too many for a bar. A series has days of its own within its span.
bool is_long(const Item& item) { return !item.every && item.when.last - item.when.first + one_day > longest_bar; }

Days days_of(const Item& item, Spans spans) {
  if (spans == Spans::deadline && is_long(item)) return {item.when.last, item.when.last, ""};
  if (!item.every) return {item.when.first, item.when.last, ""};
  const auto length = length_of(item);
  const Day first = next_time(item);
  const Day latest = item.when.last - (length - one_day);  // a time that begins later goes on beyond the span
  if (first > latest) {
    const Day rest = item.held_until ? std::max(item.when.first, *item.held_until + one_day) : item.when.first;
    return {std::min(rest, item.when.last), item.when.last, ""};
  }
  const Day anchor = item.held_until && item.when.precision != Precision::span ? *item.held_until : item.when.first;
  return {first, first + length - one_day, rule_of(*item.every, anchor, latest)};
}

/// "(någon gång i januari 2017)": of what is not known to the day, or has to be done by then.
std::string vagueness(const Item& item, const Style& style) {
  if (item.when.exact() && !item.when.is_deadline()) return {};
  std::string words = when_words(item.when, item.every, style.language);
  const bool awaited = item.state == State::overdue || item.state == State::due || item.state == State::planned;
  if (style.spans == Spans::deadline && is_long(item) && awaited) words = by_this_day(style.language, words);
  return fmt::format(" ({})", words);
}

/// How it stands with a thing, by a name of CSS: what RFC 7986 has for colours. They are those of the terminal.
std::string_view colour_name(State state) {
  constexpr ByEnum<State, std::string_view> names({{State::done, "forestgreen"},
                                                   {State::overdue, "crimson"},
                                                   {State::due, "goldenrod"},
                                                   {State::planned, "steelblue"},
                                                   {State::open, "steelblue"},
                                                   {State::not_yet, "gray"},
                                                   {State::not_applicable, "gray"},
                                                   {State::cancelled, "gray"}});
  return names[state];
}

class Calendar {
 public:
  Calendar(Schedules schedules, const Style& style) : schedules_(schedules), style_(style), language_(style.language) {}

  std::string draw() {
    add("BEGIN:VCALENDAR");
    add("VERSION:2.0");
    add(fmt::format("PRODID:-//sbs//{}//{}", programme_name, language_ == Language::sv ? "SV" : "EN"));
    add("CALSCALE:GREGORIAN");
    // The first of each pair is RFC 7986's; calendars before it, and Outlook, know the other.
    const std::string called = text_value(name());
    add("NAME:" + called);
    add("X-WR-CALNAME:" + called);
    // Whoever subscribes looks once a day: a plan moves no faster, and its states change at midnight.
    add("REFRESH-INTERVAL;VALUE=DURATION:P1D");
    add("X-PUBLISHED-TTL:P1D");
    if (const std::string words = on_no_day(); !words.empty()) {
      add("DESCRIPTION:" + words);
      add("X-WR-CALDESC:" + words);
    }
    // Plans that are alike in all that names them, as two drafts of one, are told apart by their order.
    std::map<std::string, int> alike;
    for (const Schedule& schedule : schedules_) {
      const int nth = ++alike[schedule.heading.key];
      const std::string plan = nth == 1 ? schedule.heading.key : fmt::format("{}#{}", schedule.heading.key, nth);
      for (const Item& item : schedule.items)
        if (style_.spans != Spans::skip || !is_long(item)) add(plan, schedule.heading, item);
    }
    add("END:VCALENDAR");
    return std::move(out_);
  }

 private:
  void add(std::string_view line) { add_line(out_, line); }

  /// What the list of somebody's calendars calls this one: the only plan, or whose plans they are.
  std::string name() const {
    const auto& all = schedules_.drawn;
    if (all.empty()) return std::string(programme_name);
    const schedule::Heading& first = all.front().heading;
    if (all.size() == 1) return first.title.empty() ? title_of(first, " · ") : first.title;
    const bool of_one = !first.organiser.empty() && std::all_of(all.begin(), all.end(), [&](const Schedule& one) {
      return one.heading.organiser == first.organiser;
    });
    return of_one ? fmt::format("{} · {}", first.organiser, programme_name) : std::string(programme_name);
  }

  /// What can stand on no day of a calendar, since it has no date or its plan could not be read: the calendar's own
  /// description names it.
  std::string on_no_day() const {
    std::vector<std::string> lines;
    for (const Schedule& schedule : schedules_)
      for (const schedule::Thing& one : schedule.undated)
        lines.push_back(fmt::format("{}{} ({})", whose(schedule.heading), one.what,
                                    state_text(one, std::nullopt, schedule.heading.today, language_)));
    if (!lines.empty()) lines.insert(lines.begin(), std::string(without_date.in(language_)));
    for (const Unread& plan : schedules_.unread)
      lines.push_back(unread_text(plan, language_));
    return text_value(fmt::format("{}", fmt::join(lines, "\n")));
  }

  /// Where several plans share a calendar, each thing says whose it is.
  std::string whose(const schedule::Heading& heading) const {
    return schedules_.drawn.size() > 1 && !heading.title.empty() ? heading.title + ": " : "";
  }

  void add(const std::string& plan, const schedule::Heading& heading, const Item& item) {
    const Days days = days_of(item, style_.spans);
    add("BEGIN:VEVENT");
    add(fmt::format("UID:{:016x}-{:016x}@sbs", stable_hash(plan), stable_hash(item.key)));
    add(fmt::format("DTSTAMP:{}T000000Z", date(heading.today)));
    add("DTSTART;VALUE=DATE:" + date(days.first));
    // Without an end, an event takes its one day (3.6.1).
    if (days.last < last_day_of_all) add("DTEND;VALUE=DATE:" + date(days.last + one_day));
    if (!days.rule.empty()) add("RRULE:" + days.rule);
    add("SUMMARY:" + text_value(whose(heading) + item.what + vagueness(item, style_)));
    add("DESCRIPTION:" + text_value(description(heading, item)));
    add("CATEGORIES:" + text_value(category(item)));
    add(fmt::format("STATUS:{}", status(item)));
    add(fmt::format("COLOR:{}", colour_name(item.state)));
    // A day of the plan takes nobody's time; the meeting in one's own calendar does.
    add("TRANSP:TRANSPARENT");
    add("END:VEVENT");
  }

  std::string category(const Item& item) const {
    if (!item.step) return std::string(general.in(language_));
    return at_step(language_, std::to_string(programme::number(*item.step)),
                   std::string(programme::name_of(*item.step, language_)));
  }

  static std::string_view status(const Item& item) {
    if (item.state == State::cancelled || item.state == State::not_applicable) return "CANCELLED";
    return item.state == State::done || item.when.exact() ? "CONFIRMED" : "TENTATIVE";
  }

  std::string description(const schedule::Heading& heading, const Item& item) const {
    std::vector<std::string> lines{
        is_state(language_, std::string(state_text(item, item.when, heading.today, language_)))};
    if (!item.cancelled.empty()) lines.push_back(was_cancelled(language_, item.cancelled));
    if (!item.who.empty()) lines.push_back(is_who(language_, item.who));
    if (!item.document.empty()) lines.push_back(is_document(language_, item.document));
    lines.push_back(title_of(heading, " · "));
    return fmt::format("{}", fmt::join(lines, "\n"));
  }

  Schedules schedules_;
  const Style& style_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string timeline_ics(Schedules schedules, const Style& style) { return Calendar(schedules, style).draw(); }

}  // namespace sbs::render
