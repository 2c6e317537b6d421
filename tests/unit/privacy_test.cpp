#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "plan/fields.h"
#include "support/world.h"
#include "yaml/parse.h"

// A personal number is found wherever it stands, and no command prints it. 121212-1212 is the Tax Agency's own example
// of a number that nobody has.

namespace sbs::test {

namespace {

using Files = std::map<std::string, std::string>;

constexpr std::string_view number = "19121212-1212";
constexpr std::string_view traces[] = {"121212-1212", "1212121212", "121212+1212"};

const std::string& example() {
  static const std::string plan = read_file(source_root() + "/examples/plan.yaml");
  return plan;
}

/// Where a text of the plan could be another: each scalar, without its quotes.
std::vector<source::Span> places(const std::string& plan) {
  source::SourceMap sources;
  diag::Sink sink(Language::en);
  const auto parsed = yaml::parse(sources, sources.add("plan.yaml", plan), sink);
  std::vector<source::Span> found;
  for (std::uint32_t index = 0; index < parsed.document.size(); ++index) {
    if (parsed.document[{index}].kind != yaml::Kind::scalar) continue;
    if (parsed.document.text({index}) == "sbs") continue;  // without it the file is no plan
    found.push_back(parsed.document.span({index}));
  }
  return found;
}

std::string with_number(const std::string& plan, source::Span place) {
  return plan.substr(0, place.begin) + std::string(number) + plan.substr(place.end);
}

void check_private(const std::string& command, const Outcome& outcome) {
  CAPTURE(command);
  for (const std::string_view trace : traces) {
    CHECK(outcome.out.find(trace) == std::string::npos);
    CHECK(outcome.err.find(trace) == std::string::npos);
  }
}

/// Each way that a plan's text leaves the program.
const std::vector<std::string> commands{
    "validate . --lang sv --width 60",
    "validate . --lang en --width 160",
    "validate . --format json",
    "validate . --fix --diff",
    "validate . --fix",
    "timeline . --lang sv --width 60",
    "timeline . --lang en --width 160",
    "checklist . --lang sv --width 60",
    "checklist . --lang en --width 160",
    "status . --lang sv --width 60",
    "status . --lang en --format csv",
    "results . --lang sv --width 60",
    "results . --lang en --width 200",
    "results . --format markdown",
    "results . --format csv",
    "results . --format json",
    "timeline . --format ics",
    "timeline . --format markdown",
    "checklist . --format markdown",
    "checklist . --format json",
};

/// The commands, and `validate` in the forms that are not among them.
std::vector<std::string> every_command() {
  std::vector<std::string> all = commands;
  for (const char* form : {"short", "sarif", "github", "gitlab", "junit"})
    all.push_back(fmt::format("validate . --format {}", form));
  return all;
}

/// A plan with a thing to come and a thing that is wrong, which both are called {0}.
constexpr std::string_view with_title = R"(sbs: 1
samverkan: {{rubrik: "{0}", uppdrag: sbs-2015, huvudman: {{namn: A, typ: kommunal}}, räknas_från: dialog}}
tidslinje:
  - {{händelse: möte, rubrik: "{0}", planerad: 2017-06, av: [skola]}}
)";

/// A text without what a line was broken by.
std::string unbroken(std::string text) {
  text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == ' ' || c == '\r' || c == '\n'; }),
             text.end());
  return text;
}

}  // namespace

TEST_CASE("a personal number in the place of any text of the example is found") {
  for (const source::Span& place : places(example())) {
    const std::string plan = with_number(example(), place);
    CAPTURE(plan.substr(place.begin > 40 ? place.begin - 40 : 0, 80));
    const Outcome outcome = World(Files{{"plan.yaml", plan}}).run({"validate", ".", "--format", "json"});
    const auto findings = read_findings(outcome.out);
    CHECK(std::any_of(findings.begin(), findings.end(), [](const Found& one) { return one.rule == "SBS901"; }));
    check_private("validate", outcome);
  }
}

TEST_CASE("no command prints a personal number") {
  const auto all = places(example());
  constexpr std::size_t step = 9;
  for (std::size_t at = 0; at < all.size(); at += step) {
    const Files files{{"plan.yaml", with_number(example(), all[at])}};
    for (const std::string& command : commands)
      check_private(command, World(files).run(split_words(command)));
    for (const char* command : {"translate plan.yaml", "translate plan.yaml --to en"})
      check_private(command, World(files).run(split_words(command)));
  }
}

