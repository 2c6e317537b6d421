#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "fields/table.h"

/// What somebody meant who wrote a key or a value that no table knows.
namespace sbs::fields {

/// The names of some choices.
std::vector<Names> names_of(std::span<const Choice> choices);

std::vector<std::string_view> in_language(std::span<const Names> names, KeyLanguage keys);

/// A word without quotation marks, and as it would be typed on a plain keyboard.
std::string bare_word(std::string_view text);

/// Which of several names somebody probably meant, in the language of the file first: a word of the other language is
/// still a good guess.
std::optional<std::size_t> meant_by(std::string_view word, std::span<const Names> names, KeyLanguage keys);

/// Values that stand together as one text, as people divide them: "skolverket huvudman", "skolverket; huvudman",
/// "huvudman och skolverket". Empty where it is anything else.
std::string values_in(std::string_view text, std::span<const Names> names, KeyLanguage keys);

}  // namespace sbs::fields
