#include <doctest/doctest.h>

#include "base/personal_number.h"

// The numbers here are the one that stands on specimens (12 December 1912) and others of the nineteenth century.

namespace sbs::test {

TEST_CASE("a personal number is found however it is written") {
  for (const char* text : {"121212-1212", "121212+1212", "1212121212", "19121212-1212", "191212121212", "(121212-1212)",
                           "a121212-1212b", "x-121212-1212: y", "121272-1219"})
    CHECK_MESSAGE(find_personal_numbers(text).size() == 1, text);
  CHECK(find_personal_numbers("121212-1212, 191212121212").size() == 2);
}

TEST_CASE("what only looks like one is none") {
  for (const char* text : {"121212-1213", "121312-1212", "121232-1212", "212000-1975", "2120001975", "12251866",
                           "U2015/3357/S", "019-58 80 00", "2016-06-13/2016-08-23", "20160613", "1212121212123",
                           "0121212-1212", "121212 1212", "121212-12123", "21121212-1212"})
    CHECK_MESSAGE(find_personal_numbers(text).empty(), text);
}

TEST_CASE("ten digits that begin 07 may be a mobile telephone's") {
  const auto found = find_personal_numbers("0701011231");
  REQUIRE(found.size() == 1);
  CHECK(found[0].maybe_mobile);
  CHECK(!find_personal_numbers("070101-1231").at(0).maybe_mobile);
}

TEST_CASE("masking hides every digit and moves nothing") {
  CHECK(mask_personal_numbers("ring 121212-1212 nu") == "ring xxxxxx-xxxx nu");
  CHECK(mask_personal_numbers("19121212+1212") == "xxxxxxxx+xxxx");
  CHECK(mask_personal_numbers("212000-1975") == "212000-1975");
}

}  // namespace sbs::test
