#include "compare/only_within.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace sbs::test {

using compare::Dated;

namespace {

using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

bool fit(const Dated& planned, const Dated& done) {
  return !(planned.has_id && done.has_id) && planned.date.contains(done.date);
}

/// The same, every one held against every other.
Pairs counted_out(const std::vector<Dated>& planned, const std::vector<Dated>& done) {
  Pairs pairs;
  for (const Dated& one : done)
    for (const Dated& of : planned) {
      const auto contains_it = [&](const Dated& other) { return fit(other, one); };
      const auto within_it = [&](const Dated& other) { return fit(of, other); };
      if (fit(of, one) && std::count_if(planned.begin(), planned.end(), contains_it) == 1 &&
          std::count_if(done.begin(), done.end(), within_it) == 1)
        pairs.emplace_back(of.at, one.at);
    }
  return pairs;
}

}  // namespace

TEST_CASE("what was planned is paired with the only thing done in that time, as if each were held against all") {
  std::mt19937 random(2015);  // NOLINT(cert-msc51-cpp): the same dates every time
  const auto dates = [&](unsigned long longest) {
    std::vector<Dated> all(random() % 6);
    for (Dated& one : all) {
      one.at = static_cast<std::size_t>(&one - all.data()) * 3;
      one.has_id = random() % 3 == 0;
      one.date.first = *make_day(2017, 1, static_cast<unsigned>(1 + random() % 12));
      one.date.last = one.date.first + std::chrono::days(random() % longest);
    }
    return all;
  };
  std::size_t paired = 0;
  for (int round = 0; round < 20'000; ++round) {
    const auto planned = dates(8);
    const auto done = dates(2);
    const Pairs pairs = compare::only_within(planned, done);
    REQUIRE(pairs == counted_out(planned, done));
    paired += pairs.size();
  }
  CHECK(paired > 2000);
}

TEST_CASE("in which order the dates are given makes no difference") {
  const auto dated = [](std::size_t at, const char* text) { return Dated{at, *parse_partial_date(text), false}; };
  const std::vector<Dated> planned{dated(1, "2017-02"), dated(0, "2017-01")};
  const std::vector<Dated> done{dated(1, "2017-02-03"), dated(0, "2017-01-03")};
  Pairs pairs = compare::only_within(planned, done);
  std::sort(pairs.begin(), pairs.end());
  CHECK(pairs == Pairs{{0, 0}, {1, 1}});
}

}  // namespace sbs::test
