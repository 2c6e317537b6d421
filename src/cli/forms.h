#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/check.h"

namespace sbs::cli {

/// A form of what a command shows, by the name that `--format` calls it.
template <class Draw>
struct Form {
  std::string_view name;
  Draw* draw;
};

/// The form of a name that the command line has taken.
template <class Forms>
const auto& form_named(const Forms& forms, std::string_view name) {
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto& form) { return form.name == name; });
  SBS_CHECK(found != forms.end());
  return *found;
}

template <class Forms>
std::vector<std::string> names_of(const Forms& forms) {
  std::vector<std::string> names;
  names.reserve(std::size(forms));
  for (const auto& form : forms)
    names.emplace_back(form.name);
  return names;
}

}  // namespace sbs::cli
