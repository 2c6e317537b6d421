#include "schedule/results.h"

#include <algorithm>
#include <cmath>

#include "base/message.h"
#include "base/text.h"
#include "plan/names.h"
#include "programme/goal.h"
#include "programme/intervention.h"
#include "schedule/as_of.h"
#include "schedule/of_plan.h"

namespace sbs::schedule {

namespace {

using plan::InterventionStatus;

struct Names {
  Phrase said;
  std::string_view name;
};

constexpr Phrase not_in_plan{"saknas i planen", "not in the plan"};
constexpr Phrase not_measured{"inte mätt än", "not measured yet"};
constexpr Phrase withheld{"skyddad uppgift", "withheld"};
constexpr Phrase not_applicable{"gäller inte", "not applicable"};

constexpr ByEnum<Known, Names> names_of_known({{Known::yes, {{"känt", "known"}, "yes"}},
                                               {Known::not_in_plan, {not_in_plan, "not_in_plan"}},
                                               {Known::not_measured, {not_measured, "not_measured"}},
                                               {Known::withheld, {withheld, "withheld"}},
                                               {Known::not_applicable, {not_applicable, "not_applicable"}},
                                               {Known::unread, {{"kan inte läsas", "cannot be read"}, "unread"}}});

constexpr ByEnum<GoalState, Names> names_of_states(
    {{GoalState::reached, {{"nått", "reached"}, "reached"}},
     {GoalState::approaching, {{"närmar sig", "approaching"}, "approaching"}},
     {GoalState::unchanged, {{"oförändrat", "unchanged"}, "unchanged"}},
     {GoalState::further_away, {{"längre från målet", "further away"}, "further_away"}},
     {GoalState::not_measured, {not_measured, "not_measured"}},
     {GoalState::withheld, {withheld, "withheld"}},
     {GoalState::in_words, {{"i ord", "in words"}, "in_words"}},
     {GoalState::not_in_plan, {{"saknar värden i planen", "lacks values in the plan"}, "not_in_plan"}},
     {GoalState::not_applicable, {not_applicable, "not_applicable"}}});

Value value_of(const plan::Measurement& measurement) {
  Value made;
  if (measurement.period) made.period = *measurement.period;
  if (measurement.value.unread()) made.known = Known::unread;
  if (!measurement.value) return made;
  made.known = measurement.value->kind == plan::GoalValue::Kind::suppressed ? Known::withheld : Known::yes;
  made.text = trim(measurement.value->text);
  if (const double* number = programme::number_of(measurement)) made.number = *number;
  return made;
}

Value value_of(const source::Field<plan::Measurement>& measurement) {
  if (measurement) return value_of(*measurement);
  Value made;
  if (measurement.unread()) made.known = Known::unread;
  return made;
}

/// The outcomes by their periods; those without one first, since nobody knows that they are the latest.
std::vector<Value> outcomes_of(const plan::Goal& goal) {
  std::vector<Value> outcomes;
  for (const plan::Measurement& one : goal.outcomes)
    outcomes.push_back(value_of(one));
  std::stable_sort(outcomes.begin(), outcomes.end(), [](const Value& one, const Value& other) {
    if (!one.period || !other.period) return !one.period && other.period;
    return one.period->last < other.period->last;
  });
  return outcomes;
}

bool all_per_cent(const plan::Goal& goal) {
  bool any = false;
  bool all = true;
  const auto look = [&](const plan::Measurement& one) {
    if (programme::number_of(one) == nullptr) return;
    any = true;
    all = all && programme::is_share(goal, one);
  };
  if (goal.baseline) look(*goal.baseline);
  if (goal.target) look(*goal.target);
  for (const plan::Measurement& one : goal.outcomes)
    look(one);
  return any && all;
}

/// The share of the way; none where one of the three is no number, or there is no way to go.
std::optional<long> share_of(const GoalRow& row) {
  if (!row.baseline.number || !row.target.number || !row.latest.number) return std::nullopt;
  if (*row.baseline.number == *row.target.number) return std::nullopt;
  constexpr double per_cent = 100;
  constexpr double most = 1e9;           // of what is far beyond any plan, so that it is still a whole number
  constexpr double no_more_than = 1e-9;  // what a number with decimals may be too small by: 3.6 of 12 are 30 %
  const double share =
      (*row.latest.number - *row.baseline.number) / (*row.target.number - *row.baseline.number) * per_cent;
  if (!std::isfinite(share)) return std::nullopt;
  return static_cast<long>(std::floor(std::clamp(share, -most, most) + no_more_than));
}

bool in_words(const Value& value) { return value.known == Known::yes && !value.number; }

GoalState state_of_numbers(const GoalRow& row) {
  const double from = *row.baseline.number;
  const double to = *row.target.number;
  const double now = *row.latest.number;
  if (now == to) return GoalState::reached;
  if (from == to) return GoalState::not_applicable;  // which way would be better, the plan does not say
  if (from < to ? now > to : now < to) return GoalState::reached;
  if (now == from) return GoalState::unchanged;
  return (now > from) == (to > from) ? GoalState::approaching : GoalState::further_away;
}

GoalState state_of(const GoalRow& row) {
  switch (row.latest.known) {
    case Known::not_measured:
      return GoalState::not_measured;
    case Known::not_applicable:
      return GoalState::not_applicable;
    case Known::withheld:
      return GoalState::withheld;
    case Known::not_in_plan:
    case Known::unread:
      return GoalState::not_in_plan;
    case Known::yes:
      break;
  }
  if (in_words(row.baseline) || in_words(row.target) || in_words(row.latest)) return GoalState::in_words;
  if (row.baseline.known == Known::withheld || row.target.known == Known::withheld) return GoalState::withheld;
  if (!row.baseline.number || !row.target.number) return GoalState::not_in_plan;
  return state_of_numbers(row);
}

GoalRow::Review review_of(const plan::Intervention& intervention, Language language) {
  GoalRow::Review made;
  if (const plan::Review* latest = programme::latest_review(intervention)) {
    made.known = Known::yes;
    made.done = *latest->done;
    made.progress = *latest->progress;
    if (latest->by) made.by = plan::who(*latest->by, language);
  } else if (!intervention.reviews.whole) {
    made.known = Known::unread;
  } else if (intervention.status && !programme::agreed_or_further(intervention)) {
    made.known = Known::not_applicable;
  }
  return made;
}

/// Whether no further review is to come: it is over, or has not been agreed on.
Known next_review_unless_planned(const plan::Intervention& intervention) {
  if (intervention.next_review.unread()) return Known::unread;
  const bool goes_on =
      intervention.status.is(InterventionStatus::agreed) || intervention.status.is(InterventionStatus::in_progress);
  return intervention.status && !goes_on ? Known::not_applicable : Known::not_in_plan;
}

/// What all goals of an intervention say of it.
GoalRow of_intervention(const plan::Intervention& intervention, const AsOf& as_of) {
  GoalRow row;
  row.intervention = plan::title_of(intervention);
  if (intervention.id) row.intervention_id = *intervention.id;
  if (intervention.status) row.status = *intervention.status;
  row.broken_off = programme::broken_off(intervention);
  row.review = review_of(intervention, as_of.language());
  row.next_known = intervention.next_review ? Known::yes : next_review_unless_planned(intervention);
  if (intervention.next_review) row.next_review = *intervention.next_review;
  Who who = as_of.who_of(intervention, programme::Need::goal);
  row.who = std::move(who.text);
  row.people = std::move(who.people);
  row.schools = ids_of(intervention.schools);
  return row;
}

void read_goal(GoalRow& row, const plan::Goal& goal, Day today) {
  const auto text = [](const auto& field) { return field ? std::string(trim(*field)) : std::string(); };
  row.measure = text(goal.measure);
  row.unit = text(goal.unit);
  row.group = text(goal.group);
  if (goal.group_size) row.group_size = goal.group_size->value;
  row.per_cent = all_per_cent(goal);
  row.baseline = value_of(goal.baseline);
  row.target = value_of(goal.target);
  row.outcomes = outcomes_of(goal);
  if (!row.outcomes.empty())
    row.latest = row.outcomes.back();
  else
    row.latest.known = !goal.outcomes.whole ? Known::unread
                       : row.broken_off     ? Known::not_applicable
                                            : Known::not_measured;
  row.share = share_of(row);
  row.early =
      row.latest.period && row.target.period && before(*row.latest.period, *row.target.period) == Certainty::certainly;
  row.state = state_of(row);
  constexpr long whole_way = 100;
  row.late = row.target.period && row.target.period->last < today && row.share && *row.share < whole_way;
  row.behind = !row.broken_off && (row.late || (row.review.progress && programme::goes_badly(*row.review.progress)));
}

}  // namespace

void GoalCounts::add(const GoalRow& goal) {
  if (goal.broken_off) {
    ++broken_off;
    return;
  }
  ++goals;
  ++by_state.at(static_cast<std::size_t>(goal.state));
  if (goal.behind) ++behind;
}

void GoalCounts::add(const GoalCounts& others) {
  goals += others.goals;
  for (std::size_t at = 0; at < by_state.size(); ++at)
    by_state[at] += others.by_state[at];
  behind += others.behind;
  broken_off += others.broken_off;
}

Results results(const programme::History& history, const source::SourceMap& sources, Day today, Language language) {
  Results made;
  made.heading = heading(history, sources, today, language);
  const AsOf as_of(history, today, language);
  const plan::Plan& plan = history.plan();
  for (std::size_t nth = 0; nth < plan.interventions.size(); ++nth) {
    const plan::Intervention& intervention = plan.interventions[nth];
    if (intervention.goals.empty()) continue;
    GoalRow common = of_intervention(intervention, as_of);
    common.nth = nth;
    for (const plan::Goal& goal : intervention.goals) {
      GoalRow row = common;
      read_goal(row, goal, today);
      row.place = origin_of(goal.head, sources);
      made.counts.add(row);
      made.goals.push_back(std::move(row));
    }
  }
  return made;
}

std::string_view name_of(Known known, Language language) { return names_of_known[known].said.in(language); }
std::string_view to_string(Known known) { return names_of_known[known].name; }
std::string_view name_of(GoalState state, Language language) { return names_of_states[state].said.in(language); }
std::string_view to_string(GoalState state) { return names_of_states[state].name; }

}  // namespace sbs::schedule
