#include "fields/guess.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/characters.h"
#include "base/text.h"

namespace sbs::fields {

std::vector<Names> names_of(std::span<const Choice> choices) {
  std::vector<Names> names;
  names.reserve(choices.size());
  for (const Choice& choice : choices)
    names.push_back(choice.names);
  return names;
}

std::vector<std::string_view> in_language(std::span<const Names> names, KeyLanguage keys) {
  std::vector<std::string_view> words;
  words.reserve(names.size());
  for (const Names& one : names)
    words.push_back(one.in(keys));
  return words;
}

std::optional<std::size_t> meant_by(std::string_view word, std::span<const Names> names, KeyLanguage keys) {
  for (const KeyLanguage language : {keys, other(keys)})
    if (const auto guess = nearest(word, in_language(names, language)))
      if (!is_opposite_of(word, names[*guess].in(language))) return guess;
  return std::nullopt;
}

std::string bare_word(std::string_view text) {
  std::string word = as_typed(text);
  word.erase(std::remove(word.begin(), word.end(), '"'), word.end());
  return std::string(trim(word));
}

std::string values_in(std::string_view text, std::span<const Names> names, KeyLanguage keys) {
  std::vector<std::string> values;
  for (const std::string& word : words_of(as_typed(text), " ;,&+/|\"")) {
    if (word == "och" || word == "and" || word == "samt") continue;
    const auto guess = meant_by(word, names, keys);
    if (!guess) return {};
    values.emplace_back(names[*guess].in(keys));
  }
  return values.size() < 2 ? std::string() : fmt::format("{}", fmt::join(values, ", "));
}

}  // namespace sbs::fields
