#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/json.h"
#include "support/world.h"

// Parts of a timeline and of a checklist: by days, school, state, step and person; and what to turn to first.

namespace sbs::test {

namespace {

const std::string plan = R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {namn: Exempelkommunen, typ: kommunal}
  räknas_från: dialog
skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundskola]}
  - {id: södra, namn: Södra skolan, skolformer: [grundskola]}
tidslinje:
  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}
  - {händelse: möte, rubrik: Försenat möte, planerad: 2017-02-01, av: [skola], skolor: [norra]}
  - {händelse: möte, rubrik: Äldre försenat, planerad: 2017-01-09, av: [huvudman]}
  - {händelse: möte, rubrik: Hösten, planerad: HT2017, av: [skola], skolor: [södra]}
  - {händelse: möte, rubrik: Om en månad, planerad: 2017-06-01, av: [huvudman, skolverket]}
  - {händelse: nulägesanalys, klar: 2016-11-01, av: [skola]}
insatser:
  - id: läsning
    rubrik: Läsning
    status: pågår
    skolor: [norra]
    start: 2017-01-10
    slut: 2018-05-31
    ansvariga:
      - {part: skola, vem: rektor}
    aktiviteter:
      - {rubrik: Handledning, planerad: 2017-05-15, vem: Anna Ek}
)";

Outcome run(const std::vector<std::string>& arguments) {
  return World({{"plan.yaml", plan}}).on(*make_day(2017, 5, 1)).run(arguments);
}

using Words = std::vector<std::string>;

/// What a view has left: the items of a timeline, the tasks of a checklist, in their order.
Words whats(const std::string& command, const Words& options, const std::string& things) {
  Words arguments{command, "plan.yaml", "--format", "json", "--lang", "sv"};
  arguments.insert(arguments.end(), options.begin(), options.end());
  const Outcome outcome = run(arguments);
  CHECK(outcome.code == 0);
  const auto read = parse_json(outcome.out);
  Words found;
  for (const auto& thing : read["plans"][0][things]) {
    const bool has_subject = thing.contains("subject") && !thing["subject"].is_null();
    found.push_back((has_subject ? thing["subject"].get<std::string>() + ": " : "") + thing["what"].get<std::string>());
  }
  return found;
}

Words items(const Words& options) { return whats("timeline", options, "items"); }
Words tasks(const Words& options) { return whats("checklist", options, "tasks"); }

bool has(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string refusal(Words arguments) {
  arguments.insert(arguments.begin() + 1, "plan.yaml");
  arguments.insert(arguments.end(), {"--lang", "sv"});
  const Outcome outcome = run(arguments);
  CHECK(outcome.code == 2);
  CHECK(outcome.out.empty());
  return outcome.err;
}

}  // namespace

TEST_CASE("a timeline between two days has what may fall there, and the interventions that go on") {
  const Words found = items({"--from", "2017-06-01", "--to", "2017-08"});
  CHECK(found == Words{"Om en månad", "Hösten"});
  CHECK(items({"--from", "2017-06-02", "--to", "2017-06-30"}).empty());
  CHECK(items({"--to", "2016"}) == Words{"Dialogen med huvudmannen inleds", "Nulägesanalys"});
  CHECK(items({"--from", "HT2017"}).front() == "Hösten");

  // The intervention begins before and ends after: it has no date within, but it goes on.
  const std::string picture =
      run({"timeline", "plan.yaml", "--from", "2017-06", "--to", "2017-08", "--lang", "sv"}).out;
  CHECK(picture.find("Läsning") != std::string::npos);
  CHECK(run({"timeline", "plan.yaml", "--from", "2018-07", "--to", "2019-08", "--lang", "sv"}).out.find("Läsning") ==
        std::string::npos);
  const std::string other =
      run({"timeline", "plan.yaml", "--from", "2017-06", "--to", "2017-08", "--school", "södra", "--lang", "sv"}).out;
  CHECK(other.find("Läsning") == std::string::npos);
}

TEST_CASE("a timeline of one school has what is about it and what is about all") {
  const Words found = items({"--school", "södra"});
  CHECK(has(found, "Hösten"));
  CHECK(has(found, "Dialogen med huvudmannen inleds"));
  CHECK_FALSE(has(found, "Försenat möte"));
  CHECK(refusal({"timeline", "--school", "västra"}) ==
        "sbs: --school: ingen skola har id:t ”västra”; skriv norra eller södra\n");
}

TEST_CASE("a timeline of what is late, done or to come") {
  CHECK(items({"--only", "overdue"}) == Words{"Äldre försenat", "Försenat möte"});
  CHECK(items({"--only", "done"}) == Words{"Dialogen med huvudmannen inleds", "Nulägesanalys", "Läsning: börjar"});
  const Words planned = items({"--only", "planned"});
  CHECK(has(planned, "Försenat möte"));
  CHECK(has(planned, "Hösten"));
  CHECK_FALSE(has(planned, "Nulägesanalys"));
}

