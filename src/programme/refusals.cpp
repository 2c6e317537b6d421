#include "programme/refusals.h"

#include <algorithm>
#include <optional>

#include "programme/event.h"

namespace sbs::programme {

namespace {

using plan::Event;
using plan::EventKind;

struct Refusal {
  const Event* event = nullptr;
  PartialDate date;
};

/// Whether one counts rather than another: the later; of two of the same day, the one that is written first.
bool counts_before(const Refusal& a, const Refusal& b) {
  return a.date.first == b.date.first && a.date.last == b.date.last ? a.event < b.event : earlier(b.date, a.date);
}

/// The latest day on which a decision to take part can at the earliest have been made: it takes back every refusal that
/// had been made by then under each reading.
using Decided = std::optional<Day>;

void put(Decided& decided, const PartialDate& date) { decided = decided ? std::max(*decided, date.first) : date.first; }

bool takes_back(const Decided& decided, const Refusal& refusal) { return decided && *decided >= refusal.date.last; }

/// Refusals that hold for all schools, so that the one that counts is found without going through them all.
class OfAll {
 public:
  explicit OfAll(std::vector<Refusal> refusals) : refusals_(std::move(refusals)) {
    std::sort(refusals_.begin(), refusals_.end(), counts_before);
    for (const Refusal& one : refusals_)
      latest_.push_back(latest_.empty() ? one.date.last : std::max(latest_.back(), one.date.last));
  }

  /// The first in their order that a decision does not take back.
  const Refusal* standing(const Decided& decided) const {
    if (!decided) return refusals_.empty() ? nullptr : &refusals_.front();
    const auto found = std::upper_bound(latest_.begin(), latest_.end(), *decided);
    return found == latest_.end() ? nullptr : &refusals_[static_cast<std::size_t>(found - latest_.begin())];
  }

 private:
  std::vector<Refusal> refusals_;
  std::vector<Day> latest_;  // of the last days, up to each of them
};

}  // namespace

Refusals::Refusals(const plan::Plan& plan) : by_school_(plan.schools.size(), nullptr) {
  std::vector<Refusal> of_all;
  std::vector<std::vector<Refusal>> of_one(plan.schools.size());
  Decided for_all;
  std::vector<Decided> for_one(plan.schools.size());
  for (const Event& event : plan.timeline) {
    // Either is the organiser's yes.
    const bool decision =
        event.kind.is(EventKind::participation_decision) || event.kind.is(EventKind::participation_agreement);
    const bool refusal = event.kind.is(EventKind::participation_declined) && event.schools.whole;
    if ((decision || event.kind.is(EventKind::participation_declined)) &&
        (!event.done.whole || !all_resolved(event.schools)))
      known_ = false;
    const auto date = decision || refusal ? done_date(event) : std::nullopt;
    if (!date) continue;
    if (event.schools.empty() && decision) put(for_all, date->value);
    if (event.schools.empty() && refusal) of_all.push_back({&event, date->value});
    for (const auto& reference : event.schools) {
      if (!reference.value.target) continue;
      const std::size_t school = reference.value.target->index;
      if (decision)
        put(for_one[school], date->value);
      else
        of_one[school].push_back({&event, date->value});
    }
  }
  const OfAll common(std::move(of_all));
  if (const Refusal* one = common.standing(for_all)) of_all_ = one->event;
  for (std::size_t school = 0; school < by_school_.size(); ++school) {
    Refusal last;
    const auto take = [&](const Refusal& one) {
      if (last.event == nullptr || counts_before(one, last)) last = one;
    };
    for (const Refusal& one : of_one[school])
      if (!takes_back(for_one[school], one)) take(one);
    Decided decided = for_one[school];
    if (for_all) decided = decided ? std::max(*decided, *for_all) : for_all;
    if (const Refusal* one = common.standing(decided)) take(*one);
    by_school_[school] = last.event;
  }
}

}  // namespace sbs::programme
