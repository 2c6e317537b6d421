#pragma once

#include <optional>
#include <string_view>

namespace sbs {

/// The two languages that sbs speaks. A plan's keys are in one of them, a run's messages in one of them,
/// and the two need not be the same.
enum class Language : unsigned char { sv, en };

/// "sv" or "en", as `--lang`, `.sbs.yaml` and the JSON output write it.
std::string_view to_string(Language language);

/// Reads "sv" or "en"; anything else is none.
std::optional<Language> parse_language(std::string_view text);

/// The language of a POSIX locale name such as `sv_SE.UTF-8`: Swedish for `sv…`, else English.
Language language_of_locale(std::string_view locale);

}  // namespace sbs
