#include "render/results_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.h"
#include "plan/names.h"
#include "render/nouns.h"
#include "render/results_plot.h"
#include "render/style.h"

namespace sbs::render {

namespace {

using schedule::GoalRow;
using schedule::GoalState;
using schedule::Known;

constexpr Message<int, Counted> none_or_many_reached{"{0} av {1} är nådda", "{0} of {1} are reached"};
constexpr Message<int, Counted> one_reached{"{0} av {1} är nått", "{0} of {1} is reached"};
constexpr Noun goals_counted{{"mål", "goal"}, {"mål", "goals"}};
constexpr Message<int, Counted> are_shown{"{0} av {1} visas", "{0} of {1} shown"};
constexpr Phrase no_goals{"Planen har inga mål.", "The plan has no goals."};
constexpr Message<Counted> not_counted{"{0} av avbrutna eller avböjda insatser räknas inte",
                                       "{0} of stopped or declined interventions not counted"};

constexpr Message<std::string, std::string> value_of_period{"{0} ({1})", "{0} ({1})"};
constexpr Message<std::string> of_the_way{"{0} av vägen", "{0} of the way"};
constexpr Message<std::string> so_far{"{0} än så länge", "{0} so far"};
constexpr Message<std::string, std::string> said{"{0}: {1}", "{0}: {1}"};
constexpr Message<std::string, std::string, std::string> said_of_period{"{0} ({1}): {2}", "{0} ({1}): {2}"};
constexpr Noun in_group{{"i gruppen", "in the group"}, {"i gruppen", "in the group"}};
constexpr Message<std::string, When> reviewed{"{0}, {1}", "{0}, {1}"};

constexpr Phrase time_has_passed{"tiden har gått ut", "its time has passed"};

constexpr Phrase intervention_head{"Insats", "Intervention"};
constexpr Phrase measure_head{"Mått och grupp", "Measure and group"};
constexpr Phrase baseline_head{"Utgångsläge", "Baseline"};
constexpr Phrase target_head{"Mål", "Target"};
constexpr Phrase latest_head{"Senaste utfall", "Latest outcome"};
constexpr Phrase drawing_head{"Utveckling", "Development"};
constexpr Phrase share_head{"Andel av vägen", "Share of the way"};
constexpr Phrase state_head{"Läge", "State"};
constexpr Phrase review_head{"Senaste avstämning", "Last review"};
constexpr Phrase next_review_head{"Nästa avstämning", "Next review"};
constexpr Phrase no_title{"insats utan rubrik", "intervention without a title"};

std::string per_cent(const std::string& number, Language language) {
  return number + (language == Language::sv ? " %" : "%");
}

bool is_told_in_words(const schedule::Value& value) { return value.known == Known::yes && !value.number; }

}  // namespace

static std::vector<std::string> words_of(const schedule::GoalCounts& counts, Language language) {
  std::vector<std::string> words;
  const auto all = static_cast<long long>(counts.goals);
  const auto reached = static_cast<int>(counts.of(GoalState::reached));
  if (counts.goals > 0)
    words.push_back(
        (reached == 1 || all == 1 ? one_reached : none_or_many_reached)(language, reached, {all, goals_counted}));
  for (const GoalState state :
       {GoalState::approaching, GoalState::unchanged, GoalState::further_away, GoalState::in_words,
        GoalState::not_measured, GoalState::withheld, GoalState::not_in_plan, GoalState::not_applicable})
    if (const std::size_t count = counts.of(state); count > 0)
      words.push_back(fmt::format("{} {}", count, name_of(state, language)));
  if (counts.broken_off > 0)
    words.push_back(not_counted(language, {static_cast<long long>(counts.broken_off), goals_counted}));
  return words;
}

std::vector<std::string> finding_words(const schedule::Results& results, Language language) {
  const std::size_t all = results.counts.goals + results.counts.broken_off;
  if (all == 0) return {std::string(no_goals.in(language))};
  std::vector<std::string> words = words_of(results.counts, language);
  if (results.part)
    words.push_back(
        are_shown(language, static_cast<int>(results.goals.size()), {static_cast<long long>(all), goals_counted}));
  return words;
}

std::vector<std::string> finding_words(AllResults results, Language language) {
  if (results.drawn.size() < 2) return {};
  schedule::GoalCounts all;
  for (const schedule::Results& one : results)
    all.add(one.counts);
  std::vector<std::string> words = words_of(all, language);
  words.insert(words.begin(), plans_counted(language, static_cast<long long>(results.drawn.size())));
  return words;
}

std::string figure(double number, Language language) {
  std::string text = fmt::format("{}", number);
  if (language == Language::sv) std::replace(text.begin(), text.end(), '.', ',');
  return text;
}

std::string value_words(const schedule::Value& value, const GoalRow& goal, Language language) {
  if (value.known != Known::yes) return std::string(name_of(value.known, language));
  if (!value.number) return quoted(value.text, language);
  const std::string number = figure(*value.number, language);
  if (goal.per_cent) return per_cent(number, language);
  return goal.unit.empty() ? number : fmt::format("{} {}", number, goal.unit);
}

std::string value_and_period(const schedule::Value& value, const GoalRow& goal, Language language) {
  std::string words = value_words(value, goal, language);
  return value.period ? value_of_period(language, words, short_date(*value.period, language)) : words;
}

std::string share_words(const GoalRow& goal, const Style& style) {
  if (!goal.share) return style.ascii ? "-" : "–";
  std::string words = per_cent(std::to_string(*goal.share), style.language);
  return goal.early ? so_far(style.language, words) : words;
}

std::string way_words(const GoalRow& goal, Language language) {
  if (!goal.share) return {};
  std::string words = of_the_way(language, per_cent(std::to_string(*goal.share), language));
  return goal.early ? so_far(language, words) : words;
}

std::string state_words(const GoalRow& goal, Language language) {
  const std::string state(name_of(goal.state, language));
  return goal.late && !goal.broken_off ? fmt::format("{}, {}", state, time_has_passed.in(language)) : state;
}

bool told_in_words(const GoalRow& goal) {
  return is_told_in_words(goal.baseline) || is_told_in_words(goal.target) || is_told_in_words(goal.latest);
}

std::vector<std::string> sentences(const GoalRow& goal, Language language) {
  std::vector<std::string> told;
  const auto tell = [&](const Phrase& head, const schedule::Value& value) {
    const std::string name(head.in(language));
    const std::string words = value_words(value, goal, language);
    told.push_back(value.period ? said_of_period(language, name, short_date(*value.period, language), words)
                                : said(language, name, words));
  };
  tell(baseline_head, goal.baseline);
  tell(target_head, goal.target);
  tell(latest_head, goal.latest);
  return told;
}

std::vector<std::string> measured_words(const GoalRow& goal, Language language) {
  std::vector<std::string> words{goal.measure.empty() ? std::string(name_of(Known::not_in_plan, language))
                                                      : goal.measure};
  std::string group = goal.group;
  if (goal.group_size) {
    const std::string size = in_group(language, *goal.group_size);
    group = group.empty() ? size : fmt::format("{}, {}", group, size);
  }
  if (!group.empty()) words.push_back(std::move(group));
  return words;
}

std::vector<std::string> measure_words(const GoalRow& goal, const Style& style) {
  const Language language = style.language;
  std::vector<std::string> words = measured_words(goal, language);
  if (std::string axis = axis_words(goal, language); !axis.empty()) words.push_back(std::move(axis));
  if (style.places) words.push_back(fmt::format("{}:{}", goal.place.file, goal.place.line));
  return words;
}

std::vector<std::string> intervention_words(const GoalRow& goal, const Style& style) {
  std::vector<std::string> words{goal.intervention.empty() ? std::string(no_title.in(style.language))
                                                           : goal.intervention};
  if (goal.status) words.emplace_back(plan::label(*goal.status, style.language));
  return words;
}

std::string review_words(const GoalRow& goal, Language language) {
  const GoalRow::Review& review = goal.review;
  if (review.known != Known::yes) return std::string(name_of(review.known, language));
  const std::string words = reviewed(language, std::string(plan::label(*review.progress, language)), *review.done);
  return review.by.empty() ? words : fmt::format("{} ({})", words, review.by);
}

std::string next_review_words(const GoalRow& goal, Language language) {
  return goal.next_review ? long_date(*goal.next_review, language) : std::string(name_of(goal.next_known, language));
}

GoalHeads goal_heads(Language language) {
  return {intervention_head.in(language), measure_head.in(language), baseline_head.in(language),
          target_head.in(language),       latest_head.in(language),  drawing_head.in(language),
          share_head.in(language),        state_head.in(language),   review_head.in(language),
          next_review_head.in(language)};
}

}  // namespace sbs::render
