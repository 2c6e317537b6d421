#include <doctest/doctest.h>
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/json.h"
#include "base/text.h"
#include "programme/papers.h"
#include "support/json.h"
#include "support/world.h"

// The drafts of the programme's own papers: goldens, the table that says what each asks for, and that the checklist
// asks for the same.

namespace sbs::test {

namespace {

using programme::Ask;
using programme::Paper;

const std::map<std::string, std::string>& kept_plans() {
  static const std::map<std::string, std::string> plans{
      {"plan", "examples/plan.yaml"},
      {"kumla", "examples/kumla"},
      // A mandate that asks for no reports.
      {"bjorkskolan", "examples/plan-repository/planer/bjorkskolan"},
      // One that was declined, and interventions of all kinds.
      {"declined_intervention", "tests/data/views/declined_intervention.yaml"}};
  return plans;
}

std::string draft(const std::string& kind, const std::string& path, const std::string& language,
                  const std::string& form = "markdown") {
  const Outcome outcome = World()
                              .on(*parse_day("2026-02-02"))
                              .run({"draft", kind, source_root() + "/" + path, "--lang", language, "--format", form});
  CHECK_MESSAGE(outcome.code == 0, kind, " of ", path, ": ", outcome.err);
  return outcome.out;
}

Outcome draft_of_text(const std::string& kind, const std::string& plan, const std::string& language) {
  return World(std::map<std::string, std::string>{{"plan.yaml", plan}})
      .on(*parse_day("2026-02-02"))
      .run({"draft", kind, "plan.yaml", "--lang", language});
}

/// The page without its style, which is that of all papers and has a test of its own.
std::string without_style(std::string page) {
  const auto begin = page.find("<style>");
  const auto end = page.find("</style>");
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  page.erase(begin, end - begin);
  return page;
}

void check_kept(const std::string& name, const std::string& text) {
  const std::string path = source_root() + "/tests/golden/drafts/" + name;
  if (std::getenv("SBS_UPDATE") != nullptr) {
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  CHECK_MESSAGE(text == read_file(path), name, " differs; SBS_UPDATE=1 rewrites it");
}

std::string gap_of(Ask ask, Language language) {
  return fmt::format("**[{}: {}]**", language == Language::sv ? "saknas i planen" : "not in the plan",
                     programme::row_of(ask).words.in(language));
}

/// A plan that says nearly nothing: one intervention of a status, with a goal, an activity and a finding without a
/// word.
std::string bare_plan(const std::string& mandate, const std::string& more) {
  return fmt::format("sbs: 1\nsamverkan:\n  uppdrag: {}\n  huvudman: {{typ: kommunal}}\n  räknas_från: dialog\n{}",
                     mandate, more);
}

const std::string bare_intervention =
    "insatser:\n  - {id: i, rubrik: Läsning, status: pågår, aktiviteter: [{vem: rektor}], mål: [{enhet: procent}], "
    "avstämningar: [{klar: 2026-01-14, läge: risk_för_avvikelse}]}\n"
    "  - {id: j, rubrik: Räkning, status: avbruten}\n"
    "  - {id: k, rubrik: Skrivning, status: pågår, ansvariga: [{part: skola}]}\n";

/// Plans that between them leave out all that a paper can ask for.
std::vector<std::string> plans_with_gaps() {
  return {bare_plan("sbs-2019", ""),
          bare_plan("ri-2024", ""),
          "sbs: 1\nsamverkan: {huvudman: {typ: kommunal}, status: pausad, pauser: [{från: 2025-01-01}]}\n",
          bare_plan("sbs-2019", bare_intervention + "skolor: [{id: a, namn: Askolan, skolformer: [grundskola]}]\n"
                                                    "nulägesanalys: {iakttagelser: [{id: f}]}\n"
                                                    "tidslinje: [{händelse: möte, klar: 2026-01-12}]\n"),
          bare_plan("sbs-2019",
                    "insatser:\n  - {id: i, rubrik: Läsning, status: slutförd, mål: [{mått: A, utgångsläge: "
                    "{period: 2024, värde: 1}, målvärde: {period: 2025, värde: 3}, utfall: [{period: 2025, "
                    "värde: 2}]}, {mått: B}]}\n"),
          bare_plan("ri-2024", bare_intervention)};
}

/// All that is asked for in the drafts of a kind.
std::set<Ask> asked_in(Paper paper, Language language) {
  std::set<Ask> asked;
  for (const std::string& plan : plans_with_gaps()) {
    const Outcome outcome = draft_of_text(programme::typed_name(paper), plan, language == Language::sv ? "sv" : "en");
    CHECK_MESSAGE(outcome.code == 0, outcome.err);
    for (const programme::AskRow& row : programme::asks())
      if (outcome.out.find(gap_of(row.ask, language)) != std::string::npos) asked.insert(row.ask);
  }
  return asked;
}

std::size_t count_of(std::string_view part, std::string_view text) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

}  // namespace

TEST_CASE("the four drafts of the examples are as they are kept, in both languages and forms") {
  for (const auto& [name, path] : kept_plans())
    for (const programme::PaperRow& row : programme::papers())
      for (const std::string language : {"sv", "en"}) {
        const std::string kind = programme::typed_name(row.paper);
        const std::string file = fmt::format("{}.{}.{}", name, kind, language);
        check_kept(file + ".md", draft(kind, path, language));
        check_kept(file + ".html", without_style(draft(kind, path, language, "html")));
      }
}

TEST_CASE("each paper has its parts under their headings, in the order of the table") {
  for (const programme::PaperRow& row : programme::papers())
    for (const Language language : {Language::sv, Language::en}) {
      const std::string text = draft_of_text(programme::typed_name(row.paper), bare_plan("sbs-2019", ""),
                                             language == Language::sv ? "sv" : "en")
                                   .out;
      std::size_t at = text.find(fmt::format("# {}", row.title.in(language)));
      CHECK(at != std::string::npos);
      for (const programme::PaperPartRow& part : programme::paper_parts()) {
        if (part.paper != row.paper) continue;
        const auto found = text.find(fmt::format("\n## {}", part.title.in(language)), at);
        CHECK_MESSAGE(found != std::string::npos, part.title.in(language));
        at = found == std::string::npos ? at : found;
      }
    }
}

TEST_CASE("all that the table asks for is asked somewhere, and nothing else") {
  for (const programme::PaperRow& row : programme::papers()) {
    std::set<Ask> listed(row.asks.begin(), row.asks.end());
    for (const programme::PaperPartRow& part : programme::paper_parts())
      if (part.paper == row.paper) listed.insert(part.asks.begin(), part.asks.end());
    const std::set<Ask> asked = asked_in(row.paper, Language::sv);
    CHECK(asked == asked_in(row.paper, Language::en));
    for (const programme::AskRow& one : programme::asks()) {
      const std::string what = fmt::format("{}: {}", programme::typed_name(row.paper), one.words.in(Language::sv));
      if (listed.contains(one.ask)) CHECK_MESSAGE(asked.contains(one.ask), "never asked, ", what);
      if (asked.contains(one.ask)) CHECK_MESSAGE(listed.contains(one.ask), "asked and not listed, ", what);
    }
  }
}

TEST_CASE("the last line says how many gaps there are") {
  for (const std::string& plan : plans_with_gaps())
    for (const programme::PaperRow& row : programme::papers()) {
      const std::string text = draft_of_text(programme::typed_name(row.paper), plan, "sv").out;
      const auto lines = lines_of(text);
      const auto count = count_of("**[saknas i planen: ", text);
      const std::string said =
          count == 1 ? "1 uppgift saknas i planen" : fmt::format("{} uppgifter saknas i planen", count);
      CHECK_MESSAGE(lines.back().find(said) != std::string::npos, lines.back(), " has not ", said);
    }
}

TEST_CASE("what the checklist of a step misses is a gap of the paper of that step, and the other way round") {
  // Skolverket's own contacts, which no paper of the organiser tells Skolverket of.
  const std::set<std::string> not_of_papers{"contacts"};
  const std::map<int, std::vector<Paper>> of_step{{4, {Paper::agreement}},
                                                  {5, {Paper::progress_report, Paper::agreement}},
                                                  {6, {Paper::final_report, Paper::agreement}}};
  std::size_t compared = 0;
  for (const std::string& plan : plans_with_gaps()) {
    World world(std::map<std::string, std::string>{{"plan.yaml", plan}});
    const auto list = parse_json(
        world.on(*parse_day("2026-02-02")).run({"checklist", "plan.yaml", "--format", "json", "--lang", "sv"}).out);
    std::map<int, std::string> texts;
    for (const auto& [step, papers] : of_step)
      for (const Paper paper : papers)
        texts[step] += draft_of_text(programme::typed_name(paper), plan, "sv").out;
    for (const auto& task : list.at("plans").at(0).at("tasks")) {
      if (!task.at("step").is_number() || !of_step.contains(task.at("step").get<int>())) continue;
      const std::string state = task.at("state").get<std::string>();
      const std::string need = task.at("need").is_string() ? task.at("need").get<std::string>() : "";
      if ((state != "open" && state != "not_yet") || need.empty() || not_of_papers.contains(need)) continue;
      bool told = false;
      for (const programme::AskRow& row : programme::asks())
        if (row.need && programme::to_string(*row.need) == need)
          told = told || texts[task.at("step").get<int>()].find(gap_of(row.ask, Language::sv)) != std::string::npos;
      CHECK_MESSAGE(told, need, " is open and no gap");
      ++compared;
    }
  }
  CHECK(compared > 20);
}

TEST_CASE("under a mandate that does not ask for a paper its first line says so") {
  for (const programme::PaperRow& row : programme::papers()) {
    const bool reports = row.paper == Paper::progress_report || row.paper == Paper::final_report;
    const std::string kind = programme::typed_name(row.paper);
    const std::string first = lines_of(draft_of_text(kind, bare_plan("ri-2024", ""), "sv").out).front();
    CHECK((first.find("kräver ingen") != std::string::npos) == reports);
    const std::string other = lines_of(draft_of_text(kind, bare_plan("sbs-2017", ""), "sv").out).front();
    CHECK(other.find("kräver ingen") == std::string::npos);
  }
}

TEST_CASE("a collaboration that is closed, broken off, paused or declined is drawn too, and says so") {
  const std::map<std::string, std::string> said{{"avslutad", "Samarbetet är avslutat."},
                                                {"avbruten", "Samarbetet är avbrutet."},
                                                {"pausad", "Samarbetet är pausat."},
                                                {"avböjd", "Samarbetet är avböjt."}};
  for (const auto& one : said)
    for (const programme::PaperRow& row : programme::papers()) {
      const auto& status = one.first;
      const auto& words = one.second;
      const Outcome outcome = draft_of_text(programme::typed_name(row.paper),
                                            bare_plan("sbs-2017", fmt::format("  status: {}\n", status)), "sv");
      CHECK(outcome.code == 0);
      CHECK_MESSAGE(outcome.out.find("> " + words) != std::string::npos, status, ", ",
                    programme::typed_name(row.paper));
      const bool reasoned = status == "avslutad";
      CHECK((outcome.out.find(gap_of(Ask::status_reason, Language::sv)) == std::string::npos) == reasoned);
    }
}

TEST_CASE("a draft is of one plan, known by its name in either language, and no page goes to a terminal") {
  const std::string folder = source_root() + "/examples/plan-repository";
  const Outcome several = World().on(*parse_day("2026-02-02")).run({"draft", "agenda", folder, "--lang", "sv"});
  CHECK(several.code == 2);
  CHECK(several.out.empty());
  CHECK(several.err.find("sbs draft visar en plan, och här finns 2 planer; skriv en av dem:\n") != std::string::npos);
  for (const std::string path : {"/planer/asskolan/samverkan.yaml\n", "/planer/bjorkskolan/plan.yaml\n"})
    CHECK_MESSAGE(several.err.find(path) != std::string::npos, path);

  const std::string plan = source_root() + "/examples/kumla";
  CHECK(World().run({"draft", "delredovisning", plan, "--lang", "sv"}).out ==
        World().run({"draft", "progress-report", plan, "--lang", "sv"}).out);
  const Outcome unknown = World().run({"draft", "progress-raport", plan, "--lang", "sv"});
  CHECK(unknown.code == 2);
  CHECK(unknown.err.find("menade ni progress-report?") != std::string::npos);
  const Outcome page = World().on_terminal().run({"draft", "agenda", plan, "--format", "html", "--lang", "sv"});
  CHECK(page.code == 2);
  CHECK(page.err.find("skriv -o FIL") != std::string::npos);
}

TEST_CASE("what counts as new goes from the last report on, or from the day that is asked for") {
  const std::string plan =
      bare_plan("sbs-2017",
                "  start: 2018-01-10\ntidslinje:\n"
                "  - {händelse: överenskommelse, klar: 2018-03-01, av: [skolverket, huvudman]}\n"
                "  - {händelse: möte, rubrik: Ett tidigt möte, klar: 2018-05-02, av: [skola]}\n"
                "  - {händelse: delredovisning, klar: 2018-11-15, av: [huvudman]}\n"
                "  - {händelse: möte, rubrik: Ett sent möte, klar: 2019-01-20, av: [skola]}\n"
                "  - {händelse: möte, rubrik: Ett uteblivet möte, planerad: 2019-02-20, av: [skola]}\n");
  const auto since = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments{"draft", "progress-report", "plan.yaml", "--lang",
                                       "sv",    "--today",         "2019-03-01"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return World(std::map<std::string, std::string>{{"plan.yaml", plan}}).run(arguments);
  };
  const std::string report = since({}).out;
  CHECK(report.find("## Vad som har hänt sedan den 15 november 2018\n") != std::string::npos);
  CHECK(report.find("Ett sent möte") != std::string::npos);
  CHECK(report.find("9 dagar sent") != std::string::npos);
  CHECK(report.find("Ett tidigt möte") == std::string::npos);
  const Outcome asked = since({"--since", "2018-05-01"});
  CHECK(asked.out.find("## Vad som har hänt sedan den 1 maj 2018\n") != std::string::npos);
  CHECK(asked.out.find("Ett tidigt möte") != std::string::npos);
  CHECK(asked.err.find("--since") != std::string::npos);
  CHECK(since({"--since", "soon"}).code == 2);
}

}  // namespace sbs::test
