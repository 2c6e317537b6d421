#include "schedule/standing.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <tuple>

#include "base/by_enum.h"
#include "base/text.h"
#include "programme/intervention.h"

namespace sbs::schedule {

namespace {

constexpr long last_of_all = std::numeric_limits<long>::max();

bool goes_on(const Heading& heading) {
  return heading.current && !heading.ended && heading.status != plan::CollaborationStatus::discontinued;
}

/// What is over comes last; before it what needs nobody; first what does, by how much is late.
long need(const Standing& standing) {
  if (!goes_on(standing.heading)) return last_of_all;
  const bool past_the_limit = standing.days_left && standing.days_left->most < 0;
  const long late = static_cast<long>(standing.tally.overdue) + (past_the_limit ? 1 : 0);
  if (late > 0) return -2 * late - 1;
  return goes_badly(standing) ? -1 : 0;
}

/// How much attention a state of a review asks for.
int gravity(plan::Progress progress) {
  constexpr ByEnum<plan::Progress, int> table({{plan::Progress::off_track, 4},
                                               {plan::Progress::at_risk, 3},
                                               {plan::Progress::partly_achieved, 2},
                                               {plan::Progress::on_track, 1},
                                               {plan::Progress::achieved, 0}});
  return table[progress];
}

std::optional<plan::Progress> worst_review(const plan::Plan& plan) {
  std::optional<plan::Progress> worst;
  for (const plan::Intervention& intervention : plan.interventions) {
    const plan::Review* latest = programme::broken_off(intervention) ? nullptr : programme::latest_review(intervention);
    if (latest != nullptr && (!worst || gravity(*latest->progress) > gravity(*worst))) worst = *latest->progress;
  }
  return worst;
}

/// What an order but that by name goes by: the lower, the earlier.
long rank(const Standing& standing, Order order) {
  switch (order) {
    case Order::need:
      return need(standing);
    case Order::limit:
      return standing.days_left ? standing.days_left->fewest : last_of_all;
    case Order::next:
      return standing.next && standing.next->when ? standing.next->when->last.time_since_epoch().count() : last_of_all;
    case Order::overdue:
      return -static_cast<long>(standing.tally.overdue);
    case Order::name:
      return 0;
    case Order::step:
      return standing.heading.current ? programme::number(*standing.heading.current) : last_of_all;
  }
  return 0;
}

}  // namespace

bool goes_badly(const Standing& standing) { return standing.review && programme::goes_badly(*standing.review); }

Standing standing(const Checklist& checklist, const programme::History& history) {
  Standing made;
  made.heading = checklist.heading;
  made.tally = tally(checklist);
  if (const auto next = next_tasks(checklist, 1); !next.empty()) made.next = *next.front();
  const Heading& heading = checklist.heading;
  made.review = worst_review(history.plan());
  if (goes_on(heading) && heading.limit)
    made.days_left = {(heading.limit->first - heading.today).count(), (heading.limit->last - heading.today).count()};
  return made;
}

void sort(std::vector<Standing>& standings, Order order) {
  using Key = std::tuple<long, std::u32string, std::u32string, std::string>;
  std::vector<std::pair<Key, Standing>> keyed;
  keyed.reserve(standings.size());
  for (Standing& one : standings) {
    Key key{rank(one, order), alphabetical_key(one.heading.organiser), alphabetical_key(one.heading.title),
            one.heading.root};
    keyed.emplace_back(std::move(key), std::move(one));
  }
  std::stable_sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  standings.clear();
  for (auto& [key, one] : keyed)
    standings.push_back(std::move(one));
}

void tell_apart(std::vector<Standing>& standings) {
  std::map<std::pair<std::string, std::vector<std::string>>, std::size_t> known;
  for (const Standing& one : standings)
    ++known[{one.heading.organiser, one.heading.schools}];
  for (Standing& one : standings)
    one.needs_title = known[{one.heading.organiser, one.heading.schools}] > 1;
}

}  // namespace sbs::schedule
