#include "render/status_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "base/text.h"
#include "plan/names.h"
#include "render/checklist_lines.h"
#include "render/heading.h"
#include "render/nouns.h"
#include "render/style.h"
#include "render/timeline_words.h"

namespace sbs::render {

namespace {

using schedule::Standing;

constexpr Message<std::string> over{"{0} över", "{0} over"};
constexpr Message<std::string> at_least{"minst {0}", "at least {0}"};
constexpr Message<std::string> at_most{"högst {0}", "at most {0}"};

constexpr Message<When> was_read{"läst {0}", "read on {0}"};
constexpr Phrase name_words{"Samarbete", "Collaboration"};
constexpr Phrase next_words{"Närmast", "Next"};
constexpr Noun days_remain{{"dag kvar till tidsgränsen", "day left to the limit"},
                           {"dagar kvar till tidsgränsen", "days left to the limit"}};
constexpr Noun days_over{{"dag över tidsgränsen", "day past the limit"},
                         {"dagar över tidsgränsen", "days past the limit"}};
constexpr Message<std::string> in_the_file{"{0} i planen", "{0} in the plan"};
constexpr Message<std::string> in_the_files{"{0} i planerna", "{0} in the plans"};

/// "3 Nulägesanalys": by its first noun, as there is little room in a table.
std::string short_step(programme::Step step, Language language) {
  std::string text = step_text(step, language);
  const std::string_view conjunction = language == Language::sv ? " och " : " and ";
  text.resize(std::min(text.size(), text.find(conjunction)));
  return text;
}

std::string step_cell(const Standing& standing, Language language) {
  std::string status(plan::said_of_collaboration(standing.heading.status, language));
  if (!standing.heading.current) return status;
  const std::string step = short_step(*standing.heading.current, language);
  return standing.heading.status == plan::CollaborationStatus::active ? step : fmt::format("{}, {}", step, status);
}

std::string review_cell(const Standing& standing, Language language) {
  return standing.review ? std::string(plan::label(*standing.review, language)) : std::string();
}

std::string done_cell(const Standing& standing, Language) {
  return fmt::format("{}/{}", standing.tally.done, standing.tally.asked);
}

std::string overdue_cell(const Standing& standing, Language) { return std::to_string(standing.tally.overdue); }

/// How many days are left, or over, in words of one's own for each: by how much at least, or at most.
std::string days_words(const Standing::DaysLeft& days, Language language,
                       const std::function<std::string(long days)>& left,
                       const std::function<std::string(long days)>& past) {
  if (days.most < 0) {
    const std::string text = past(-days.most);
    return days.fewest == days.most ? text : at_least(language, text);
  }
  if (days.fewest == days.most) return left(days.most);
  return days.fewest < 0 ? at_most(language, left(days.most)) : at_least(language, left(days.fewest));
}

std::string days_cell(const Standing& standing, Language language) {
  if (!standing.heading.current) return {};
  if (!standing.heading.limit) return "-";  // the mandate sets none, or the start is not known
  if (!standing.days_left) return {};
  return days_words(
      *standing.days_left, language, [](long days) { return std::to_string(days); },
      [&](long days) { return over(language, std::to_string(days)); });
}

std::string errors_cell(const Standing& standing, Language) { return std::to_string(standing.errors); }
std::string warnings_cell(const Standing& standing, Language) { return std::to_string(standing.warnings); }

bool nothing_amiss(const Standing&) { return false; }

/// "7 fel och 14 varningar i planfilen": of the text of the plan, not of the school.
void add_findings(std::vector<std::string>& words, std::size_t errors, std::size_t warnings,
                  const Message<std::string>& where, Language language) {
  std::vector<std::string> counts;
  if (errors > 0) counts.push_back(errors_counted(language, static_cast<long long>(errors)));
  if (warnings > 0) counts.push_back(warnings_counted(language, static_cast<long long>(warnings)));
  if (!counts.empty()) words.push_back(where(language, join_and(counts, language)));
}

void add(Totals& sum, const Standing& standing) {
  ++sum.plans;
  sum.tally.done += standing.tally.done;
  sum.tally.asked += standing.tally.asked;
  sum.tally.overdue += standing.tally.overdue;
  sum.errors += standing.errors;
  sum.warnings += standing.warnings;
}

}  // namespace

const std::array<StatusColumn, status_column_count> status_columns{
    StatusColumn{{"Steg", "Step"}, step_cell, nothing_amiss},
    StatusColumn{{"Hur det går", "How it goes"}, review_cell, schedule::goes_badly},
    StatusColumn{{"Klara punkter", "Items done"}, done_cell, nothing_amiss},
    StatusColumn{{"Försenat", "Overdue"}, overdue_cell, [](const Standing& s) { return s.tally.overdue > 0; }},
    StatusColumn{{"Dagar kvar", "Days left"},
                 days_cell,
                 [](const Standing& s) { return s.days_left && s.days_left->fewest < 0; }},
    StatusColumn{{"Fel i planen", "Plan errors"}, errors_cell, [](const Standing& s) { return s.errors > 0; }},
    StatusColumn{{"Varningar", "Warnings"}, warnings_cell, nothing_amiss}};

std::string name_of(const Standing& standing, const Style& style) {
  const schedule::Heading& heading = standing.heading;
  if (heading.organiser.empty() && heading.schools.empty()) return heading.title.empty() ? heading.root : heading.title;
  std::string name = heading.organiser;
  if (!name.empty() && !heading.schools.empty()) name += separator(style);
  name += fmt::format("{}", fmt::join(heading.schools, ", "));
  // Of two that would read alike, each by its plan's own title.
  return standing.needs_title ? fmt::format("{}{}{}", name, separator(style), heading.title) : name;
}

std::string_view name_head(Language language) { return name_words.in(language); }
std::string_view next_head(Language language) { return next_words.in(language); }

std::string next_text(const Standing& standing, const Style& style) {
  const Language language = style.language;
  if (!standing.next) return {};
  std::string text = what_of(*standing.next);
  if (!standing.next->who.empty()) text += fmt::format("{}{}", separator(style), standing.next->who);
  return text + fmt::format("{}{}", separator(style), by_when(*standing.next, language));
}

std::vector<std::string> words_of(const Standing& standing, Language language) {
  std::vector<std::string> words = step_words(standing.heading, language);
  for (std::string& progress : progress_words(standing.tally, language))
    words.push_back(std::move(progress));
  if (standing.days_left)
    words.push_back(days_words(
        *standing.days_left, language, [&](long days) { return days_remain(language, days); },
        [&](long days) { return days_over(language, days); }));
  add_findings(words, standing.errors, standing.warnings, in_the_file, language);
  return words;
}

Totals totals(Standings standings) {
  Totals sum;
  for (const Standing& standing : standings)
    add(sum, standing);
  return sum;
}

std::vector<Totals> sums_of_organisers(Standings standings) {
  std::vector<Totals> sums;
  for (const Standing& standing : standings) {
    const std::string& organiser = standing.heading.organiser;
    auto found = std::find_if(sums.begin(), sums.end(), [&](const Totals& one) { return one.organiser == organiser; });
    if (found == sums.end()) found = sums.insert(sums.end(), Totals{organiser, 0, {}, 0, 0});
    add(*found, standing);
  }
  return sums;
}

std::vector<Totals> sums_worth_telling(Standings standings) {
  std::vector<Totals> sums = sums_of_organisers(standings);
  const bool each_one = std::all_of(sums.begin(), sums.end(), [](const Totals& one) { return one.plans == 1; });
  return each_one || sums.size() == 1 ? std::vector<Totals>{} : sums;
}

std::vector<std::string> sum_words(const Totals& sum, Language language) {
  std::string plans = plans_counted(language, static_cast<long long>(sum.plans));
  std::vector<std::string> words{sum.organiser.empty() ? plans : fmt::format("{}: {}", sum.organiser, plans)};
  for (std::string& progress : progress_words(sum.tally, language))
    words.push_back(std::move(progress));
  add_findings(words, sum.errors, sum.warnings, sum.plans == 1 ? in_the_file : in_the_files, language);
  return words;
}

std::string read_on(Standings standings, Language language) {
  if (standings.drawn.empty()) return {};
  const Day day = standings.drawn.front().heading.today;
  const bool same =
      std::all_of(standings.begin(), standings.end(), [day](const Standing& one) { return one.heading.today == day; });
  return same ? was_read(language, day) : std::string();
}

std::vector<std::string> totals_words(Standings standings, Language language) {
  std::vector<std::string> words = sum_words(totals(standings), language);
  if (std::string day = read_on(standings, language); !day.empty()) words.push_back(std::move(day));
  return words;
}

}  // namespace sbs::render
