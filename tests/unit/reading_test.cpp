#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/json.h"
#include "support/world.h"

// What is true of one thing of a plan is told alike by the timeline and the checklist, however it is written.

namespace sbs::test {

namespace {

/// A plan in its fifth step with some events, interventions, teams and keys of the collaboration of one's own.
std::string plan(const std::string& events, const std::string& interventions = "", const std::string& above = "") {
  return R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
)" + above +
         R"(skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundskola]}
  - {id: södra, namn: Södra skolan, skolformer: [grundskola], från: 2016-08-15, till: 2017-03-31, lämnade: Skolan läggs ned.}
team:
  - id: t
    typ: skola
    skolor: [norra]
    medlemmar:
      - {roll: rektor, namn: Karin Ek}
      - {roll: förskolechef, namn: Bo Ask, skolor: [södra]}
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
  - {händelse: överenskommelse, klar: 2016-12-01, av: [skolverket, huvudman]}
)" + events +
         "insatser:\n  - id: i\n    rubrik: Läsning\n    status: pågår\n    skolor: [norra]\n    start: 2017-01-10\n" +
         interventions;
}

Outcome run(const std::string& text, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin() + 1, "plan.yaml");
  arguments.insert(arguments.end(), {"--lang", "sv"});
  return World({{"plan.yaml", text}}).on(*make_day(2017, 5, 1)).run(arguments);
}

/// The things of a view that are called so.
std::vector<Json> things(const std::string& text, const std::string& command, const std::string& what,
                         std::vector<std::string> options = {}) {
  options.insert(options.begin(), {command, "--format", "json"});
  const Outcome outcome = run(text, options);
  REQUIRE(outcome.code == 0);
  std::vector<Json> found;
  const Json read = parse_json(outcome.out);
  for (const Json& one : read["plans"][0][command == "timeline" ? "items" : "tasks"])
    if (one["what"] == what) found.push_back(one);
  return found;
}

Json only(const std::string& text, const std::string& command, const std::string& what) {
  const auto found = things(text, command, what);
  CAPTURE(command);
  CAPTURE(what);
  REQUIRE(found.size() == 1);
  return found.front();
}

std::string date(const Json& thing) { return thing["date"].is_null() ? "" : thing["date"]["text"].get<std::string>(); }

}  // namespace

TEST_CASE("a series that was held and then cancelled is done, and not to come") {
  const std::string text = plan(
      "  - {händelse: teammöte, rubrik: Serien, planerad: 2017-02-01/2017-12-31, intervall: 1 månad, klar: "
      "[2017-02-01, "
      "2017-03-01], inställd: Ingen kom.}\n");
  const Json task = only(text, "checklist", "Serien");
  CHECK(task["state"] == "done");
  CHECK(date(task) == "2017-03-01");
  const auto items = things(text, "timeline", "Serien");
  REQUIRE(items.size() == 3);
  for (const Json& item : items)
    CHECK(item["state"] == (item["date"]["last"] == "2017-12-31" ? "cancelled" : "done"));
}

TEST_CASE("a series of meetings goes on until its last day, whatever kind they are of") {
  for (const std::string kind : {"möte", "teammöte", "milstolpe", "kontakt"}) {
    const std::string text =
        plan(fmt::format("  - {{händelse: {}, rubrik: Serien, planerad: 2017-02-01/2017-12-31, intervall: 2 veckor, "
                         "klar: 2017-02-01}}\n",
                         kind));
    const Json task = only(text, "checklist", "Serien");
    CHECK(task["state"] == "due");
    CHECK(task["every"]["count"] == 2);
    CHECK(date(task) == "2017-02-01/2017-12-31");
    const auto items = things(text, "timeline", "Serien");
    REQUIRE(items.size() == 2);
    CHECK(items.back()["state"] == "due");
  }
}

TEST_CASE("what cannot be read makes nothing late") {
  const std::string text = plan("  - {händelse: nulägesanalys, rubrik: Analysen, planerad: 2017-01-15, klar: igår}\n",
                                "    aktiviteter:\n      - {rubrik: Handledning, planerad: 2017-01-20, klar: igår}\n");
  CHECK(things(text, "timeline", "Analysen").empty());
  CHECK(only(text, "checklist", "Analysen")["state"] == "open");
}

