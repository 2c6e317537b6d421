#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

#include "base/date.h"
#include "support/overlay.h"
#include "support/world.h"

// "Certainly" and "may" over dates that are only partly known: what holds under every reading holds under some, and
// knowing more never takes a certain breach back.

namespace sbs::test {

namespace {

using Random = std::mt19937;

int between(Random& random, int low, int high) { return std::uniform_int_distribution<int>(low, high)(random); }

PartialDate any_interval(Random& random, Day around, int spread, int longest) {
  const Day first = around + std::chrono::days(between(random, -spread, spread));
  return {first, first + std::chrono::days(between(random, 0, longest)), Precision::span};
}

/// An interval within another.
PartialDate narrowed(Random& random, const PartialDate& date) {
  const int length = static_cast<int>((date.last - date.first).count());
  const int from = between(random, 0, length);
  return {date.first + std::chrono::days(from), date.first + std::chrono::days(between(random, from, length)),
          Precision::span};
}

/// What holds of each pair of days, by trying them all.
Certainty tried(const PartialDate& a, const PartialDate& b, bool (*holds)(Day, Day)) {
  bool all = true;
  bool some = false;
  for (Day one = a.first; one <= a.last; one += std::chrono::days(1))
    for (Day other = b.first; other <= b.last; other += std::chrono::days(1))
      (holds(one, other) ? some : all) = holds(one, other);
  return all ? Certainty::certainly : some ? Certainty::possibly : Certainty::no;
}

std::string written(const PartialDate& date) {
  return date.exact() ? iso(date.first) : fmt::format("{}/{}", iso(date.first), iso(date.last));
}

/// How a rule judges a plan: 0 not at all, 1 "may", 2 for certain.
int judged(const std::string& overlay, const std::string& rule, const std::string& certain) {
  World world(files_of(overlay, rules::Example::Kind::overlay));
  int worst = 0;
  for (const Found& one : read_findings(world.run({"validate", ".", "--format", "json"}).out))
    if (one.rule == rule) worst = std::max(worst, one.severity == certain ? 2 : 1);
  return worst;
}

struct Judgement {
  const char* rule;
  const char* certain;
  Day around;
  std::string (*overlay)(const std::string& date);
};

const Judgement judgements[] = {
    {"SBS601", "error", *make_day(2019, 6, 13),
     [](const std::string& date) { return fmt::format("samverkan:\n  slut: {}\n", date); }},
    {"SBS602", "error", *make_day(2016, 6, 13),
     [](const std::string& date) { return fmt::format("samverkan:\n  start: {}\n", date); }},
    {"SBS403", "error", *make_day(2017, 3, 1),
     [](const std::string& date) { return fmt::format("insatser:\n  - id: läsning\n    start: {}\n", date); }},
    {"SBS406", "error", *make_day(2017, 3, 1),
     [](const std::string& date) {
       return fmt::format("tidslinje:\n  - {{händelse: nulägesanalys, klar: {}, av: [huvudman]}}\n", date);
     }},
    {"SBS202", "warning", *make_day(2016, 6, 13),
     [](const std::string& date) {
       return fmt::format("tidslinje:\n  - {{händelse: teammöte, klar: {}, av: [skolverket, skola]}}\n", date);
     }},
    {"SBS612", "warning", *make_day(2019, 5, 31),
     [](const std::string& date) { return fmt::format("tidslinje:\n  - {{händelse: kontakt, klar: {}}}\n", date); }},
};

}  // namespace

TEST_CASE("what is said of two intervals is what trying all their days says") {
  Random random(1);
  for (int round = 0; round < 5000; ++round) {
    const PartialDate a = any_interval(random, *make_day(2016, 2, 25), 6, 9);
    const PartialDate b = any_interval(random, *make_day(2016, 2, 25), 6, 9);
    CAPTURE(written(a));
    CAPTURE(written(b));
    REQUIRE(before(a, b) == tried(a, b, [](Day one, Day other) { return one < other; }));
    REQUIRE(not_before(a, b) == tried(a, b, [](Day one, Day other) { return one >= other; }));
  }
}

TEST_CASE("knowing more takes neither a certain breach nor a certain peace back") {
  Random random(2);
  for (int round = 0; round < 20000; ++round) {
    const PartialDate a = any_interval(random, *make_day(2018, 12, 28), 40, 60);
    const PartialDate b = any_interval(random, *make_day(2018, 12, 28), 40, 60);
    const Certainty known = before(a, b);
    const Certainty better = before(narrowed(random, a), narrowed(random, b));
    if (known != Certainty::possibly) REQUIRE(better == known);
  }
}

TEST_CASE("rules judge a narrower date no milder than certain, and no sterner than not at all") {
  Random random(3);
  for (const Judgement& one : judgements) {
    CAPTURE(one.rule);
    int seen[3] = {0, 0, 0};
    for (int round = 0; round < 60; ++round) {
      const PartialDate wide = any_interval(random, one.around, 30, 40);
      const PartialDate narrow = narrowed(random, wide);
      CAPTURE(written(wide));
      CAPTURE(written(narrow));
      const int before_it = judged(one.overlay(written(wide)), one.rule, one.certain);
      const int after_it = judged(one.overlay(written(narrow)), one.rule, one.certain);
      if (before_it == 2) CHECK(after_it == 2);
      if (before_it == 0 && std::string(one.rule) != "SBS602") CHECK(after_it == 0);
      ++seen[before_it];
    }
    CHECK(seen[2] > 0);
    CHECK(seen[0] > 0);
  }
}

}  // namespace sbs::test
