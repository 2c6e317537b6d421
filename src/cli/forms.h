#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "base/check.h"
#include "base/message.h"

namespace sbs::cli {

/// A form of what a command shows, by the name that `--format` calls it.
template <class Draw>
struct Form {
  std::string_view name;
  Draw* draw;
  std::optional<Phrase> meaning{};  ///< where the name does not say what it is
};

/// The form of a name that the command line has taken.
template <class Forms>
const auto& form_named(const Forms& forms, std::string_view name) {
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto& form) { return form.name == name; });
  SBS_CHECK(found != forms.end());
  return *found;
}

}  // namespace sbs::cli