TEST_CASE("a date that is not the last one written, but the latest") {
  const std::string text = plan("  - {händelse: delredovisning, rubrik: Redovisad, klar: [2017-03-01, 2017-02-01]}\n");
  CHECK(date(only(text, "checklist", "Redovisad")) == "2017-03-01");
}

TEST_CASE("after the agreement a visit by Skolverket is a contact of step 5") {
  const std::string text = plan("  - {händelse: besök, rubrik: Besöket, planerad: 2017-06-01, av: [skolverket]}\n");
  CHECK(only(text, "checklist", "Besöket")["step"] == 5);
  CHECK(only(text, "timeline", "Besöket")["step"] == 5);
  const std::string calendar = run(text, {"timeline", "--format", "ics"}).out;
  CHECK(calendar.find("CATEGORIES:Steg 5: Genomförande") != std::string::npos);
}

TEST_CASE("who has to do with a thing is the same in both views: the plan's own word, else the programme's") {
  const std::string text = plan(
      "  - {händelse: delredovisning, rubrik: Redovisningen, planerad: 2017-06-10}\n"
      "  - {händelse: milstolpe, rubrik: Milstolpen, planerad: 2017-06-10}\n");
  CHECK(only(text, "checklist", "Redovisningen")["who"] == "huvudmannen och skolan");
  CHECK(only(text, "timeline", "Redovisningen")["who"] == "huvudmannen och skolan");
  CHECK(only(text, "timeline", "Milstolpen")["who"].is_null());
  CHECK(only(text, "timeline", "Läsning: börjar")["who"] == "huvudmannen och skolan");
  for (const std::string command : {"timeline", "checklist"})
    CHECK(things(text, command, "Redovisningen", {"--for", "rektor"}).size() == 1);
}

TEST_CASE("a planned refusal is told by both") {
  const std::string text = plan("  - {händelse: tackat_nej, rubrik: Svaret, planerad: 2017-04-01, skolor: [södra]}\n");
  CHECK(only(text, "timeline", "Svaret")["state"] == "overdue");
  CHECK(only(text, "checklist", "Svaret")["state"] == "overdue");
}

TEST_CASE("what was stopped ended on its last day, and was not carried through") {
  const std::string text =
      plan("", "  - {id: j, rubrik: Taluppfattning, status: avbruten, start: 2017-01-10, slut: 2017-03-01}\n");
  CHECK(only(text, "timeline", "Taluppfattning: avbryts")["state"] == "done");
  const auto carried_out = things(text, "checklist", "slut");
  REQUIRE(carried_out.size() == 2);
  CHECK(carried_out[1]["state"] == "not_applicable");
  CHECK(carried_out[1]["date"].is_null());
}

TEST_CASE("schools that join or leave, and pauses, are told and drawn") {
  const std::string text = plan("", "",
                                "  pauser:\n    - {från: 2017-02-01, till: 2017-02-28, skäl: Rektorsbyte}\n"
                                "    - {från: 2017-09, skäl: Flytt till nya lokaler}\n");
  CHECK(only(text, "timeline", "Södra skolan kommer med i samarbetet")["kind"] == "school_joins");
  const Json left = only(text, "timeline", "Södra skolan lämnar samarbetet: Skolan läggs ned.");
  CHECK(left["state"] == "done");
  CHECK(left["schools"] == Json{"södra"});
  CHECK(date(only(text, "timeline", "Samarbetet pausas: Rektorsbyte")) == "2017-02-01");
  CHECK(date(only(text, "timeline", "Pausen slutar")) == "2017-02-28");
  CHECK(only(text, "timeline", "Samarbetet pausas: Flytt till nya lokaler")["state"] == "planned");

  const std::string picture = run(text, {"timeline", "--width", "100"}).out;
  for (const std::string row : {"\nSkolor ", "\nNorra skolan ", "\nSödra skolan ", "\nPauser ", "\nRektorsbyte "})
    CHECK(picture.find(row) != std::string::npos);
  // Where no school joined or left, the picture has no rows for them.
  CHECK(run("sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: A, typ: kommunal}\n  räknas_från: dialog\n"
            "skolor:\n  - {id: a, namn: A, skolformer: [grundskola]}\n"
            "tidslinje:\n  - {händelse: dialog_inledd, klar: 2016-06-13}\n",
            {"timeline"})
            .out.find("Skolor") == std::string::npos);
}

