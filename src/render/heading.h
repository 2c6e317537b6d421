#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "render/render.h"

namespace sbs::render {

/// "steg 3 av 6: nulägesanalys och plan", and the status where it is not simply going on.
std::vector<std::string> step_words(const schedule::Heading& heading, Language language);

/// Whose plan it is, "Malmens skola · Kumla kommun"; its file where it names nobody.
std::string title_of(const schedule::Heading& heading, std::string_view separator);

/// What stands above every view of a plan, in words: whose it is, how it stands, and from when to when.
struct HeadingWords {
  std::string title;
  std::vector<std::string>
      state;  ///< "uppdrag sbs-2015", "steg 3 av 6: nulägesanalys och plan", "i dag 3 oktober 2016"
  std::vector<std::string> period;  ///< "började 13 juni 2016", …; empty where nothing is known
};
HeadingWords heading_words(const schedule::Heading& heading, const Style& style);

/// The same as lines of text that fit the width.
std::string heading_text(const schedule::Heading& heading, const Style& style);

/// The same as a heading of Markdown and a paragraph.
std::string heading_markdown(const schedule::Heading& heading, const Style& style);

/// That a choice left nothing to show.
std::string_view nothing_chosen(Language language);

}  // namespace sbs::render
