#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.h"
#include "support/world.h"

// The views as people see them: goldens of the two examples and of plans that are hard to draw, and what must hold of
// any picture.

namespace sbs::test {

namespace {

/// Compares with the file, or writes it where SBS_UPDATE is set.
void check_golden(const std::string& name, const std::string& text) {
  const std::string path = source_root() + "/tests/golden/" + name;
  if (std::getenv("SBS_UPDATE") != nullptr) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  CHECK_MESSAGE(text == read_file(path), name, " differs; SBS_UPDATE=1 rewrites it");
}

/// A plan in which each step has an event, and an intervention an activity, on one day.
std::string plan_of_one_day(const std::string& day, const std::string& end) {
  std::string plan = fmt::format(R"(sbs: 1
samverkan:
  uppdrag: sbs-2015
  huvudman: {{namn: Exempelkommunen, typ: kommunal}}
  räknas_från: dialog
  start: 2016-06-13
  slut: {}
tidslinje:
  - {{händelse: milstolpe, planerad: 2016-01-15}}
)",
                                 end);
  for (const char* event :
       {"urval", "dialog_inledd", "planeringsmöte", "överenskommelse", "delredovisning", "slutredovisning"})
    plan += fmt::format("  - {{händelse: {}, klar: {}}}\n", event, day);
  plan += fmt::format(R"(insatser:
  - id: a
    rubrik: En insats med ett namn som är för långt för en smal spalt i bilden
    status: föreslagen
    aktiviteter: [{{rubrik: Träff, klar: {}}}]
)",
                      day);
  return plan;
}

/// The column of the only `glyph` of a line; npos where there is none.
std::size_t column_of(const std::string& line, std::string_view glyph) {
  const auto at = line.find(glyph);
  return at == std::string::npos ? at : display_width(line.substr(0, at));
}

}  // namespace

TEST_CASE("the examples are drawn as their goldens show, and no line is wider than asked") {
  std::filesystem::current_path(source_root());
  for (const std::string plan : {"examples/kumla", "examples/plan.yaml"}) {
    for (const std::string command : {"timeline", "checklist"}) {
      for (const std::string language : {"sv", "en"}) {
        for (const std::size_t width : {60U, 80U, 160U}) {
          for (const bool ascii : {false, true}) {
            std::vector<std::string> arguments{command, plan, "--lang", language, "--width", std::to_string(width)};
            if (ascii) arguments.emplace_back("--ascii");
            CAPTURE(fmt::format("{}", fmt::join(arguments, " ")));
            const Outcome outcome = World().run(arguments);
            CHECK(outcome.code == 0);
            CHECK(outcome.err.empty());
            for (const std::string& line : lines_of(outcome.out))
              CHECK(display_width(line) <= width);
            const std::string name = std::filesystem::path(plan).stem().string();
            check_golden(fmt::format("{}.{}.{}.{}{}.txt", name, command, language, width, ascii ? ".ascii" : ""),
                         outcome.out);
          }
        }
      }
    }
  }
}

TEST_CASE("what leaves the terminal is as its goldens show") {
  std::filesystem::current_path(source_root());
  struct View {
    std::string command;
    std::vector<std::string> forms;
  };
  for (const View& view :
       {View{"timeline", {"markdown", "ics", "json", "csv"}}, View{"checklist", {"markdown", "json", "csv"}},
        View{"status", {"text", "markdown", "json", "csv"}}, View{"results", {"text", "markdown", "json", "csv"}}}) {
    for (const std::string& form : view.forms) {
      for (const std::string language : {"sv", "en"}) {
        for (const std::string plan : {"examples/kumla", "examples/plan.yaml"}) {
          const Outcome outcome = World().run({view.command, plan, "--format", form, "--lang", language});
          CHECK(outcome.code == 0);
          CHECK(outcome.err.empty());
          const std::string name = std::filesystem::path(plan).stem().string();
          check_golden(fmt::format("{}.{}.{}.{}", name, view.command, language, form), outcome.out);
        }
      }
    }
  }
}

TEST_CASE("awkward plans are drawn as their goldens show") {
  std::filesystem::current_path(source_root());
  struct Awkward {
    std::string name;
    Day today;
  };
  using namespace std::chrono;
  const auto day = [](int y, unsigned m, unsigned d) { return Day(year(y) / month(m) / std::chrono::day(d)); };
  for (const Awkward& awkward :
       {Awkward{"one_month_old", day(2026, 11, 24)}, Awkward{"twelve_interventions", day(2022, 3, 1)},
        Awkward{"only_months", day(2019, 10, 10)}, Awkward{"ten_years", day(2025, 11, 20)},
        Awkward{"one_school_left", day(2022, 2, 1)}, Awkward{"paused", day(2022, 10, 3)}}) {
    for (const std::string language : {"sv", "en"}) {
      for (const std::size_t width : {60U, 160U}) {
        const std::string plan = fmt::format("tests/data/views/{}.yaml", awkward.name);
        const Outcome outcome =
            World().on(awkward.today).run({"timeline", plan, "--lang", language, "--width", std::to_string(width)});
        CHECK(outcome.code == 0);
        for (const std::string& line : lines_of(outcome.out))
          CHECK(display_width(line) <= width);
        check_golden(fmt::format("{}.timeline.{}.{}.txt", awkward.name, language, width), outcome.out);
      }
    }
  }
}

