#include "render/status_words.h"

#include <fmt/format.h>

#include "plan/names.h"
#include "render/checklist_lines.h"
#include "render/heading.h"
#include "render/nouns.h"
#include "render/style.h"

namespace sbs::render {

namespace {

using schedule::Standing;

constexpr Message<std::string> over{"{0} över", "{0} over"};
constexpr Message<std::string> at_least{"minst {0}", "at least {0}"};
constexpr Message<std::string> perhaps_over{"kanske {0} över", "perhaps {0} over"};
constexpr Phrase name_words{"Samverkan", "Collaboration"};
constexpr Phrase next_words{"Närmast", "Next"};
constexpr Noun days_remain{{"dag kvar", "day left"}, {"dagar kvar", "days left"}};
constexpr Noun days_over{{"dag över tidsgränsen", "day past the limit"},
                         {"dagar över tidsgränsen", "days past the limit"}};
constexpr Message<std::string> perhaps{"kanske {0}", "perhaps {0}"};

std::string step_cell(const Standing& standing, Language language) {
  std::string status(plan::label(standing.heading.status, language));
  if (!standing.heading.current) return status;
  const std::string step = std::to_string(programme::number(*standing.heading.current));
  return standing.heading.status == plan::CollaborationStatus::active ? step : fmt::format("{}, {}", step, status);
}

std::string done_cell(const Standing& standing, Language) {
  return fmt::format("{}/{}", standing.progress.done, standing.progress.asked);
}

std::string overdue_cell(const Standing& standing, Language) { return std::to_string(standing.progress.overdue); }

std::string days_cell(const Standing& standing, Language language) {
  if (!standing.days_left) return {};
  const long days = *standing.days_left;
  if (days < 0) return (standing.days_left_exact ? over : perhaps_over)(language, std::to_string(-days));
  return standing.days_left_exact ? std::to_string(days) : at_least(language, std::to_string(days));
}

std::string errors_cell(const Standing& standing, Language) { return std::to_string(standing.errors); }
std::string warnings_cell(const Standing& standing, Language) { return std::to_string(standing.warnings); }

bool nothing_amiss(const Standing&) { return false; }

std::vector<std::string> findings_words(std::size_t errors, std::size_t warnings, Language language) {
  std::vector<std::string> words;
  if (errors > 0) words.push_back(errors_counted(language, static_cast<long long>(errors)));
  if (warnings > 0) words.push_back(warnings_counted(language, static_cast<long long>(warnings)));
  return words;
}

}  // namespace

const std::array<StatusColumn, status_column_count> status_columns{
    StatusColumn{{"Steg", "Step"}, step_cell, nothing_amiss},
    StatusColumn{{"Klart", "Done"}, done_cell, nothing_amiss},
    StatusColumn{{"Försenat", "Overdue"}, overdue_cell, [](const Standing& s) { return s.progress.overdue > 0; }},
    StatusColumn{{"Dagar kvar", "Days left"}, days_cell, [](const Standing& s) { return s.days_left.value_or(0) < 0; }},
    StatusColumn{{"Fel", "Errors"}, errors_cell, [](const Standing& s) { return s.errors > 0; }},
    StatusColumn{{"Varn.", "Warn."}, warnings_cell, nothing_amiss}};

std::string name_of(const Standing& standing, const Style& style) {
  const schedule::Heading& heading = standing.heading;
  if (heading.organiser.empty() && heading.schools.empty()) return heading.title.empty() ? heading.root : heading.title;
  std::string name = heading.organiser;
  if (!name.empty() && !heading.schools.empty()) name += separator(style);
  return name + fmt::format("{}", fmt::join(heading.schools, ", "));
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
  for (std::string& progress : progress_words(standing.progress, language))
    words.push_back(std::move(progress));
  if (standing.days_left) {
    const long long days = *standing.days_left;
    const std::string text = days < 0 ? days_over(language, -days) : days_remain(language, days);
    words.push_back(standing.days_left_exact ? text : (days < 0 ? perhaps : at_least)(language, text));
  }
  for (std::string& findings : findings_words(standing.errors, standing.warnings, language))
    words.push_back(std::move(findings));
  return words;
}

Totals totals(Standings standings) {
  Totals sum;
  for (const Standing& standing : standings) {
    sum.progress.done += standing.progress.done;
    sum.progress.asked += standing.progress.asked;
    sum.progress.overdue += standing.progress.overdue;
    sum.errors += standing.errors;
    sum.warnings += standing.warnings;
  }
  return sum;
}

std::vector<std::string> totals_words(Standings standings, Language language) {
  const Totals sum = totals(standings);
  std::vector<std::string> words{plans_counted(language, static_cast<long long>(standings.size()))};
  for (std::string& progress : progress_words(sum.progress, language))
    words.push_back(std::move(progress));
  for (std::string& findings : findings_words(sum.errors, sum.warnings, language))
    words.push_back(std::move(findings));
  return words;
}

}  // namespace sbs::render
