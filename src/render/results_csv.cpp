#include <fmt/format.h>

#include <array>

#include "plan/names.h"
#include "render/results_words.h"
#include "render/table.h"

namespace sbs::render {

namespace {

using schedule::GoalRow;
using schedule::Known;

constexpr std::array columns{Column{{"plan", "plan"}},
                             Column{{"huvudman", "organiser"}},
                             Column{{"insats", "intervention"}},
                             Column{{"insatsens status", "intervention status"}},
                             Column{{"mått", "measure"}},
                             Column{{"grupp", "group"}},
                             Column{{"gruppstorlek", "group size"}, Holds::number},
                             Column{{"enhet", "unit"}},
                             Column{{"utgångsläge", "baseline"}, Holds::number},
                             Column{{"utgångslägets period", "baseline period"}, Holds::date},
                             Column{{"målvärde", "target"}, Holds::number},
                             Column{{"målvärdets period", "target period"}, Holds::date},
                             Column{{"senaste utfall", "latest outcome"}, Holds::number},
                             Column{{"utfallets period", "outcome period"}, Holds::date},
                             Column{{"alla utfall", "all outcomes"}},
                             Column{{"andel av vägen i procent", "share of the way in per cent"}, Holds::number},
                             Column{{"före målvärdets tid", "before the target's time"}},
                             Column{{"läge", "state"}},
                             Column{{"ligger efter", "behind"}},
                             Column{{"senaste avstämning", "last review"}, Holds::date},
                             Column{{"avstämd av", "reviewed by"}},
                             Column{{"avstämningens läge", "state by the review"}},
                             Column{{"nästa avstämning", "next review"}, Holds::date},
                             Column{{"vem", "who"}},
                             Column{{"skolor", "schools"}},
                             Column{{"fil", "file"}},
                             Column{{"rad", "line"}, Holds::number}};
constexpr std::size_t measure_column = 4;
constexpr Phrase yes{"ja", "yes"};
constexpr Phrase no{"nej", "no"};
constexpr Phrase title{"Resultat", "Results"};

/// The number, or what stands in its place: words, or which kind of nothing there is.
Cell value_cell(const schedule::Value& value, Language language) {
  if (value.known != Known::yes) return std::string(name_of(value.known, language));
  if (value.number) return *value.number;
  return value.text;
}

/// "2017/18: 71.5; 2018/19: 82": all in one cell, for there is no telling how many they are.
std::string outcomes_text(const GoalRow& goal, Language language) {
  std::vector<std::string> all;
  for (const schedule::Value& one : goal.outcomes) {
    std::string text = one.known != Known::yes ? std::string(name_of(one.known, language))
                       : one.number            ? figure(*one.number, language)
                                               : one.text;
    all.push_back(one.period ? fmt::format("{}: {}", iso(*one.period), text) : std::move(text));
  }
  return fmt::format("{}", fmt::join(all, "; "));
}

std::vector<Cell> row(const schedule::Heading& heading, const GoalRow& goal, const Style& style) {
  const Language language = style.language;
  const auto said = [&](bool so) { return std::string((so ? yes : no).in(language)); };
  const auto date_or_why = [&](const std::optional<PartialDate>& date, Known known) {
    return date ? Cell(*date) : Cell(std::string(name_of(known, language)));
  };
  return {heading.title,
          heading.organiser,
          goal.intervention,
          goal.status ? std::string(plan::label(*goal.status, language)) : "",
          goal.measure,
          goal.group,
          cell_or_empty(goal.group_size),
          goal.unit,
          value_cell(goal.baseline, language),
          cell_or_empty(goal.baseline.period),
          value_cell(goal.target, language),
          cell_or_empty(goal.target.period),
          value_cell(goal.latest, language),
          cell_or_empty(goal.latest.period),
          outcomes_text(goal, language),
          goal.share ? Cell(*goal.share) : Cell(share_words(goal, style)),
          said(goal.early),
          std::string(name_of(goal.state, language)),
          said(goal.behind),
          date_or_why(goal.review.done, goal.review.known),
          goal.review.by,
          goal.review.progress ? std::string(plan::label(*goal.review.progress, language)) : "",
          date_or_why(goal.next_review, goal.next_known),
          goal.who,
          fmt::format("{}", fmt::join(goal.schools, " ")),
          goal.place.file,
          line_cell(goal.place)};
}

}  // namespace

Table results_table(AllResults results, const Style& style) {
  return table_of(title, columns, results, measure_column, style.language,
                  [&](const schedule::Results& one, std::vector<std::vector<Cell>>& rows) {
                    for (const GoalRow& goal : one.goals)
                      rows.push_back(row(one.heading, goal, style));
                  });
}

std::string results_csv(AllResults results, const Style& style) { return csv(results_table(results, style), style); }

}  // namespace sbs::render
