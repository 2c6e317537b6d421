#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "base/check.h"
#include "base/message.h"
#include "base/result.h"
#include "render/render.h"

namespace sbs::cli {

/// A form of what a command shows, by the name that `--format` calls it.
template <class Draw>
struct Form {
  std::string_view name;
  Draw* draw;
  std::optional<Phrase> meaning{};  ///< where the name does not say what it is
};

/// A value of an option, by the word that names it.
template <class Value>
struct Named {
  std::string_view name;
  Value value;
  std::optional<Phrase> meaning{};  ///< where the word does not say what it is
};
template <class Value>
Named(std::string_view, Value, Phrase) -> Named<Value>;
template <class Value>
Named(std::string_view, Value) -> Named<Value>;

/// What an xlsx is.
inline constexpr Phrase a_spreadsheet{"kalkylblad", "a spreadsheet"};

/// A form of a view of plans.
template <class Drawn>
struct ViewForm {
  std::string_view name;
  Result<std::string> (*draw)(render::Plans<Drawn>, const render::Style&);
  std::optional<Phrase> meaning{};
  bool is_text = true;  ///< or bytes that no terminal shows
  bool of_one = false;  ///< is about one plan
};

/// A renderer that always can, among those that may have to refuse.
template <class Drawn, std::string (*draw)(render::Plans<Drawn>, const render::Style&)>
Result<std::string> always(render::Plans<Drawn> plans, const render::Style& style) {
  return draw(plans, style);
}

/// A renderer of one plan.
template <class Drawn, std::string (*draw)(const Drawn&, const render::Style&)>
Result<std::string> of_one(render::Plans<Drawn> plans, const render::Style& style) {
  return draw(*plans.begin(), style);
}

/// The form, or the value, of a name that the command line has taken.
template <class Forms>
const auto& form_named(const Forms& forms, std::string_view name) {
  const auto found = std::find_if(forms.begin(), forms.end(), [&](const auto& form) { return form.name == name; });
  SBS_CHECK(found != forms.end());
  return *found;
}

}  // namespace sbs::cli
