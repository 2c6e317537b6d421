#include <doctest/doctest.h>

#include <string>

#include "base/date.h"

// Where what is near a date ends.

namespace sbs::test {

TEST_CASE("months go to twelve, and hours to 24") {
  CHECK(suggest_date("13 jun. 2016") == "2016-06-13");
  CHECK(suggest_date("den 20:e januari 2017") == "2017-01-20");
  CHECK(suggest_date("1:a maj 2017") == "2017-05-01");
  CHECK(suggest_date("20th of January 2017") == "2017-01-20");
  CHECK(suggest_date("20 januari 17") == "2017-01-20");
  CHECK(suggest_date("januari 17").empty());
  CHECK(suggest_date("v. 60 2020") == "2020-W53");
  CHECK(suggest_date("v. 60 2017") == "2017-W52");
  CHECK(suggest_date("2016.12.05") == "2016-12-05");
  CHECK(suggest_date("2016.13.05").empty());
  CHECK(suggest_date("16-06-40") == "2040-06-16");
  CHECK(suggest_date("2017-01-20T10:00:00z") == "2017-01-20");
  CHECK(suggest_date("2017-01-20 kl. 24") == "2017-01-20");
  CHECK(suggest_date("Jan. 20, 2017") == "2017-01-20");
  CHECK(suggest_date("2017-01-20 kl. 25").empty());
}

TEST_CASE("nothing is suggested that ends after the last year that a plan may have") {
  CHECK(parse_partial_date("2199/00"));
  CHECK(suggest_date("2198-12-31 till 2199") == "2198-12-31/2199-12-31");
  for (const char* typed : {"2199/00/00", "2199-12-31/2200", "2199/2200 till 2199-12-31"}) {
    CAPTURE(typed);
    const std::string suggested = suggest_date(typed);
    CHECK((suggested.empty() || parse_partial_date(suggested)));
  }
}

TEST_CASE("sixty characters are read for a day without its year, and no more") {
  constexpr std::size_t longest = 60;
  std::string text = "20 januari";
  text.resize(longest, ' ');
  CHECK(lacks_a_year(text));
  CHECK(!lacks_a_year(text + ' '));
}

}  // namespace sbs::test
