#include "render/heading.h"

#include <fmt/format.h>

#include "base/text.h"
#include "plan/names.h"
#include "render/markdown.h"
#include "render/style.h"

namespace sbs::render {

namespace {

constexpr Message<std::string, std::string> at_step{"steg {0} av 6: {1}", "step {0} of 6: {1}"};
constexpr Message<When> is_today{"läst {0}", "read on {0}"};
constexpr Message<std::string> begins{"börjar {0}", "begins {0}"};
constexpr Message<std::string> began{"började {0}", "began {0}"};
constexpr Message<std::string> ends{"slutar {0}", "ends {0}"};
constexpr Message<std::string> ended{"slutade {0}", "ended {0}"};
constexpr Message<std::string> would_have_ended{"skulle ha slutat {0}", "was to end {0}"};
constexpr Message<std::string> limit{"tidsgränsen går ut {0}", "the time limit ends {0}"};
constexpr Message<std::string> limit_passed{"tidsgränsen gick ut {0}", "the time limit ended {0}"};
constexpr Message<std::string> is_status{"samarbetet {0}", "collaboration {0}"};

constexpr Phrase cannot_be_read{"kan inte läsas som den är, och visas inte: se",
                                "cannot be read as it is, and is not shown: see"};

constexpr Phrase nothing{"Planen innehåller inget av det ni frågade efter.",
                         "The plan has nothing of what you asked for."};

}  // namespace

std::vector<std::string> step_words(const schedule::Heading& heading, Language language) {
  std::vector<std::string> words;
  if (heading.current) {
    const std::string number = std::to_string(programme::number(*heading.current));
    words.push_back(at_step(language, number, fold_case(programme::name_of(*heading.current, language))));
  }
  if (!heading.current || heading.status != plan::CollaborationStatus::active)
    words.push_back(is_status(language, std::string(plan::said_of_collaboration(heading.status, language))));
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
  if (!heading.mandate_name.empty()) words.state.push_back(heading.mandate_name);
  for (std::string& step : step_words(heading, language))
    words.state.push_back(std::move(step));
  words.state.push_back(is_today(language, heading.today));

  const auto add = [&](const std::optional<PartialDate>& date, const Message<std::string>& text) {
    if (date) words.period.push_back(text(language, some_time(*date, language)));
  };
  const auto passed = [&](const std::optional<PartialDate>& date) { return date && date->last < heading.today; };
  const bool broken_off = heading.status == plan::CollaborationStatus::discontinued ||
                          heading.status == plan::CollaborationStatus::declined;
  add(heading.start, heading.start && heading.start->first <= heading.today ? began : begins);
  add(heading.end, broken_off && !passed(heading.end) ? would_have_ended : passed(heading.end) ? ended : ends);
  add(heading.limit, passed(heading.limit) ? limit_passed : limit);
  return words;
}

std::string heading_text(const schedule::Heading& heading, const Style& style) {
  const HeadingWords words = heading_words(heading, style);
  std::string out;
  add_title(out, words.title, style);
  add_pieces(out, words.state, style);
  if (!words.period.empty()) add_pieces(out, words.period, style);
  return out;
}

std::string unread_text(const Unread& plan, Language language) {
  return fmt::format("{} {} {}", plan.root, cannot_be_read.in(language), plan.command);
}

std::string unread_page(const Unread& plan, const Style& style) {
  std::string out;
  add_title(out, plan.root, style);
  add_wrapped(out, "", cannot_be_read.in(style.language), style);
  // A line of its own: what is to be pasted is not broken.
  return out + "  " + plan.command + "\n";
}

std::string unread_markdown(const Unread& plan, const Style& style) {
  return fmt::format("# {}\n\n{} {}\n", markdown_text(plan.root), cannot_be_read.in(style.language),
                     markdown_text(plan.command));
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
