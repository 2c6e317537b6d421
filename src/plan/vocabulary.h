#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace sbs::plan {

/// A text that tells what to write in a plan, with what it quotes of the plan, `”slut: …”`, in the plan's own words:
/// keys, fixed values and intervals between the quotation marks of the text's language are given in that of the keys.
/// `there` is the same text in the language of the keys: where a word has several meanings, it tells which is meant.
std::string with_keys_in(std::string_view text, std::string_view there, Language language, KeyLanguage keys);

}  // namespace sbs::plan
