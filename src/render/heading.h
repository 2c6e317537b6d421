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

/// That a plan cannot be read, and which command says why.
std::string unread_text(const Unread& plan, Language language);
inline std::string worded(const Unread& plan, const Wording& wording) { return unread_text(plan, wording.language); }

/// Plans in their order; what could not be read comes in its place.
template <class Drawn, class OnPlan, class OnUnread>
void in_their_places(const Plans<Drawn>& plans, const OnPlan& on_plan, const OnUnread& on_unread) {
  auto unread = plans.unread.begin();
  for (std::size_t at = 0; at <= plans.drawn.size(); ++at) {
    for (; unread != plans.unread.end() && unread->before == at; ++unread)
      on_unread(*unread);
    if (at < plans.drawn.size()) on_plan(plans.drawn[at]);
  }
}

/// Plans one below the other, each drawn by `draw`, with `between` before all but the first; what could not be read is
/// named in its place by `name`.
template <class Drawn, class Draw, class Name>
std::string one_below_the_other(const Plans<Drawn>& plans, std::string_view between, const Draw& draw,
                                const Name& name) {
  std::string out;
  const auto add = [&](const std::string& text) {
    if (!out.empty()) out += between;
    out += text;
  };
  in_their_places(
      plans, [&](const Drawn& plan) { add(draw(plan)); }, [&](const Unread& plan) { add(name(plan)); });
  return out;
}

/// The name of a plan that could not be read as a heading, and below it that it could not.
std::string unread_page(const Unread& plan, const Style& style);
std::string unread_markdown(const Unread& plan, const Style& style);

/// That a choice left nothing to show.
std::string_view nothing_chosen(Language language);

}  // namespace sbs::render
