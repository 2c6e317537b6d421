#include "base/personal_number.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>

#include "base/characters.h"
#include "base/date.h"
#include "base/eight_bytes.h"
#include "base/text.h"

namespace sbs {

namespace {

/// What a character is to a number.
enum class Sign : std::uint8_t {
  digit,
  dash,
  plus,
  blank,
  line_end,
  unseen,  ///< takes no room: it may stand anywhere
  letter_t,
  other
};

struct Character {
  Sign sign = Sign::other;
  char digit = '0';
  std::size_t length = 1;
};

Character ascii(char c) {
  if (c >= '0' && c <= '9') return {Sign::digit, c, 1};
  switch (c) {
    case '-':
      return {Sign::dash};
    case '+':
      return {Sign::plus};
    case ' ':
    case '\t':
      return {Sign::blank};
    case '\n':
    case '\r':
      return {Sign::line_end};
    case 'T':
    case 't':
      return {Sign::letter_t};
    default:
      return {is_control(static_cast<unsigned char>(c)) ? Sign::unseen : Sign::other};
  }
}

Character character_at(std::string_view text, std::size_t at) {
  if (static_cast<unsigned char>(text[at]) < 0x80) return ascii(text[at]);
  const auto [c, length] = code_point_at(text, at);
  if (const auto value = digit_value(c)) return {Sign::digit, static_cast<char>('0' + *value), length};
  if (is_dash(c)) return {Sign::dash, '0', length};
  if (c == 0xFF0B || c == 0xFE62) return {Sign::plus, '0', length};
  if (is_blank(c)) return {Sign::blank, '0', length};
  if (c == 0x2028 || c == 0x2029 || c == 0x0085) return {Sign::line_end, '0', length};
  // What a terminal would obey, and what is shown in its place.
  constexpr char32_t replacement = 0xFFFD;
  if (is_unseen(c) || is_control(c) || c == replacement) return {Sign::unseen, '0', length};
  return {Sign::other, '0', length};
}

/// What stands between two groups of digits.
struct Divider {
  char32_t mark = 0;  ///< a dash or plus
  std::size_t blanks = 0;
  bool line_end = false;

  bool is_mark_alone() const { return mark != 0 && blanks == 0 && !line_end; }
  /// Of a table, columns stand farther apart.
  bool is_blank_alone() const { return mark == 0 && !line_end && blanks == 1; }
};

/// Digits in a row, and what divides them from the row before.
struct Group {
  Divider before;
  std::string digits;  // as 0–9, and a T at the beginning where one stands there
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// No number has more groups: 1912 12 12 1212. One row too many would only be too long.
constexpr std::size_t most_groups = 4;
constexpr std::size_t most_digits = 13;

/// The groups that begin where a digit stands.
class Reader {
 public:
  Reader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::span<const Group> read() {
    Divider before;
    while (count_ < most_groups && group(before)) {
      if (!divider(before)) break;
    }
    return {groups_.data(), count_};
  }

 private:
  bool group(const Divider& before) {
    Group made{before, {}, at_, at_};
    std::size_t at = at_;
    while (at < text_.size() && made.digits.size() <= most_digits) {
      const Character c = character_at(text_, at);
      const bool reserve = c.sign == Sign::letter_t && made.digits.empty() && count_ > 0;
      if (c.sign == Sign::digit || reserve) {
        made.digits += reserve ? 'T' : c.digit;
        at += c.length;
        made.end = at;
      } else if (c.sign == Sign::unseen) {
        at += c.length;
      } else {
        break;
      }
    }
    if (made.digits.empty()) return false;
    at_ = made.end;
    groups_[count_++] = std::move(made);
    return true;
  }

