#include "render/heading.h"

#include <fmt/format.h>

#include "base/text.h"
#include "plan/names.h"
#include "render/markdown.h"
#include "render/style.h"

namespace sbs::render {

namespace {

constexpr Message<std::string> mandate{"uppdrag {0}", "mandate {0}"};
constexpr Message<std::string, std::string> at_step{"steg {0} av 6: {1}", "step {0} of 6: {1}"};
constexpr Message<std::string> is_today{"i dag {0}", "today {0}"};
constexpr Message<std::string> begins{"började {0}", "began {0}"};
constexpr Message<std::string> ends{"slutar {0}", "ends {0}"};
constexpr Message<std::string> ended{"slutade {0}", "ended {0}"};
constexpr Message<std::string> limit{"sista dag enligt tidsgränsen {0}", "last day that the time limit allows {0}"};

constexpr Phrase nothing{"Inget i planen svarar mot det som efterfrågas.",
                         "Nothing in the plan answers to what was asked for."};

}  // namespace

std::vector<std::string> step_words(const schedule::Heading& heading, Language language) {
  std::vector<std::string> words;
  if (heading.current) {
    const std::string number = std::to_string(programme::number(*heading.current));
    words.push_back(at_step(language, number, fold_case(programme::name_of(*heading.current, language))));
  }
  if (!heading.current || heading.status != plan::CollaborationStatus::active)
    words.emplace_back(plan::label(heading.status, language));
  return words;
}

std::string title_of(const schedule::Heading& heading, std::string_view separator) {
  std::string title = heading.title;
  if (!heading.organiser.empty() && title.find(heading.organiser) == std::string::npos)
    title += fmt::format("{}{}", title.empty() ? "" : separator, heading.organiser);
  return title.empty() ? heading.root : title;
}

HeadingWords heading_words(const schedule::Heading& heading, const Style& style) {
  const Language language = style.language;
  HeadingWords words;
  words.title = title_of(heading, separator(style));
  if (!heading.mandate.empty()) words.state.push_back(mandate(language, heading.mandate));
  for (std::string& step : step_words(heading, language))
    words.state.push_back(std::move(step));
  words.state.push_back(is_today(language, long_date(heading.today, language)));

  const auto add = [&](const std::optional<PartialDate>& date, const Message<std::string>& text) {
    if (date) words.period.push_back(text(language, long_date(*date, language)));
  };
  add(heading.start, begins);
  add(heading.end, heading.end && heading.end->last < heading.today ? ended : ends);
  add(heading.limit, limit);
  return words;
}

std::string heading_text(const schedule::Heading& heading, const Style& style) {
  const HeadingWords words = heading_words(heading, style);
  std::string out;
  for (const std::string& line : wrap(words.title, style.width))
    out += coloured(line, Colour::bold, style) + "\n";
  add_pieces(out, words.state, style);
  if (!words.period.empty()) add_pieces(out, words.period, style);
  return out;
}

std::string_view nothing_chosen(Language language) { return nothing.in(language); }

std::string heading_markdown(const schedule::Heading& heading, const Style& style) {
  const HeadingWords words = heading_words(heading, style);
  std::string out = "# " + markdown_text(words.title) + "\n\n";
  out += markdown_text(fmt::format("{}", fmt::join(words.state, separator(style))));
  if (!words.period.empty())
    out += "  \n" + markdown_text(fmt::format("{}", fmt::join(words.period, separator(style))));
  return out + "\n";
}

}  // namespace sbs::render