TEST_CASE("a view for somebody: a role in either language, a party, a name") {
  for (const std::string command : {"timeline", "checklist"}) {
    const std::string things = command == "timeline" ? "items" : "tasks";
    const Words principal = whats(command, {"--for", "rektor"}, things);
    CHECK(principal == whats(command, {"--for", "principal"}, things));
    CHECK(has(principal, "Försenat möte"));  // the school's own
    CHECK_FALSE(has(principal, "Äldre försenat"));
    CHECK(whats(command, {"--for", "huvudman"}, things) == whats(command, {"--for", "organiser"}, things));
    CHECK(has(whats(command, {"--for", "huvudman"}, things), "Äldre försenat"));
  }
  CHECK(items({"--for", "anna ek"}) == Words{"Läsning: Handledning"});
  CHECK(refusal({"timeline", "--for", "Bo Ek"}).find("”Bo Ek”") != std::string::npos);
  CHECK(refusal({"checklist", "--for", "Bo Ek"}).find("”Bo Ek”") != std::string::npos);
}

TEST_CASE("a checklist of one step, of what is open, late, or due soon") {
  const Words second = tasks({"--step", "2"});
  CHECK(has(second, "Dialogen med huvudmannen inleds"));
  CHECK_FALSE(has(second, "Hösten"));
  CHECK_FALSE(has(tasks({"--open"}), "Dialogen med huvudmannen inleds"));
  CHECK(has(tasks({"--open"}), "Hösten"));
  CHECK(tasks({"--overdue"}) == Words{"Försenat möte", "Äldre försenat"});  // by step; what is of none last

  // What is late is due, too.
  const Words month = tasks({"--due-within", "1m"});
  for (const std::string what : {"Försenat möte", "Äldre försenat", "Om en månad", "Läsning: Handledning"})
    CHECK(has(month, what));
  CHECK_FALSE(has(month, "Hösten"));
  CHECK_FALSE(has(tasks({"--due-within", "30d"}), "Om en månad"));
  CHECK(has(tasks({"--due-within", "31d"}), "Om en månad"));
  CHECK(tasks({"--due-within", "2w"}) == tasks({"--due-within", "14d"}));
  CHECK(tasks({"--due-within", "2w"}) == tasks({"--due-within", "2v"}));
  CHECK(has(tasks({"--due-within", "9w"}), "Hösten"));

  // All that is asked for must hold.
  CHECK(tasks({"--overdue", "--for", "skola"}) == Words{"Försenat möte"});
}

TEST_CASE("options that cannot be met are refused, and say what can be written") {
  for (const std::string time : {"30", "d", "0x3d", "-1d", "99999d", "en månad"})
    CHECK(refusal({"checklist", "--due-within=" + time}).find("30d") != std::string::npos);
  CHECK(refusal({"timeline", "--from", "nyss"}).find("--from") != std::string::npos);
  CHECK(refusal({"timeline", "--from", "2017-06-31"}).find("2017-06-31") != std::string::npos);
  CHECK(refusal({"timeline", "--from", "2017-06-02", "--to", "2017-06-01"}).find("efter --to") != std::string::npos);
  CHECK(refusal({"timeline", "--only", "sent"}).find("overdue") != std::string::npos);
  CHECK_FALSE(refusal({"checklist", "--step", "7"}).empty());
  CHECK(refusal({"timeline", "--format", "html"}).find("html") != std::string::npos);
}

TEST_CASE("an option of one form is refused with another, and says how both are typed") {
  CHECK(refusal({"timeline", "--picture"}) == "sbs: --picture hör till markdown: skriv --format markdown --picture\n");
  CHECK(refusal({"timeline", "--picture", "--format", "mermaid"}).find("--format markdown") != std::string::npos);
  CHECK(refusal({"timeline", "--spans", "skip"}) == "sbs: --spans hör till ics: skriv --format ics --spans skip\n");
  CHECK(refusal({"timeline", "--spans", "days", "--format", "csv"}).find("--format ics --spans days") !=
        std::string::npos);
  // Where the word is none of those it takes, that is what is said first.
  CHECK(refusal({"timeline", "--spans", "dagar"}).find("deadline") != std::string::npos);
}

TEST_CASE("a choice that leaves nothing says so") {
  const Outcome outcome = run({"timeline", "plan.yaml", "--from", "2030", "--lang", "sv"});
  CHECK(outcome.code == 0);
  CHECK(outcome.out.find("Planen innehåller inget av det ni frågade efter.") != std::string::npos);
  for (const std::string form : {"markdown", "ics", "csv", "json"})
    CHECK(run({"timeline", "plan.yaml", "--from", "2030", "--format", form}).code == 0);
}

TEST_CASE("what to turn to first: what is late, oldest first; then by date") {
  const auto read = parse_json(run({"checklist", "plan.yaml", "--format", "json"}).out)["plans"][0];
  Words next;
  for (const std::size_t at : read["next"])
    next.push_back(read["tasks"][at]["what"]);
  CHECK(next == Words{"Äldre försenat", "Försenat möte", "Handledning"});
}

}  // namespace sbs::test
