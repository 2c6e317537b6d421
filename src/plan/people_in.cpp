#include "plan/people_in.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/divided.h"
#include "base/text.h"
#include "plan/names.h"

namespace sbs::plan {

namespace {

using Words = std::span<const std::string>;

/// What stands between those who do something together.
constexpr std::array<std::string_view, 14> between{" och ", " and ", " samt ", " & ", " + ", " – ", " — ",
                                                   " - ",   ",",     ";",      "(",   ")",   "/",   ":"};

bool is_one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}
bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view end) { return word.ends_with(end); });
}

/// A body that is called by the words before it, or by the one after it: "Karlstads universitet", "Upplands Väsby
/// kommun", "Högskolan Dalarna".
bool is_body(std::string_view word) {
  constexpr std::array<std::string_view, 16> endings{
      "kommun",    "kommunen",    "skola",         "skolan",  "skolans",    "universitet",  "universitetet", "högskola",
      "högskolan", "förvaltning", "förvaltningen", "nämnden", "university", "municipality", "school",        "agency"};
  constexpr std::array<std::string_view, 8> whole{"län",        "region",  "regionen", "stad",
                                                  "stiftelsen", "centrum", "county",   "city"};
  const std::string small = fold_case(word);
  return ends_with_any(small, endings) || is_one_of(small, whole);
}

/// A group of people, or what they do: "Elevhälsoteamet", "Läslyftet".
bool is_group(std::string_view word) {
  constexpr std::array<std::string_view, 13> endings{"teamet",       "laget",      "gruppen",  "rådet",   "hälsan",
                                                     "ledningen",    "lyftet",     "verket",   "enheten", "centrum",
                                                     "inspektionen", "personalen", "förbundet"};
  return ends_with_any(fold_case(word), endings);
}

/// The role that words are, perhaps in the definite form, "rektorn".
std::optional<Role> role_of_words(Words words) {
  const std::string text = fmt::format("{}", fmt::join(words, " "));
  if (const auto role = role_named(text)) return role;
  for (const std::string_view ending : {"en", "n"})
    if (text.ends_with(ending))
      if (const auto role = role_named(std::string_view(text).substr(0, text.size() - ending.size()))) return role;
  return std::nullopt;
}

/// How many of the first words are a role or a party; 0 where they are none.
std::size_t count_of_role(Words words) {
  constexpr std::size_t most = 3;  // "chief education officer"
  for (std::size_t count = std::min(most, words.size()); count > 0; --count)
    if (role_of_words(words.first(count)) || party_named(fmt::format("{}", fmt::join(words.first(count), " "))))
      return count;
  return 0;
}

/// What a word is in a text that says who does something.
enum class Part : std::uint8_t { other, role, particle, name };

bool is_mail_address(std::string_view word) { return word.find('@', 1) != std::string_view::npos; }

Part part_of(std::string_view word) {
  if (is_mail_address(word)) return Part::name;
  if (is_particle(word)) return Part::particle;
  const bool may_be_name = begins_with_capital(word) && !word.ends_with('-') && !is_group(word) &&
                           word.find_first_of("0123456789") == std::string_view::npos;
  return may_be_name ? Part::name : Part::other;
}

std::vector<Part> parts_of(Words words) {
  std::vector<Part> parts;
  parts.reserve(words.size());
  for (const std::string& word : words)
    parts.push_back(part_of(word));
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t role = count_of_role(words.subspan(at));
    std::fill_n(parts.begin() + static_cast<std::ptrdiff_t>(at), role, Part::role);
    at += std::max<std::size_t>(role, 1);
  }
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!is_body(words[at])) continue;
    std::size_t before = 0;
    while (before < at && parts[at - 1 - before] == Part::name)
      ++before;
    const bool goes_on = parts[at] == Part::name && at + 1 < words.size() && parts[at + 1] == Part::name;
    parts[at] = Part::other;
    if (goes_on && before != 1) {
      parts[at + 1] = Part::other;
    } else {
      const std::size_t called = before > 2 ? 1 : before;
      std::fill_n(parts.begin() + static_cast<std::ptrdiff_t>(at - called), called, Part::other);
    }
  }
  return parts;
}

/// The names in a text that names one person or one body.
void add_names(std::vector<std::string>& to, Words words, const Institutions& institutions) {
  const std::vector<Part> parts = parts_of(words);
  const auto is_of_name = [&](std::size_t at) {
    return at < parts.size() && (parts[at] == Part::name || parts[at] == Part::particle);
  };
  for (std::size_t begin = 0; begin < words.size(); ++begin) {
    if (!is_of_name(begin)) continue;
    std::size_t end = begin;
    while (is_of_name(end))
      ++end;
    const std::size_t after = end;
    while (end > begin && parts[end - 1] == Part::particle)
      --end;
    const Words name = words.subspan(begin, end - begin);
    const auto capitals = std::count(parts.begin() + static_cast<std::ptrdiff_t>(begin),
                                     parts.begin() + static_cast<std::ptrdiff_t>(end), Part::name);
    const bool alone = begin == 0 && after == words.size();
    const bool after_role = begin > 0 && parts[begin - 1] == Part::role;
    if (capitals > 1 || (capitals == 1 && (is_mail_address(name.front()) ||
                                           ((alone || after_role) && !institutions.has_word(name.back())))))
      to.push_back(fmt::format("{}", fmt::join(name, " ")));
    begin = after;
  }
}

}  // namespace

Institutions::Institutions(std::span<const std::string> names) {
  for (const std::string& name : names) {
    const auto words = words_of(name, " ");
    if (words.size() > 1) long_names_.add(to_nfc(name), 0);
    words_.insert(words.begin(), words.end());
  }
}

bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 10> particles{"von", "van", "af", "av", "de", "den", "der", "di", "la", "al"};
  return is_one_of(word, particles);
}

std::vector<std::string> people_in(std::string_view who, const Institutions& institutions) {
  std::vector<std::string> names;
  const std::string rest = institutions.without_long_names(to_nfc(who));
  for (const std::string_view piece : divided(rest, between))
    add_names(names, words_of(piece, " \t"), institutions);
  return names;
}

std::optional<Role> role_in(std::string_view who) {
  for (const std::string_view piece : divided(who, between)) {
    const auto words = words_of(piece, " \t");
    for (Words rest = words; !rest.empty();) {
      const std::size_t count = count_of_role(rest);
      if (const auto role = role_of_words(rest.first(count))) return role;
      rest = rest.subspan(std::max<std::size_t>(count, 1));
    }
  }
  return std::nullopt;
}

}  // namespace sbs::plan