TEST_CASE("a person is asked for what their role is asked for, at their schools") {
  const std::string text = plan(
      "  - {händelse: möte, rubrik: Södras möte, planerad: 2017-06-10, av: [skola], skolor: [södra]}\n"
      "  - {händelse: möte, rubrik: Norras möte, planerad: 2017-06-11, av: [skola], skolor: [norra]}\n"
      "  - {händelse: möte, rubrik: Allas möte, planerad: 2017-06-12, av: [skola]}\n",
      "    aktiviteter:\n      - {rubrik: Lektionsbesök, planerad: 2017-06-01, vem: rektor och Eva Al}\n");
  for (const std::string command : {"timeline", "checklist"}) {
    const auto for_whom = [&](const std::string& who, const std::string& what) {
      return things(text, command, what, {"--for", who}).size();
    };
    CHECK(for_whom("Karin Ek", "Norras möte") == 1);
    CHECK(for_whom("karin", "Allas möte") == 1);
    CHECK(for_whom("Karin Ek", "Södras möte") == 0);
    CHECK(for_whom("Bo Ask", "Södras möte") == 1);
    CHECK(for_whom("Bo Ask", "Norras möte") == 0);
    for (const std::string role : {"rektor", "principal"})
      CHECK(for_whom(role, "Norras möte") == 1);
  }
  const auto visits = [&](const std::string& who) {
    return things(text, "timeline", "Läsning: Lektionsbesök", {"--for", who}).size();
  };
  CHECK(visits("principal") == 1);
  CHECK(visits("rektor") == 1);
  CHECK(visits("Eva Al") == 1);
  // A part of a name that has a hyphen is no name.
  CHECK(run(plan("  - {händelse: möte, rubrik: A, planerad: 2017-06, av: [skola]}\n",
                 "    aktiviteter:\n      - {rubrik: B, planerad: 2017-06-01, vem: Anna-Karin Ö}\n"),
            {"timeline", "--for", "Anna"})
            .code == 2);
}

TEST_CASE("what goes on all through the days asked for is drawn, though nothing happens in them") {
  const std::string text = plan("");
  const std::string picture =
      run(text, {"timeline", "--from", "2017-04-15", "--to", "2017-04-30", "--width", "80"}).out;
  CHECK(picture.find("Läsning") != std::string::npos);
  CHECK(picture.find("█") != std::string::npos);
  CHECK(picture.find("v.15") != std::string::npos);  // the axis is that of the days asked for
  CHECK(picture.find("Planen innehåller inget") != std::string::npos);
}

TEST_CASE("an intervention without dates keeps its row for its own school") {
  const std::string text = plan("", "  - {id: j, rubrik: Utan datum än, status: föreslagen, skolor: [norra]}\n");
  CHECK(run(text, {"timeline", "--school", "norra"}).out.find("Utan datum än") != std::string::npos);
  CHECK(run(text, {"timeline", "--school", "södra"}).out.find("Utan datum än") == std::string::npos);
  CHECK(run(text, {"timeline", "--only", "done"}).out.find("Utan datum än") == std::string::npos);
}

TEST_CASE("the legend names what is to be seen in the picture, and nothing else") {
  const std::string text = plan(
      "  - {händelse: möte, rubrik: Mars, klar: 2017-03, av: [skola]}\n"
      "  - {händelse: möte, rubrik: Juni, planerad: 2017-06, av: [skola]}\n"
      "  - {händelse: möte, rubrik: Inställt, planerad: 2017-07, inställd: Regn, av: [skola]}\n",
      "    slut: 2018-05-31\n  - {id: j, rubrik: Stoppad, status: avbruten, start: 2016-09-01, slut: 2016-10-01}\n");
  const std::vector<std::vector<std::string>> parts{{},
                                                    {"--from", "2017-02", "--to", "2017-04"},
                                                    {"--from", "2017-06", "--to", "2017-06"},
                                                    {"--only", "done"},
                                                    {"--to", "2016-10-31"},
                                                    {"--from", "2017-07", "--to", "2017-08"}};
  for (const auto& options : parts) {
    std::vector<std::string> arguments{"timeline", "--width", "100"};
    arguments.insert(arguments.end(), options.begin(), options.end());
    const std::string out = run(text, arguments).out;
    const auto begin = out.find("1 Urval");
    const auto end = out.find("\n\n", begin);
    REQUIRE(end != std::string::npos);
    const std::string rows = out.substr(begin, end - begin);
    const std::string legend = out.substr(end + 2, out.find("\n\n", end + 2) - end - 2);
    for (const std::string glyph : {"●", "!", "◎", "○", "×", "━", "╌", "█", "░", "▒"}) {
      CAPTURE(glyph);
      CAPTURE(out);
      CHECK((rows.find(glyph) != std::string::npos) == (legend.find(glyph + " ") != std::string::npos));
    }
  }
}

