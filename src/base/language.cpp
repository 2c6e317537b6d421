#include "base/language.h"

namespace sbs {

std::string_view to_string(Language language) { return language == Language::sv ? "sv" : "en"; }

std::optional<Language> parse_language(std::string_view text) {
  if (text == "sv") return Language::sv;
  if (text == "en") return Language::en;
  return std::nullopt;
}

std::optional<KeyLanguage> parse_key_language(std::string_view text) {
  if (text == "sv") return KeyLanguage::sv;
  if (text == "en") return KeyLanguage::en;
  return std::nullopt;
}

Language language_of_locale(std::string_view locale) { return locale.starts_with("sv") ? Language::sv : Language::en; }

}  // namespace sbs
