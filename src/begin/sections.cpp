#include "begin/sections.h"

#include <array>

namespace sbs::begin {

namespace {

bool always(const Making& /*making*/) { return true; }

constexpr std::array all{
    Section{"collaboration", always, write_collaboration},  Section{"schools", always, write_schools},
    Section{"teams", asks_for_teams, write_teams},          Section{"timeline", always, write_timeline},
    Section{"analysis", asks_for_analysis, write_analysis}, Section{"interventions", always, write_interventions}};

}  // namespace

std::span<const Section> sections() { return all; }

PartialDate month_with(Day day) {
  const Day first = *make_day(year_of(day), month_of(day), 1);
  return {first, add_months(first, 1) - std::chrono::days{1}, Precision::month};
}

PartialDate month_after(const PartialDate& month, int count) { return month_with(add_months(month.first, count)); }

}  // namespace sbs::begin
