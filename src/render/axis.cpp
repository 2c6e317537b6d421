#include "render/axis.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>
#include <optional>

#include "base/check.h"
#include "base/text.h"

namespace sbs::render {

namespace {

constexpr std::chrono::days one_day{1};

Day first_of_month(Day day) { return *make_day(year_of(day), month_of(day), 1); }
Day first_of_term(Day day) { return *make_day(year_of(day), month_of(day) < 7 ? 1 : 7, 1); }
Day first_of_year(Day day) { return *make_day(year_of(day), 1, 1); }
Day first_of_week(Day day) { return *monday_of(week_of(day)); }
Day next_month(Day day) { return add_months(day, 1); }
Day next_term(Day day) { return add_months(day, 6); }
Day next_year(Day day) { return add_years(day, 1); }
Day next_week(Day day) { return day + std::chrono::days{7}; }

/// The ways to name a part, the longest first.
using Names = std::vector<std::string>;

Names week_names(Day day, Language language) {
  return {fmt::format("{}{}", language == Language::sv ? "v." : "W", week_of(day).number)};
}

Names month_names(Day day, Language language) {
  const std::string name(month_name(month_of(day), language));
  return {name, std::string(1, static_cast<char>(std::toupper(static_cast<unsigned char>(name.front()))))};
}

Names term_names(Day day, Language language) {
  const bool spring = month_of(day) < 7;
  if (language == Language::sv) return {spring ? "vår" : "höst", spring ? "VT" : "HT"};
  return {spring ? "spring" : "autumn", spring ? "VT" : "HT"};
}

Names year_names(Day day, Language) { return {std::to_string(year_of(day))}; }

Names months_of_year_names(Day day, Language language) {
  const std::string_view month = month_name(month_of(day), language);
  return {fmt::format("{} {}", month, year_of(day)), std::string(month)};
}

/// How the days are divided: into what, and how that is named.
struct Division {
  Day (*first_of)(Day);
  Day (*next)(Day);
  Names (*names)(Day, Language);
};

constexpr Division weeks{first_of_week, next_week, week_names};
constexpr Division months{first_of_month, next_month, month_names};
constexpr Division terms{first_of_term, next_term, term_names};
constexpr Division years{first_of_year, next_year, year_names};
constexpr Division months_of_years{first_of_month, next_month, months_of_year_names};

struct Level {
  Axis::Scale scale;
  const Division* ends;  ///< the axis goes on to the ends of these
  const Division* above;
  const Division* below;  ///< none for years
};
constexpr std::array levels{
    Level{Axis::Scale::weeks, &weeks, &months_of_years, &weeks}, Level{Axis::Scale::months, &months, &years, &months},
    Level{Axis::Scale::terms, &months, &years, &terms}, Level{Axis::Scale::years, &months, &years, nullptr}};

/// A part of the axis, the first and the last perhaps cut off.
struct Part {
  Day first;
  bool begins_here;  ///< rather than before the axis
  bool ends_here;    ///< rather than after it
  Names names;
};

/// Whether there are too many parts for all to be named: then a whole one has no column of its own.
bool too_fine(const Axis& axis, const Division& division) {
  std::size_t room = axis.columns() + 2;  // the first and the last need no name
  for (Day day = division.first_of(axis.first()); day <= axis.last(); day = division.next(day))
    if (room-- == 0) return true;
  return false;
}

std::vector<Part> parts_of(const Axis& axis, const Division& division, Language language) {
  std::vector<Part> parts;
  for (Day day = division.first_of(axis.first()); day <= axis.last(); day = division.next(day))
    parts.push_back({std::max(day, axis.first()), day >= axis.first(), division.next(day) - one_day <= axis.last(),
                     division.names(day, language)});
  return parts;
}

std::size_t begin_of(const Axis& axis, const Part& part) { return axis.column(part.first); }

/// How many columns the part at `at` takes.
std::size_t room_of(const Axis& axis, const std::vector<Part>& parts, std::size_t at) {
  const std::size_t end = at + 1 < parts.size() ? begin_of(axis, parts[at + 1]) : axis.columns();
  return end - begin_of(axis, parts[at]);
}

/// A name, and a column between it and the next.
bool fits(const Axis& axis, const std::vector<Part>& parts, std::size_t at, std::size_t way) {
  return display_width(parts[at].names[way]) + 1 <= room_of(axis, parts, at);
}

/// The longest way to name the parts for which each whole one has room; none where there is no such way.
std::optional<std::size_t> way_to_name(const Axis& axis, const std::vector<Part>& parts) {
  for (std::size_t way = 0; way < parts.front().names.size(); ++way) {
    bool all = true;
    for (std::size_t at = 0; all && at < parts.size(); ++at)
      all = !parts[at].begins_here || !parts[at].ends_here || fits(axis, parts, at, way);
    if (all) return way;
  }
  return std::nullopt;
}

/// Every second, fifth, tenth … year, so that the names have room.
void thin_out(const Axis& axis, std::vector<Part>& parts) {
  for (const int step : {2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
    std::vector<Part> kept;
    std::copy_if(parts.begin(), parts.end(), std::back_inserter(kept),
                 [step](const Part& part) { return part.begins_here && year_of(part.first) % step == 0; });
    if (kept.empty()) return;
    std::swap(parts, kept);
    if (way_to_name(axis, parts)) return;
  }
}

/// The parts with their names. A part that the axis cuts off has its name where there is room.
std::vector<Axis::Tick> ticks_of(const Axis& axis, const std::vector<Part>& parts, std::size_t way) {
  std::vector<Axis::Tick> ticks;
  for (std::size_t at = 0; at < parts.size(); ++at)
    ticks.push_back(
        {parts[at].first, parts[at].begins_here, fits(axis, parts, at, way) ? parts[at].names[way] : std::string()});
  return ticks;
}

/// The names of the parts, each where its part begins.
std::string line_of(const Axis& axis, const std::vector<Axis::Tick>& ticks, std::string_view sign) {
  std::string line;
  std::size_t column = 0;
  for (const Axis::Tick& tick : ticks) {
    const std::size_t begin = axis.column(tick.first);
    const std::string text = std::string(tick.begins_here ? sign : std::string_view()) + tick.name;
    if (text.empty() || begin < column) continue;  // several parts may share a column
    line.append(begin - column, ' ').append(text);
    column = begin + display_width(text);
  }
  return line;
}

}  // namespace

Axis::Axis(Day first, Day last, std::size_t columns, const Style& style, Days days) {
  SBS_CHECK(first <= last && columns > 0);
  for (const Level& level : levels) {
    scale_ = level.scale;
    lay(level.ends->first_of(first), level.ends->next(level.ends->first_of(last)) - one_day, columns, days);
    if (level.below != nullptr && too_fine(*this, *level.below)) continue;

    auto above = parts_of(*this, *level.above, style.language);
    std::optional<std::size_t> way_below;
    std::vector<Part> below;
    if (level.below != nullptr) {
      below = parts_of(*this, *level.below, style.language);
      way_below = way_to_name(*this, below);
      if (!way_below) continue;
    } else if (!way_to_name(*this, above)) {
      thin_out(*this, above);
    }
    const auto way_above = way_to_name(*this, above);
    if (level.below != nullptr && !way_above) continue;
    ticks_ = {ticks_of(*this, above, way_above.value_or(0))};
    if (way_below) ticks_.push_back(ticks_of(*this, below, *way_below));
    for (const auto& ticks : ticks_)
      header_.push_back(line_of(*this, ticks, !header_.empty() ? "" : style.ascii ? "|" : "│"));
    for (const Part& part : above)
      if (part.begins_here) divisions_.push_back(begin_of(*this, part));
    return;
  }
}

void Axis::lay(Day first, Day last, std::size_t columns, Days days) {
  first_ = first;
  last_ = last;
  columns_ = columns;
  if (days == Days::one_column_at_most)
    columns_ = std::min(columns, static_cast<std::size_t>((last - first).count() + 1));
}

std::size_t Axis::column(Day day) const {
  const auto days = static_cast<std::size_t>((last_ - first_).count() + 1);
  const auto before = static_cast<std::size_t>((std::clamp(day, first_, last_) - first_).count());
  return before * columns_ / days;
}

}  // namespace sbs::render
