// That a new mandate is a row of mandates.def and nothing else: this program is the library with one row more. Each
// plan under it is judged by what the row says.

#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "support/world.h"

namespace sbs::test {

namespace {

/// A plan of one school that began on 2030-02-04 and ends on a day.
std::string plan(std::string_view mandate, std::string_view form, std::string_view end) {
  return fmt::format(
      "sbs: 1\nsamverkan:\n  rubrik: Ek\n  uppdrag: {}\n  start: 2030-02-04\n  slut: {}\n"
      "  huvudman: {{namn: Eks kommun, typ: kommunal}}\nskolor:\n  - {{id: ek, namn: Ekskolan, skolformer: [{}]}}\n",
      mandate, end, form);
}

std::vector<Found> findings_in(const std::string& plan) {
  World world({{"plan.yaml", plan}});
  return read_findings(world.on(*make_day(2030, 3, 1)).run({"validate", "--format", "json", "plan.yaml"}).out);
}

const Found* finding(const std::vector<Found>& all, std::string_view rule) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Found& one) { return one.rule == rule; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("a plan may name it") {
  CHECK(finding(findings_in(plan("paahitt-2030", "komvux", "2034-06-14")), "SBS007") == nullptr);
  CHECK(finding(findings_in(plan("paahitt-2031", "komvux", "2034-06-14")), "SBS007") != nullptr);
}

TEST_CASE("its limit of five years counts") {
  CHECK(finding(findings_in(plan("paahitt-2030", "komvux", "2035-02-04")), "SBS601") == nullptr);
  const auto late = findings_in(plan("paahitt-2030", "komvux", "2035-06-14"));
  const Found* found = finding(late, "SBS601");
  REQUIRE(found != nullptr);
  CHECK(found->severity == "error");
  CHECK_MESSAGE(found->message.find("5 years") != std::string::npos, found->message);
}

TEST_CASE("its forms count") {
  CHECK(finding(findings_in(plan("paahitt-2030", "komvux", "2034-06-14")), "SBS101") == nullptr);
  CHECK(finding(findings_in(plan("paahitt-2030", "grundskola", "2034-06-14")), "SBS101") != nullptr);
}

TEST_CASE("rules and views know it") {
  const auto rules = World().run({"rules", "--mandate", "paahitt-2030"});
  CHECK(rules.code == 0);
  CHECK(rules.out.find("paahitt-2030") != std::string::npos);
  CHECK(rules.out.find("SBS601") != std::string::npos);
  const auto timeline = World({{"plan.yaml", plan("paahitt-2030", "komvux", "2034-06-14")}})
                            .run({"timeline", "plan.yaml", "--today", "2030-03-01"});
  CHECK(timeline.out.find("A made-up mandate (2030)") != std::string::npos);
}

}  // namespace sbs::test
