#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/date.h"
#include "base/date_tokens.h"
#include "base/text.h"

// What somebody meant who wrote a date otherwise than the plan format has it. There is a guess only where there is one
// good reading; every date that sbs prints is read back.

namespace sbs {

namespace {

using Guess = std::optional<PartialDate>;

Guess read(const std::string& text) { return parse_partial_date(text); }

/// The day meant, or the month's last where the day is one too many.
Guess nearest_day(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const auto month_number = static_cast<unsigned>(month);
  const auto made =
      make_day(year, month_number, std::min(static_cast<unsigned>(day), days_in_month(year, month_number)));
  return made ? read(iso(*made)) : std::nullopt;
}

Guess month_of_year(int year, int month) { return read(fmt::format("{:04}-{:02}", year, month)); }
Guess school_year(int first) { return read(fmt::format("{:04}/{:02}", first, (first + 1) % 100)); }

/// "HT 16", "höstterminen 2016", "the autumn term of 2016".
Guess term(Tokens tokens) {
  constexpr std::array<std::string_view, 7> autumn{"ht",   "hösttermin", "höstterminen", "hösten",
                                                   "höst", "autumn",     "fall"};
  constexpr std::array<std::string_view, 6> spring{"vt", "vårtermin", "vårterminen", "våren", "vår", "spring"};
  Taker taker(tokens);
  const bool is_autumn = taker.word(autumn);
  if (!is_autumn && !taker.word(spring)) return std::nullopt;
  taker.word("term");
  taker.word("of");
  taker.mark(".");
  const auto year = taker.year();
  if (!year || !taker.done()) return std::nullopt;
  return read(fmt::format("{}{:04}", is_autumn ? "HT" : "VT", *year));
}

constexpr std::array<std::string_view, 5> week_words{"v", "vecka", "veckan", "w", "week"};

/// The week, or the year's last where it has one week less.
Guess week_of_year(int year, int number) {
  if (number < 1) return std::nullopt;
  const Guess week = read(fmt::format("{:04}-W{:02}", year, std::min(number, 53)));
  return week ? week : read(fmt::format("{:04}-W52", year));
}

/// "v 4 2017", "vecka 4, 2017", "2017 v.4", "2017-W4".
Guess week(Tokens tokens) {
  Taker taker(tokens);
  if (const Token* year = taker.number(4, 4)) {
    taker.mark("-");
    if (!taker.word(week_words)) return std::nullopt;
    taker.mark(".");
    const Token* number = taker.number(1, 2);
    return number != nullptr && taker.done() ? week_of_year(year->value, number->value) : std::nullopt;
  }
  if (!taker.word(week_words)) return std::nullopt;
  taker.mark(".");
  const Token* number = taker.number(1, 2);
  const auto year = taker.year();
  return number != nullptr && year && taker.done() ? week_of_year(*year, number->value) : std::nullopt;
}

/// A month by its name in either language, whole or its first three letters; 0 for none.
int month_named(std::string_view word) {
  static const auto months = [] {
    std::map<std::string, int, std::less<>> all{{"sept", 9}};
    for (unsigned month = 1; month <= 12; ++month)
      for (const Language language : {Language::sv, Language::en})
        for (const std::string_view name : {month_name(month, language), full_month_name(month, language)})
          all.emplace(fold_case(name), static_cast<int>(month));
    return all;
  }();
  const auto found = months.find(word);
  return found == months.end() ? 0 : found->second;
}

/// "20 januari 2017", "20:e januari 2017", "20 jan -17", "January 20, 2017", "januari 2017".
Guess named_month(Tokens tokens) {
  Taker taker(tokens);
  const Token* day = taker.number(1, 2);
  if (day != nullptr) {
    taker.mark(":");
    taker.word(std::array<std::string_view, 6>{"e", "a", "st", "nd", "rd", "th"});
    taker.mark(".:-/");
    taker.word("of");
  }
  const Token* name = taker.any_word();
  const int month = name == nullptr ? 0 : month_named(name->text);
  if (month == 0) return std::nullopt;
  taker.mark(".");
  if (day == nullptr) {
    Taker american = taker;
    day = american.number(1, 2);
    american.mark(",");
    const Token* year = american.number(4, 4);
    if (day != nullptr && year != nullptr && american.done()) return nearest_day(year->value, month, day->value);
    day = nullptr;
  }
  // "January 20" may be a day without its year.
  if (day == nullptr && taker.rest().size() == 1 && taker.rest().front().text.size() == 2) return std::nullopt;
  taker.mark("/");
  const auto year = taker.year();
  if (!year || !taker.done()) return std::nullopt;
  return day != nullptr ? nearest_day(*year, month, day->value) : month_of_year(*year, month);
}

/// "2016/17", "2016-2017", "16/17", of which the second is the year after the first.
Guess two_years(Tokens tokens, bool said) {
  Taker taker(tokens);
  const Token* first = taker.number(2, 4);
  if (first == nullptr || first->text.size() == 3 || !taker.mark("/-")) return std::nullopt;
  const Token* second = taker.number(2, 4);
  if (second == nullptr || !taker.done()) return std::nullopt;
  const bool short_first = first->text.size() == 2;
  if (short_first && second->text.size() != 2) return std::nullopt;
  const int year = short_first ? 2000 + first->value : first->value;
  if (second->value != year + 1 && (second->text.size() != 2 || second->value != (year + 1) % 100)) return std::nullopt;
  // 11/12 may be a day without a year, 2011-12 a month.
  const bool otherwise = short_first ? second->value <= 12 : second->text.size() == 2 && second->value <= 12;
  return said || !otherwise ? school_year(year) : std::nullopt;
}

/// "läsåret 16/17", "the school year 2016/17".
Guess school_year_said(Tokens tokens) {
  Taker taker(tokens);
  if (taker.word("school")) {
    if (!taker.word("year")) return std::nullopt;
  } else if (!taker.word(std::array<std::string_view, 5>{"läsåret", "läsår", "lå", "skolåret", "skolår"})) {
    return std::nullopt;
  }
  constexpr bool said = true;
  return two_years(taker.rest(), said);
}

/// "20170120", "170120", "201701", and the number of days that a spreadsheet counts from 30 December 1899.
Guess one_number(const Token& number) {
  const int value = number.value;
  switch (number.text.size()) {
    case 8:
      return nearest_day(value / 10000, value / 100 % 100, value % 100);
    case 6: {
      const Guess day = nearest_day(2000 + value / 10000, value / 100 % 100, value % 100);
      return day ? day : month_of_year(value / 100, value % 100);
    }
    case 5: {
      constexpr Day day_0 = std::chrono::year{1899} / 12 / 30;
      return read(iso(day_0 + std::chrono::days{value}));
    }
    default:
      return std::nullopt;
  }
}

/// Numbers in the orders that people use: "2016-6-1", "2016/06/13", "13/6 2016", "13.6.2016", "20/1-17", "17-01-20",
/// "1/20/2017".
Guess numbers(Tokens tokens) {
  Taker taker(tokens);
  std::vector<const Token*> parts;
  std::string marks;
  while (const Token* number = parts.size() < 3 ? taker.number(1, 8) : nullptr) {
    parts.push_back(number);
    const Tokens rest = taker.rest();
    marks += !rest.empty() && taker.mark("-/.") ? rest.front().text : " ";
  }
  if (parts.empty() || !taker.done()) return std::nullopt;
  if (marks.back() != ' ' && marks.back() != '.') return std::nullopt;  // one is lacking
  if (parts.size() == 1) return one_number(*parts[0]);
  const auto value = [&](std::size_t at) { return parts[at]->value; };
  const auto size = [&](std::size_t at) { return parts[at]->text.size(); };
  const int written = value(0);
  const int year_first = size(0) == 4 && written < 100 ? 2000 + written : written;
  if (parts.size() == 2) {
    if (size(0) == 4 && size(1) <= 2 && value(1) >= 1 && value(1) <= 12 && marks[0] != '/')
      return month_of_year(year_first, value(1));
    return std::nullopt;
  }
  if (size(0) == 4 && size(1) <= 2 && size(2) <= 2 && value(1) <= 12)
    return nearest_day(year_first, value(1), value(2));
  if (size(0) > 2 || size(1) > 2) return std::nullopt;
  if (size(2) == 4) {
    if (value(1) > 12 && value(0) <= 12) return nearest_day(value(2), value(0), value(1));
    return nearest_day(value(2), value(1), value(0));
  }
  if (size(2) != 2) return std::nullopt;
  // With a dash throughout the year stands first, as in a Swedish personal number; else last.
  if (marks.substr(0, 2) == "--") {
    const Guess day = nearest_day(2000 + value(0), value(1), value(2));
    return day ? day : nearest_day(2000 + value(2), value(1), value(0));
  }
  if (marks.substr(0, 2) == "//" && value(0) != value(2) && nearest_day(2000 + value(0), value(1), value(2)) &&
      nearest_day(2000 + value(2), value(1), value(0)))
    return std::nullopt;
  return nearest_day(2000 + value(2), value(1), value(0));
}

/// The most pieces of a date, "2017-01-20/2017-02-03", and of what stands after one, ", kl. 10:30:00.000Z".
constexpr std::size_t most_of_date = 11;
constexpr std::size_t most_after = 11;

/// A single date, with nothing around it.
Guess single(Tokens tokens) {
  if (tokens.empty() || tokens.size() > most_of_date) return std::nullopt;
  // A year alone, or any form as it is written in a plan.
  std::string written;
  for (const Token& token : tokens)
    written += token.text;
  if (const Guess date = read(written)) return date;
  constexpr bool said = false;
  if (const Guess date = term(tokens)) return date;
  if (const Guess date = week(tokens)) return date;
  if (const Guess date = named_month(tokens)) return date;
  if (const Guess date = school_year_said(tokens)) return date;
  if (const Guess date = two_years(tokens, said)) return date;
  return numbers(tokens);
}

constexpr std::array<std::string_view, 42> weekday_words{
    "mån",       "tis",      "ons",      "tor",      "tors",   "fre",    "lör",      "sön",       "måndag",
    "tisdag",    "onsdag",   "torsdag",  "fredag",   "lördag", "söndag", "måndagen", "tisdagen",  "onsdagen",
    "torsdagen", "fredagen", "lördagen", "söndagen", "mon",    "tue",    "tues",     "wed",       "thu",
    "thur",      "thurs",    "fri",      "sat",      "sun",    "monday", "tuesday",  "wednesday", "thursday",
    "friday",    "saturday", "sunday",   "må",       "ti",     "on"};

/// What may stand after a day: the number of its week, as in ", v. 4", or 0 for the time of day: "kl. 10", "10:30",
/// "T00:00:00Z", "00.00". None where it is anything else.
std::optional<int> after_a_day(Tokens tokens) {
  Taker taker(tokens);
  taker.mark(",");
  if (taker.word(week_words)) {
    taker.mark(".");
    const Token* number = taker.number(1, 2);
    return number != nullptr && number->value > 0 && taker.done() ? std::optional(number->value) : std::nullopt;
  }
  const bool said = taker.word(std::array<std::string_view, 4>{"kl", "klockan", "at", "t"});
  taker.mark(".");
  const Token* hour = taker.number(1, 2);
  bool minutes = false;
  while (hour != nullptr && taker.mark(":.") && taker.number(2, 3) != nullptr)
    minutes = true;
  taker.word(std::array<std::string_view, 3>{"z", "am", "pm"});
  constexpr int midnight = 24;
  return hour != nullptr && hour->value <= midnight && (said || minutes) && taker.done() ? std::optional(0)
                                                                                         : std::nullopt;
}

/// Less what people, and sbs itself, write before a date, and the time of day and the week after one.
Guess dressed(Tokens tokens) {
  Taker taker(tokens);
  constexpr std::array<std::string_view, 12> before{"någon", "gång", "some", "time", "i",  "in",
                                                    "under", "den",  "the",  "på",   "on", "kring"};
  while (taker.word(before) || taker.word(weekday_words)) {
    taker.mark(".,");
    if (taker.done()) return std::nullopt;
  }
  tokens = taker.rest();
  if (const Guess date = single(tokens)) return date;
  if (tokens.size() > most_of_date + most_after) return std::nullopt;
  for (std::size_t end = tokens.size(); end-- > 1;) {
    const auto week_after = after_a_day(tokens.subspan(end));
    if (!week_after) continue;
    const Guess date = single(tokens.first(end));
    if (!date || !date->exact()) continue;
    if (*week_after == 0 || *week_after == static_cast<int>(week_of(date->first).number)) return date;
  }
  return std::nullopt;
}

/// A date of which a part may stand with its other side alone: "16" of "16–17 oktober 2024", "v. 5" of "2017 v. 4–5".
std::vector<PartialDate> side(Tokens own, Tokens other, bool own_is_first) {
  if (const Guess whole = dressed(own)) return {*whole};
  std::vector<Token> joined;
  for (std::size_t taken = 1; taken < other.size(); ++taken) {
    joined.clear();
    if (!own_is_first) {
      joined.assign(other.begin(), other.begin() + static_cast<long>(other.size() - taken));
      joined.insert(joined.end(), own.begin(), own.end());
      if (const Guess one = dressed(joined)) return {*one};
      joined.clear();
    }
    joined.assign(own.begin(), own.end());
    joined.insert(joined.end(), other.end() - static_cast<long>(taken), other.end());
    if (const Guess one = dressed(joined)) return {*one};
  }
  return {};
}

/// A span between two dates: "2017-01-20 – 2017-02-03", "från 1 mars till och med 3 april 2017", "v. 4–5 2017".
std::string span_of(Tokens tokens) {
  Taker taker(tokens);
  taker.word(std::array<std::string_view, 4>{"någon", "some", "from", "från"});
  taker.word(std::array<std::string_view, 4>{"gång", "time", "dag", "day"});
  taker.word(std::array<std::string_view, 5>{"mellan", "between", "from", "från", "fr"});
  tokens = taker.rest();
  std::set<std::string> found;
  for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
    Taker right(tokens.subspan(at));
    if (!right.mark("-/") &&
        !right.word(std::array<std::string_view, 8>{"till", "to", "through", "until", "och", "and", "tom", "t"}))
      continue;
    while (right.word(std::array<std::string_view, 5>{"och", "med", "o", "m", "including"}) || right.mark("."))
      ;
    const Tokens left = tokens.first(at);
    const auto last = side(right.rest(), left, false);
    const auto first = last.empty() ? last : side(left, right.rest(), true);
    if (first.empty() || last.empty()) continue;
    const PartialDate span{std::min(first[0].first, last[0].first), std::max(first[0].last, last[0].last),
                           Precision::span};
    // The last school year that a plan may have ends in a year that no span may end in.
    if (std::string written = iso(span); read(written)) found.insert(std::move(written));
  }
  return found.size() == 1 ? *found.begin() : std::string();
}

std::string guess(std::string_view text) {
  const std::string typed = plainly_typed(text);
  const auto tokens = tokens_of(typed);
  if (tokens.empty()) return {};
  if (const Guess date = dressed(tokens)) return iso(*date);
  return span_of(tokens);
}

}  // namespace

std::string suggest_date(std::string_view text) {
  text = trim(text);
  if (parse_partial_date(text)) return std::string(text);
  return guess(text);
}

bool lacks_a_year(std::string_view text) {
  constexpr std::size_t longest = 60;
  if (trim(text).empty() || text.size() > longest || !suggest_date(text).empty()) return false;
  const std::string typed = plainly_typed(std::string(text) + " 2016");
  const auto tokens = tokens_of(typed);
  return dressed(tokens).has_value();
}

}  // namespace sbs
