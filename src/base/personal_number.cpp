#include "base/personal_number.h"

#include <optional>

#include "base/date.h"

namespace sbs {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits)
    value = value * 10 + (c - '0');
  return value;
}

/// `yymmdd` with the day of a samordningsnummer brought back. Without a century 29 February is let pass in any year
/// divisible by four: 1900 aside, some century has it.
bool is_date(int year, std::string_view month_and_day) {
  int day = number(month_and_day.substr(2));
  if (day > 60) day -= 60;
  const int month = number(month_and_day.substr(0, 2));
  return month >= 1 && day >= 1 && make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day)).has_value();
}

/// Reads a number that begins at `begin`, where a run of `run` digits stands.
std::optional<PersonalNumber> read_at(std::string_view text, std::size_t begin, std::size_t run) {
  std::string digits(text.substr(begin, run));
  std::size_t end = begin + run;
  const bool divided = run == 6 || run == 8;
  if (divided) {
    if (end + 5 > text.size() || (text[end] != '-' && text[end] != '+')) return std::nullopt;
    const std::string_view last = text.substr(end + 1, 4);
    for (const char c : last)
      if (!is_digit(c)) return std::nullopt;
    end += 5;
    if (end < text.size() && is_digit(text[end])) return std::nullopt;
    digits += last;
  } else if (run != 10 && run != 12) {
    return std::nullopt;
  }
  int year = 2000 + number(std::string_view(digits).substr(0, 2));
  if (digits.size() == 12) {
    year = number(std::string_view(digits).substr(0, 4));
    if (year < 1800 || year > 2099) return std::nullopt;
    digits.erase(0, 2);
  }
  if (!is_date(year, std::string_view(digits).substr(2, 4)) || !passes_luhn(digits)) return std::nullopt;
  return PersonalNumber{begin, end, run == 10 && digits.starts_with("07")};
}

}  // namespace

bool passes_luhn(std::string_view digits) {
  int sum = 0;
  bool doubled = false;
  for (std::size_t at = digits.size(); at-- > 0;) {
    int value = digits[at] - '0';
    if (doubled) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
    sum += value;
    doubled = !doubled;
  }
  return sum % 10 == 0;
}

std::vector<PersonalNumber> find_personal_numbers(std::string_view text) {
  std::vector<PersonalNumber> found;
  std::size_t at = 0;
  while (at < text.size()) {
    if (!is_digit(text[at])) {
      ++at;
      continue;
    }
    std::size_t run = 0;
    while (at + run < text.size() && is_digit(text[at + run]))
      ++run;
    if (run >= 6 && run <= 12) {
      if (const auto one = read_at(text, at, run)) {
        found.push_back(*one);
        at = one->end;
        continue;
      }
    }
    at += run;
  }
  return found;
}

std::string mask_personal_numbers(std::string text) {
  for (const PersonalNumber& one : find_personal_numbers(text))
    for (std::size_t at = one.begin; at < one.end; ++at)
      if (is_digit(text[at])) text[at] = 'x';
  return text;
}

}  // namespace sbs
