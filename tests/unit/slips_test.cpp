#include "yaml/slips.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "support/world.h"

// What people, word processors and git make of a line is told on that line, with what to write; written so, the plan
// can be read. A look-alike is mended by --fix as well.

namespace sbs::test {

namespace {

const std::vector<std::string> good{"sbs: 1",
                                    "samverkan:",
                                    "  rubrik: Ekskolan",
                                    "  uppdrag: sbs-2019",
                                    "  huvudman:",
                                    "    namn: Ekby kommun",
                                    "    typ: kommunal",
                                    "  räknas_från: dialog",
                                    "skolor:",
                                    "  - id: ek",
                                    "    namn: Ekskolan",
                                    "    skolformer: [grundskola]",
                                    "tidslinje:",
                                    "  - händelse: dialog_inledd",
                                    "    klar: 2020-01-13",
                                    "    av: [skolverket, huvudman]"};

std::string plan_with(std::size_t number, const std::string& line) {
  std::string plan;
  for (std::size_t at = 0; at < good.size(); ++at)
    plan += (at + 1 == number ? line : good[at]) + "\n";
  return plan;
}

std::vector<Found> findings_in(const std::string& plan, const std::string& language) {
  return read_findings(
      World({{"plan.yaml", plan}}).run({"validate", "plan.yaml", "--format", "json", "--lang", language}).out);
}

bool is_of_reading(const Found& one) { return one.rule >= "SBS001" && one.rule <= "SBS012"; }

/// What a message says to write in place of the line.
std::string remedy_of(const Found& one) {
  for (const std::string& line : lines_of(one.help))
    for (const std::string_view begin : {"skriv ”", "write “"}) {
      constexpr std::string_view end = "”";
      if (line.starts_with(begin) && line.ends_with(end))
        return line.substr(begin.size(), line.size() - begin.size() - end.size());
    }
  return {};
}

std::string indent_of(const std::string& line) { return line.substr(0, line.find_first_not_of(' ')); }

struct Slip {
  std::size_t line;
  std::string written;
  std::string says;        ///< somewhere in the message or what helps
  bool whole_line = true;  ///< what is to be written is the line
};

const std::vector<Slip>& slips() {
  static const std::vector<Slip> all{
      {3, "  rubrik:Ekskolan", "kolon"},
      {7, "    typ:kommunal", "kolon"},
      {11, "    namn:Ekskolan", "kolon"},
      {3, "  rubrik: & annat", "&"},
      {3, "  rubrik: | Ekskolan", "|"},
      {3, "  rubrik: > Ekskolan", ">"},
      {3, "  rubrik: @Ekskolan", "@"},
      {3, "  rubrik: %Ekskolan", "%"},
      {3, "  rubrik: * viktigt", "*"},
      {3, "  rubrik: `Ekskolan`", "`"},
      {3, "  rubrik: Ekskolan:", "kolon"},
      {6, "    namn: Ekby: en kommun", "kolon"},
      {3, "\u00A0 rubrik: Ekskolan", "U+00A0", false},
      {4, " \u2003uppdrag: sbs-2019", "U+2003", false},
      {3, "\uFEFF  rubrik: Ekskolan", "U+FEFF", false},
      {3, "  \u200Brubrik: Ekskolan", "U+200B", false},
      {3, "  rubrik:\u00A0Ekskolan", "U+00A0"},
      {7, "    typ:\u00A0 kommunal", "U+00A0"},
      {8, "  räknas_från\uFF1Adialog", "U+FF1A"},
      {3, "  rubrik\u2236 Ekskolan", "U+2236"},
      {10, "  – id: ek", "U+2013"},
      {10, "  — id: ek", "U+2014"},
      {10, "  • id: ek", "U+2022"},
      {10, "  − id: ek", "U+2212"},
      {14, "  * händelse: dialog_inledd", "*"},
      {10, "  -id: ek", "streck"},
  };
  return all;
}

}  // namespace

TEST_CASE("a slip is told on its own line, with what to write there; written so, the plan can be read") {
  for (const Slip& slip : slips()) {
    CAPTURE(slip.written);
    const std::string plan = plan_with(slip.line, slip.written);
    const auto found = findings_in(plan, "sv");
    const auto first = std::find_if(found.begin(), found.end(), is_of_reading);
    REQUIRE(first != found.end());
    CHECK(first->line == slip.line);
    CHECK((first->message + first->help).find(slip.says) != std::string::npos);
    if (!slip.whole_line) continue;
    for (const std::string language : {"sv", "en"}) {
      const auto told = findings_in(plan, language);
      const std::string remedy = remedy_of(*std::find_if(told.begin(), told.end(), is_of_reading));
      REQUIRE(!remedy.empty());
      const auto left = findings_in(plan_with(slip.line, indent_of(good[slip.line - 1]) + remedy), "sv");
      CHECK_MESSAGE(std::none_of(left.begin(), left.end(), is_of_reading), remedy);
    }
  }
}

TEST_CASE("an invisible or look-alike character is mended where only one thing can be meant") {
  std::size_t mended = 0;
  for (const Slip& slip : slips()) {
    if (slip.says.find("U+") == std::string::npos) continue;
    CAPTURE(slip.written);
    World world({{"plan.yaml", plan_with(slip.line, slip.written)}});
    const Outcome outcome = world.run({"validate", "plan.yaml", "--fix", "--lang", "sv"});
    CHECK(outcome.out.find("SBS002") == std::string::npos);
    REQUIRE(world.written.contains("plan.yaml"));
    const auto lines = lines_of(world.written.at("plan.yaml"));
    CHECK(lines[slip.line - 1] == good[slip.line - 1]);
    ++mended;
  }
  CHECK(mended >= 10);
}

TEST_CASE("what is no plan at all is told as what it is") {
  const auto first_of = [](const std::string& text) {
    const auto found = findings_in(text, "sv");
    REQUIRE(!found.empty());
    return found.front();
  };
  CHECK(first_of("<!DOCTYPE html>\n<html><body>sbs: 1</body></html>\n").message.find("HTML") != std::string::npos);
  CHECK(first_of("\uFEFF<html>\nsbs: 1\n").message.find("HTML") != std::string::npos);
  std::string conflict = plan_with(3, "<<<<<<< HEAD\n  rubrik: Ekskolan\n=======\n  rubrik: Ek\n>>>>>>> gren");
  CHECK(first_of(conflict).line == 3);
  CHECK(first_of(conflict).message.find("konflikt") != std::string::npos);
  const Found fence = first_of("```yaml\n" + plan_with(0, "") + "```\n");
  CHECK(fence.line == 1);
  CHECK(fence.message.find("Markdown") != std::string::npos);
}

TEST_CASE("what stands in a text is no slip") {
  for (const std::string& text :
       {std::string("  rubrik: |\n    – id: ek\n    typ:kommunal\n    <b>"),
        std::string("  rubrik: Se https://example.org/a:b"), std::string("  rubrik: \"a: b\""),
        std::string("  rubrik: Möte kl. 10:30 – 11:30"), std::string("  anteckning: \"\u00A0x\"")}) {
    CAPTURE(text);
    const auto left = findings_in(plan_with(3, text), "sv");
    CHECK(std::none_of(left.begin(), left.end(), is_of_reading));
  }
}

TEST_CASE("a line of % above the plan, and a comment glued to a value, are not passed over") {
  const auto has = [](const std::string& plan, const std::string& rule, std::size_t line) {
    const auto found = findings_in(plan, "sv");
    return std::any_of(found.begin(), found.end(),
                       [&](const Found& one) { return one.rule == rule && one.line == line; });
  };
  CHECK(has("%skolor: [{id: a}]\n" + plan_with(0, ""), "SBS002", 1));
  CHECK(has("# plan\n%skolor: [{id: a}]\n" + plan_with(0, ""), "SBS002", 2));
  CHECK(!has("%YAML 1.2\n---\n" + plan_with(0, ""), "SBS002", 1));
  CHECK(has(plan_with(3, "  rubrik: \"Ekskolan\"#vår"), "SBS002", 3));
  CHECK(has(plan_with(12, "    skolformer: [grundskola]# sbs: ignore SBS102 x"), "SBS002", 12));
  CHECK(!has(plan_with(3, "  rubrik: \"Ekskolan\" #vår"), "SBS002", 3));
}

}  // namespace sbs::test
