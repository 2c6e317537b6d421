#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "rules/codes.h"
#include "support/faults.h"
#include "support/json.h"
#include "support/world.h"

// A plan is never harmed, and nothing is said that is not so: outputs, fixes, files that are passed over, plans that
// cannot be read, the time limit.

namespace sbs::test {

namespace {

using Files = std::map<std::string, std::string>;

const std::string head =
    "sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: Ekby kommun, typ: kommunal}\n  räknas_från: dialog\n";
const std::string opened = "tidslinje:\n  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}\n";
const std::string plan = head + opened;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

Outcome run(const Files& files, const std::string& command) { return World(files).run(split_words(command)); }

std::vector<Found> found(const Files& files, const std::string& command) {
  return read_findings(run(files, command + " --format json --lang sv").out);
}

bool any(const std::vector<Found>& all, const std::string& rule, const std::string& severity, const std::string& file) {
  return std::any_of(all.begin(), all.end(), [&](const Found& one) {
    return one.rule == rule && one.severity == severity && one.file == file;
  });
}

}  // namespace

TEST_CASE("no output falls on what was read, or on another") {
  const Files files{{"plan.yaml", plan},
                    {"skolor.yaml", "sbs: 1\nskolor: []\n"},
                    {".sbs.yaml", "language: sv\n"},
                    {"known.yaml", "baseline: 1\nfindings: []\n"},
                    {"other.yaml", "a: 1\n"}};
  for (const std::string& command : std::vector<std::string>{
           "validate . -o plan.yaml", "validate plan.yaml -o skolor.yaml", "validate . --format json=plan.yaml",
           "validate . --format human --format sarif=.sbs.yaml", "timeline . -o ./plan.yaml",
           "checklist plan.yaml -o .sbs.yaml", "status . -o skolor.yaml", "validate . --config .sbs.yaml -o .sbs.yaml",
           "validate . --fix -o plan.yaml", "validate . --format json=a.txt --format sarif=a.txt",
           "validate . --format json=a.txt --format sarif=./a.txt", "validate . --baseline known.yaml -o known.yaml",
           "validate . --baseline known.yaml --format json=./known.yaml", "validate . --write-baseline plan.yaml",
           "validate . --write-baseline .sbs.yaml", "validate . --write-baseline other.yaml",
           "validate . --write-baseline new.yaml -o ./new.yaml", "validate plan.yaml --write-baseline skolor.yaml",
           "translate plan.yaml -o .sbs.yaml"}) {
    CAPTURE(command);
    World world(files);
    const Outcome outcome = world.run(split_words(command));
    CHECK(outcome.code == 2);
    CHECK(!outcome.err.empty());
    CHECK(world.written.empty());
  }
  World world(files);
  CHECK(world.run({"validate", ".", "-o", "other.yaml"}).code == 0);
  CHECK(world.written.size() == 1);
  CHECK(world.run({"translate", "plan.yaml", "-o", "plan.yaml"}).code == 0);
  CHECK(has(world.written.at("plan.yaml"), "collaboration:"));
}

TEST_CASE("what could not be written is not told as mended") {
  const std::string slip =
      "sbs: 1\nsamverkan:\n  updrag: sbs-2015\n  huvudman: {namn: A, typ: kommunal}\n  räknas_från: dialog\n";
  World world({{"a/plan.yaml", slip}, {"b/plan.yaml", slip}});
  world.unwritable = {"a/plan.yaml"};
  const Outcome outcome = world.run({"validate", ".", "--fix", "--lang", "sv"});
  CHECK(outcome.code == 2);
  CHECK(has(outcome.out, "i 1 fil."));
  CHECK(has(outcome.out, "SBS004"));
  CHECK(has(outcome.out, "a/plan.yaml:3:3"));
  CHECK(!has(outcome.out, "b/plan.yaml:3:3"));
  CHECK(world.written.size() == 1);
}

TEST_CASE("only slips are mended; other guesses are questions") {
  const auto mends = [](const std::string& line, const std::string& to) {
    World world({{"plan.yaml", head + "team:\n  - {id: t, typ: skola, medlemmar: [{roll: rektor}]}\n" + line}});
    world.run({"validate", "plan.yaml", "--fix", "--lang", "sv"});
    return world.written.contains("plan.yaml") && has(world.written.at("plan.yaml"), to);
  };
  for (const auto& slip : std::vector<std::pair<std::string, std::string>>{{"slutredovisnig", "slutredovisning"},
                                                                           {"Slutredovisning", "slutredovisning"},
                                                                           {"slut-redovisning", "slutredovisning"},
                                                                           {"slutredovinsing", "slutredovisning"},
                                                                           {"overenskommelse", "överenskommelse"},
                                                                           {"dialog inledd", "dialog_inledd"},
                                                                           {"BESÖK", "besök"},
                                                                           {"team\u00ADmöte", "teammöte"}}) {
    const std::string& written = slip.first;
    const std::string& meant = slip.second;
    CAPTURE(written);
    CHECK(mends("tidslinje:\n  - {händelse: " + written + ", klar: 2016-09-01, av: [skolverket, huvudman]}\n",
                "händelse: " + meant + ","));
  }
  for (const std::string& written :
       std::vector<std::string>{"slutredovisningsmöte", "utvärderingsmöte", "redovisning", "teammöten2", "mote1",
                                "avsluta", "planering", "dialogen", "erbjudanden om insatser"}) {
    CAPTURE(written);
    World world({{"plan.yaml", head + "tidslinje:\n  - {händelse: " + written + ", klar: 2016-09-01, av: [skola]}\n"}});
    CHECK(world.run({"validate", "plan.yaml", "--fix", "--lang", "sv"}).code == 1);
    CHECK(
        !has(world.written.contains("plan.yaml") ? world.written.at("plan.yaml") : plan, "händelse: slutredovisning,"));
  }
  for (const std::string& role : std::vector<std::string>{"processchef", "kurator", "förskolelärare"}) {
    CAPTURE(role);
    World world({{"plan.yaml", head + "team:\n  - {id: t, typ: skola, medlemmar: [{roll: " + role + "}]}\n"}});
    CHECK(world.run({"validate", "plan.yaml", "--fix", "--lang", "sv"}).code == 1);
    CHECK(!world.written.contains("plan.yaml"));
  }
}

TEST_CASE("a slip is told from a word of its own") {
  const std::vector<std::string_view> words{"slutredovisning", "delredovisning", "möte", "teammöte", "avslut", "besök"};
  CHECK(is_slip_of("slutredovisninng", "slutredovisning", words));
  CHECK(is_slip_of("SLUTREDOVISNING", "slutredovisning", words));
  CHECK(is_slip_of("mote", "möte", words));
  CHECK(is_slip_of("MÖTE", "möte", words));
  CHECK(!is_slip_of("möta", "möte", words));
  CHECK(!is_slip_of("redovisning", "delredovisning", words));
  CHECK(!is_slip_of("slutredovisningsmöte", "slutredovisning", words));
  const std::vector<std::string_view> near{"skolan", "skolor"};
  CHECK(!is_slip_of("skolxn", "skolan", near));
}

TEST_CASE("codes in another dress are guessed with the computed value, and only where they are right") {
  using namespace rules;
  for (const char* text : {"12251866.0", "1225 1866", "1225\u00A01866", "”12251866”", "1225-1866", "12251866.00"})
    CHECK_MESSAGE(meant_unit_code(text) == "12251866", text);
  for (const char* text :
       {"SE262000123601", "16262000-1236", "262000–1236", "262000 1236", "262000−1236", "2620001236"})
    CHECK_MESSAGE(meant_organisation_number(text) == "262000-1236", text);
  for (const char* text : {"114", "0114", "114.0", "01 14"})
    CHECK_MESSAGE(meant_municipality_code(text) == "0114", text);
  for (const char* text : {"", "262000-1237", "1212121212", "abc", "12251866.5"})
    CHECK_MESSAGE(meant_organisation_number(text).empty(), text);
  for (const char* text : {"", "02251866", "1225186", "122518667", "12251866.5"})
    CHECK_MESSAGE(meant_unit_code(text).empty(), text);
  for (const char* text : {"", "99", "214", "2699", "x114"})
    CHECK_MESSAGE(meant_municipality_code(text).empty(), text);
}

TEST_CASE("what only looks like a part of a plan is named, beside a plan as an error") {
  for (const std::string& part : std::vector<std::string>{
           "Sbs: 1\nskolor: []\n", "SBS: 1\n", "\u00A0sbs: 1\nteam: []\n", "\u200Bsbs: 1\n", "ssb: 1\n",
           "skolor:\n  - {id: a}\n", "timeline: {a: 1}\n", "\xEF\xBB\xBF\xEF\xBB\xBFsbs: 1\n", "interventions: [\n"}) {
    CAPTURE(part);
    CHECK(any(found({{"plan.yaml", plan}, {"del.yaml", part}}, "validate ."), "SBS015", "error", "del.yaml"));
    CHECK(any(found({{"plan.yaml", plan}, {"del.yaml", part}}, "validate plan.yaml"), "SBS015", "error", "del.yaml"));
    CHECK(any(found({{"a/plan.yaml", plan}, {"b/del.yaml", part}}, "validate ."), "SBS015", "warning", "b/del.yaml"));
    CHECK(!any(found({{"plan.yaml", plan}, {"del.yaml", part}, {".sbs.yaml", "ignore: [del.yaml]\n"}}, "validate ."),
               "SBS015", "error", "del.yaml"));
  }
  for (const std::string& other : std::vector<std::string>{"version: 3\nservices: {}\n", "obs: kom ihåg\n", "a: 1\n",
                                                           "- skolor\n", "# skolor:\n"}) {
    CAPTURE(other);
    CHECK(!any(found({{"plan.yaml", plan}, {"del.yaml", other}}, "validate ."), "SBS015", "error", "del.yaml"));
  }
}

TEST_CASE("a file under a wrong name is named, and a folder without a plan says what lies there") {
  CHECK(any(found({{"plan.yaml", plan}, {"team.yaml.txt", "sbs: 1\n"}}, "validate ."), "SBS015", "warning",
            "team.yaml.txt"));
  CHECK(
      any(found({{"plan.yaml", plan}, {".sbs.yml", "language: en\n"}}, "validate ."), "SBS015", "warning", ".sbs.yml"));
  CHECK(any(found({{"plan.yaml", plan}, {".sbs.yml", "language: en\n"}}, "validate plan.yaml"), "SBS015", "warning",
            ".sbs.yml"));
  const Outcome upper = run({{"PLAN.YAML", plan}, {"TEAM.YML", "sbs: 1\nteam: []\n"}}, "validate . --lang sv");
  CHECK(upper.code == 0);
  CHECK(has(upper.out, "1 plan (2 filer)"));
  const Outcome none = run({{"a.yaml", "x: 1\n"}, {"b/c.yml", "y: 1\n"}}, "validate . --lang sv");
  CHECK(none.code == 2);
  CHECK(has(none.err, "a.yaml"));
  CHECK(has(none.err, "b/c.yml"));
  CHECK(run({{"plan.yaml.txt", plan}}, "validate . --lang sv").code == 2);
  CHECK(run({{"plan.yaml", plan}}, "validate '' --lang sv").code == 2);
}

TEST_CASE("a plan that cannot be read is not drawn as if it were empty") {
  for (const std::string& broken : std::vector<std::string>{
           head + "tidslinje:\n\t- x\n", head + "räknas_fr\xE5n: dialog\n", "sbs: 2\nsamverkan: {}\n",
           head + "  uppdrag: sbs-2017\n", head + "tidslinje: &a []\n"}) {
    CAPTURE(broken);
    for (const std::string& command : std::vector<std::string>{
             "timeline plan.yaml", "checklist plan.yaml", "status plan.yaml",
             "timeline plan.yaml --format ics -o kalender.ics", "checklist plan.yaml --format json"}) {
      CAPTURE(command);
      World world({{"plan.yaml", broken}});
      const Outcome outcome = world.run(split_words(command));
      CHECK(outcome.code == 2);
      CHECK(outcome.out.empty());
      CHECK(has(outcome.err, "plan.yaml"));
      CHECK(world.written.empty());
    }
    const Outcome both = run({{"a/plan.yaml", plan}, {"b/plan.yaml", broken}}, "status . --lang sv");
    CHECK(both.code == 2);
    CHECK(has(both.out, "Ekby kommun"));
    CHECK(has(both.err, "b/plan.yaml"));
  }
}

TEST_CASE("a plan that cannot be read is named in its place among those that are drawn") {
  std::map<std::string, std::string> files{{"planer/a/plan.yaml", plan},
                                           {"planer/b/plan.yaml", plan + "  - [\n"},
                                           {"planer/c/plan.yaml", plan},
                                           {"planer/d e/plan.yaml", plan + "\tx: 1\n"}};
  for (const auto& [from, to] : {std::pair{"planer/a", "Aby"}, std::pair{"planer/c", "Cby"}}) {
    std::string& text = files.at(std::string(from) + "/plan.yaml");
    text.replace(text.find("Ekby"), std::string("Ekby").size(), to);
  }
  const auto in_order = [](const std::string& text, const std::vector<std::string>& words) {
    std::size_t at = 0;
    for (const std::string& word : words) {
      at = text.find(word, at);
      if (at == std::string::npos) return false;
      ++at;
    }
    return true;
  };
  for (const std::string command : {"timeline", "checklist"})
    for (const std::string form : {"text", "markdown", "csv"}) {
      CAPTURE(command);
      CAPTURE(form);
      const Outcome outcome = run(files, command + " planer --lang sv --format " + form);
      CHECK(outcome.code == 2);
      INFO(outcome.out);
      CHECK(in_order(outcome.out, {"Aby", "planer/b/plan.yaml", "sbs validate planer/b/plan.yaml", "Cby",
                                   "planer/d e/plan.yaml", "sbs validate 'planer/d e/plan.yaml'"}));
    }
  for (const std::string form : {"text", "markdown", "csv"}) {
    const Outcome outcome = run(files, "status planer --lang sv --format " + form);
    CHECK(outcome.code == 2);
    INFO(outcome.out);
    CHECK(in_order(outcome.out, {"Aby", "Cby", "planer/b/plan.yaml", "planer/d e/plan.yaml"}));
  }
  for (const std::string command : {"timeline", "checklist", "status", "results"}) {
    const Outcome outcome = run(files, command + " planer --lang sv --format json");
    CHECK(outcome.code == 2);
    const auto read = parse_json(outcome.out);
    CHECK(read.at("plans").size() == 2);
    CHECK(read.at("unread").dump() == R"(["planer/b/plan.yaml","planer/d e/plan.yaml"])");
  }
  std::string calendar = run(files, "timeline planer --lang sv --format ics").out;
  for (std::size_t at; (at = calendar.find("\r\n ")) != std::string::npos;)
    calendar.erase(at, 3);
  CHECK(has(calendar, "\r\nDESCRIPTION:planer/b/plan.yaml kan inte läsas"));
}

TEST_CASE("a time limit that has passed is told as late in every view, and not at all once the collaboration is over") {
  const auto late = [](const std::string& text, const std::string& today) {
    const Files files{{"plan.yaml", text}};
    const std::string common = " plan.yaml --today " + today + " --lang sv";
    const auto timeline = parse_json(run(files, "timeline" + common + " --only overdue --format json").out);
    const auto checklist = parse_json(run(files, "checklist" + common + " --overdue --format json").out);
    const auto status = parse_json(run(files, "status" + common + " --format json").out);
    const auto in_timeline = timeline.at("plans").at(0).at("items");
    const auto in_checklist = checklist.at("plans").at(0).at("tasks");
    const bool timeline_says = std::any_of(in_timeline.begin(), in_timeline.end(),
                                           [](const Json& one) { return one.at("kind") == "last_day"; });
    const bool checklist_says = !in_checklist.empty();
    const bool status_says = status.at("plans").at(0).at("overdue") > 0;
    CHECK(timeline_says == checklist_says);
    CHECK(timeline_says == status_says);
    return timeline_says;
  };
  CHECK(!late(plan, "2019-06-13"));
  CHECK(late(plan, "2019-06-14"));
  CHECK(late(plan, "2026-01-01"));
  CHECK(!late(head + "  status: avslutad\n  slut: 2019-05-01\n" + opened, "2026-01-01"));
  CHECK(!late(head + "  status: avbruten\n  statusskäl: x y\n" + opened, "2026-01-01"));
}

TEST_CASE("exceptions that are nearly exceptions are told, and Swedish words for until hold") {
  const auto told = [](const std::string& comment) {
    return found(
        {{"plan.yaml", head + "tidslinje:\n  - {händelse: möte, planerad: 2016-08, av: [skola]}  # " + comment + "\n"}},
        "validate plan.yaml --today 2016-10-03");
  };
  for (const std::string& comment : std::vector<std::string>{
           "sbs ignore SBS502 väntar", "sbs:ignore SBS502 väntar", "SBS: ignore SBS502 väntar",
           "sbs: ignorera SBS502 väntar", "sbs: undanta SBS502 väntar", "sbs: ingore SBS502 väntar",
           "sbs: ignore\u00A0SBS502 väntar", "sbs: ignore SBS502 till sen väntar"})
    CHECK_MESSAGE(any(told(comment), "SBS017", "warning", "plan.yaml"), comment);
  for (const std::string& comment : std::vector<std::string>{
           "sbs: ignore SBS502 till 2016-12-31 väntar", "sbs: ignore SBS502 t.o.m. 2016-12-31 väntar",
           "sbs: ignore SBS502 väntar", "sbs är bra", "sbs: se protokollet", "ignore this"})
    CHECK_MESSAGE(!any(told(comment), "SBS017", "warning", "plan.yaml"), comment);
  CHECK(any(told("sbs: ignore SBS502 t.o.m. 2016-09-01 väntar"), "SBS017", "warning", "plan.yaml"));
}

TEST_CASE("many findings stay readable") {
  std::string many = head + "tidslinje:\n";
  for (int at = 0; at < 30; ++at)
    many += "  - {händelse: möte, klar: nyss, av: [skola]}\n";
  const Files files{{"plan.yaml", many}};
  const Outcome some = run(files, "validate . --max-findings 3 --statistics --lang sv");
  CHECK(some.code == 1);
  CHECK(has(some.out, "27 påpekanden till visas inte"));
  CHECK(has(some.out, "30  SBS008"));
  CHECK(has(some.out, "30 fel"));
  CHECK(!has(run(files, "validate . --lang sv").out, "visas inte"));
  CHECK(has(run(files, "validate . --format github --lang sv").out, "20 till"));
  for (const std::string& command : std::vector<std::string>{
           "validate . --format json --max-findings 3", "validate . --format sarif --statistics",
           "validate . --max-findings 0", "validate . --max-findings -1", "validate . --max-findings 0x3"})
    CHECK_MESSAGE(run(files, command).code == 2, command);
  CHECK(run(files, "validate . --max-findings 99999999999999999999").out == run(files, "validate .").out);
}

TEST_CASE("what a terminal would obey in a plan is not printed to it, nor where bytes of the plan are") {
  const std::string obeyed = "# \033[2J\u009b31m\u202e\nsbs: 1\n# \033]0;x\a\nsamverkn:\n  rubrik: \u2066Aspvik\r\n";
  for (const std::string command : {"translate plan.yaml --to en", "validate . --fix --diff", "validate ."}) {
    CAPTURE(command);
    World world(Files{{"plan.yaml", obeyed}});
    const Outcome outcome = world.on_terminal().run(split_words(command + " --lang sv --color never"));
    CHECK(has(outcome.out, "x"));
    CHECK(fault_of_text(outcome.out) == "");
  }
  CHECK(has(run(Files{{"plan.yaml", obeyed}}, "translate plan.yaml --to en").out, "# \033[2J\u009b31m\u202e\n"));
}

TEST_CASE("the command line guesses what was meant") {
  const Files files{{"plan.yaml", plan}};
  const auto says = [&](const std::string& command, const std::string& text) {
    const Outcome outcome = run(files, command + " --lang sv");
    CAPTURE(outcome.err);
    CHECK(outcome.code == 2);
    CHECK(has(outcome.err, text));
  };
  says("validat plan.yaml", "menade ni validate?");
  says("timline", "menade ni timeline?");
  says("kumla", "okänt kommando");
  says("validate . --formt json", "menade ni --format?");
  says("validate . --format jsn", "menade ni json?");
  says("timeline . --only dne", "menade ni done?");
  CHECK(run(files, "explain 601 --lang en").out == run(files, "explain SBS601 --lang en").out);
  CHECK(run(files, "explain 'fel[SBS601]' --lang en").code == 0);
  CHECK(has(run(files, "help --lang en").out, "timeline"));
  CHECK(has(run(files, "help validate --lang en").out, "--max-findings"));
  CHECK(run(files, "-V").out == run(files, "--version").out);
  for (const std::string& command :
       std::vector<std::string>{"timeline", "checklist", "status", "validate", "translate"})
    CHECK_MESSAGE(run(files, command + " --lang sv").code == 0, command);
}

TEST_CASE("what a plan says is no command to a runner") {
  const std::string hostile = head + "  rubrik: \"::error::x\"\n" + opened;
  for (const std::string& command :
       std::vector<std::string>{"timeline .", "checklist .", "status .", "timeline . --format markdown", "validate .",
                                "status . --format csv", "timeline . --format csv"}) {
    CAPTURE(command);
    for (const std::string& line : lines_of(run({{"plan.yaml", hostile}}, command).out))
      CHECK(std::string_view(line).substr(std::min(line.find_first_not_of(" \t"), line.size())).substr(0, 2) != "::");
  }
}

TEST_CASE("values that stand together as one text are given back as a list, and a decimal comma in its quotes") {
  const auto help_of = [](const std::string& line) {
    std::string all;
    for (const Found& one : found({{"plan.yaml", head + "tidslinje:\n" + line}}, "validate plan.yaml"))
      all += one.message + "\n" + one.help + "\n";
    return all;
  };
  for (const std::string& by :
       std::vector<std::string>{"[skolverket huvudman]", "[skolverket; huvudman]", "huvudman och skolverket",
                                "[skolverket och huvudman]", "skolverket, huvudman"}) {
    CAPTURE(by);
    const std::string help = help_of("  - {händelse: möte, klar: 2016-09-01, av: " + by + "}\n");
    const std::string block = help_of("  - händelse: möte\n    klar: 2016-09-01\n    av: " + by + "\n");
    CHECK((has(block, "skolverket, huvudman") || has(block, "huvudman, skolverket")));
    if (by.find(',') == std::string::npos)
      CHECK((has(help, "skolverket, huvudman") || has(help, "huvudman, skolverket")));
  }
  CHECK(has(help_of("  - {händelse: möte, klar: 2016-09-01, av: [skola]}\ninsatser:\n  - id: a\n    rubrik: A\n    "
                    "status: pågår\n"
                    "    mål: [{mått: M, utgångsläge: {period: 2016, värde: 67,5}}]\n"),
            "\"67,5\""));
  CHECK(has(help_of("  - händelse: möte\n    klar: 2016-09-01\n    rubrik: #1 Ekskolan\n    av: [skola]\n"),
            "\"#1 Ekskolan\""));
  CHECK(has(help_of("  - {händelse: möte, klar: 20 januari, av: [skola]}\n"), "skriv årtalet"));
}

}  // namespace sbs::test
