#include <doctest/doctest.h>
#include <fmt/format.h>

#include "base/text.h"
#include "support/json.h"
#include "support/world.h"

// A row per collaboration: what it says, in which order, and that it fits.

namespace sbs::test {

namespace {

struct Made {
  std::string organiser;
  std::string dialogue;   ///< when the collaboration began
  std::string more;       ///< further lines of the collaboration
  std::string agreement;  ///< further lines of the timeline
};

std::string plan_of(const Made& made) {
  return fmt::format(R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {{namn: {}, typ: kommunal}}
  räknas_från: dialog
{}tidslinje:
  - {{händelse: dialog_inledd, klar: {}}}
{})",
                     made.organiser, made.more, made.dialogue, made.agreement);
}

/// Five collaborations that every order puts otherwise.
std::map<std::string, std::string> collaborations() {
  return {{"a/plan.yaml", plan_of({"Örebo", "2016-03-01", "", "  - {händelse: möte, planerad: 2017-09-01}\n"})},
          {"b/plan.yaml", plan_of({"Ådal", "2014-04-01", "", "  - {händelse: möte, planerad: 2017-06-02}\n"})},
          {"c/plan.yaml", plan_of({"zinkby", "2017-02", "",
                                   "  - {händelse: möte, planerad: 2017-04-01}\n"
                                   "  - {händelse: planeringsmöte, planerad: 2017-04-08}\n"})},
          {"d/plan.yaml", plan_of({"Ängby", "2015-01-01", "  status: avböjd\n", ""})},
          {"e/plan.yaml", plan_of({"Abborrsele", "2016-05-02", "",
                                   "  - {händelse: nulägesanalys, klar: 2016-09-01}\n"
                                   "  - {händelse: överenskommelse, klar: 2016-12-01}\n"
                                   "  - {händelse: möte, planerad: 2017-04-20}\n"})}};
}

std::string drawn(const std::vector<std::string>& arguments) {
  return World(collaborations()).on(Day(std::chrono::year(2017) / 5 / 1)).run(arguments).out;
}

using Names = std::vector<std::string>;

Names organisers_in(const std::string& json) {
  const auto read = parse_json(json);
  Names names;
  for (const auto& plan : read["plans"])
    names.push_back(plan["organiser"]);
  return names;
}

Names organisers(const std::string& order) {
  return organisers_in(drawn({"status", ".", "--format", "json", "--sort", order}));
}

}  // namespace

TEST_CASE("status puts the collaborations in the order that was asked for, and those without last") {
  // Limits: 2017-04-01, 2019-03-01, 2019-05-02, some time in February 2020; none that counts for one that was declined.
  CHECK(organisers("limit") == Names{"Ådal", "Örebo", "Abborrsele", "zinkby", "Ängby"});
  // Late since 1 April, the one for a meeting, the other for its time limit, and since 20 April; then September.
  CHECK(organisers("next") == Names{"zinkby", "Ådal", "Abborrsele", "Örebo", "Ängby"});
  CHECK(organisers("overdue") == Names{"zinkby", "Abborrsele", "Ådal", "Ängby", "Örebo"});
  CHECK(organisers("name") == Names{"Abborrsele", "zinkby", "Ådal", "Ängby", "Örebo"});
  CHECK(organisers("step").back() == "Ängby");
  CHECK(organisers("step")[3] == "Abborrsele");
}

TEST_CASE("status puts those first that need somebody: what is late, past the limit, or goes badly") {
  const std::string reviewed =
      "insatser:\n  - {id: läsning, avstämningar: [{klar: 2017-04-03, läge: risk_för_avvikelse}]}\n";
  const std::string meeting = "  - {händelse: möte, planerad: 2017-04-20}\n";
  World some({{"a/plan.yaml", plan_of({"Aby", "2016-03-01", "  status: avböjd\n", ""})},
              {"b/plan.yaml", plan_of({"Bjurby", "2016-03-01", "", ""})},
              {"c/plan.yaml", plan_of({"Cedersta", "2014-05-01", "", ""})},  // today is its last day
              {"d/plan.yaml", plan_of({"Dalby", "2016-03-01", "", reviewed})},
              {"e/plan.yaml", plan_of({"Eksta", "2016-03-01", "", meeting})},
              {"f/plan.yaml", plan_of({"Furuby", "2014-04-30", "", ""})},  // and yesterday was that of this one
              {"g/plan.yaml", plan_of({"Granby", "2014-04-30", "", meeting})}});
  const Outcome outcome =
      some.on(Day(std::chrono::year(2017) / 5 / 1)).run({"status", ".", "--format", "json", "--sort", "need"});
  CHECK(organisers_in(outcome.out) == Names{"Granby", "Furuby", "Eksta", "Dalby", "Bjurby", "Cedersta", "Aby"});
}

TEST_CASE("status by the next date puts what has no date last, by name, whether anything is to be done or not") {
  World some({{"a/plan.yaml", plan_of({"Ängby", "2016-03-01", "  status: avböjd\n", ""})},
              {"b/plan.yaml", plan_of({"Örby", "2016-03-01", "", ""})},
              {"c/plan.yaml", "sbs: 1\nsamverkan: {uppdrag: ri-2024, huvudman: {namn: Ötorp, typ: kommunal}}\n"}});
  const Outcome outcome =
      some.on(Day(std::chrono::year(2017) / 5 / 1)).run({"status", ".", "--format", "json", "--sort", "next"});
  CHECK(organisers_in(outcome.out) == Names{"Örby", "Ängby", "Ötorp"});
}

