#include "schedule/results.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "support/json.h"
#include "support/world.h"

// Goals: how far each has come, counted by hand, and that nothing of it is lost on the way to people.

namespace sbs::test {

namespace {

/// A plan of one intervention that goes on, with these goals, each the lines of a YAML list, and further lines.
std::string plan_with(const std::string& goals, const std::string& more = {}, const std::string& status = "pågår") {
  return fmt::format(R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {{namn: Exempelkommunen, typ: kommunal}}
  räknas_från: dialog
skolor:
  - {{id: norra, namn: Norra skolan, skolformer: [grundskola]}}
  - {{id: södra, namn: Södra skolan, skolformer: [grundskola]}}
tidslinje:
  - {{händelse: dialog_inledd, klar: 2016-06-13}}
insatser:
  - id: läsning
    rubrik: Läsning
    status: {}
    skolor: [norra]
    ansvariga: [{{part: skola, vem: rektor, åtagande: Leder arbetet.}}]
{}    mål:
{})",
                     status, more, goals);
}

std::string goal(const std::string& values) { return "      - {mått: Mått, enhet: procent, " + values + "}\n"; }

World world_of(const std::string& plan) {
  World world({{"plan.yaml", plan}});
  world.on(*make_day(2018, 10, 1));
  return world;
}

Json goals_of(const std::string& plan, const std::vector<std::string>& more = {}) {
  std::vector<std::string> arguments{"results", "plan.yaml", "--format", "json", "--lang", "sv"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return parse_json(world_of(plan).run(arguments).out).at("plans").at(0).at("goals");
}

struct Counted {
  std::string values;
  std::optional<long> share;
  bool early;
  std::string state;
  bool behind;
};

void check(const Counted& one) {
  CAPTURE(one.values);
  const Json goals = goals_of(plan_with(goal(one.values)));
  REQUIRE(goals.size() == 1);
  const Json& read = goals.at(0);
  CHECK(read.at("share") == (one.share ? Json(*one.share) : Json()));
  CHECK(read.at("early") == one.early);
  CHECK(read.at("state") == one.state);
  CHECK(read.at("behind") == one.behind);
}

std::string text_of(const std::string& plan, const std::string& options) {
  return world_of(plan).run(split_words("results plan.yaml " + options)).out;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string baseline = "utgångsläge: {period: 2016, värde: 60}, ";
const std::string target = "målvärde: {period: 2017, värde: 80}, ";

}  // namespace

TEST_CASE("results: the share of the way, its state, and whether the goal is behind") {
  for (const Counted& one :
       {// Half of the way; a third of it is 33.3 %, rounded down; and down also below 0.
        Counted{baseline + target + "utfall: [{period: 2017, värde: 70}]", 50, false, "approaching", true},
        Counted{"utgångsläge: {period: 2016, värde: 60}, målvärde: {period: 2017, värde: 90}, utfall: [{period: "
                "2017, värde: 70}]",
                33, false, "approaching", true},
        Counted{"utgångsläge: {period: 2016, värde: 60}, målvärde: {period: 2017, värde: 90}, utfall: [{period: "
                "2017, värde: 59}]",
                -4, false, "further_away", true},
        Counted{baseline + target + "utfall: [{period: 2017, värde: 60}]", 0, false, "unchanged", true},
        Counted{baseline + target + "utfall: [{period: 2017, värde: 80}]", 100, false, "reached", false},
        Counted{baseline + target + "utfall: [{period: 2017, värde: 90}]", 150, false, "reached", false},
        // 3.6 of 12, which no binary number is exactly.
        Counted{"utgångsläge: {period: 2016, värde: 63}, målvärde: {period: 2017, värde: 75}, utfall: [{period: "
                "2017, värde: 66.6}]",
                30, false, "approaching", true},
        // Lower is better.
        Counted{"utgångsläge: {period: 2016, värde: 18}, målvärde: {period: 2017, värde: 8}, utfall: [{period: "
                "2017, värde: 9}]",
                90, false, "approaching", true},
        Counted{"utgångsläge: {period: 2016, värde: 18}, målvärde: {period: 2017, värde: 8}, utfall: [{period: "
                "2017, värde: 20}]",
                -20, false, "further_away", true},
        Counted{"utgångsläge: {period: 2016, värde: 18}, målvärde: {period: 2017, värde: 8}, utfall: [{period: "
                "2017, värde: 7}]",
                110, false, "reached", false},
        // A value that is withheld is never 0.
        Counted{baseline + target + "utfall: [{period: 2017, värde: ..}]", std::nullopt, false, "withheld", false},
        Counted{target + "utgångsläge: {period: 2016, värde: ..}, utfall: [{period: 2017, värde: 70}]", std::nullopt,
                false, "withheld", false},
        // Words, on any side.
        Counted{baseline + target + "utfall: [{period: 2017, värde: nästan}]", std::nullopt, false, "in_words", false},
        Counted{"utgångsläge: {period: 2016, värde: låg}, " + target + "utfall: [{period: 2017, värde: 70}]",
                std::nullopt, false, "in_words", false},
        // A goal to stay where one is.
        Counted{"utgångsläge: {period: 2016, värde: 80}, " + target + "utfall: [{period: 2017, värde: 80}]",
                std::nullopt, false, "reached", false},
        Counted{"utgångsläge: {period: 2016, värde: 80}, " + target + "utfall: [{period: 2017, värde: 82}]",
                std::nullopt, false, "not_applicable", false},
        // An outcome of a time before the target's, certainly: what may be of the same time is not.
        Counted{baseline + "målvärde: {period: 2019, värde: 80}, utfall: [{period: 2018-06, värde: 65}]", 25, true,
                "approaching", false},
        Counted{baseline + "målvärde: {period: 2018/19, värde: 80}, utfall: [{period: 2018, värde: 65}]", 25, false,
                "approaching", false},
        // The latest by its period, wherever it is written; of one period, the one written last.
        Counted{baseline + target + "utfall: [{period: 2017, värde: 75}, {period: 2016-09, värde: 65}]", 75, false,
                "approaching", true},
        Counted{baseline + target + "utfall: [{period: 2017, värde: 75}, {period: 2017, värde: 70}]", 50, false,
                "approaching", true},
        // The latest counts, though one before it is a number.
        Counted{baseline + target + "utfall: [{period: 2017, värde: ..}, {period: 2016-09, värde: 65}]", std::nullopt,
                false, "withheld", false},
        // Nothing measured yet; what the plan lacks.
        Counted{baseline + target, std::nullopt, false, "not_measured", false},
        Counted{target + "utfall: [{period: 2017, värde: 70}]", std::nullopt, false, "not_in_plan", false},
        Counted{baseline + "utfall: [{period: 2017, värde: 70}]", std::nullopt, false, "not_in_plan", false}})
    check(one);
}

TEST_CASE("results: what a review says makes a goal behind, too, and the latest review counts") {
  const std::string ahead = goal(baseline + "målvärde: {period: 2019, värde: 80}, utfall: [{period: 2018, värde: 70}]");
  const std::string reviews =
      "    avstämningar:\n      - {klar: 2018-06-01, av: rektor, läge: avviker}\n"
      "      - {klar: 2017-06-01, av: rektor, läge: enligt_plan}\n    nästa_avstämning: 2018-12\n";
  const Json row = goals_of(plan_with(ahead, reviews)).at(0);
  CHECK(row.at("behind") == true);
  CHECK(row.at("review").at("done").at("text") == "2018-06-01");
  CHECK(row.at("review").at("progress") == "off_track");
  CHECK(row.at("next_review").at("date").at("text") == "2018-12");
  CHECK(goals_of(plan_with(ahead)).at(0).at("behind") == false);
}

TEST_CASE("results: four kinds of nothing, each with its own words") {
  const std::string goals = goal(baseline + target) + goal(baseline + target + "utfall: [{period: 2017, värde: ..}]") +
                            goal(target + "utfall: [{period: 2017, värde: 70}]");
  const Json read = goals_of(plan_with(goals));
  CHECK(read.at(0).at("latest").at("missing") == "not_measured");
  CHECK(read.at(1).at("latest").at("missing") == "withheld");
  CHECK(read.at(2).at("baseline").at("missing") == "not_in_plan");
  CHECK(read.at(0).at("review").at("missing") == "not_in_plan");
  const Json stopped = goals_of(plan_with(goals, "    statusskäl: Personalen slutade.\n", "avbruten"));
  CHECK(stopped.at(0).at("latest").at("missing") == "not_applicable");
  CHECK(stopped.at(0).at("next_review").at("missing") == "not_applicable");
  for (const std::string width : {"60", "160"}) {
    const std::string sv = text_of(plan_with(goals), "--lang sv --width " + width);
    CHECK(has(sv, "inte mätt än"));
    CHECK(has(sv, "skyddad uppgift"));
    CHECK(has(sv, "saknas i planen"));
    const std::string en =
        text_of(plan_with(goals, "    statusskäl: Personalen slutade.\n", "avbruten"), "--lang en --width " + width);
    CHECK(has(en, "not applicable"));
    CHECK(has(en, "withheld"));
    CHECK(has(en, "3 goals of stopped or declined interventions not counted"));
  }
}

TEST_CASE("results: the heading says what was found, and a choice says how much of it is shown") {
  const std::string goals = goal(baseline + target + "utfall: [{period: 2017, värde: 85}]") +
                            goal(baseline + target + "utfall: [{period: 2017, värde: 80}]") +
                            goal(baseline + target + "utfall: [{period: 2017, värde: 65}]") + goal(baseline + target);
  CHECK(has(text_of(plan_with(goals), "--lang sv"), "2 av 4 mål är nådda · 1 närmar sig · 1 inte mätt än"));
  CHECK(has(text_of(plan_with(goals), "--lang en"), "2 of 4 goals are reached · 1 approaching · 1 not measured yet"));
  CHECK(goals_of(plan_with(goals), {"--only", "reached"}).size() == 2);
  CHECK(goals_of(plan_with(goals), {"--only", "behind"}).size() == 1);
  CHECK(goals_of(plan_with(goals), {"--only", "unmeasured"}).size() == 1);
  CHECK(goals_of(plan_with(goals), {"--school", "norra"}).size() == 4);
  CHECK(goals_of(plan_with(goals), {"--school", "södra"}).empty());
  CHECK(goals_of(plan_with(goals), {"--for", "rektor"}).size() == 4);
  CHECK(goals_of(plan_with(goals), {"--for", "skolverket"}).empty());
  CHECK(has(text_of(plan_with(goals), "--lang sv --only behind"), "1 av 4 mål visas"));
  const std::string none = text_of(plan_with(goals), "--lang sv --school södra");
  CHECK(has(none, "0 av 4 mål visas"));
  CHECK(has(none, "inget av det ni frågade efter"));
  CHECK(world_of(plan_with(goals)).run({"results", ".", "--school", "nora", "--lang", "sv"}).err ==
        "sbs: --school: ingen skola har id:t ”nora”; menade ni norra?\n");
  CHECK(world_of(plan_with(goals)).run({"results", ".", "--for", "Ingen Alls"}).code == 2);
  CHECK(world_of(plan_with(goals)).run({"results", ".", "--only", "late"}).code == 2);
}

TEST_CASE("results: a plan without goals says so in one line") {
  std::string plan = plan_with("");
  plan.erase(plan.find("    mål:"));
  CHECK(has(text_of(plan, "--lang sv"), "\nPlanen har inga mål.\n"));
  CHECK(has(text_of(plan, "--lang en --format markdown"), "\nThe plan has no goals.\n"));
  CHECK(lines_of(text_of(plan, "--format csv")).size() == 1);
  CHECK(goals_of(plan).empty());
}

TEST_CASE("results: values are drawn on one line, percentages on one axis, other units each on its own") {
  const std::string line = goal(baseline + target + "utfall: [{period: 2017, värde: 70}]");
  CHECK(has(text_of(plan_with(line), "--lang sv"), "────────────○─●─│────"));
  CHECK(has(text_of(plan_with(line), "--lang sv --ascii"), "------------o-*-|----"));
  CHECK(has(text_of(plan_with(line), "--lang sv --width 160"), "────────────○─●─│────"));
  CHECK_FALSE(has(text_of(plan_with(line), "--lang sv"), "egen axel"));
  const std::string lessons =
      "      - {mått: Besök, enhet: lektioner, utgångsläge: {period: 2016, värde: 3}, målvärde: {period: 2017, värde: "
      "13}, utfall: [{period: 2017, värde: \"10,5\"}]}\n";
  const std::string drawn = text_of(plan_with(lessons), "--lang sv");
  CHECK(has(drawn, "○──────────────●────│"));
  CHECK(has(drawn, "egen axel 3–13"));
  CHECK(has(drawn, "3 lektioner (2016) → 10,5 lektioner (2017)"));
  CHECK(has(text_of(plan_with(lessons), "--lang en"), "10.5 lektioner (2017)"));
  // Where nothing can be compared, nothing is drawn.
  const std::string alone = "      - {mått: Besök, enhet: lektioner, målvärde: {period: 2017, värde: 13}}\n";
  CHECK_FALSE(has(text_of(plan_with(alone), "--lang sv"), "───"));
}

TEST_CASE("results: a goal in words is told in sentences") {
  const std::string words =
      "      - {mått: Nämnden beslutar, utgångsläge: {period: 2016, värde: Rapporten antecknas.}, "
      "målvärde: {period: 2017, värde: Beslut fattas.}}\n";
  for (const std::string width : {"60", "160"}) {
    const std::string text = text_of(plan_with(words), "--lang sv --width " + width);
    CHECK(has(text, "Utgångsläge (2016): ”Rapporten antecknas.”\n"));
    CHECK(has(text, "Mål (2017): ”Beslut fattas.”\n"));
    CHECK(has(text, "Senaste utfall: inte mätt än\n"));
  }
}

TEST_CASE("results: every width holds, however long a text is") {
  const std::string name(10'000, 'm');
  for (const std::string& text : {std::string("Läskravet"), name, std::string("'| - [x] <b> =cmd() \xE2\x80\xAE'")}) {
    const std::string plan =
        plan_with("      - {mått: " + text + ", enhet: " + text + ", grupp: " + text + ", " + baseline + target +
                  "utfall: [{period: 2017, värde: 70}]}\n      - {mått: " + text + ", " + baseline +
                  "målvärde: {period: 2017, värde: " + text + "}}\n");
    for (const std::size_t width : {40U, 60U, 80U, 100U, 130U, 160U, 400U}) {
      const Outcome outcome = world_of(plan).run({"results", ".", "--width", std::to_string(width)});
      CHECK(outcome.code == 0);
      for (const std::string& line : lines_of(outcome.out))
        CHECK(display_width(line) <= width);
      CHECK(outcome.out.find("\xE2\x80\xAE") == std::string::npos);
    }
  }
}

TEST_CASE("results: of several plans each is told, and all together") {
  const std::string one = plan_with(goal(baseline + target + "utfall: [{period: 2017, värde: 85}]"));
  World several({{"a/plan.yaml", one}, {"b/plan.yaml", one}, {"c/plan.yaml", "sbs: 2\nsamverkan: {}\n"}});
  const Outcome outcome = several.run({"results", ".", "--lang", "sv"});
  CHECK(outcome.code == 2);
  CHECK(has(outcome.out, "\n2 planer · 2 av 2 mål är nådda\n"));
  CHECK(has(outcome.out, "c/plan.yaml"));
  CHECK(has(several.run({"results", ".", "--lang", "en", "--format", "markdown"}).out, "2 of 2 goals are reached"));
}

TEST_CASE("a spreadsheet is not for a terminal, and CSV for Excel is CSV") {
  const std::string plan = plan_with(goal(baseline + target + "utfall: [{period: 2017, värde: 70.5}]"));
  for (const std::string command : {"timeline", "checklist", "status", "results"}) {
    World terminal({{"plan.yaml", plan}});
    terminal.on_terminal();
    CHECK(terminal.run({command, ".", "--format", "xlsx", "--lang", "sv"}).err ==
          "sbs: xlsx går inte att visa i en terminal: skriv -o FIL\n");
    CHECK(terminal.run({command, ".", "--format", "xlsx", "-o", "ut.xlsx"}).code == 0);
    CHECK(terminal.written.at("ut.xlsx").starts_with("PK"));
    CHECK(World({{"plan.yaml", plan}}).run({command, ".", "--format", "xlsx"}).out == terminal.written.at("ut.xlsx"));
    CHECK(terminal.run({command, ".", "--format", "csv", "--excel"}).out.starts_with("\xEF\xBB\xBF"));
    CHECK(terminal.run({command, ".", "--excel", "--lang", "en"}).err ==
          "sbs: --excel goes with csv: write --format csv --excel\n");
  }
  CHECK(has(text_of(plan, "--format csv --excel --lang sv"), ";70,5;2017;"));
  CHECK(has(text_of(plan, "--format csv --lang sv"), ",70.5,2017,"));
}

TEST_CASE("results: goals of stopped and declined interventions are kept and marked") {
  const std::string line = goal(baseline + target + "utfall: [{period: 2017, värde: 70}]");
  const std::string text = text_of(plan_with(line, "    statusskäl: Skolan lades ner.\n", "avbruten"), "--lang sv");
  CHECK(has(text, "Läsning · avbruten"));
  CHECK(has(text, "\n1 mål av avbrutna eller avböjda insatser räknas inte"));
}

}  // namespace sbs::test