TEST_CASE("no plan is translated that means a personal number, however it is written") {
  const auto translated = [](const std::string& written) {
    return World(Files{{"plan.yaml", "sbs: 1\nsamverkan:\n  rubrik: " + written + "\n"}})
        .run({"translate", "plan.yaml", "--lang", "sv"});
  };
  for (const std::string written :
       {"121212-1212", "\"121212\\x2d1212\"", "\"121212\\u20131212\"", "\"121212\\u200e-1212\"",
        "\"121212-\\u0031212\"", "\"\\U00000031\\x3212121212\"", "\"121212\\t1212\"", "\"121212\\_1212\"",
        "\"121212-\\\n    1212\"", "\"1212\\\n    12-1212\"", "121212-\n    1212", "'121212 -\n    1212'",
        ">-\n    121212-\n    1212", "\"121212\\x2d1212\"  # sbs: ignore SBS901 ett annat nummer"}) {
    CAPTURE(written);
    const Outcome outcome = translated(written);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("sbs: plan.yaml:") == 0);
    CHECK(outcome.err.find("12") == std::string::npos);
  }
  // Nobody can be sure of these, and somebody has looked.
  for (const std::string written : {"121212 1212", "\"121212\\t1212\"", "\"121212\\u00201212\""})
    CHECK_MESSAGE(translated(written + "  # sbs: ignore SBS901 ett annat nummer").code == 0, written);
}

TEST_CASE("nor where a line is broken within it") {
  for (std::size_t at = 0; at < 90; ++at) {
    std::string word;
    for (std::size_t letter = 0; letter < at; ++letter)
      word += "å";
    const std::string plan = fmt::format(
        "sbs: 1\nsamverkan: {{uppdrag: sbs-2015, huvudman: {{namn: A, typ: kommunal}}, räknas_från: dialog}}\n"
        "tidslinje:\n  - {{händelse: möte, rubrik: \"{0}121212-1212{0} {0} 1212121212\", planerad: 2017-06, av: "
        "[skola]}}\n",
        word);
    for (const std::string command :
         {"timeline . --format ics", "timeline . --width 40", "timeline . --width 80 --lang en",
          "checklist . --width 40", "checklist . --width 60", "status . --width 60", "status . --width 120"}) {
      CAPTURE(at);
      const Outcome outcome = World(Files{{"plan.yaml", plan}}).run(split_words(command));
      REQUIRE(outcome.code == 0);
      check_private(command, {outcome.code, unbroken(outcome.out), unbroken(outcome.err)});
    }
  }
}

TEST_CASE("nor where characters stand in it that nobody sees, or that a terminal would obey") {
  for (const std::string_view unseen :
       {"\\u200e", "\\u202a", "\\ufeff", "\\u061c", "\\x1b", "\\0", "\\x9b", "\u200e", "\u2066", "\ufeff", "\ufffd"}) {
    const std::string plan = fmt::format(fmt::runtime(with_title), fmt::format("N 1212{0}12-12{0}12", unseen));
    CAPTURE(std::string(unseen));
    for (const std::string& command : every_command()) {
      CAPTURE(command);
      const Outcome outcome = World(Files{{"plan.yaml", plan}}).run(split_words(command));
      CHECK(outcome.out.find("12-") == std::string::npos);
      CHECK(outcome.err.find("12-") == std::string::npos);
    }
  }
}

TEST_CASE("nor where it stands on two lines, which are shown one by one") {
  const std::string plan = "sbs: 1\nsamverkan:\n  rubrk: född 121212-\n    1212 x\n  medel: B\n  medl: C\n";
  for (const std::string& command : every_command()) {
    CAPTURE(command);
    const Outcome outcome = World(Files{{"plan.yaml", plan}}).run(split_words(command));
    CHECK(outcome.out.find("121212") == std::string::npos);
  }
  const std::string cancelled = fmt::format(fmt::runtime(with_title), "A") +
                                "  - {händelse: kontakt, planerad: 2017-05, av: [skola], inställd: "
                                "\"aaaaaaaaaaaaaaaaaaaaaaaaa 121212-\\n1212 i\"}\n";
  const Outcome calendar = World(Files{{"plan.yaml", cancelled}}).run(split_words("timeline . --format ics"));
  REQUIRE(calendar.code == 0);
  CHECK(unbroken(calendar.out).find("xxxxxx-") != std::string::npos);
  CHECK(unbroken(calendar.out).find("1212") == std::string::npos);
}

TEST_CASE("nor where a line is far too long, and cut within it") {
  for (std::size_t between = 990; between < 1030; ++between) {
    const std::string plan =
        fmt::format("sbs: 1\nsamverkan: {{medel: \"{:a>4000}121212-1212{:a>{}}\", rubrk: B}}\n", "", "", between);
    const Outcome outcome =
        World(Files{{"plan.yaml", plan}}).run({"validate", ".", "--width", "400", "--select", "SBS004"});
    CAPTURE(between);
    CHECK(outcome.code == 1);
    CHECK(outcome.out.find("12") == std::string::npos);
  }
}

