#pragma once

#include <string>

#include "render/render.h"

/// What the forms of `timeline` for people share.
namespace sbs::render {

/// The heads of the dated list.
struct ListHeads {
  std::string_view when, step, state, what, who;
};
ListHeads list_heads(Language language);

/// "i dag".
std::string_view today_word(Language language);

/// "mån 2016-06-13 v. 24"; of what is not exactly known, the date as it is written.
std::string when_text(const PartialDate& when, Language language);

/// What happens, and how often.
std::string what_text(const schedule::Item& item, Language language);

/// Why there is nothing to show.
std::string_view no_items(const schedule::Schedule& schedule, Language language);

}  // namespace sbs::render
