#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "base/date.h"
#include "base/date_reader.h"
#include "base/text.h"

// How often something recurs: as a plan writes it, as people say it, and as they write it otherwise.

namespace sbs {

namespace {

using Unit = Recurrence::Unit;

/// What a unit is called: "varje vecka", "2 veckor", "i veckan".
struct UnitNames {
  Unit unit;
  std::string_view one_sv, many_sv, one_en, many_en, definite_sv;

  bool is_written(std::string_view word) const {
    return word == one_sv || word == many_sv || word == one_en || word == many_en;
  }
};
constexpr std::array unit_names{UnitNames{Unit::days, "dag", "dagar", "day", "days", "dagen"},
                                UnitNames{Unit::weeks, "vecka", "veckor", "week", "weeks", "veckan"},
                                UnitNames{Unit::months, "månad", "månader", "month", "months", "månaden"}};

const UnitNames& names_of(Unit unit) { return unit_names.at(static_cast<std::size_t>(unit)); }

/// The unit that a word of the format is; or any form of it, where people are guessed at.
const UnitNames* names_with(std::string_view word) {
  const auto* found = std::find_if(unit_names.begin(), unit_names.end(), [&](const UnitNames& names) {
    return names.is_written(word) || word == names.definite_sv;
  });
  return found == unit_names.end() ? nullptr : found;
}

using Named = std::pair<std::string_view, unsigned>;

constexpr auto ordinals = std::to_array<Named>(
    {{"varannan", 2}, {"vartannat", 2}, {"andra", 2},   {"other", 2},  {"second", 2},  {"tredje", 3}, {"third", 3},
     {"fjärde", 4},   {"fourth", 4},    {"femte", 5},   {"fifth", 5},  {"sjätte", 6},  {"sixth", 6},  {"sjunde", 7},
     {"åttonde", 8},  {"nionde", 9},    {"tionde", 10}, {"elfte", 11}, {"tolfte", 12}, {"två", 2},    {"two", 2},
     {"tre", 3},      {"three", 3},     {"fyra", 4},    {"four", 4},   {"sex", 6},     {"six", 6}});

constexpr auto whole = std::to_array<std::pair<std::string_view, Recurrence>>({{"dagligen", {1, Unit::days}},
                                                                               {"daily", {1, Unit::days}},
                                                                               {"veckovis", {1, Unit::weeks}},
                                                                               {"weekly", {1, Unit::weeks}},
                                                                               {"fortnightly", {2, Unit::weeks}},
                                                                               {"månadsvis", {1, Unit::months}},
                                                                               {"månatligen", {1, Unit::months}},
                                                                               {"monthly", {1, Unit::months}},
                                                                               {"kvartalsvis", {3, Unit::months}},
                                                                               {"quarterly", {3, Unit::months}}});

/// Words that say nothing of how often.
constexpr auto fillers = std::to_array<std::string_view>(
    {"var", "varje", "every", "each", "en", "ett", "a", "e", "once", "i", "per", "in", "om", "the"});

std::optional<unsigned> count_in(const std::string& word) {
  for (const auto& [name, count] : ordinals)
    if (word == name) return count;
  constexpr std::size_t most_digits = 3;
  if (word.empty() || word.size() > most_digits) return std::nullopt;
  unsigned count = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return std::nullopt;
    count = count * 10 + static_cast<unsigned>(c - '0');
  }
  return count > 0 ? std::optional(count) : std::nullopt;
}

std::optional<Recurrence> meant(std::string_view text) {
  // "3:e", "14:e" become two words.
  const auto words = words_of(fold_case(as_typed(text)), " :/.,-\"");
  for (const auto& [name, every] : whole)
    if (words.size() == 1 && words.front() == name) return every;
  unsigned count = 0;  // none yet
  std::optional<Unit> unit;
  for (const std::string& word : words) {
    if (const UnitNames* named = names_with(word)) {
      if (unit) return std::nullopt;
      unit = named->unit;
    } else if (word == "gång" || word == "time") {
      if (count > 1) return std::nullopt;  // three times a month is no interval
      count = 0;
    } else if (const auto number = count_in(word)) {
      if (count != 0) return std::nullopt;
      count = *number;
    } else if (std::find(fillers.begin(), fillers.end(), word) == fillers.end()) {
      return std::nullopt;
    }
  }
  if (!unit) return std::nullopt;
  return Recurrence{std::max(count, 1U), *unit};
}

}  // namespace

std::optional<Recurrence> parse_recurrence(std::string_view text) {
  Reader reader(text);
  unsigned count = 1;
  std::string word;
  bool counted = false;  // by a number
  if (const auto number = reader.number(1, 3)) {
    count = static_cast<unsigned>(*number);
  } else {
    word = fold_case(reader.word());
    if (word == "varannan")
      count = 2;
    else if (word != "every" && word != "varje")
      return std::nullopt;
    reader.spaces();
    if (const auto every = word == "varannan" ? std::nullopt : reader.number(1, 3)) {
      count = static_cast<unsigned>(*every);
      counted = true;
    }
  }
  reader.spaces();
  std::string unit_word = fold_case(reader.word());
  if (word == "every" && unit_word == "other" && !counted) {  // "every 3 other weeks" is neither
    count = 2;
    reader.spaces();
    unit_word = fold_case(reader.word());
  }
  const UnitNames* unit = names_with(unit_word);
  if (unit == nullptr || !unit->is_written(unit_word) || count == 0 || !reader.done()) return std::nullopt;
  return Recurrence{count, unit->unit};
}

std::string suggest_recurrence(std::string_view text, KeyLanguage keys) {
  const auto every = meant(text);
  if (!every) return {};
  const bool swedish = keys == KeyLanguage::sv;
  const UnitNames& names = names_of(every->unit);
  if (every->count == 1)
    return fmt::format("{} {}", swedish ? "varje" : "every", swedish ? names.one_sv : names.one_en);
  return fmt::format("{} {}", every->count, swedish ? names.many_sv : names.many_en);
}

Day after(Day day, const Recurrence& every, int times) {
  const int count = static_cast<int>(every.count) * times;
  switch (every.unit) {
    case Recurrence::Unit::days:
      return day + std::chrono::days{count};
    case Recurrence::Unit::weeks:
      return day + std::chrono::days{7 * count};
    case Recurrence::Unit::months:
      return add_months(day, count);
  }
  return day;
}

std::string to_text(const Recurrence& recurrence, Language language) {
  const UnitNames& names = names_of(recurrence.unit);
  if (language == Language::en) {
    if (recurrence.count == 1) return fmt::format("every {}", names.one_en);
    return fmt::format("every {} {}", recurrence.count, names.many_en);
  }
  if (recurrence.count == 1) return fmt::format("varje {}", names.one_sv);
  if (recurrence.count == 2) return fmt::format("varannan {}", names.one_sv);
  constexpr std::array<std::string_view, 10> third_to_twelfth{"tredje",  "fjärde", "femte",  "sjätte", "sjunde",
                                                              "åttonde", "nionde", "tionde", "elfte",  "tolfte"};
  if (recurrence.count - 3 < third_to_twelfth.size())
    return fmt::format("var {} {}", third_to_twelfth.at(recurrence.count - 3), names.one_sv);
  return fmt::format("var {}:e {}", recurrence.count, names.one_sv);
}

}  // namespace sbs