TEST_CASE("status tells of the limit what is known of it") {
  const auto read = parse_json(drawn({"status", ".", "--format", "json", "--sort", "name"}));
  CHECK(read["plans"][2]["days_left"] == -30);
  CHECK(read["plans"][1]["days_left"] == 1006);  // to 1 February 2020, the first day that it may be
  CHECK(read["plans"][3]["days_left"].is_null());
  const std::string narrow = drawn({"status", ".", "--lang", "sv", "--width", "60"});
  CHECK(narrow.find("30 dagar över tidsgränsen") != std::string::npos);
  CHECK(narrow.find("minst 1006 dagar kvar") != std::string::npos);
  CHECK(narrow.find("avböjt") != std::string::npos);
  const std::string table = drawn({"status", ".", "--lang", "en", "--width", "160"});
  CHECK(table.find("30 over") != std::string::npos);
  CHECK(table.find("at least 1006") != std::string::npos);
  CHECK(table.find("declined") != std::string::npos);
  CHECK(table.find("5 plans") != std::string::npos);
}

TEST_CASE("status fits every width, however long a name is") {
  const std::string name(10'000, 'm');
  for (const std::string& text :
       {std::string("Exempelkommunen"), name, std::string("'| - [x] <b> =cmd() \xE2\x80\xAE'")}) {
    World with_name({{"plan.yaml", plan_of({text, "2016-03-01", "",
                                            "  - {händelse: möte, rubrik: " + text + ", planerad: 2017-04-01}\n"})}});
    for (const std::size_t width : {40U, 60U, 69U, 80U, 100U, 130U, 160U, 300U}) {
      const Outcome outcome =
          with_name.on(Day(std::chrono::year(2017) / 5 / 1)).run({"status", ".", "--width", std::to_string(width)});
      CHECK(outcome.code == 0);
      for (const std::string& line : lines_of(outcome.out))
        CHECK(display_width(line) <= width);
      CHECK(outcome.out.find("\xE2\x80\xAE") == std::string::npos);
    }
  }
}

TEST_CASE("status of two thousand plans has a row for each, and their sum") {
  constexpr std::size_t count = 2'000;
  std::map<std::string, std::string> files;
  for (std::size_t at = 0; at < count; ++at)
    files[fmt::format("kommun{}/plan.yaml", at)] = plan_of({fmt::format("Kommun {}", at), "2016-03-01", "", ""});
  const Outcome outcome =
      World(std::move(files)).on(Day(std::chrono::year(2017) / 5 / 1)).run({"status", ".", "--format", "csv"});
  CHECK(outcome.code == 0);
  CHECK(lines_of(outcome.out).size() == count + 1);
}

TEST_CASE("a long run tells on a terminal how many plans are read, and leaves nothing of that behind") {
  using std::chrono::milliseconds;
  const std::vector<std::string> status{"status", ".", "--format", "csv", "--lang", "sv"};
  World slow(collaborations());
  const Outcome outcome = slow.watched(milliseconds{600}).run(status);
  CHECK(outcome.err.starts_with("\r1 plan läst …\r2 planer lästa …"));
  const Outcome unseen = World(collaborations()).run(status);
  CHECK(unseen.out == outcome.out);
  CHECK(unseen.err.find("läst") == std::string::npos);
  CHECK(outcome.err.ends_with("\r5 planer lästa …\r\x1b[K" + unseen.err));
  CHECK(World(collaborations()).watched(milliseconds{400}).run(status).err == unseen.err);
  const Outcome quiet =
      World(collaborations()).watched(milliseconds{600}).run({"status", ".", "--quiet", "--lang", "sv"});
  CHECK(quiet.err == unseen.err);
}

TEST_CASE("status draws what it can, and says what it could not and what is wrong") {
  World some({{"a/plan.yaml", plan_of({"Ådal", "2016-03-01", "", ""})},
              {"b/plan.yaml", plan_of({"Örebo", "2016-03-01", "", "  - {händelse: möte, planerad: i går}\n"})},
              {"c/plan.yaml", plan_of({"Ängby", "2016-03-01", "", "  - {händelse: möte, planerad: nyss}\n"})}});
  const Outcome outcome =
      some.on(Day(std::chrono::year(2016) / 5 / 1)).run({"status", ".", "--format", "csv", "--lang", "sv"});
  CHECK(outcome.code == 0);
  CHECK(lines_of(outcome.out).size() == 4);
  CHECK(outcome.err == "sbs: planerna har 2 fel; visa dem med: sbs validate .\n");
  CHECK(some.run({"status", "."}).code == 0);

  // What names nobody is known by its file; what is no plan at all is said to be so.
  World nameless(
      {{"a/plan.yaml", "sbs: 1\nsamverkan: {uppdrag: sbs-2015}\n"}, {"b/bad.yaml", std::string(2'000'000, 'a')}});
  for (const std::string command : {"status", "timeline", "checklist"}) {
    CHECK(nameless.run({command, "a", "--width", "80"}).out.find("a/plan.yaml") != std::string::npos);
    CHECK(nameless.run({command, "b/bad.yaml", "--lang", "sv"}).err ==
          "sbs: ingen plan att visa: det finns 1 fel; visa dem med: sbs validate b/bad.yaml\n");
  }
  CHECK(some.run({"status", ".", "--sort", "size"}).code == 2);
  CHECK(some.run({"status", ".", "--format", "html"}).code == 2);
  CHECK(some.run({"status", "nowhere"}).code == 2);
}

}  // namespace sbs::test
