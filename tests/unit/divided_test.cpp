#include "base/divided.h"

#include <doctest/doctest.h>

#include <array>
#include <string_view>
#include <vector>

namespace sbs::test {

TEST_CASE("a text is divided by words and marks, and no part is empty or has blanks around it") {
  constexpr std::array<std::string_view, 3> dividers{" och ", ",", " & "};
  using Parts = std::vector<std::string_view>;
  CHECK(divided("a och b, c & d", dividers) == Parts{"a", "b", "c", "d"});
  CHECK(divided("Anna Ek", dividers) == Parts{"Anna Ek"});
  CHECK(divided(",, a ,\t, b ,", dividers) == Parts{"a", "b"});
  CHECK(divided("a och och b", dividers) == Parts{"a", "och b"});
  CHECK(divided("mocha&b", dividers) == Parts{"mocha&b"});
  CHECK(divided(" och ", dividers).empty());
  CHECK(divided("", dividers).empty());
  CHECK(divided("a, b", {}) == Parts{"a, b"});
}

}  // namespace sbs::test
