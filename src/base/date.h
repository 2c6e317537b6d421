#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/wording.h"

namespace sbs {

/// One day of the Gregorian calendar. No times of day and no time zones occur in a plan.
using Day = std::chrono::sys_days;

/// The day of a year, month and day of the month; none where there is no such day (30 February).
std::optional<Day> make_day(int year, unsigned month, unsigned day);

/// The years that a plan may speak of: what lies beyond is a slip (`8016-06-13`).
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2199;

/// Reads `2016-06-13` and nothing else.
std::optional<Day> parse_day(std::string_view text);

/// `2016-06-13`.
std::string iso(Day day);

/// "13 juni 2019", "13 June 2019": for prose.
std::string long_date(Day day, Language language);

/// "mån", "Mon".
std::string_view weekday_name(Day day, Language language);

/// "jan", "Jan" for month 1.
std::string_view month_name(unsigned month, Language language);

/// "januari", "January" for month 1.
std::string_view full_month_name(unsigned month, Language language);

int year_of(Day day);
unsigned month_of(Day day);
unsigned day_of_month(Day day);
unsigned days_in_month(int year, unsigned month);

/// An ISO 8601 week: the year it belongs to and its number, 1 to 53.
struct Week {
  int year;
  unsigned number;
};
Week week_of(Day day);

/// The Monday of an ISO week; none where the year has no such week.
std::optional<Day> monday_of(Week week);

/// The day `years` later, as lag (1930:173) om beräkning av lagstadgad tid 1 § counts: the day that by its number in
/// the month corresponds; where the month has none, its last day (29 February → 28 February).
Day add_years(Day day, int years);

/// The day `months` later, counted in the same way.
Day add_months(Day day, int count);

/// How exactly a date is known, by the way it is written.
/// `deadline`: that day or earlier (`senast 2018-06-20`); the last day alone counts, and is what the interval holds.
enum class Precision : std::uint8_t { day, month, week, term, school_year, year, span, deadline };

/// A date as people know it: an interval of days, both included. `2016-06` is the whole of June 2016.
/// The written forms are those of the plan format; terms run 1 Jan–30 Jun and 1 Jul–31 Dec, school years
/// 1 Jul–30 Jun (the organiser decides the real term dates).
struct PartialDate {
  Day first{};
  Day last{};
  Precision precision = Precision::day;

