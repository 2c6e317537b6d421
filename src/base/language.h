#pragma once

#include <optional>
#include <string_view>

namespace sbs {

/// The languages that sbs speaks: a run's messages are in one of them.
enum class Language : unsigned char { sv, en };

/// The languages that a plan's keys and fixed values may be in. They are another thing than what sbs speaks: a plan in
/// English keys may be spoken of in Swedish, and one more language of messages would be none of keys.
enum class KeyLanguage : unsigned char { sv, en };

/// The keys that a reader of messages in a language knows: those of examples, and of what is proposed where the plan
/// does not tell.
constexpr KeyLanguage keys_beside(Language language) {
  return language == Language::sv ? KeyLanguage::sv : KeyLanguage::en;
}
/// The messages in which such keys are quoted.
constexpr Language messages_beside(KeyLanguage keys) { return keys == KeyLanguage::sv ? Language::sv : Language::en; }
constexpr KeyLanguage other(KeyLanguage keys) { return keys == KeyLanguage::sv ? KeyLanguage::en : KeyLanguage::sv; }

/// "sv" or "en", as `--lang`, `.sbs.yaml` and the JSON output write it.
std::string_view to_string(Language language);

/// Reads "sv" or "en"; anything else is none.
std::optional<Language> parse_language(std::string_view text);

/// The same of keys, as `--to` writes it.
std::optional<KeyLanguage> parse_key_language(std::string_view text);

/// The language of a POSIX locale name such as `sv_SE.UTF-8`: Swedish for `sv…`, else English.
Language language_of_locale(std::string_view locale);

}  // namespace sbs
