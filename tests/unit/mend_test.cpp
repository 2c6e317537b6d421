#include "check/mend.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "check/check.h"

// Which fixes are made in one round, and what is kept of the places of a plan.

namespace sbs::check {

namespace {

diag::Diagnostic with_fix(std::uint32_t begin, std::uint32_t end) {
  diag::Diagnostic finding;
  finding.fixed_by("mend it", {{0}, begin, end}, "x");
  return finding;
}

/// How many of the fixes of some places are made together.
std::size_t made(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& places) {
  std::vector<diag::Diagnostic> findings;
  for (const auto& [begin, end] : places)
    findings.push_back(with_fix(begin, end));
  const Mending all = mending(findings);
  return all.files.at({0}).edits.size();
}

}  // namespace

TEST_CASE("of two fixes that meet, or only touch, the first is made in this round") {
  CHECK(made({{2, 5}, {6, 8}}) == 2);
  CHECK(made({{6, 8}, {2, 5}}) == 2);
  CHECK(made({{2, 5}, {3, 4}}) == 1);
  CHECK(made({{2, 5}, {5, 8}}) == 1);
  CHECK(made({{5, 8}, {2, 5}}) == 1);
  CHECK(made({{5, 8}, {2, 6}}) == 1);
  CHECK(made({{2, 5}, {5, 8}, {9, 10}}) == 2);
}

TEST_CASE("what stands at each place that was kept is known, from the first on") {
  const source::Span first{{0}, 2, 5};
  const source::Span second{{0}, 7, 9};
  Places places;
  places.keep(first, {"samverkan.slut", {"collaboration.end", "2019-08-31"}});
  places.keep(second, {"skolor[0]", {"schools[norra]", ""}});
  places.fit();
  REQUIRE(places.at(first));
  CHECK(places.at(first)->path == "samverkan.slut");
  CHECK(places.at(first)->address.at == "collaboration.end");
  CHECK(places.at(first)->address.value == "2019-08-31");
  REQUIRE(places.at(second));
  CHECK(places.at(second)->path == "skolor[0]");
  CHECK(!places.at({{0}, 2, 6}));
}

}  // namespace sbs::check