TEST_CASE("a late beginning or end of an intervention is marked in its row") {
  const std::string text = plan(
      "",
      "    slut: 2017-04-01\n  - {id: j, rubrik: Väntar, status: överenskommen, start: 2017-03-01, slut: 2018-05}\n");
  const std::string picture = run(text, {"timeline", "--width", "100"}).out;
  const auto row = [&](const std::string& label) {
    const auto begin = picture.find("\n" + label + " ");
    REQUIRE(begin != std::string::npos);
    return picture.substr(begin + 1, picture.find('\n', begin + 1) - begin - 1);
  };
  CHECK(row("Läsning").find('!') != std::string::npos);
  CHECK(row("Väntar").find('!') != std::string::npos);
}

TEST_CASE("an option without a value is refused, for it would show everybody's things") {
  const std::string text = plan("");
  for (const std::string option : {"--for", "--from", "--school", "--only"}) {
    const Outcome outcome = run(text, {"timeline", option, ""});
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find(option + ": värdet saknas") != std::string::npos);
  }
  CHECK(run(text, {"checklist", "--due-within", " "}).code == 2);
  CHECK(run(text, {"timeline", "-o", ""}).code == 2);
}

TEST_CASE("a number is digits, between what is said") {
  const std::string text = plan("");
  // What a library would read as numbers is none either: eight in octal, sixteen, a thousand.
  for (const std::string no_number : {"abc", "-1", "+80", "0x50", "1e3", "80.0", "39", "401", "18446744073709551696"})
    CHECK_MESSAGE(
        run(text, {"timeline", "--width", no_number}).err == "sbs: --width: skriv ett tal mellan 40 och 400\n",
        no_number);
  CHECK(run(text, {"timeline", "--width", "0100"}).out == run(text, {"timeline", "--width", "100"}).out);
}

TEST_CASE("an unknown school is guessed, or all are named where they are few") {
  const std::string text = plan("");
  CHECK(run(text, {"timeline", "--school", "nora"}).err.find("menade ni norra?") != std::string::npos);
  CHECK(run(text, {"timeline", "--school", "xyz"}).err.find("skriv norra eller södra") != std::string::npos);
}

TEST_CASE("the command that shows the errors can be pasted") {
  const Outcome outcome = World({{"min plan/plan.yaml", plan("  - {händelse: möte, klar: igår}\n")}})
                              .on(*make_day(2017, 5, 1))
                              .run({"timeline", "min plan", "--lang", "sv"});
  CHECK(outcome.code == 0);
  CHECK(outcome.err.find("sbs validate 'min plan'") != std::string::npos);
}

TEST_CASE("the last day that a plan may speak of has a day after it") {
  const std::string text = plan("  - {händelse: möte, rubrik: Sist, planerad: 2199-12-31, av: [skola]}\n");
  const std::string calendar = run(text, {"timeline", "--format", "ics"}).out;
  CHECK(calendar.find("DTSTART;VALUE=DATE:21991231\r\nDTEND;VALUE=DATE:22000101\r\nSUMMARY:Sist\r\n") !=
        std::string::npos);
}

TEST_CASE("what a terminal would obey stands escaped in JSON") {
  const std::string text =
      plan("  - {händelse: möte, rubrik: \"\\u009B31m\\u202E\\x7F å\", planerad: 2017-06, av: [skola]}\n");
  for (const std::string command : {"timeline", "checklist", "status"}) {
    const std::string out = run(text, {command, "--format", "json"}).out;
    CHECK(out.find("\\u009b31m\\u202e\\u007f å") != std::string::npos);
    CHECK(out.find("\u009b") == std::string::npos);
    CHECK(out.find("\u202e") == std::string::npos);
  }
}

}  // namespace sbs::test
