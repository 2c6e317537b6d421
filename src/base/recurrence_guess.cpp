#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/characters.h"
#include "base/date.h"
#include "base/text.h"

namespace sbs {

namespace {

using Unit = Recurrence::Unit;
using Named = std::pair<std::string_view, unsigned>;

constexpr auto ordinals = std::to_array<Named>(
    {{"varannan", 2}, {"vartannat", 2}, {"andra", 2},   {"other", 2},  {"second", 2},  {"tredje", 3}, {"third", 3},
     {"fjärde", 4},   {"fourth", 4},    {"femte", 5},   {"fifth", 5},  {"sjätte", 6},  {"sixth", 6},  {"sjunde", 7},
     {"åttonde", 8},  {"nionde", 9},    {"tionde", 10}, {"elfte", 11}, {"tolfte", 12}, {"två", 2},    {"two", 2},
     {"tre", 3},      {"three", 3},     {"fyra", 4},    {"four", 4},   {"sex", 6},     {"six", 6}});

constexpr auto units = std::to_array<std::pair<std::string_view, Unit>>({{"dag", Unit::days},
                                                                         {"dagen", Unit::days},
                                                                         {"dagar", Unit::days},
                                                                         {"day", Unit::days},
                                                                         {"days", Unit::days},
                                                                         {"vecka", Unit::weeks},
                                                                         {"veckan", Unit::weeks},
                                                                         {"veckor", Unit::weeks},
                                                                         {"week", Unit::weeks},
                                                                         {"weeks", Unit::weeks},
                                                                         {"månad", Unit::months},
                                                                         {"månaden", Unit::months},
                                                                         {"månader", Unit::months},
                                                                         {"month", Unit::months},
                                                                         {"months", Unit::months}});

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

/// "3:e", "14:e" become words; "1 gång" says one.
std::vector<std::string> words_of(std::string_view text) {
  std::string typed = fold_case(as_typed(text));
  std::replace_if(
      typed.begin(), typed.end(), [](char c) { return std::string_view(":/.,-\"").find(c) != std::string_view::npos; },
      ' ');
  std::vector<std::string> words;
  for (std::size_t at = 0; at < typed.size();) {
    const auto end = std::min(typed.find(' ', at), typed.size());
    if (end > at) words.push_back(typed.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

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
  unsigned count = 0;  // none yet
  std::optional<Unit> unit;
  const auto words = words_of(text);
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string& word = words[at];
    if (const auto* one =
            std::find_if(whole.begin(), whole.end(), [&](const auto& pair) { return pair.first == word; });
        one != whole.end()) {
      if (words.size() == 1) return one->second;
      return std::nullopt;
    }
    const auto* named = std::find_if(units.begin(), units.end(), [&](const auto& pair) { return pair.first == word; });
    if (named != units.end()) {
      if (unit) return std::nullopt;
      unit = named->second;
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

std::string suggest_recurrence(std::string_view text, Language language) {
  const auto every = meant(text);
  if (!every) return {};
  const bool swedish = language == Language::sv;
  constexpr std::array<std::array<std::string_view, 4>, 3> names{
      {{"dag", "dagar", "day", "days"}, {"vecka", "veckor", "week", "weeks"}, {"månad", "månader", "month", "months"}}};
  const auto& name = names.at(static_cast<std::size_t>(every->unit));
  if (every->count == 1) return fmt::format("{} {}", swedish ? "varje" : "every", name.at(swedish ? 0 : 2));
  return fmt::format("{} {}", every->count, name.at(swedish ? 1 : 3));
}

}  // namespace sbs
