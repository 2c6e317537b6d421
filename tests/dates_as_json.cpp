#include <array>
#include <charconv>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "programme/calendar.h"
#include "support/json.h"

// What sbs says of dates, for tests/dates_oracle.py: each line of standard input is a question, its words between tabs,
// and is answered by a line of JSON. None of what is asked is null.

namespace {

using sbs::Day;
using sbs::Json;
using sbs::KeyLanguage;
using sbs::Language;
using sbs::PartialDate;
using Words = std::vector<std::string>;

int number(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

KeyLanguage keys(const std::string& name) { return name == "sv" ? KeyLanguage::sv : KeyLanguage::en; }

Json date(const std::optional<PartialDate>& one) {
  constexpr std::array names{"day", "month", "week", "term", "school_year", "year", "span", "deadline"};
  if (!one) return nullptr;
  return Json::array(
      {sbs::iso(one->first), sbs::iso(one->last), names.at(static_cast<std::size_t>(one->precision)), sbs::iso(*one)});
}

std::string certainty(sbs::Certainty one) {
  constexpr std::array names{"no", "possibly", "certainly"};
  return names.at(static_cast<std::size_t>(one));
}

Json day(const std::optional<Day>& one) { return one ? Json(sbs::iso(*one)) : Json(); }

Json order(const Words& words) {
  const auto a = sbs::parse_partial_date(words[1]);
  const auto b = sbs::parse_partial_date(words[2]);
  if (!a || !b) return nullptr;
  return Json::array({certainty(before(*a, *b)), certainty(not_before(*a, *b)), a->contains(*b)});
}

Json later(const Words& words) {
  const auto from = sbs::parse_day(words[1]);
  const int count = number(words[2]);
  const std::string& unit = words[3];
  if (!from) return nullptr;
  if (unit == "years") return sbs::iso(sbs::add_years(*from, count));
  // A recurrence counts times forward alone; months may be counted back as well.
  if (unit == "months" && count < 0) return sbs::iso(sbs::add_months(*from, count));
  const auto every = sbs::parse_recurrence(words[4]);
  return every ? Json(sbs::iso(after(*from, *every, count))) : Json();
}

Json told(const Words& words) {
  const auto asked = sbs::parse_day(words[1]);
  if (!asked) return nullptr;
  const auto week = sbs::week_of(*asked);
  const auto off = sbs::programme::day_off(*asked);
  return Json::array({week.year, week.number, sbs::weekday_name(*asked, Language::sv),
                      sbs::weekday_name(*asked, Language::en), sbs::long_date(*asked, Language::en),
                      sbs::days_in_month(sbs::year_of(*asked), sbs::month_of(*asked)),
                      off ? Json(off->in(Language::en)) : Json()});
}

Json recurrence(const Words& words) {
  constexpr std::array names{"days", "weeks", "months"};
  const auto every = sbs::parse_recurrence(words[1]);
  if (!every) return nullptr;
  return Json::array({every->count, names.at(static_cast<std::size_t>(every->unit))});
}

Json meant(const Words& words) {
  const std::string guess = sbs::suggest_date(words[1]);
  return guess.empty() ? Json() : Json(guess);
}

const std::map<std::string, std::function<Json(const Words&)>> questions{
    {"read", [](const Words& words) { return date(sbs::parse_partial_date(words[1])); }},
    {"deadline", [](const Words& words) { return date(sbs::parse_deadline(words[2], keys(words[1]))); }},
    {"order", order},
    {"later", later},
    {"told", told},
    {"day",
     [](const Words& words) {
       return day(sbs::make_day(number(words[1]), static_cast<unsigned>(number(words[2])),
                                static_cast<unsigned>(number(words[3]))));
     }},
    {"monday",
     [](const Words& words) {
       return day(sbs::monday_of({number(words[1]), static_cast<unsigned>(number(words[2]))}));
     }},
    {"easter", [](const Words& words) { return Json(sbs::iso(sbs::programme::easter_sunday(number(words[1])))); }},
    {"recurrence", recurrence},
    {"meant", meant}};

Words between_tabs(const std::string& line) {
  Words words{""};
  for (const char c : line) {
    if (c == '\t')
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

}  // namespace

int main() {
  constexpr std::size_t most_words = 5;
  std::ios::sync_with_stdio(false);
  std::string line;
  while (std::getline(std::cin, line)) {
    Words words = between_tabs(line);
    words.resize(most_words);
    const auto asked = questions.find(words[0]);
    if (asked == questions.end()) return 2;
    std::cout << asked->second(words) << '\n';
  }
  return 0;
}
