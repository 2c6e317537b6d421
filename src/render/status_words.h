#pragma once

#include <array>
#include <string>
#include <vector>

#include "base/message.h"
#include "render/render.h"

/// What the forms of `status` share.
namespace sbs::render {

/// "Kumla kommun · Malmens skola"; the plan's title, or its file, where it names neither.
std::string name_of(const schedule::Standing& standing, const Style& style);

/// What is told of each collaboration beside its name, as short as a table needs it.
struct StatusColumn {
  Phrase head;
  std::string (*cell)(const schedule::Standing& standing, Language language) = nullptr;
  bool (*amiss)(const schedule::Standing& standing) = nullptr;  ///< whether it is to be seen at once
};

/// Step, review, done, overdue, days left, errors, warnings.
inline constexpr std::size_t status_column_count = 7;
extern const std::array<StatusColumn, status_column_count> status_columns;

/// "Samverkan" and "Närmast", the heads on either side of those.
std::string_view name_head(Language language);
std::string_view next_head(Language language);

/// "Läsning: avstämning · skolchefen · 13 juni 2019"; empty where nothing is to be done.
std::string next_text(const schedule::Standing& standing, const Style& style);

/// The same in words, where there is no room for a table: "steg 3 av 6: nulägesanalys och plan", "4 av 23 klara",
/// "983 dagar kvar", "1 fel".
std::vector<std::string> words_of(const schedule::Standing& standing, Language language);

/// What is counted over collaborations.
struct Totals {
  std::string organiser;  ///< whose they are; empty of all together
  std::size_t plans = 0;
  schedule::Tally tally;
  std::size_t errors = 0;
  std::size_t warnings = 0;
};
Totals totals(Standings standings);
/// The same of each organiser, in the order in which they come.
std::vector<Totals> sums_of_organisers(Standings standings);
/// The same where it tells more than the rows and the last sum: where there are several organisers, and one has several
/// plans.
std::vector<Totals> sums_worth_telling(Standings standings);
/// "Granviks kommun: 2 planer", "38 av 56 punkter klara", …
std::vector<std::string> sum_words(const Totals& sum, Language language);

/// "läst den 13 juni 2019", where all were read as of one day; else empty.
std::string read_on(Standings standings, Language language);

/// "4 planer", "58 av 120 klara", "5 försenade", "2 fel", "3 varningar".
std::vector<std::string> totals_words(Standings standings, Language language);

}  // namespace sbs::render
