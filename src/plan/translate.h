#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace sbs::plan {

/// A plan's text with its keys and enumerated values in a language; as far as it can be read.
std::string translated(std::string_view text, KeyLanguage to);

}  // namespace sbs::plan
