#include "render/timeline_words.h"

#include <fmt/format.h>

#include <algorithm>

#include "render/heading.h"
#include "render/style.h"

namespace sbs::render {

namespace {

constexpr Message<std::string> document_words{"dokument: {0}", "document: {0}"};
constexpr Phrase undated{"utan datum", "no date"};
constexpr Phrase no_dates{"Planen har inga datum än.", "The plan has no dates yet."};
constexpr Phrase today_words{"i dag", "today"};
constexpr Phrase when_head{"När", "When"};
constexpr Phrase step_head{"Steg", "Step"};
constexpr Phrase state_head{"Läge", "State"};
constexpr Phrase what_head{"Vad", "What"};
constexpr Phrase who_head{"Vem", "Who"};

/// "plan.yaml:62": a line of a plan, for those who edit it.
std::string place_text(const schedule::Origin& place) {
  const auto slash = place.file.rfind('/');
  return fmt::format("{}:{}", slash == std::string::npos ? place.file : place.file.substr(slash + 1), place.line);
}

}  // namespace

ListHeads list_heads(Language language) {
  return {when_head.in(language), step_head.in(language), state_head.in(language), what_head.in(language),
          who_head.in(language)};
}

std::string_view today_word(Language language) { return today_words.in(language); }

std::string when_text(const PartialDate& when, Language language) {
  if (!when.exact() || when.is_deadline()) return short_date(when, language);
  const Week week = week_of(when.first);
  return fmt::format("{} {} {}{}", weekday_name(when.first, language), iso(when.first),
                     language == Language::sv ? "v. " : "W", week.number);
}

std::string_view no_date(Language language) { return undated.in(language); }

std::string_view state_text(const schedule::Thing& thing, const std::optional<PartialDate>& when, Day today,
                            Language language) {
  const bool over = thing.kind == schedule::ItemKind::last_day && thing.state == schedule::State::not_applicable;
  return over ? std::string_view("–") : name_of(thing.state, when, today, language);
}

std::string step_text(const std::optional<programme::Step>& step, Language language) {
  return step ? fmt::format("{} {}", programme::number(*step), programme::name_of(*step, language)) : std::string();
}

std::vector<std::string> where_shown(const std::string& document, const std::optional<schedule::Origin>& place,
                                     const Style& style) {
  std::vector<std::string> pieces;
  if (!document.empty()) pieces.push_back(document_words(style.language, document));
  if (place && style.places) pieces.push_back(place_text(*place));
  return pieces;
}

std::string what_text(const schedule::Item& item, Language language) {
  return item.every ? fmt::format("{} ({})", item.what, to_text(*item.every, language)) : item.what;
}

std::string what_in_row(const schedule::Item& item, const schedule::Schedule& schedule) {
  if (item.lane == schedule::Thing::no_lane) return item.what;
  const schedule::Lane& lane = schedule.lanes.at(item.lane);
  const std::string name = lane.label + ": ";
  const bool named = lane.kind == schedule::Lane::Kind::intervention && item.what.starts_with(name);
  return named && item.what.size() > name.size() ? item.what.substr(name.size()) : item.what;
}

std::vector<std::string> details(const schedule::Thing& thing, const std::optional<PartialDate>& when, Day today,
                                 const Style& style) {
  std::vector<std::string> said{when ? when_text(*when, style.language) : std::string(no_date(style.language)),
                                std::string(state_text(thing, when, today, style.language))};
  if (!thing.cancelled.empty()) said.push_back(thing.cancelled);
  if (!thing.who.empty()) said.push_back(thing.who);
  for (std::string& piece : where_shown(thing.document, thing.place, style))
    said.push_back(std::move(piece));
  return said;
}

Listed listed(const schedule::Schedule& schedule) {
  const Day today = schedule.heading.today;
  const auto is_over = [today](const schedule::Item* item) {
    const bool ahead = item->state == schedule::State::due || item->state == schedule::State::planned;
    return item->when.first < today && (item->when.last < today || !ahead);
  };
  Listed listed;
  for (const schedule::Item& item : schedule.items)
    listed.items.push_back(&item);
  const auto rest = std::stable_partition(listed.items.begin(), listed.items.end(), is_over);
  listed.over = static_cast<std::size_t>(rest - listed.items.begin());
  return listed;
}

std::string_view no_items(const schedule::Schedule& schedule, Language language) {
  return schedule.part ? nothing_chosen(language) : no_dates.in(language);
}

}  // namespace sbs::render
