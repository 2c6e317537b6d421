#include <doctest/doctest.h>

#include <algorithm>

#include "plan/choices.h"
#include "plan/names.h"
#include "programme/mandates.h"
#include "support/world.h"

// `sbs init`: what it writes, what it asks, and what it refuses.

namespace sbs::test {

namespace {

using Files = std::map<std::string, std::string>;
using Words = std::vector<std::string>;

const Day today = *make_day(2026, 11, 26);

struct Made {
  Outcome outcome;
  Files written;
};

Made made(World& world, Words arguments) {
  arguments.insert(arguments.begin(), "init");
  world.on(today);
  Made made;
  made.outcome = world.run(arguments);
  made.written = world.written;
  return made;
}

Made made(const Words& arguments, const Files& there = {}) {
  World world(there);
  return made(world, arguments);
}

bool says(const std::string& text, const std::string& piece) { return text.find(piece) != std::string::npos; }

/// Nothing is written, exit code 2, and one line says why.
void check_refused(const Words& arguments, const std::string& why, const Files& there = {}) {
  const Made refused = made(arguments, there);
  CAPTURE(why);
  CAPTURE(refused.outcome.err);
  CHECK(refused.outcome.code == 2);
  CHECK(refused.outcome.out.empty());
  CHECK(refused.written.empty());
  CHECK(says(refused.outcome.err, why));
  CHECK(lines_of(refused.outcome.err).size() == 1);
}

}  // namespace

TEST_CASE("a plan, its settings and the schemas that they point at are written, and what to do next is said") {
  const Made plan = made({"kumla", "--lang", "sv", "--organiser", "Kumla kommun", "--school", "Malmens skola"});
  CHECK(plan.outcome.code == 0);
  CHECK(plan.outcome.err.empty());
  Words names;
  for (const auto& [name, text] : plan.written)
    names.push_back(name);
  CHECK(names == Words{"kumla/.sbs.yaml", "kumla/plan.yaml", "kumla/schemas/config.schema.json",
                       "kumla/schemas/plan.sv.schema.json"});
  for (const std::string& name : names)
    CHECK(says(plan.outcome.out, "  " + name + "\n"));
  for (const std::string command : {"validate", "timeline", "checklist"})
    CHECK(says(plan.outcome.out, "\n    sbs " + command + " kumla\n"));
  CHECK(says(plan.outcome.out, "ändra om"));
  CHECK(
      plan.written.at("kumla/plan.yaml").starts_with("# yaml-language-server: $schema=schemas/plan.sv.schema.json\n"));
  CHECK(plan.written.at("kumla/.sbs.yaml").starts_with("# yaml-language-server: $schema=schemas/config.schema.json\n"));
  CHECK(plan.written.at("kumla/schemas/plan.sv.schema.json") ==
        read_file(source_root() + "/schemas/plan.sv.schema.json"));
  CHECK(says(plan.written.at("kumla/plan.yaml"), "    namn: Kumla kommun\n"));
  CHECK(says(plan.written.at("kumla/plan.yaml"), "  - id: malmens-skola\n    namn: Malmens skola\n"));
  // All other commands work in that folder without a word more.
  for (const std::string command : {"validate", "timeline", "checklist", "status", "results", "report"}) {
    const Outcome outcome = World(plan.written).on(today).run({command, "--quiet", "-o", "x"});
    CHECK(outcome.code == 0);
    CHECK(outcome.err.empty());
  }
}

TEST_CASE("with --split each section has a file, in the language of the keys") {
  const Made plan = made({".", "--split", "--keys", "sv", "--mandate", "sbs-2019", "--start", "2024-02-15"});
  CHECK(plan.outcome.code == 0);
  for (const std::string name : {"samverkan", "skolor", "team", "tidslinje", "nulagesanalys", "insatser"}) {
    CAPTURE(name);
    REQUIRE(plan.written.contains(name + ".yaml"));
    CHECK(says(plan.written.at(name + ".yaml"), "\nsbs: 1\n"));
  }
  CHECK(World(plan.written).on(today).run({"validate", "--lang", "en"}).out ==
        "No errors in 1 plan (6 files), checked as of 26 November 2026.\n");
  CHECK(made({".", "--split", "--keys", "en"}).written.contains("collaboration.yaml"));
}

TEST_CASE("the language of the plan is that of messages, or what was asked for") {
  CHECK(says(made({"d", "--lang", "sv"}).written.at("d/plan.yaml"), "\nsamverkan:"));
  CHECK(says(made({"d", "--lang", "en"}).written.at("d/plan.yaml"), "\ncollaboration:"));
  const Made mixed = made({"d", "--lang", "en", "--keys", "sv"});
  CHECK(says(mixed.written.at("d/plan.yaml"), "\nsamverkan:"));
  CHECK(says(mixed.written.at("d/.sbs.yaml"), "language: sv"));
  CHECK(says(mixed.outcome.out, "What to do next:"));
  CHECK(says(mixed.outcome.out, "“ändra om”"));
}

TEST_CASE("values are taken in both languages, and mistyped ones are guessed") {
  const Made plan = made({"d", "--lang", "sv", "--type", "independent", "--form", "preschool", "--form", "grundskola",
                          "--form", "grundskola"});
  CHECK(says(plan.written.at("d/plan.yaml"), "typ: enskild\n"));
  CHECK(says(plan.written.at("d/plan.yaml"), "skolformer: [förskola, grundskola]\n"));
  check_refused({"d", "--lang", "sv", "--type", "enskillt"}, "menade ni enskild?");
  check_refused({"d", "--lang", "en", "--form", "compulsary"}, "did you mean compulsory?");
  check_refused({"d", "--lang", "en", "--mandate", "ri-2025"}, "did you mean ri-2024?");
  check_refused({"d", "--lang", "en", "--keys", "se"}, "--keys");
  check_refused({"d", "--lang", "en", "--start", "13/6 2026"}, "did you mean 2026-06-13?");
  check_refused({"d", "--lang", "sv", "--start", "snart"}, "är inget datum");
  check_refused({"d", "--lang", "en", "--start", ""}, "the value is missing");
  check_refused({"d", "--lang", "en", "--school", " "}, "the value is missing");
  check_refused({"d", "--lang", "en", "--school", "\xE5sen"}, "not UTF-8");
  check_refused({"--lang", "en"}, "is missing");
}

TEST_CASE("what would not be valid is refused in the words of the rule") {
  check_refused({"d", "--lang", "en", "--mandate", "sbs-2015", "--form", "adult"}, "SBS101");
  check_refused({"d", "--lang", "en", "--mandate", "sbs-2019", "--start", "2018-01-01"}, "SBS105");
  check_refused({"d", "--lang", "sv", "--form", "grundsärskola", "--start", "2026-08-17"}, "anpassad_grundskola");
  check_refused({"d", "--lang", "en", "--organiser", "TODO"}, "SBS018");
  const Made number = made({"d", "--lang", "en", "--school", "Eva 19121212-1212"});
  CHECK(number.outcome.code == 2);
  CHECK(number.written.empty());
  CHECK(says(number.outcome.err, "SBS901"));
  CHECK_FALSE(says(number.outcome.err, "1212-1212"));
}

TEST_CASE("of every mandate and form a valid plan is written, or none") {
  std::size_t written = 0;
  std::size_t refused = 0;
  for (const programme::Mandate& mandate : programme::mandates())
    for (const fields::Choice& form : fields::choices<plan::Form>) {
      const std::string id(plan::key_of(mandate.id));
      CAPTURE(id);
      CAPTURE(form.names.en);
      const Made plan = made({"d", "--lang", "en", "--mandate", id, "--form", std::string(form.names.en)});
      if (plan.outcome.code == 0) {
        const Outcome valid = World(plan.written).on(today).run({"validate", "d"});
        CHECK(valid.code == 0);
        if (mandate.replaced.empty()) CHECK(says(valid.out, "No errors in 1 plan"));
        ++written;
      } else {
        CHECK_FALSE(programme::covers(mandate, static_cast<plan::Form>(form.value)));
        CHECK(says(plan.outcome.err, "SBS101"));
        CHECK(plan.written.empty());
        ++refused;
      }
    }
  CHECK(written >= 45);
  CHECK(refused >= 5);
}

TEST_CASE("a mandate that was replaced is written, and that is said") {
  const Made plan = made({"d", "--lang", "sv", "--mandate", "sbs-2019", "--start", "2024-09-01"});
  CHECK(plan.outcome.code == 0);
  CHECK(plan.written.contains("d/plan.yaml"));
  CHECK(plan.outcome.err ==
        "sbs: uppdraget sbs-2019 ersattes i april 2024 av ri-2024. Ett nytt uppdrag ersätter det gamla. Samarbeten som "
        "redan var beslutade slutförs, men nya börjar under det nya uppdraget. (sbs explain SBS108)\n");
  CHECK(made({"d", "--mandate", "ri-2024"}).outcome.err.empty());
}

TEST_CASE("nothing that is there is written over") {
  check_refused({"d", "--lang", "en"}, "d/plan.yaml", {{"d/plan.yaml", "mine"}});
  check_refused({"d", "--lang", "en"}, "a plan is here already (d/old.yml)", {{"d/old.yml", "sbs: 1\nschools: []\n"}});
  check_refused({"d", "--lang", "sv", "--split"}, "d/tidslinje.yaml finns redan", {{"d/tidslinje.yaml", "- mitt\n"}});
  check_refused({"d", "--lang", "en"}, "d/.sbs.yaml", {{"d/.sbs.yaml", "language: sv\n"}});
  check_refused({"d", "--lang", "en"}, "d/schemas/plan.en.schema.json", {{"d/schemas/plan.en.schema.json", "{}\n"}});
  check_refused({"d", "--lang", "en"}, "d/schemas/plan.en.schema.json",
                {{"d/schemas/plan.en.schema.json/x", "a folder"}});
  check_refused({"d", "--lang", "en"}, "d is no folder", {{"d", "mine"}});
  check_refused({"-", "--lang", "en"}, "standard output");
  check_refused({"d", "--lang", "en", "-o", "d/plan.yaml"}, "never written over");
}

TEST_CASE("what is there as it would be written stays, and other files do not matter") {
  const Made first = made({"d", "--lang", "en"});
  Files there = first.written;
  there.erase("d/plan.yaml");
  there["d/README.md"] = "mine";
  there["d/ci.yaml"] = "jobs: []\n";
  const Made again = made({"d", "--lang", "en", "--organiser", "Kumla kommun"}, there);
  CHECK(again.outcome.code == 0);
  CHECK(again.written.size() == 1);
  CHECK(again.written.contains("d/plan.yaml"));
}

TEST_CASE("a plan in a repository uses the settings and schemas of the repository") {
  Files there = made({"."}, {}).written;
  there.erase("plan.yaml");
  there[".git/HEAD"] = "ref";
  const Made plan = made({"planer/norra", "--lang", "en"}, there);
  CHECK(plan.outcome.code == 0);
  CHECK(plan.written.size() == 1);
  CHECK(plan.written.at("planer/norra/plan.yaml")
            .starts_with("# yaml-language-server: $schema=../../schemas/plan.en.schema.json\n"));
  // Another version of the schema is not what the plan was written by.
  there["schemas/plan.en.schema.json"] = "{}\n";
  const Made beside = made({"planer/norra", "--lang", "en"}, there);
  CHECK(beside.written.contains("planer/norra/schemas/plan.en.schema.json"));
  CHECK_FALSE(beside.written.contains("planer/norra/.sbs.yaml"));
}

TEST_CASE("on a terminal, what is missing is asked for, and what is there is not") {
  const Made plan = made(World(Files{}).at_keyboard("Kumla kommun\nfriskola\nindependent\nMalmens skola\nÅsen\n\n"
                                                    "preschool\n\nri-2024\n31/12\nHT2026\n"),
                         {"d", "--lang", "en"});
  CHECK(plan.outcome.code == 0);
  const std::string& text = plan.written.at("d/plan.yaml");
  CHECK(says(text, "name: Kumla kommun\n    type: independent\n"));
  CHECK(says(text, "- id: malmens-skola\n"));
  CHECK(says(text, "- id: asen\n"));
  CHECK(says(text, "forms: [preschool]\n"));
  CHECK(says(text, "start: HT2026\n"));
  CHECK_FALSE(says(folded(text), "name: Kumla kommun # change if"));
  CHECK(says(plan.outcome.err, "What is the organiser: municipal, independent, region or state? [municipal] "));
  CHECK(says(plan.outcome.err, "unknown value “friskola”"));
  CHECK(says(plan.outcome.err, "“31/12” is not a date"));

  const Made known =
      made(World(Files{}).at_keyboard(""), {"d", "--lang", "sv", "--organiser", "a b", "--type", "kommunal", "--school",
                                            "c", "--form", "grundskola", "--mandate", "ri-2024", "--start", "2026-12"});
  CHECK(known.outcome.code == 0);
  CHECK(known.outcome.err.empty());
}

TEST_CASE("empty answers leave the guesses, and an end writes nothing") {
  const Made guessed = made(World(Files{}).at_keyboard("\n\n\n\n\n\n"), {"d", "--lang", "sv"});
  CHECK(guessed.outcome.code == 0);
  CHECK(guessed.written == made({"d", "--lang", "sv"}).written);
  const Made ended = made(World(Files{}).at_keyboard("Kumla\n"), {"d", "--lang", "sv"});
  CHECK(ended.outcome.code == 2);
  CHECK(ended.written.empty());
  CHECK(says(ended.outcome.err, "avbrutet: inget skrevs"));
}

TEST_CASE("what cannot be asked is not, and what cannot be written is told") {
  World piped{Files{}};
  piped.typing("Kumla kommun\n");
  CHECK(made(piped, {"d", "--lang", "sv"}).outcome.err.empty());
  World sealed{Files{}};
  sealed.unwritable.insert("d/.sbs.yaml");
  const Made refused = made(sealed, {"d", "--lang", "en"});
  CHECK(refused.outcome.code == 2);
  CHECK(refused.outcome.out.empty());
  CHECK(says(refused.outcome.err, "d/.sbs.yaml"));
}

TEST_CASE("a folder without a plan, and one that is not there, point at init") {
  const auto err = [](const Files& there, const std::string& path) {
    return World(there).run({"validate", path, "--lang", "en"}).err;
  };
  CHECK(says(err({{"d/a.txt", ""}}, "d"), "begin a new plan with: sbs init d\n"));
  CHECK(says(err({{"d e/ci.yaml", "a: 1\n"}}, "d e"), "begin a new plan with: sbs init 'd e'\n"));
  CHECK(says(err({}, "nowhere"), "begin a new plan in that folder with: sbs init nowhere\n"));
  CHECK_FALSE(says(err({}, "nowhere.yaml"), "init"));
}

}  // namespace sbs::test