TEST_CASE("goals of every kind are drawn as their goldens show") {
  std::filesystem::current_path(source_root());
  for (const std::string language : {"sv", "en"}) {
    for (const std::size_t width : {60U, 180U}) {
      std::vector<std::string> arguments{"results", "tests/data/views/goals.yaml", "--lang", language,
                                         "--width", std::to_string(width)};
      if (language == "en") arguments.emplace_back("--ascii");
      const Outcome outcome = World().on(*make_day(2017, 5, 1)).run(arguments);
      CHECK(outcome.code == 0);
      for (const std::string& line : lines_of(outcome.out))
        CHECK(display_width(line) <= width);
      check_golden(fmt::format("goals.results.{}.{}.txt", language, width), outcome.out);
    }
  }
}

TEST_CASE("the same day stands in the same column in every lane") {
  for (const std::size_t width : {40U, 60U, 80U, 100U, 160U, 240U}) {
    for (const std::string day : {"2016-07-01", "2016-12-31", "2017-01-01", "2017-02-15", "2018-05-31", "2019-06-12"}) {
      CAPTURE(width);
      CAPTURE(day);
      const Outcome outcome =
          World({{"plan.yaml", plan_of_one_day(day, "2019-06-13")}})
              .run({"timeline", "plan.yaml", "--lang", "sv", "--ascii", "--width", std::to_string(width)});
      std::vector<std::string> lanes;
      for (const std::string& line : lines_of(outcome.out)) {
        if (line.starts_with("När")) break;
        if (line.find('*') != std::string::npos && !line.starts_with("*")) lanes.push_back(line);
      }
      REQUIRE(lanes.size() == 7);
      for (const std::string& lane : lanes)
        CHECK(column_of(lane, "*") == column_of(lanes.front(), "*"));
    }
  }
}

TEST_CASE("today and the last day are told above their lines, or at the edge beyond which they lie") {
  const std::string plan = plan_of_one_day("2017-02-15", "2019-06-13");
  for (const std::size_t width : {40U, 60U, 80U, 160U}) {
    for (Day today = *make_day(2015, 3, 1); today < *make_day(2020, 6, 1); today += std::chrono::days{23}) {
      CAPTURE(width);
      CAPTURE(iso(today));
      const Outcome outcome =
          World({{"plan.yaml", plan}})
              .on(today)
              .run({"timeline", "plan.yaml", "--lang", "sv", "--ascii", "--width", std::to_string(width)});
      const auto lines = lines_of(outcome.out);
      const auto blank = std::find(lines.begin(), lines.end(), "");
      const auto lane =
          std::find_if(blank, lines.end(), [](const std::string& line) { return line.starts_with("1 "); });
      REQUIRE(lane != lines.end());
      std::size_t todays = 0;
      std::size_t limits = 0;
      for (auto line = blank; line != lane; ++line) {
        if (const auto at = line->find("i dag"); at != std::string::npos) {
          ++todays;
          const bool right_of_mark = at >= 2 && std::string_view("v<").find((*line)[at - 2]) != std::string_view::npos;
          const std::size_t mark = right_of_mark ? at - 2 : at + 6;
          // What happens on the very day stands before the line.
          if ((*line)[mark] == 'v')
            CHECK(std::string_view("|*!Oo").find((*lane)[mark]) != std::string_view::npos);
          else
            CHECK((lane->size() <= mark || (*lane)[mark] != '|'));
        }
        if (const auto at = line->find("tidsgräns"); at != std::string::npos) {
          ++limits;
          const bool right_of_mark = at >= 2 && (*line)[at - 2] == 'v';
          const std::size_t mark = right_of_mark ? at - 2 : at + std::string_view("tidsgräns ").size();
          CHECK((*line)[mark] == 'v');
          // The letter ä takes two bytes and a single column.
          const std::size_t column = right_of_mark ? mark : mark - 1;
          CHECK(std::string_view(":|").find((*lane)[column]) != std::string_view::npos);
        }
      }
      CHECK(todays == 1);
      CHECK(limits == 1);
    }
  }
}

TEST_CASE("a lane's name is whole or ends with the mark that something was cut") {
  const std::string whole = "En insats med ett namn som är för långt för en smal spalt i bilden";
  for (const std::size_t width : {40U, 60U, 80U, 120U, 160U, 240U}) {
    CAPTURE(width);
    const Outcome outcome = World({{"plan.yaml", plan_of_one_day("2017-03-01", "2019-06-13")}})
                                .run({"timeline", "plan.yaml", "--lang", "sv", "--width", std::to_string(width)});
    bool found = false;
    for (const std::string& line : lines_of(outcome.out)) {
      if (!line.starts_with("En ins")) continue;
      found = true;
      CHECK((line.starts_with(whole) || line.find("… ") != std::string::npos));
    }
    CHECK(found);
  }
}

TEST_CASE("no line of a validation is wider than asked") {
  const std::string plan =
      plan_of_one_day("2017-03-01", "2019-06-13 och en lång rad som inte är något datum utan en hel mening om varför");
  for (const std::size_t width : {40U, 60U, 80U, 160U}) {
    for (const std::string language : {"sv", "en"}) {
      const Outcome outcome = World({{"plan.yaml", plan}})
                                  .run({"validate", "plan.yaml", "--lang", language, "--width", std::to_string(width)});
      CHECK(outcome.code == 1);
      for (const std::string& line : lines_of(outcome.out)) {
        CAPTURE(line);
        CHECK(display_width(line) <= width);
      }
    }
  }
}

}  // namespace sbs::test