  bool exact() const { return first == last; }
  bool is_deadline() const { return precision == Precision::deadline; }
  bool contains(Day day) const { return first <= day && day <= last; }
  bool contains(const PartialDate& other) const { return first <= other.first && other.last <= last; }
  bool operator==(const PartialDate&) const = default;
};

PartialDate exactly(Day day);

/// Reads any of the forms that the plan format allows, and a range of any two of them, `2018-05/HT2018`, from the first
/// day of the one to the last day of the other; none where the text is not a date.
std::optional<PartialDate> parse_partial_date(std::string_view text);

/// The word that a deadline begins with: `senast`, `by`.
std::string_view deadline_word(KeyLanguage keys);

/// Reads a deadline as a plan in some keys has it, `senast 2018-06-20`: a word and one of the forms, but no range.
std::optional<PartialDate> parse_deadline(std::string_view text, KeyLanguage keys);

/// What somebody who wrote `text` probably meant, in an accepted form (`2017-02-30` → `2017-02-28`, `13/6 2016` →
/// `2016-06-13`, `ht 16` → `HT2016`, `v. 4–5 2017` → `2017-01-23/2017-02-05`); empty where there is not one good guess.
/// Whatever is printed of a date below is read back.
std::string suggest_date(std::string_view text);

/// Whether a text would be a date if a year stood after it: "20 januari".
bool lacks_a_year(std::string_view text);

/// The date in the form a plan writes it, fit for tables and for pasting: `2016-06-13`, `2016-06`, `2016-W34`,
/// `HT2016`, `2016/17`, `2016`, `2016-06-13/2016-08-23`; of a deadline its day.
std::string iso(const PartialDate& date);

/// In tables that people read: `2016-06-13`, "juni 2016", "v. 34 2016", "höstterminen 2016", `2016/17`, "någon dag 13
/// juni–23 aug 2016"; a deadline with its word, `senast 2018-06-20`.
std::string short_date(const PartialDate& date, Language language);

/// "13 juni 2019", "juni 2019", "vecka 34 2016", "höstterminen 2016", "läsåret 2016/17", "2016",
/// "någon dag mellan 13 juni 2016 och 23 augusti 2016", "16–17 oktober 2024" where that is a week at most, "senast den
/// 20 juni 2018": for prose.
std::string long_date(const PartialDate& date, Language language);

/// "i juni 2019", "under vecka 34 2016", "från 13 juni 2016 till 23 augusti 2016": the time within which something goes
/// on; of a single day, the day.
std::string during(const PartialDate& date, Language language);

/// "någon gång i juni 2019", "some time in the autumn term of 2016": that something falls there, and nobody knows when;
/// of a single day, the day.
std::string some_time(const PartialDate& date, Language language);

/// How sure it is that something holds of dates that are only partly known: under no reading of them, under some,
/// under all.
enum class Certainty : std::uint8_t { no, possibly, certainly };

/// Whether `a` comes before `b`.
Certainty before(const PartialDate& a, const PartialDate& b);

/// Whether `a` comes on the same day as `b` or later.
Certainty not_before(const PartialDate& a, const PartialDate& b);

/// A date as an argument of a text, a day or one that is known in part, as people say it: "den 13 juni 2019", "the
/// autumn term of 2016".
struct When {
  When(Day day) : date(exactly(day)) {}            // NOLINT(google-explicit-constructor): a day is a date
  When(const PartialDate& known) : date(known) {}  // NOLINT(google-explicit-constructor)

  PartialDate date;
};
inline std::string worded(const When& when, const Wording& wording) { return long_date(when.date, wording.language); }
inline std::string as_value(const When& when) { return iso(when.date); }

/// The same, of what happened or will: "den 13 juni 2019", "i juni 2019", "on 13 June 2019", "in June 2019".
struct On : When {
  using When::When;
};
inline std::string worded(const On& on, const Wording& wording) {
  const bool long_span = on.date.precision == Precision::span;  // some day of it, not all of it
  return long_span ? long_date(on.date, wording.language) : during(on.date, wording.language);
}

/// The same as a plan has it, in what is to be pasted: "2019-06-13", "HT2016".
struct Pasted : When {
  using When::When;
};
inline std::string worded(const Pasted& pasted, const Wording& /*wording*/) { return iso(pasted.date); }

/// How often something recurs: every `count` units.
struct Recurrence {
  enum class Unit : std::uint8_t { days, weeks, months };
  unsigned count = 1;
  Unit unit = Unit::weeks;

  bool operator==(const Recurrence&) const = default;
};

/// Reads "2 veckor", "2 weeks", "varje vecka", "varannan vecka", "varje månad", "every week", "every other week", …
std::optional<Recurrence> parse_recurrence(std::string_view text);

/// What somebody who wrote `text` probably meant, in an accepted form of a language: "en gång i månaden" → "varje
/// månad", "var tredje vecka" → "3 veckor"; empty where there is no good guess.
std::string suggest_recurrence(std::string_view text, KeyLanguage keys);

/// The day that many times later; months as `add_months` counts them.
Day after(Day day, const Recurrence& every, int times);

/// "varannan vecka", "every 2 weeks": for prose.
std::string to_text(const Recurrence& recurrence, Language language);

/// When something is, or when and how often: "någon gång i juni 2019", "varannan vecka under höstterminen 2016".
std::string when_words(const PartialDate& date, const std::optional<Recurrence>& every, Language language);

}  // namespace sbs