  /// A few signs at most: what is farther apart does not belong together. After a line's end stands no dash: that
  /// would begin an item of a list.
  bool divider(Divider& found) {
    constexpr std::size_t most_signs = 40;  // an indent may follow a line's end
    found = {};
    for (std::size_t signs = 0; at_ < text_.size() && signs < most_signs; ++signs) {
      const Character c = character_at(text_, at_);
      switch (c.sign) {
        case Sign::digit:
        case Sign::letter_t:
          return found.mark != 0 || found.blanks > 0;
        case Sign::dash:
        case Sign::plus:
          if ((found.mark != 0 && found.mark != soft_hyphen) || found.line_end) return false;
          found.mark = code_point_at(text_, at_).value;
          break;
        case Sign::blank:
          ++found.blanks;
          break;
        case Sign::line_end:
          found.line_end = true;
          break;
        case Sign::unseen:
          if (code_point_at(text_, at_).value == soft_hyphen && found.mark == 0) found.mark = soft_hyphen;
          break;
        case Sign::other:
          return false;
      }
      at_ += c.length;
    }
    return false;
  }

  std::string_view text_;
  std::size_t at_;
  std::array<Group, most_groups> groups_;
  std::size_t count_ = 0;
};

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits)
    value = value * 10 + (c - '0');
  return value;
}

/// `yymmdd` or `yyyymmdd`, with the day of a samordningsnummer brought back. Without a century 29 February is let pass
/// in any year divisible by four: 1900 aside, some century has it.
bool is_date(std::string_view digits) {
  const bool century = digits.size() == 8;
  const int year = century ? number(digits.substr(0, 4)) : 2000 + number(digits.substr(0, 2));
  if (century && (year < 1800 || year > 2099)) return false;
  const std::string_view month_and_day = digits.substr(digits.size() - 4);
  const int month = number(month_and_day.substr(0, 2));
  int day = number(month_and_day.substr(2));
  if (day > 60) day -= 60;
  return month >= 1 && day >= 1 && make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day)).has_value();
}

/// Whether a date and four more make a number.
bool is_number(const std::string& date, const std::string& last) {
  if ((date.size() != 6 && date.size() != 8) || last.size() != 4 || date.find('T') != std::string::npos) return false;
  if (!is_date(date)) return false;
  if (last.front() == 'T') return last.find('T', 1) == std::string::npos;
  return last.find('T') == std::string::npos && passes_luhn(date.substr(date.size() - 6) + last);
}

using Doubt = PersonalNumber::Doubt;

PersonalNumber from_to(const Group& first, const Group& last, Doubt doubt) { return {first.begin, last.end, doubt}; }

/// 1212121212, 191212121212.
std::optional<PersonalNumber> in_one(const Group& all) {
  if (all.digits.size() != 10 && all.digits.size() != 12) return std::nullopt;
  const std::size_t date = all.digits.size() - 4;
  if (!is_number(all.digits.substr(0, date), all.digits.substr(date))) return std::nullopt;
  return from_to(all, all, all.digits.size() == 10 && all.digits.starts_with("07") ? Doubt::mobile : Doubt::none);
}

/// 121212-1212, 19121212 – 1212, 121212 1212.
std::optional<PersonalNumber> in_two(const Group& date, const Group& last) {
  if (!is_number(date.digits, last.digits)) return std::nullopt;
  if (last.before.mark != 0) return from_to(date, last, Doubt::none);
  if (!last.before.is_blank_alone() || last.digits.front() == 'T') return std::nullopt;
  return from_to(date, last, Doubt::blanks);
}

/// 1912-12-12-1212, 1912-12-12 1212, 1912 12 12 1212, 12-12-12-1212. The last divider is that of the date, or blanks:
/// what another dash divides is a span of time.
std::optional<PersonalNumber> in_four(std::span<const Group> groups) {
  const Group& year = groups[0];
  const Group& last = groups[3];
  if ((year.digits.size() != 4 && year.digits.size() != 2) || groups[1].digits.size() != 2 ||
      groups[2].digits.size() != 2 || !is_number(year.digits + groups[1].digits + groups[2].digits, last.digits))
    return std::nullopt;
  const auto alike = [](const Divider& a, const Divider& b) {
    return (a.is_mark_alone() && b.is_mark_alone() && a.mark == b.mark) || (a.is_blank_alone() && b.is_blank_alone());
  };
  const Divider& within = groups[1].before;
  if (!alike(within, groups[2].before)) return std::nullopt;
  if (within.mark != 0 && alike(within, last.before)) return from_to(year, last, Doubt::none);
  if (year.digits.size() != 4 || !last.before.is_blank_alone() || last.digits.front() == 'T') return std::nullopt;
  return from_to(year, last, Doubt::blanks);
}

