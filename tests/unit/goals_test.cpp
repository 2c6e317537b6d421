#include "rules/goals.h"

#include <doctest/doctest.h>

// How the figures of a goal are told, and which of its outcomes counts.

namespace sbs::rules {

namespace {

plan::Measurement measured(const char* period) {
  plan::Measurement one;
  if (*period != 0) one.period = {*parse_partial_date(period), {}};
  return one;
}

/// Which outcome is the latest, by its place; -1 for none.
long latest_of(const char* target, const std::vector<const char*>& outcomes) {
  plan::Goal goal;
  goal.target = {measured(target), {}};
  for (const char* period : outcomes)
    goal.outcomes.items.push_back(measured(period));
  const plan::Measurement* latest = latest_outcome(goal);
  return latest == nullptr ? -1 : latest - goal.outcomes.items.data();
}

}  // namespace

TEST_CASE("a figure has the comma of the language that it is told in, and nothing else of a text does") {
  const auto told = [](const char* text, Language language) { return worded(Figure{text}, language); };
  for (const char* text : {"202.9", "202,9"}) {
    CHECK(told(text, Language::sv) == "202,9");
    CHECK(told(text, Language::en) == "202.9");
  }
  CHECK(told("0.0", Language::sv) == "0,0");
  CHECK(told("9,9", Language::en) == "9.9");
  CHECK(told("1.5 av 2,5", Language::sv) == "1,5 av 2,5");
  CHECK(told("1.5 av 2,5", Language::en) == "1.5 av 2.5");
  for (const char* text : {"202", "5.", ".5", ",5", "5,", "3, 4", "a.5", "5.a", "5:5", "5/5", "/.5", "5.:", "", "."}) {
    CHECK(told(text, Language::sv) == text);
    CHECK(told(text, Language::en) == text);
  }
}

TEST_CASE("the latest outcome is the last that is not certainly before the time of the target") {
  CHECK(latest_of("2018", {}) == -1);
  CHECK(latest_of("2018", {"2017"}) == -1);
  CHECK(latest_of("2018", {"2018", "2019", "2017"}) == 1);
  CHECK(latest_of("2018", {"2019", "2018"}) == 0);
  CHECK(latest_of("2018-06", {"2018"}) == 0);       // it may be of June
  CHECK(latest_of("2018", {"2018", "2018"}) == 1);  // of two for one time the one that is written last
  CHECK(latest_of("2018", {"2018", "HT2018"}) == 1);
  // What has no time that could be read may be the latest.
  CHECK(latest_of("2018", {"2018", ""}) == -1);
  CHECK(latest_of("", {"2018"}) == -1);
  plan::Goal goal;
  CHECK(latest_outcome(goal) == nullptr);
  goal.target = {measured("2018"), {}};
  goal.outcomes.items.push_back(measured("2018"));
  CHECK(latest_outcome(goal) != nullptr);
  goal.outcomes.whole = false;
  CHECK(latest_outcome(goal) == nullptr);
}

}  // namespace sbs::rules
