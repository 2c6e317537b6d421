#include "schedule/standing.h"

#include <algorithm>
#include <limits>
#include <string>
#include <tuple>

#include "base/text.h"

namespace sbs::schedule {

namespace {

constexpr long last_of_all = std::numeric_limits<long>::max();

/// What an order but that by name goes by: the lower, the earlier.
long rank(const Standing& standing, Order order) {
  switch (order) {
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

Standing standing(const Checklist& checklist) {
  Standing made;
  made.heading = checklist.heading;
  made.tally = tally(checklist);
  if (const auto next = next_tasks(checklist, 1); !next.empty()) made.next = *next.front();
  const Heading& heading = checklist.heading;
  const bool goes_on = heading.current && !heading.ended && heading.status != plan::CollaborationStatus::discontinued;
  if (goes_on && heading.limit)
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

}  // namespace sbs::schedule