/// Where the next digit stands, of any script; the text's end where none does.
std::size_t next_digit(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    // Most of a text is no digit; those of other scripts begin at U+0660.
    constexpr unsigned char first_of_others = 0xD9;
    at = eight_bytes::skip_to(text, at, [](std::uint64_t eight) {
      constexpr std::uint64_t upper_half = eight_bytes::all(0xF0);
      return eight_bytes::any_zero((eight ^ eight_bytes::all('0')) & upper_half) | eight_bytes::any_beyond_ascii(eight);
    });
    if (at == text.size()) break;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= '0' && byte <= '9') return at;
    if (byte < first_of_others) {
      ++at;
      continue;
    }
    const Character c = character_at(text, at);
    if (c.sign == Sign::digit) return at;
    at += c.length;
  }
  return text.size();
}

/// How many of 0–9 stand in a row.
std::size_t ascii_digits(std::string_view text, std::size_t at) {
  const std::size_t begin = at;
  while (at < text.size() && text[at] >= '0' && text[at] <= '9')
    ++at;
  return at - begin;
}

/// Whether no number can begin with a row of so many digits, told by what stands right after it: so it is with nearly
/// all days, years and codes of a plan. Where letters of other scripts stand, or what cannot be seen, that is not
/// known.
bool is_surely_none(std::string_view text, std::size_t at, std::size_t digits) {
  const auto is_known = [&](std::size_t place) {
    return place >= text.size() ||
           (static_cast<unsigned char>(text[place]) < 0x80 && ascii(text[place]).sign != Sign::unseen);
  };
  const auto sign = [&](std::size_t place) { return place < text.size() ? ascii(text[place]).sign : Sign::other; };
  const auto divides = [&](std::size_t place) {
    const Sign one = sign(place);
    return one == Sign::dash || one == Sign::plus || one == Sign::blank;
  };
  std::size_t after = at + digits;
  if (!is_known(after)) return false;
  switch (digits) {
    case 10:
    case 12:
      return false;
    case 6:
    case 8:
      return !divides(after) && sign(after) != Sign::line_end;
    case 2:
    case 4:
      break;
    default:
      return true;
  }
  // A year: two of a month and two of a day have to follow, each after one sign, and then the last four.
  for (int part = 0; part < 2; ++part) {
    if (!divides(after)) return true;
    const std::size_t there = ascii_digits(text, ++after);
    if (!is_known(after) || !is_known(after + there)) return false;
    if (there != 2) return true;
    after += there;
  }
  return !divides(after);
}

/// Whether a row of groups is a part of a longer one: a date beside another, say.
bool continues(std::string_view text, std::size_t begin, std::size_t end) {
  const auto joins = [&](std::size_t at) { return std::string_view("-/:.,").find(text[at]) != std::string_view::npos; };
  const bool before = begin >= 2 && joins(begin - 1) && ascii(text[begin - 2]).sign == Sign::digit;
  const bool after = end + 1 < text.size() && joins(end) && ascii(text[end + 1]).sign == Sign::digit;
  return before || after;
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
  for (std::size_t at = next_digit(text, 0); at < text.size(); at = next_digit(text, at)) {
    if (const std::size_t digits = ascii_digits(text, at); digits > 0 && is_surely_none(text, at, digits)) {
      at += digits;
      continue;
    }
    Reader reader(text, at);
    const auto groups = reader.read();
    auto one = in_one(groups.front());
    if (!one && groups.size() > 1) one = in_two(groups[0], groups[1]);
    if (!one && groups.size() == most_groups && !continues(text, at, groups.back().end)) one = in_four(groups);
    if (one) {
      found.push_back(*one);
      at = one->end;
      continue;
    }
    // On to the next row of digits; what is left of a longer one is no beginning.
    at = groups.front().end;
    while (at < text.size() && character_at(text, at).sign == Sign::digit)
      at += character_at(text, at).length;
  }
  return found;
}

}  // namespace sbs
