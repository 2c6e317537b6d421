#include <doctest/doctest.h>

#include <string>

#include "support/json.h"
#include "support/world.h"

// Of what happened at the same time, the finding tells of what the plan has first.

namespace sbs::test {

namespace {

using Files = std::map<std::string, std::string>;

constexpr std::string_view head =
    "sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: A, typ: kommunal}\n  räknas_från: dialog\n"
    "  slut: 2017-04-28\n";

/// The only finding of a rule.
Json finding(const std::string& rule, const std::string& rest) {
  const Outcome outcome = World(Files{{"plan.yaml", std::string(head) + rest}})
                              .on(*parse_day("2017-05-02"))
                              .run({"validate", "plan.yaml", "--format", "json", "--lang", "sv", "--select", rule});
  const auto findings = parse_json(outcome.out).at("diagnostics");
  REQUIRE(findings.size() == 1);
  return findings.at(0);
}

}  // namespace

TEST_CASE("an agreement is planned before the first of two analyses on one day") {
  const auto analysis_told_of = [](const std::string& agreement, const std::string& analysis) {
    const std::string event = "  - {händelse: nulägesanalys, planerad: " + analysis + ", av: [huvudman]}\n";
    const std::string rest = "tidslinje:\n" + event + event + "  - {händelse: överenskommelse, planerad: " + agreement +
                             ", av: [skolverket, huvudman]}\n";
    return finding("SBS305", rest).at("related").at(0).at("line");
  };
  CHECK(analysis_told_of("2017-09-01", "2017-09-29") == 8);
  CHECK(analysis_told_of("v. 39 2017", "2017-09-29") == 8);  // perhaps not before it
}

TEST_CASE("a final report is made before the first of two interventions ends that end in one month") {
  const std::string ended = "    status: slutförd\n    slut: 2017-04\n";
  const std::string rest =
      "tidslinje:\n  - {händelse: slutredovisning, klar: 2017-04-18, av: [huvudman]}\n"
      "insatser:\n  - id: a\n    rubrik: Alfa\n" +
      ended + "  - id: b\n    rubrik: Beta\n" + ended;
  CHECK(finding("SBS605", rest).at("message").get<std::string>().find("Alfa") != std::string::npos);
}

TEST_CASE("of two interventions that may have gone on for longest, the first is told of") {
  const std::string rest =
      "tidslinje:\n  - {händelse: slutredovisning, klar: 2017-04-18, av: [huvudman]}\n"
      "insatser:\n"
      "  - {id: a, rubrik: Alfa, status: slutförd, slut: 2017-04-12}\n"
      "  - {id: b, rubrik: Beta, status: slutförd, slut: 2017-04}\n"
      "  - {id: c, rubrik: Gamma, status: slutförd, slut: 2017-04}\n";
  CHECK(finding("SBS605", rest).at("message").get<std::string>().find("Beta") != std::string::npos);
}

}  // namespace sbs::test
