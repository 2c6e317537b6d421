#include "programme/calendar.h"

#include <doctest/doctest.h>

#include <string>

namespace sbs::test {

namespace {

std::string off(int year, unsigned month, unsigned day) {
  const auto why = programme::day_off(*make_day(year, month, day));
  return why ? std::string(why->in(Language::sv)) : std::string();
}

}  // namespace

TEST_CASE("Easter as the almanacs have it, the earliest and the latest of our time among them") {
  for (const auto& [year, month, day] : {std::tuple{1961, 4U, 2U},
                                         {2000, 4U, 23U},
                                         {2008, 3U, 23U},
                                         {2011, 4U, 24U},
                                         {2016, 3U, 27U},
                                         {2017, 4U, 16U},
                                         {2018, 4U, 1U},
                                         {2019, 4U, 21U},
                                         {2020, 4U, 12U},
                                         {2024, 3U, 31U},
                                         {2025, 4U, 20U},
                                         {2038, 4U, 25U},
                                         // A week earlier than the moon alone would have it.
                                         {1981, 4U, 19U},
                                         {2049, 4U, 18U},
                                         {2076, 4U, 19U}})
    CHECK(programme::easter_sunday(year) == *make_day(year, month, day));
}

TEST_CASE("the days off of 2016 and some others") {
  CHECK(off(2016, 1, 1) == "nyårsdagen");
  CHECK(off(2016, 1, 6) == "trettondedag jul");
  CHECK(off(2016, 3, 25) == "långfredagen");
  CHECK(off(2016, 3, 28) == "annandag påsk");
  CHECK(off(2016, 5, 5) == "Kristi himmelsfärdsdag");
  CHECK(off(2016, 5, 15) == "pingstdagen");
  CHECK(off(2016, 6, 6) == "nationaldagen");
  CHECK(off(2016, 6, 24) == "midsommarafton");
  CHECK(off(2016, 6, 25) == "midsommardagen");
  CHECK(off(2016, 11, 5) == "alla helgons dag");
  CHECK(off(2020, 10, 31) == "alla helgons dag");
  CHECK(off(2020, 6, 20) == "midsommardagen");
  CHECK(off(2016, 12, 24) == "julafton");
  CHECK(off(2016, 12, 31) == "nyårsafton");
  CHECK(off(2016, 6, 12) == "en söndag");
  CHECK(off(2016, 6, 11) == "en lördag");
  CHECK(off(2016, 6, 13) == "");
  CHECK(off(2016, 2, 29) == "");
  CHECK(off(2016, 5, 16) == "");  // Whit Monday is none since 2005
}

}  // namespace sbs::test
