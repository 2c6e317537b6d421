#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace sbs {

/// Gives what a text quotes of a plan in the language of the plan's keys; `there` is what the text is in that language.
using Reword = std::string (*)(std::string_view text, std::string_view there, Language language, KeyLanguage keys);

/// How a text is put together: the language that it is in, and that of the words of a plan that it quotes, which need
/// not be the same: a plan in English keys may be spoken of in Swedish.
struct Wording {
  Wording(Language both)
      : language(both), keys(keys_beside(both)) {}  // NOLINT(google-explicit-constructor): a language is one
  Wording(Language text, KeyLanguage plan, Reword of_quoted) : language(text), keys(plan), reword(of_quoted) {}

  Language language;
  KeyLanguage keys;
  Reword reword = nullptr;

  /// Whether what is quoted of a plan is in other words than those of the text's language.
  bool rewords() const { return keys != keys_beside(language); }
};

/// How an argument comes out in a text. A type that stands in texts has an overload of this beside it, found through
/// the type: so whoever has something to say hands over what it is about, and not how it is said.
inline std::string_view worded(const std::string& text, const Wording& /*wording*/) { return text; }
inline std::string worded(int number, const Wording& /*wording*/) { return std::to_string(number); }

/// What an argument of a finding is about, whatever the language and however it is worded: a day as ISO writes it, a
/// fixed value by its English key, a name as the plan has it. A type that stands in findings has an overload of this
/// beside `worded`. Words that were put together elsewhere say nothing of that kind.
inline std::string as_value(const std::string& /*words*/) { return {}; }
inline std::string as_value(int number) { return std::to_string(number); }

}  // namespace sbs
