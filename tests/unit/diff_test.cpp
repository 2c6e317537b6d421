#include <doctest/doctest.h>

#include <filesystem>

#include "base/json.h"
#include "support/json.h"
#include "support/repository.h"
#include "support/world.h"

// `sbs diff` and `--since` as they are typed, on files and on repositories that git made here.

namespace sbs::test {

namespace {

Day day(int month, unsigned of_month) { return *make_day(2017, static_cast<unsigned>(month), of_month); }

/// A small plan, of which parts are put in.
std::string plan_with(const std::string& collaboration, const std::string& sections = {}) {
  return "sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: Exempelkommunen, typ: kommunal}\n" +
         collaboration + "skolor:\n  - {id: norra, namn: Norra skolan, skolformer: [grundskola]}\n" + sections;
}

std::string base_plan() {
  return plan_with("  räknas_från: dialog\n  slut: 2018-12-13\n",
                   "tidslinje:\n  - {händelse: dialog_inledd, klar: 2016-06-13, av: [skolverket, huvudman]}\n"
                   "  - {händelse: avslut, planerad: 2018-12-13, av: [skolverket, huvudman]}\n");
}

std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE_MESSAGE(at != std::string::npos, from);
  return text.replace(at, from.size(), to);
}

Outcome diffed(const std::string& before, const std::string& after, std::vector<std::string> more = {}) {
  std::vector<std::string> arguments{"diff", "a.yaml", "b.yaml", "--lang", "sv", "--width", "400"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return World({{"a.yaml", before}, {"b.yaml", after}}).run(arguments);
}

bool says(const std::string& text, const std::string& words) { return text.find(words) != std::string::npos; }

/// In a folder, until it is out of scope.
class Within {
 public:
  explicit Within(const std::string& folder) : before_(std::filesystem::current_path()) {
    std::filesystem::current_path(folder);
  }
  Within(const Within&) = delete;
  Within& operator=(const Within&) = delete;
  Within(Within&&) = delete;
  Within& operator=(Within&&) = delete;
  ~Within() { std::filesystem::current_path(before_); }

 private:
  std::filesystem::path before_;
};

Outcome in(const std::string& folder, std::vector<std::string> arguments) {
  const Within here(folder);
  arguments.insert(arguments.end(), {"--lang", "en", "--width", "400"});
  return World().with_git().run(arguments);
}

}  // namespace

TEST_CASE("what the time hangs on comes first, with what is left until the limit") {
  std::string after = with(base_plan(), "planerad: 2018-12-13", "planerad: 2019-03-13");
  const Outcome moved = diffed(base_plan(), after);
  CHECK(moved.code == 0);
  CHECK(
      says(moved.out,
           "flyttat tre månader framåt, från den 13 december 2018 till den 13 mars 2019; kvar till gränsen: 92 dagar"));
  after = with(base_plan(), "klar: 2016-06-13", "klar: 2016-08-13");
  CHECK(says(diffed(base_plan(), after).out, "tidsgränsen blir den 13 augusti 2019, var den 13 juni 2019"));
  after = with(base_plan(), "slut: 2018-12-13", "slut: 2019-09-13");
  CHECK(says(diffed(base_plan(), after).out, "92 dagar efter gränsen"));
}

TEST_CASE("a file that holds something, and no plan, is no version of one") {
  for (const bool older : {false, true}) {
    const std::string other = "root:x:0:0:root\n";
    const Outcome outcome = older ? diffed(other, base_plan()) : diffed(base_plan(), other);
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(says(outcome.err, older ? "a.yaml är ingen plan" : "b.yaml är ingen plan"));
  }
  // What tools give in place of a file that is not there.
  CHECK(says(diffed("", base_plan()).out, "ny plan"));
  CHECK(diffed(base_plan(), "").code == 0);
}

TEST_CASE("a date that is only known more exactly is not moved") {
  const std::string before = with(base_plan(), "2018-12-13, av", "HT2018, av");
  CHECK(says(diffed(before, base_plan()).out, "preciserat till den 13 december 2018 (var höstterminen 2018)"));
  CHECK(says(diffed(base_plan(), before).out, "anges mindre exakt: höstterminen 2018"));
}

TEST_CASE("two like things without ids are a move only where the match is the only one") {
  const auto meetings = [](const std::string& first, const std::string& second) {
    return base_plan() + "  - {händelse: möte, planerad: " + first + "}\n  - {händelse: möte, planerad: " + second +
           "}\n";
  };
  const Outcome one = diffed(meetings("2017-09-01", "2017-10-02"), meetings("2017-09-01", "2017-11-02"));
  CHECK(says(one.out, "flyttat en månad framåt"));
  CHECK(says(one.out, "1 ändring"));
  const Outcome both = diffed(meetings("2017-09-01", "2017-10-02"), meetings("2017-12-01", "2018-01-02"));
  CHECK_FALSE(says(both.out, "flyttat"));
  CHECK(says(both.out, "4 ändringar"));
}

TEST_CASE("what was promised and is changed after the agreement is told as such") {
  const std::string before =
      base_plan() +
      "  - {händelse: överenskommelse, klar: 2017-03-08, av: [skolverket, huvudman], insatser: [läs]}\n"
      "insatser:\n  - id: läs\n    rubrik: Läslyftet\n    status: pågår\n    hur: Varje vecka.\n    ansvariga: [{part: "
      "skola, vem: rektor, åtagande: Leder arbetet.}]\n";
  const std::string told = "efter överenskommelsen den 8 mars 2017";
  CHECK(says(diffed(before, with(before, "Varje vecka", "Varje månad")).out, told));
  CHECK(says(diffed(before, with(before, "Leder arbetet", "Följer arbetet")).out, told));
  CHECK_FALSE(says(diffed(before, with(before, "Läslyftet", "Läsning")).out, told));
  const std::string young = with(with(before, "klar: 2017-03-08", "planerad: 2017-08-08"), "pågår", "föreslagen");
  CHECK_FALSE(says(diffed(young, with(young, "Varje vecka", "Varje månad")).out, "efter överenskommelsen"));
}

TEST_CASE("findings that are new and gone, by what they are about") {
  const std::string late = with(base_plan(), "slut: 2018-12-13", "slut: 2019-12-13");
  const Outcome fresh = diffed(base_plan(), late);
  CHECK(says(fresh.out, "fel[SBS601]: samarbetet pågår längre än tre år (b.yaml:6)"));
  CHECK(says(diffed(late, base_plan()).out, "1 påpekande borta\n  fel[SBS601]: samarbetet pågår längre än tre år\n"));
  // It is the same finding, however late.
  CHECK_FALSE(says(diffed(late, with(late, "2019-12-13", "2020-01-13")).out, "SBS601"));
}

TEST_CASE("the exit code says whether something changed only where it is asked") {
  const std::string after = with(base_plan(), "Norra skolan", "Norra skolans enhet");
  CHECK(diffed(base_plan(), after).code == 0);
  CHECK(diffed(base_plan(), after, {"--exit-code"}).code == 1);
  const Outcome same = diffed(base_plan(), base_plan(), {"--exit-code"});
  CHECK(same.code == 0);
  CHECK(same.out == "inget har ändrats mellan a.yaml och b.yaml.\n");
}

TEST_CASE("what a plan says is data in every form") {
  const std::string hostile =
      "\"# *x* [a](http://b) <b> @malmens `c` \\e[31m\\u202e ::error::x |\\nrad 121212-1212 @@ -1 +1 @@\"";
  const std::string after = with(base_plan(), "Norra skolan", hostile);
  for (const char* form : {"text", "markdown", "json"}) {
    const Outcome outcome = diffed(base_plan(), after, {"--format", form});
    CAPTURE(outcome.out);
    CHECK(outcome.code == 0);
    CHECK(outcome.out.find('\x1b') == std::string::npos);
    CHECK_FALSE(says(outcome.out, "\u202e"));
    CHECK_FALSE(says(outcome.out, "121212-1212"));
    for (const std::string& line : lines_of(outcome.out))
      CHECK_FALSE(line.starts_with("::"));
    if (std::string_view(form) != "markdown") continue;
    for (const char* markup : {" [a](", "<b>", " *x*", "`c`", "@malmens"})
      CHECK_FALSE(says(outcome.out, markup));
  }
}

TEST_CASE("names are left out where that is asked, also those of people who have left") {
  const std::string team =
      "team:\n  - id: t\n    typ: skola\n    medlemmar:\n      - {roll: rektor, namn: Anna Ek}\n      - {roll: lärare, "
      "antal: 2}\n";
  const std::string before = base_plan() + team + "nulägesanalys:\n  anteckning: Anna Ek leder.\n";
  const std::string after =
      with(with(before, "namn: Anna Ek", "namn: Bo Al"), "Anna Ek leder.", "Anna Ek ledde, Bo Al tar vid.");
  for (const char* form : {"text", "markdown", "json"}) {
    const Outcome outcome = diffed(before, after, {"--redact", "--format", form});
    CAPTURE(outcome.out);
    for (const char* name : {"Anna", "Ek", "Bo Al"})
      CHECK_FALSE(says(outcome.out, name));
  }
  CHECK(says(diffed(before, after).out, "rektor: är nu ”Bo Al”, var ”Anna Ek”"));
  CHECK(says(diffed(before, after, {"--redact"}).out, "vad det var och är visas inte"));
}

TEST_CASE("folders pair their plans by path, else by organiser and title") {
  const std::string other = with(base_plan(), "Exempelkommunen", "Annan kommun");
  const std::string moved = with(base_plan(), "klar: 2016-06-13", "klar: 2016-06-14");
  World world({{"a/ek/plan.yaml", base_plan()},
               {"a/al/plan.yaml", other},
               {"b/ek/delar.yaml", moved},
               {"b/ny/plan.yaml", with(base_plan(), "Exempelkommunen", "Tredje kommunen")}});
  const Outcome outcome = world.run({"diff", "a", "b", "--lang", "en", "--format", "json"});
  const Json json = parse_json(outcome.out);
  std::vector<std::string> states;
  for (const Json& plan : json.at("plans"))
    states.push_back(plan.at("organiser").get<std::string>() + " " + plan.at("state").get<std::string>());
  CHECK(states == std::vector<std::string>{"Exempelkommunen changed", "Tredje kommunen added", "Annan kommun removed"});
  CHECK(json.at("changes").size() == 1);
}

TEST_CASE("git: a version, a file in a version, the working tree; from any folder") {
  MadeRepository made;
  made.write("planer/ek/plan.yaml", base_plan());
  made.write("planer/al/plan.yaml", with(base_plan(), "Exempelkommunen", "Annan kommun"));
  made.commit(day(1, 10));
  made.write("planer/ek/plan.yaml", with(base_plan(), "Norra skolan", "Norra skolans enhet"));
  made.commit(day(2, 10));
  made.write("planer/ek/plan.yaml", with(base_plan(), "Norra skolan", "Nya Norra skolan"));
  const std::string now = "is now called “Nya Norra skolan”, was called “Norra skolans enhet”";
  const std::string then = "is now called “Nya Norra skolan”, was called “Norra skolan”";
  CHECK(says(in(made.root(), {"diff"}).out, now));
  CHECK(says(in(made.path("planer/ek"), {"diff"}).out, now));
  CHECK(says(in(made.root(), {"diff", "HEAD~1"}).out, then));
  CHECK(says(in(made.root(), {"diff", "HEAD~1", "planer/ek/plan.yaml"}).out, then));
  CHECK(says(in(made.root(), {"diff", "HEAD~1:planer/ek/plan.yaml", "planer/ek/plan.yaml"}).out, then));
  CHECK(says(in(made.path("planer"), {"diff", "HEAD~1:./ek/plan.yaml", "ek/plan.yaml"}).out, then));
  CHECK(says(in(made.path("planer/al"), {"diff", "HEAD~1:planer/ek", "../ek"}).out, then));
  CHECK(says(in(made.root(), {"diff", "HEAD~1", "HEAD"}).out, "is now called “Norra skolans enhet”"));
  CHECK(says(in(made.root(), {"diff", "HEAD@{0}:planer/ek", "HEAD"}).out,
             "nothing has changed between HEAD@{0}:planer/ek and HEAD."));
  CHECK(in(made.root(), {"diff", "planer/al", "HEAD:planer/al", "--exit-code"}).code == 0);
  // Absolute paths, too, and from elsewhere.
  CHECK(says(in("/", {"diff", "HEAD", made.path("planer/ek/plan.yaml")}).out, now));
}

TEST_CASE("git: new plans, settings of the newer side, and what is refused") {
  MadeRepository made;
  made.write("README.md", "x\n");
  made.commit(day(1, 10));
  made.write("ek/plan.yaml", base_plan());
  CHECK(says(in(made.root(), {"diff"}).out, "a new plan"));
  made.write("ek/.sbs.yaml", "language: sv\n");
  made.write("utkast/plan.yaml", base_plan());
  made.commit(day(1, 11));
  made.write(".sbs.yaml", "ignore: [utkast]\ntoday: 2016-07-01\n");
  made.remove("utkast");
  const Outcome ignored = in(made.root(), {"diff", "--exit-code"});
  CHECK(ignored.code == 0);
  CHECK_FALSE(says(ignored.out, "gone"));
  for (const std::vector<std::string>& refused : {std::vector<std::string>{"diff", "nobody"},
                                                  {"diff", "HEAD:nowhere.yaml", "."},
                                                  {"diff", "-", "-"},
                                                  {"diff", "--", "-x"},
                                                  {"diff", "HEAD~9"},
                                                  {"diff", "HEAD", "/"}}) {
    CAPTURE(refused[1]);
    CHECK(in(made.root(), refused).code == 2);
  }
  const std::filesystem::path outside = std::filesystem::temp_directory_path() / "sbs_diff_outside";
  std::filesystem::create_directories(outside);
  const Outcome none = in(outside.string(), {"diff"});
  CHECK(none.code == 2);
  CHECK(says(none.err, "is not in a git repository"));
  std::filesystem::remove_all(outside);
  made.git({"clone", "--quiet", "--depth", "1", "file://" + made.root(), made.path("shallow")});
  CHECK(says(in(made.path("shallow"), {"diff", "HEAD~1"}).err, "fetch-depth: 0"));
}

TEST_CASE("git: a file of a version means the plan that it belongs to there") {
  MadeRepository made;
  made.write("samarbete.yaml", base_plan());
  made.write("team.yaml", "sbs: 1\nteam:\n  - {id: t, typ: skola, medlemmar: [{roll: rektor, antal: 1}]}\n");
  made.commit(day(1, 10));
  made.write("team.yaml", "sbs: 1\nteam:\n  - {id: t, typ: skola, medlemmar: [{roll: rektor, antal: 2}]}\n");
  const Outcome outcome = in(made.root(), {"diff", "HEAD:team.yaml", "team.yaml"});
  CHECK(says(outcome.out, "changed from 1 to 2"));
  CHECK(says(outcome.out, "1 change."));
}

TEST_CASE("since a day, in git: done, moved, late; without it by the dates") {
  MadeRepository made;
  const auto plan = [](const std::string& more) { return base_plan() + more; };
  made.write("plan.yaml", plan("  - {id: b, händelse: besök, planerad: 2017-01-20, av: [skolverket]}\n"
                               "  - {id: m, händelse: möte, planerad: 2017-02-01}\n"
                               "  - {id: k, händelse: kontakt, planerad: 2017-09-01}\n"
                               "  - {id: s, händelse: milstolpe, planerad: 2017-10-01}\n"));
  made.commit(day(1, 10));
  made.write("plan.yaml",
             plan("  - {id: b, händelse: besök, planerad: 2017-01-20, klar: 2017-01-20, av: [skolverket]}\n"
                  "  - {id: m, händelse: möte, planerad: 2017-02-01}\n"
                  "  - {id: k, händelse: kontakt, planerad: 2017-11-01}\n"
                  "  - {id: s, händelse: milstolpe, planerad: 2017-10-01}\n"));
  made.commit(day(3, 10));
  const auto keys = [](const Outcome& outcome) {
    std::vector<std::string> all;
    const Json json = parse_json(outcome.out);
    for (const Json& item : json.at("plans").at(0).at("items"))
      all.push_back(item.at("key").get<std::string>());
    return all;
  };
  const auto timeline = [&](const std::string& folder, const std::string& since) {
    return in(folder, {"timeline", "--format", "json", "--today", "2017-05-01", "--since", since});
  };
  const Outcome happened = timeline(made.root(), "2017-01-15");
  CHECK(happened.err.empty());
  CHECK(keys(happened).size() == 3);
  CHECK(says(happened.out, "(moved from 1 September 2017)"));
  CHECK(keys(timeline(made.root(), "2017-04-01")).empty());
  CHECK(says(in(made.root(), {"checklist", "--since", "2017-01-15", "--today", "2017-05-01"}).out, "moved from"));
  made.git({"clone", "--quiet", "--depth", "1", "file://" + made.root(), made.path("shallow")});
  const Outcome by_dates = timeline(made.path("shallow"), "2017-01-15");
  CHECK(says(by_dates.err, "fetch-depth: 0"));
  CHECK(keys(by_dates).size() == 2);
}

}  // namespace sbs::test
