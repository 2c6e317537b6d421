#include "rules/codes.h"

#include <doctest/doctest.h>

#include <set>

// Codes of public registers: which there are, and what somebody meant who wrote one in another dress.

namespace sbs::rules {

TEST_CASE("counties are those of today") {
  const std::set<int> there{1, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 17, 18, 19, 20, 21, 22, 23, 24, 25};
  for (int code = -1; code < 100; ++code)
    CHECK_MESSAGE(is_county(code) == there.contains(code), code);
}

TEST_CASE("a school unit has eight digits, and no nought first") {
  CHECK(is_unit_code("90000017"));
  for (const char* text : {"", "09000017", "9000001", "900000170", "9000001a", "9000 017"})
    CHECK_MESSAGE(!is_unit_code(text), text);
  for (const char* text : {"90000017", " 90000017 ", "9000 0017", "9000-0017", "90000017.0", "90000017.000",
                           "\"90000017\"", "'90000017", "90000017,", "90000017;", ":90000017", "９００００017"})
    CHECK_MESSAGE(meant_unit_code(text) == "90000017", text);
  for (const char* text : {"90000017.01", "9000001", "x90000017", ""})
    CHECK_MESSAGE(meant_unit_code(text).empty(), text);
}

TEST_CASE("an organisation number has ten digits, the third at least two, and fits its check digit") {
  CHECK(is_organisation_number("2120001975"));
  for (const char* text : {"2120001976", "212000197", "21200019750", "212000-1975", "2110001976", "212000197x", ""})
    CHECK_MESSAGE(!is_organisation_number(text), text);
  for (const char* text : {"2120001975", "212000-1975", "212000 1975", "SE212000197501", "se 2120001975 01",
                           "162120001975", "16212000-1975", "2120001975.0"})
    CHECK_MESSAGE(meant_organisation_number(text) == "212000-1975", text);
  // Neither a country nor a century of its own makes a number of another length one.
  for (const char* text : {"SE212000197502", "SE21200019750", "SE2120001975", "FI212000197501", "172120001975",
                           "16212000197", "1621200019750", "SE2120001975011"})
    CHECK_MESSAGE(meant_organisation_number(text).empty(), text);
}

TEST_CASE("a municipality code has four digits, of which a spreadsheet eats the first nought") {
  for (const char* text : {"0114", "114", " 0114", "114.0", "01 14"})
    CHECK_MESSAGE(meant_municipality_code(text) == "0114", text);
  CHECK(meant_municipality_code("1881") == "1881");
  CHECK(meant_municipality_code("2584") == "2584");
  for (const char* text : {"", "14", "1181", "01140", "Kumla", "011x"})
    CHECK_MESSAGE(meant_municipality_code(text).empty(), text);
}

}  // namespace sbs::rules