TEST_CASE("nor one in the name of a file, however a form writes names") {
  const std::string plan = "sbs: 1\nsamverkan: {rubrk: A}\n";
  for (const std::string name :
       {"121212 1212.yaml", "121212–1212.yaml", "121212\u00AD-1212.yaml", "１２１２１２-１２１２.yaml",
        "121212-\n1212.yaml", "121212-\t1212.yaml", "121212\u200E-1212.yaml"})
    for (const std::string form : {"human", "short", "json", "sarif", "github", "gitlab", "junit"}) {
      CAPTURE(name);
      CAPTURE(form);
      World world(Files{{name, plan}});
      const Outcome outcome = world.run({"validate", name, "--format", form});
      CHECK(outcome.code == 1);
      for (const char* trace : {"1212", "１２", "%EF%BC%91"})
        CHECK(outcome.out.find(trace) == std::string::npos);
      for (const std::string command : {"validate", "timeline"})
        CHECK(world.run({command, "x" + name}).err.find("1212") == std::string::npos);
      CHECK(world.run({"timeline", name}).err.find("1212") == std::string::npos);
    }
}

TEST_CASE("nor one in a comment, in another spelling, in the name of a file, or in what is typed") {
  const std::string& plan = example();
  const std::string misspelt = "sbs: 1\ncollaboration:\n  manndate: sbs-2015  # 121212-1212\n";
  const std::vector<Files> worlds{
      {{"plan.yaml", "# 19121212-1212 ringde\n" + plan}},
      {{"plan.yaml", plan + "# 121212+1212"}},
      {{"plan.yaml", plan + "x-191212121212: 1\n"}},
      {{"19121212-1212.yaml", plan}},
      {{"1212121212/plan.yaml", plan}},
      {{"plan.yaml", "sbs: 1\ncollaboration: 121212-1212: a\n"}},
      {{"plan.yaml", "sbs: 1\nx-a: \"121212-1212\n"}},
      {{"plan.yaml", "sbs: 1\ncollaboration:\n  titel: 121212-1212  # l\xE4s\n"}},
      {{"plan.yaml", misspelt}},
      {{"plan.yaml", plan}, {".sbs.yaml", "rules: {191212121212: off}\n"}},
  };
  for (const Files& files : worlds) {
    for (const std::string& command : commands)
      check_private(command, World(files).run(split_words(command)));
    const Outcome outcome = World(files).run({"validate", ".", "--format", "json"});
    CAPTURE(outcome.out.substr(0, 400));
    if (!files.contains(".sbs.yaml")) CHECK(outcome.out.find("SBS901") != std::string::npos);
  }
  for (const char* command :
       {"explain 19121212-1212", "rules --step 19121212-1212", "rules --mandate 121212-1212",
        "validate 121212-1212.yaml", "validate . --select 121212-1212", "validate . --today 121212-1212",
        "translate 121212-1212.yaml", "translate plan.yaml --to 121212-1212", "validate --121212-1212",
        "timeline . --width 1212121212"})
    check_private(command, World(Files{{"plan.yaml", plan}}).run(split_words(command)));
}

TEST_CASE("nor beside a character that is escaped, or what only looks so") {
  for (const std::string_view escape : {"\\u0012", "\\u0085", "\\u200E", "\\t", "\\n", "\\\\u", "\\\\x"}) {
    const std::string text =
        fmt::format("sbs: 1\nsamverkan: {{uppdrag: sbs-2015, slut: \"{0}121212-1212{0}\"}}\n", escape);
    for (const std::string form : {"json", "sarif", "gitlab", "junit", "github", "short", "human"}) {
      CAPTURE(form);
      const Outcome outcome = World(Files{{"plan.yaml", text}}).run({"validate", "plan.yaml", "--format", form});
      CHECK(outcome.code == 1);
      CHECK(outcome.out.find("121212-1212") == std::string::npos);
      if (form != "junit") CHECK(outcome.out.find("xxxxxx-xxxx") != std::string::npos);
    }
  }
}

TEST_CASE("what only looks like a personal number is none") {
  const std::string plan = R"(sbs: 1
collaboration:
  mandate: sbs-2015
  organiser: {name: Ekvik, type: municipal, organisation_number: 212000-1975, municipality_code: "0114"}
  counted_from: dialogue
  note: "U2015/3357/S, dnr 2016:1212121, tel. 019-588 000, 070-1234567, 2016-06-13/2019-05-31"
schools:
  - {id: a-20160613, name: A, unit_code: "91000014", forms: [compulsory], source: "https://example.org/1212121213"}
)";
  const Outcome outcome = World(Files{{"plan.yaml", plan}}).run({"validate", ".", "--format", "json"});
  for (const Found& one : read_findings(outcome.out))
    CHECK(one.rule != "SBS901");
}

}  // namespace sbs::test
