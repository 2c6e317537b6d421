#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/hash.h"
#include "base/text.h"
#include "render/heading.h"
#include "render/render.h"

// iCalendar, RFC 5545 (https://www.rfc-editor.org/rfc/rfc5545): what calendars subscribe to.

namespace sbs::render {

namespace {

using schedule::Item;
using schedule::Schedule;
using schedule::State;

constexpr std::chrono::days one_day{1};

constexpr Message<std::string, std::string> at_step{"Steg {0}: {1}", "Step {0}: {1}"};
constexpr Message<std::string> is_state{"Läge: {0}", "State: {0}"};
constexpr Message<std::string> is_who{"Vem: {0}", "Who: {0}"};
constexpr Message<std::string> was_cancelled{"Inställt: {0}", "Cancelled: {0}"};
constexpr Message<std::string> is_document{"Dokument: {0}", "Document: {0}"};
constexpr Phrase general{"Hela samarbetet", "The whole collaboration"};

/// A date of iCalendar: 20160613.
std::string date(Day day) {
  std::string text = iso(day);
  text.erase(std::remove(text.begin(), text.end(), '-'), text.end());
  return text;
}

/// TEXT of RFC 5545, 3.3.11: line breaks, commas, semicolons and backslashes are escaped; other control characters may
/// not stand there at all.
std::string text_value(std::string_view text) {
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

/// A series begins on the first day of its span, or with the next time after it was last held. Where the span was
/// written by its days, its first day is that of a meeting; a term or a month names no day, and each time is drawn as
/// the week (of what comes by the month, the four weeks) that it may fall in.
Days days_of(const Item& item) {
  if (!item.every) return {item.when.first, item.when.last, ""};
  const Recurrence& every = *item.every;
  // A meeting that was held a little early or late was still that time's meeting.
  const Day half = item.when.first + (after(item.when.first, every, 1) - item.when.first) / 2;
  const auto slack = half - item.when.first;
  Day first = item.when.first;
  for (int times = 1; item.held_until && first <= *item.held_until + slack; ++times)
    first = after(item.when.first, every, times);
  if (first > item.when.last) return {std::min(*item.held_until + one_day, item.when.last), item.when.last, ""};
  std::chrono::days length{1};
  if (item.when.precision != Precision::span && every.unit == Recurrence::Unit::weeks) length = std::chrono::days{7};
  if (item.when.precision != Precision::span && every.unit == Recurrence::Unit::months) length = std::chrono::days{28};
  return {first, first + length - one_day,
          fmt::format("FREQ={};INTERVAL={};UNTIL={}", frequency(every.unit), every.count, date(item.when.last))};
}

/// "(någon gång i januari 2017)": of what is not known to the day.
std::string vagueness(const Item& item, Language language) {
  if (item.when.exact()) return {};
  return fmt::format(" ({})", when_words(item.when, item.every, language));
}

class Calendar {
 public:
  explicit Calendar(Schedules schedules, Language language) : schedules_(schedules), language_(language) {}

  std::string draw() {
    add("BEGIN:VCALENDAR");
    add("VERSION:2.0");
    add(fmt::format("PRODID:-//sbs//Samverkan för bästa skola//{}", language_ == Language::sv ? "SV" : "EN"));
    add("CALSCALE:GREGORIAN");
    add("METHOD:PUBLISH");
    if (schedules_.size() == 1 && !schedules_.front().heading.title.empty()) {
      const std::string name = text_value(schedules_.front().heading.title);
      add("NAME:" + name);
      add("X-WR-CALNAME:" + name);
    }
    // Plans that are alike in all that names them, as two drafts of one, are told apart by their order.
    std::map<std::string, int> alike;
    for (const Schedule& schedule : schedules_) {
      const int nth = ++alike[schedule.heading.key];
      const std::string plan = nth == 1 ? schedule.heading.key : fmt::format("{}#{}", schedule.heading.key, nth);
      for (const Item& item : schedule.items)
        add(plan, schedule.heading, item);
    }
    add("END:VCALENDAR");
    return std::move(out_);
  }

 private:
  void add(std::string_view line) { add_line(out_, line); }

  void add(const std::string& plan, const schedule::Heading& heading, const Item& item) {
    const Days days = days_of(item);
    add("BEGIN:VEVENT");
    add(fmt::format("UID:{:016x}-{:016x}@sbs", stable_hash(plan), stable_hash(item.key)));
    add(fmt::format("DTSTAMP:{}T000000Z", date(heading.today)));
    add("DTSTART;VALUE=DATE:" + date(days.first));
    add("DTEND;VALUE=DATE:" + date(days.last + one_day));
    if (!days.rule.empty()) add("RRULE:" + days.rule);
    // Where several plans share a calendar, each thing says whose it is.
    const std::string whose = schedules_.size() > 1 && !heading.title.empty() ? heading.title + ": " : "";
    add("SUMMARY:" + text_value(whose + item.what + vagueness(item, language_)));
    add("DESCRIPTION:" + text_value(description(heading, item)));
    add("CATEGORIES:" + text_value(category(item)));
    add(fmt::format("STATUS:{}", status(item)));
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
    std::vector<std::string> lines{is_state(language_, std::string(name_of(item.state, language_)))};
    if (!item.cancelled.empty()) lines.push_back(was_cancelled(language_, item.cancelled));
    if (!item.who.empty()) lines.push_back(is_who(language_, item.who));
    if (!item.document.empty()) lines.push_back(is_document(language_, item.document));
    lines.push_back(title_of(heading, " · "));
    return fmt::format("{}", fmt::join(lines, "\n"));
  }

  Schedules schedules_;
  Language language_;
  std::string out_;
};

}  // namespace

std::string timeline_ics(Schedules schedules, const Style& style) { return Calendar(schedules, style.language).draw(); }

}  // namespace sbs::render
