#include "base/date.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/check.h"
#include "base/date_reader.h"
#include "base/text.h"

namespace sbs {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

struct MonthName {
  std::string_view sv, en, short_sv, short_en;
};
constexpr std::array<MonthName, 12> months{{{"januari", "January", "jan", "Jan"},
                                            {"februari", "February", "feb", "Feb"},
                                            {"mars", "March", "mar", "Mar"},
                                            {"april", "April", "apr", "Apr"},
                                            {"maj", "May", "maj", "May"},
                                            {"juni", "June", "jun", "Jun"},
                                            {"juli", "July", "jul", "Jul"},
                                            {"augusti", "August", "aug", "Aug"},
                                            {"september", "September", "sep", "Sep"},
                                            {"oktober", "October", "okt", "Oct"},
                                            {"november", "November", "nov", "Nov"},
                                            {"december", "December", "dec", "Dec"}}};

constexpr std::array<std::string_view, 7> weekdays_sv{"mån", "tis", "ons", "tor", "fre", "lör", "sön"};
constexpr std::array<std::string_view, 7> weekdays_en{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};

year_month_day civil(Day day) { return year_month_day{day}; }

/// Monday is 0.
unsigned weekday_index(Day day) { return std::chrono::weekday{day}.iso_encoding() - 1; }

Day day_at(int year, unsigned month, unsigned day) {
  const auto made = make_day(year, month, day);
  SBS_CHECK(made.has_value());
  return *made;
}

Day last_day(int year, unsigned month) { return day_at(year, month, days_in_month(year, month)); }

PartialDate between(Day first, Day last, Precision precision) { return {first, last, precision}; }

/// A year that a plan may speak of.
std::optional<int> year_number(Reader& reader) {
  const auto year = reader.number(4, 4);
  return year && *year >= first_year && *year <= last_year ? year : std::nullopt;
}

std::optional<PartialDate> term(int year, bool autumn) {
  return autumn ? between(day_at(year, 7, 1), day_at(year, 12, 31), Precision::term)
                : between(day_at(year, 1, 1), day_at(year, 6, 30), Precision::term);
}

std::optional<PartialDate> week(int year, int number) {
  if (number < 1) return std::nullopt;
  const auto monday = monday_of({year, static_cast<unsigned>(number)});
  if (!monday) return std::nullopt;
  return between(*monday, *monday + days{6}, Precision::week);
}

/// The forms that begin with a year.
std::optional<PartialDate> parse_from_year(std::string_view text) {
  Reader reader(text);
  const auto year = year_number(reader);
  if (!year) return std::nullopt;
  if (reader.done()) return between(day_at(*year, 1, 1), day_at(*year, 12, 31), Precision::year);
  if (reader.literal("/")) {
    const auto next = reader.number(2, 2);
    if (!next || !reader.done() || *next != (*year + 1) % 100) return std::nullopt;
    return between(day_at(*year, 7, 1), day_at(*year + 1, 6, 30), Precision::school_year);
  }
  if (!reader.literal("-")) return std::nullopt;
  if (reader.literal("W")) {
    const auto number = reader.number(2, 2);
    return number && reader.done() ? week(*year, *number) : std::nullopt;
  }
  const auto month = reader.number(2, 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  const auto month_number = static_cast<unsigned>(*month);
  if (reader.done()) return between(day_at(*year, month_number, 1), last_day(*year, month_number), Precision::month);
  const auto day = parse_day(text);
  return day ? std::optional(exactly(*day)) : std::nullopt;
}

/// Any of the forms but a range.
std::optional<PartialDate> parse_simple(std::string_view text) {
  Reader reader(text);
  if (reader.literal("v.")) {
    reader.spaces();
    const auto number = reader.number(1, 2);
    if (!number || !reader.literal(" ")) return std::nullopt;
    const auto year = year_number(reader);
    return year && reader.done() ? week(*year, *number) : std::nullopt;
  }
  const bool autumn = text.starts_with("HT");
  if (autumn || text.starts_with("VT")) {
    reader.literal(text.substr(0, 2));
    const auto year = year_number(reader);
    return year && reader.done() ? term(*year, autumn) : std::nullopt;
  }
  return parse_from_year(text);
}

/// "16–17 oktober 2024": of a few days, what they have in common is said once.
std::string short_span(Day first, Day last, Language language) {
  if (year_of(first) != year_of(last)) return long_date(first, language) + "–" + long_date(last, language);
  const std::string from = month_of(first) == month_of(last)
                               ? std::to_string(day_of_month(first))
                               : fmt::format("{} {}", day_of_month(first), full_month_name(month_of(first), language));
  return fmt::format("{}{}–{} {} {}", language == Language::sv ? "den " : "", from, day_of_month(last),
                     full_month_name(month_of(last), language), year_of(last));
}

/// "13 juni–23 aug 2016": from one day to another where there is little room.
std::string few_words(Day first, Day last, Language language) {
  const auto words = [&](Day day, bool month, bool year) {
    std::string text = std::to_string(day_of_month(day));
    if (month) text += fmt::format(" {}", month_name(month_of(day), language));
    if (year) text += fmt::format(" {}", year_of(day));
    return text;
  };
  const bool same_year = year_of(first) == year_of(last);
  const bool same_month = same_year && month_of(first) == month_of(last);
  return words(first, !same_month, !same_year) + "–" + words(last, true, true);
}

/// Whether a span is so short that it is told by its days.
bool is_short(const PartialDate& date) { return date.last - date.first < days{7}; }

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  const year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10) return std::nullopt;
  Reader reader(text);
  const auto year = year_number(reader);
  if (!year || !reader.literal("-")) return std::nullopt;
  const auto month = reader.number(2, 2);
  if (!month || !reader.literal("-")) return std::nullopt;
  const auto day = reader.number(2, 2);
  if (!day || !reader.done()) return std::nullopt;
  return make_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

std::string iso(Day day) { return fmt::format("{:04}-{:02}-{:02}", year_of(day), month_of(day), day_of_month(day)); }

std::string long_date(Day day, Language language) {
  const auto& name = months.at(month_of(day) - 1);
  const bool swedish = language == Language::sv;
  return fmt::format("{}{} {} {}", swedish ? "den " : "", day_of_month(day), swedish ? name.sv : name.en, year_of(day));
}

std::string_view weekday_name(Day day, Language language) {
  return (language == Language::sv ? weekdays_sv : weekdays_en).at(weekday_index(day));
}

std::string_view month_name(unsigned month, Language language) {
  const auto& name = months.at(month - 1);
  return language == Language::sv ? name.short_sv : name.short_en;
}

std::string_view full_month_name(unsigned month, Language language) {
  const auto& name = months.at(month - 1);
  return language == Language::sv ? name.sv : name.en;
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }
unsigned month_of(Day day) { return static_cast<unsigned>(civil(day).month()); }
unsigned day_of_month(Day day) { return static_cast<unsigned>(civil(day).day()); }

unsigned days_in_month(int year, unsigned month) {
  const std::chrono::year_month_day_last last{std::chrono::year{year},
                                              std::chrono::month_day_last{std::chrono::month{month}}};
  return static_cast<unsigned>(last.day());
}

Week week_of(Day day) {
  // An ISO week belongs to the year that its Thursday lies in.
  const Day thursday = day - days{weekday_index(day)} + days{3};
  const int year = year_of(thursday);
  return {year, static_cast<unsigned>((thursday - day_at(year, 1, 1)).count() / 7 + 1)};
}

std::optional<Day> monday_of(Week week) {
  if (week.number < 1 || week.number > 53) return std::nullopt;
  const auto fourth = make_day(week.year, 1, 4);  // always in week 1
  if (!fourth) return std::nullopt;
  const Day monday = *fourth - days{weekday_index(*fourth)} + days{7 * (static_cast<int>(week.number) - 1)};
  const Week found = week_of(monday);
  if (found.year != week.year || found.number != week.number) return std::nullopt;
  return monday;
}

Day add_years(Day day, int years) {
  const auto month = month_of(day);
  const int year = year_of(day) + years;
  return day_at(year, month, std::min(day_of_month(day), days_in_month(year, month)));
}

Day add_months(Day day, int count) {
  const int months_since_0 = year_of(day) * 12 + static_cast<int>(month_of(day)) - 1 + count;
  const int year = months_since_0 >= 0 ? months_since_0 / 12 : (months_since_0 - 11) / 12;
  const auto month = static_cast<unsigned>(months_since_0 - year * 12 + 1);
  return day_at(year, month, std::min(day_of_month(day), days_in_month(year, month)));
}

PartialDate exactly(Day day) { return {day, day, Precision::day}; }

std::optional<PartialDate> parse_partial_date(std::string_view text) {
  if (const auto date = parse_simple(text)) return date;
  for (auto slash = text.find('/'); slash != std::string_view::npos; slash = text.find('/', slash + 1)) {
    const auto from = parse_simple(text.substr(0, slash));
    const auto to = parse_simple(text.substr(slash + 1));
    if (!from || !to) continue;
    // `2016/2017` is a school year to one and two years to another.
    if (from->precision == Precision::year && to->precision == Precision::year) return std::nullopt;
    if (to->first < from->first || to->last < from->last) return std::nullopt;
    return between(from->first, to->last, Precision::span);
  }
  return std::nullopt;
}

std::string_view deadline_word(KeyLanguage keys) { return keys == KeyLanguage::sv ? "senast" : "by"; }

std::optional<PartialDate> parse_deadline(std::string_view text, KeyLanguage keys) {
  const std::string_view word = deadline_word(keys);
  if (!text.starts_with(word) || text.size() <= word.size() || text[word.size()] != ' ') return std::nullopt;
  const auto date = parse_simple(text.substr(word.size() + 1));
  if (!date) return std::nullopt;
  return PartialDate{date->last, date->last, Precision::deadline};
}

std::string iso(const PartialDate& date) {
  switch (date.precision) {
    case Precision::day:
      return iso(date.first);
    case Precision::month:
      return fmt::format("{:04}-{:02}", year_of(date.first), month_of(date.first));
    case Precision::week: {
      const Week week = week_of(date.first);
      return fmt::format("{:04}-W{:02}", week.year, week.number);
    }
    case Precision::term:
      return fmt::format("{}{:04}", month_of(date.first) == 7 ? "HT" : "VT", year_of(date.first));
    case Precision::school_year:
      return fmt::format("{:04}/{:02}", year_of(date.first), year_of(date.last) % 100);
    case Precision::year:
      return fmt::format("{:04}", year_of(date.first));
    case Precision::deadline:
      return iso(date.last);
    case Precision::span:
      break;
  }
  return fmt::format("{}/{}", iso(date.first), iso(date.last));
}

std::string short_date(const PartialDate& date, Language language) {
  const bool swedish = language == Language::sv;
  switch (date.precision) {
    case Precision::deadline:
      return fmt::format("{} {}", deadline_word(keys_beside(language)), iso(date));
    case Precision::week: {
      const Week week = week_of(date.first);
      return fmt::format("{} {} {}", swedish ? "v." : "week", week.number, week.year);
    }
    case Precision::month:
      return long_date(date, language);
    case Precision::term:
      return swedish ? long_date(date, language)
                     : fmt::format("{} term {}", month_of(date.first) == 7 ? "autumn" : "spring", year_of(date.first));
    case Precision::span:
      return fmt::format("{} {}", swedish ? "någon dag" : "some day", few_words(date.first, date.last, language));
    case Precision::day:
    case Precision::school_year:
    case Precision::year:
      break;
  }
  return iso(date);
}

std::string long_date(const PartialDate& date, Language language) {
  const bool swedish = language == Language::sv;
  const int year = year_of(date.first);
  switch (date.precision) {
    case Precision::day:
      return long_date(date.first, language);
    case Precision::month: {
      const auto& name = months.at(month_of(date.first) - 1);
      return fmt::format("{} {}", swedish ? name.sv : name.en, year);
    }
    case Precision::week: {
      const Week week = week_of(date.first);
      return fmt::format("{} {} {}", swedish ? "vecka" : "week", week.number, week.year);
    }
    case Precision::term: {
      const bool autumn = month_of(date.first) == 7;
      if (swedish) return fmt::format("{} {}", autumn ? "höstterminen" : "vårterminen", year);
      return fmt::format("the {} term of {}", autumn ? "autumn" : "spring", year);
    }
    case Precision::school_year:
      return fmt::format("{} {}", swedish ? "läsåret" : "the school year", iso(date));
    case Precision::year:
      return fmt::format("{:04}", year);
    case Precision::deadline:
      return fmt::format("{} {}", swedish ? "senast" : "by", long_date(date.last, language));
    case Precision::span:
      break;
  }
  if (is_short(date)) return short_span(date.first, date.last, language);
  return fmt::format("{} {} {} {}", swedish ? "någon dag mellan" : "some day between", long_date(date.first, language),
                     swedish ? "och" : "and", long_date(date.last, language));
}

std::string during(const PartialDate& date, Language language) {
  const bool swedish = language == Language::sv;
  if (date.is_deadline()) return long_date(date, language);
  if (date.exact() || (date.precision == Precision::span && is_short(date)))
    return (swedish ? "" : "on ") + long_date(date, language);
  if (date.precision == Precision::span)
    return fmt::format("{} {} {} {}", swedish ? "från" : "from", long_date(date.first, language),
                       swedish ? "till och med" : "through", long_date(date.last, language));
  const std::string_view swedish_word = date.precision == Precision::month ? "i" : "under";
  return fmt::format("{} {}", swedish ? swedish_word : "in", long_date(date, language));
}

std::string some_time(const PartialDate& date, Language language) {
  if (date.exact() || date.precision == Precision::span) return long_date(date, language);
  return fmt::format("{} {}", language == Language::sv ? "någon gång" : "some time", during(date, language));
}

Certainty before(const PartialDate& a, const PartialDate& b) {
  if (a.last < b.first) return Certainty::certainly;
  if (a.first < b.last) return Certainty::possibly;
  return Certainty::no;
}

Certainty not_before(const PartialDate& a, const PartialDate& b) {
  switch (before(a, b)) {
    case Certainty::no:
      return Certainty::certainly;
    case Certainty::certainly:
      return Certainty::no;
    case Certainty::possibly:
      break;
  }
  return Certainty::possibly;
}

std::string when_words(const PartialDate& date, const std::optional<Recurrence>& every, Language language) {
  return every ? fmt::format("{} {}", to_text(*every, language), during(date, language)) : some_time(date, language);
}

}  // namespace sbs
