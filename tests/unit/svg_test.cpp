#include "render/svg.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>

#include "base/text.h"
#include "render/timeline_svg.h"
#include "support/json.h"
#include "support/world.h"

// The timeline as a picture in SVG, measured against what JSON says of the same plan. That it is XML, and holds every
// item of every plan, is tried in pictures_test.py.

namespace sbs::test {

namespace {

/// An element that stands for something on days.
struct Element {
  std::string key;  // empty of what takes time
  Day from;
  Day to;
  double x;
  std::string inside;  // to the end of the line
};

std::vector<Element> elements_of(const std::string& svg) {
  static const std::regex pattern(
      R"re(<g (?:data-key="([^"]*)" )?data-state="\w+" data-from="([-0-9]+)" data-to="([-0-9]+)" transform="translate\(([-0-9.]+),[-0-9.]+\)">(.*))re");
  std::vector<Element> all;
  for (const std::string& line : lines_of(svg)) {
    std::smatch found;
    if (std::regex_search(line, found, pattern))
      all.push_back({found[1], *parse_day(found[2].str()), *parse_day(found[3].str()), std::stod(found[4]), found[5]});
  }
  return all;
}

/// How the days lie, by what the axis says of itself.
struct Days {
  Day first;
  Day last;
  double left = 0;
  double right = 0;

  double begin(Day day) const {
    return left + (right - left) * static_cast<double>((day - first).count()) /
                      static_cast<double>((last - first).count() + 1);
  }
};

Days days_of(const std::string& svg) {
  static const std::regex pattern(
      R"re(data-part="axis" data-from="([-0-9]+)" data-to="([-0-9]+)" data-left="([0-9.]+)" data-right="([0-9.]+)")re");
  std::smatch found;
  REQUIRE(std::regex_search(svg, found, pattern));
  return {*parse_day(found[1].str()), *parse_day(found[2].str()), std::stod(found[3]), std::stod(found[4])};
}

bool near(double a, double b) { return std::abs(a - b) < 0.11; }

Outcome run(const std::string& plan, const std::vector<std::string>& more) {
  std::vector<std::string> arguments{"timeline", plan};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return World().run(arguments);
}

}  // namespace

TEST_CASE("what has a date stands where the day is, in proportion to all days") {
  std::filesystem::current_path(source_root());
  std::size_t points = 0;
  std::size_t spans = 0;
  for (const std::string plan :
       {"examples/kumla", "examples/plan.yaml", "tests/data/views/twelve_interventions.yaml"}) {
    CAPTURE(plan);
    const std::string svg = run(plan, {"--format", "svg", "--lang", "sv"}).out;
    const Days days = days_of(svg);
    std::map<std::string, Element> drawn;
    for (const Element& one : elements_of(svg))
      if (!one.key.empty()) CHECK(drawn.emplace(one.key, one).second);
    const Json read = parse_json(run(plan, {"--format", "json", "--lang", "sv"}).out);
    CHECK(drawn.size() == read["plans"][0]["items"].size());
    for (const Json& item : read["plans"][0]["items"]) {
      const std::string key = item["key"];
      CAPTURE(key);
      REQUIRE(drawn.contains(key));
      const Element& one = drawn.at(key);
      CHECK(iso(one.from) == item["date"]["first"].get<std::string>());
      CHECK(iso(one.to) == item["date"]["last"].get<std::string>());
      const double begin = days.begin(one.from);
      const double end = days.begin(one.to + std::chrono::days{1});
      if (one.inside.find("M0,-8V8") != std::string::npos) {  // an end of what takes time
        CHECK((near(one.x, begin) || near(one.x, end)));
      } else if (one.from == one.to) {
        CHECK(near(one.x, (begin + end) / 2));
        ++points;
      } else {
        CHECK(near(one.x, begin));
        CHECK(one.inside.find(fmt::format("H{}\"", render::svg_number(std::max(end - begin, 2.0)))) !=
              std::string::npos);
        ++spans;
      }
    }
  }
  CHECK(points > 50);
  CHECK(spans > 10);
}

TEST_CASE("what takes time is a bar from its first day to its last") {
  std::filesystem::current_path(source_root());
  const std::string svg = run("examples/plan.yaml", {"--format", "svg"}).out;
  const Days days = days_of(svg);
  std::size_t bars = 0;
  for (const Element& one : elements_of(svg)) {
    const auto at = one.inside.find("<rect x=\"0\" y=\"-6\" width=\"");
    if (at == std::string::npos) continue;
    CHECK(near(one.x, days.begin(one.from)));
    // What is shorter than can be seen is drawn a little longer.
    CHECK(near(std::stod(one.inside.substr(at + 26)),
               std::max(2.0, days.begin(one.to + std::chrono::days{1}) - days.begin(one.from))));
    ++bars;
  }
  CHECK(bars >= 6);
}

TEST_CASE("the pictures in docs are those that the examples give") {
  std::filesystem::current_path(source_root());
  struct Kept {
    std::string plan;
    std::string language;
    std::string file;
  };
  for (const Kept& kept : {Kept{"examples/plan.yaml", "en", "docs/timeline.svg"},
                           Kept{"examples/plan-repository/planer/bjorkskolan", "sv", "docs/tidslinje.svg"}}) {
    const std::string svg = run(kept.plan, {"--format", "svg", "--lang", kept.language}).out;
    if (std::getenv("SBS_UPDATE") != nullptr)
      std::ofstream(kept.file, std::ios::binary) << svg;
    else
      CHECK_MESSAGE(svg == read_file(kept.file), kept.file, " differs; SBS_UPDATE=1 rewrites it");
  }
}

TEST_CASE("a picture is of one plan: of several, each is named as it is typed") {
  std::filesystem::current_path(source_root());
  for (const std::string form : {"svg", "mermaid"}) {
    const Outcome outcome = run("examples/plan-repository", {"--format", form, "--lang", "sv"});
    CHECK(outcome.code == 2);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "sbs: " + form +
                             " visar en plan, och här finns 2 planer; skriv en av dem:\n"
                             "  examples/plan-repository/planer/asskolan/samverkan.yaml\n"
                             "  examples/plan-repository/planer/bjorkskolan/plan.yaml\n");
  }
}

TEST_CASE("nothing that a plan says is obeyed by Mermaid, and all of it is shown") {
  // What a line of a chart is, by the grammar of Mermaid: only these lines have a meaning.
  static const std::regex task(
      R"re(    ((?:[^#;:%"<>&{}`\\]|#[0-9]+;)+) :((?:[a-z]+, )*)[0-9]{4}-[0-9]{2}-[0-9]{2}, [0-9]+d)re");
  static const std::regex named(R"re(    (title|section) ((?:[^#;:%"<>&{}`\\]|#[0-9]+;)+))re");
  // A line that begins so is a statement of its own, or a date (gantt.jison).
  static const std::regex statement(
      "([0-9]|(gantt|dateFormat|inclusiveEndDates|topAxis|axisFormat|tickInterval|includes|excludes|todayMarker|"
      "weekday|weekend|title|accTitle|accDescr|section|click|call|href)).*",
      std::regex::icase);
  for (const std::string hostile : {"click nod call f()",
                                    "2016-10-03",
                                    "Section",
                                    "section x",
                                    "TITLE: y",
                                    "%%{init: {}}%%",
                                    "%% kommentar",
                                    "<b>\"a&b\"</b>",
                                    "```",
                                    "~~~",
                                    "",
                                    "  ",
                                    "rad 1\nrad 2\r\nsection rad 3",
                                    "Möte: a;b",
                                    "#35;",
                                    "&amp;",
                                    "\\n",
                                    "ﬂ°°35¶ß",
                                    "accDescr { x }",
                                    "todayMarker off",
                                    "---",
                                    "gantt",
                                    "100 %",
                                    ":done, 2016-01-01, 9d"}) {
    CAPTURE(hostile);
    schedule::Schedule schedule;
    schedule.heading.title = hostile;
    schedule.heading.today = *make_day(2016, 10, 3);
    schedule.lanes.emplace_back().kind = schedule::Lane::Kind::intervention;
    schedule.lanes.back().label = hostile;
    schedule::Item& item = schedule.items.emplace_back();
    item.when = exactly(*make_day(2016, 10, 10));
    item.what = hostile;
    item.lane = 0;
    item.state = schedule::State::cancelled;
    item.cancelled = hostile;
    schedule.undated.emplace_back().what = hostile;
    const auto lines = lines_of(render::timeline_mermaid(schedule, render::Style{}));
    REQUIRE(lines.size() == 9);
    CHECK(lines[0] == "gantt");
    for (const std::size_t at : {1U, 5U, 7U})
      CHECK_MESSAGE(std::regex_match(lines[at], named), lines[at]);
    for (const std::size_t at : {6U, 8U}) {
      std::smatch found;
      CHECK_MESSAGE(std::regex_match(lines[at], found, task), lines[at]);
      CHECK_MESSAGE(!std::regex_match(found[1].str(), statement), lines[at]);
    }
  }
  schedule::Schedule schedule;
  schedule::Item& item = schedule.items.emplace_back();
  item.when = exactly(*make_day(2016, 10, 10));
  item.what = "click: 5 < 6 & \"7\"";
  const std::string chart = render::timeline_mermaid(schedule, render::Style{});
  CHECK(chart.find("\n    #99;lick#58; 5 #60; 6 #38; #34;7#34; (") != std::string::npos);
}

TEST_CASE("within a page the picture has no heading, fills its place, and names itself apart from others") {
  schedule::Schedule schedule;
  schedule.heading.title = "Malmens <skola>";
  schedule.heading.today = *make_day(2016, 10, 3);
  schedule::Item& item = schedule.items.emplace_back();
  item.key = "event:a\"b";
  item.when = exactly(*make_day(2016, 10, 10));
  item.what = "Besök & samtal";
  const std::string svg = render::timeline_svg_element(schedule, render::Style{}, "plan2-");
  CHECK(svg.starts_with("<svg "));
  CHECK(svg.find("aria-labelledby=\"plan2-title plan2-desc\"") != std::string::npos);
  CHECK(svg.find("<title id=\"plan2-title\">Timeline: Malmens &lt;skola&gt;</title>") != std::string::npos);
  CHECK(svg.find("<desc id=\"plan2-desc\">") != std::string::npos);
  CHECK(svg.find("data-key=\"event:a&quot;b\"") != std::string::npos);
  CHECK(svg.find("Besök &amp; samtal") != std::string::npos);
  CHECK(svg.substr(0, svg.find('>')).find(" width=") == std::string::npos);
  CHECK(svg.find("font-size=\"18\"") == std::string::npos);
  const std::string alone = render::timeline_svg(schedule, render::Style{});
  CHECK(alone.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  CHECK(alone.find("font-size=\"18\"") != std::string::npos);
}

TEST_CASE("lines are broken at spaces, words that are too long within, and what is left out is told") {
  using render::svg_width;
  const auto lines = render::svg_wrap("ett två tre fyra fem", 60, 12, 9);
  CHECK(lines.lines.size() > 1);
  CHECK(!lines.cut);
  for (const std::string& line : lines.lines)
    CHECK(svg_width(line, 12) <= 60);
  CHECK(render::svg_wrap("", 60, 12, 3).lines == std::vector<std::string>{""});
  const auto word = render::svg_wrap(std::string(100, 'm'), 60, 12, 3);
  CHECK(word.cut);
  CHECK(word.lines.size() == 3);
  CHECK(word.lines.back().ends_with("…"));
  for (const std::string& line : word.lines)
    CHECK(svg_width(line, 12) <= 60);
  // The marks of a letter stay with it, also where nothing fits.
  CHECK(render::svg_wrap("a\u0301b", 1, 12, 9).lines == std::vector<std::string>{"a\u0301", "b"});
  CHECK(render::svg_text(0, 0, 15, word, {}, "hela <ordet>").find("<title>hela &lt;ordet&gt;</title>") !=
        std::string::npos);
}

TEST_CASE("nothing is put where something stands") {
  render::SvgShelves shelves;
  CHECK(shelves.free(0, 10, 1) == 0);
  shelves.take(0, 0, 10, 1);
  CHECK(shelves.free(10, 20, 1) == 0);
  CHECK(shelves.free(5, 20, 1) == 1);
  shelves.take(0, 30, 40, 2);
  CHECK(shelves.free(5, 35, 1) == 2);
  CHECK(shelves.free(12, 28, 2) == 0);
  CHECK(shelves.free(0, 5, 2) == 1);
  for (std::size_t line = 0; line < render::SvgShelves::most; ++line)
    shelves.take(line, 50, 60, 1);
  CHECK(shelves.free(55, 56, 1) == render::SvgShelves::none);
}

TEST_CASE("numbers have a tenth at most") {
  CHECK(render::svg_number(12) == "12");
  CHECK(render::svg_number(12.04) == "12");
  CHECK(render::svg_number(12.06) == "12.1");
  CHECK(render::svg_number(-0.5) == "-0.5");
  CHECK(render::svg_number(-12.3) == "-12.3");
}

}  // namespace sbs::test
