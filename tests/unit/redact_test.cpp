#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "support/json.h"
#include "support/world.h"

// What is published names nobody: each view of a plan with `--redact`, in each form. All people here are invented.

namespace sbs::test {

namespace {

using Files = std::map<std::string, std::string>;

/// Names where plans have them: in teams, as who does something, and in every text around; by first name and surname,
/// in the genitive, in upper case, decomposed, with a second name, in an address and in a path.
const std::string plan = R"(sbs: 1
samverkan:
  rubrik: Aspvik, ledd av Ingalill Hjortsberg
  medel: Kommunen betalar; fråga Ottilia.
  uppdrag: sbs-2017
  huvudman: {namn: Aspviks kommun, typ: kommunal}
  räknas_från: dialog
  start: 2017-03-14
  slut: 2020-03-12
skolor:
  - {id: norra, namn: Norra skolan, skolformer: [grundskola], skäl: [låga_resultat], anteckning: Ingalills skola.}
team:
  - id: norra-team
    typ: skola
    skolor: [norra]
    medlemmar:
      - {roll: rektor, namn: Ingalill Hjortsberg, antal: 1}
      - {roll: lärare, namn: Åsa-Märta von Quillfeldt, antal: 1}
      - {roll: annan, befattning: bibliotekarie, namn: Zebulon Ypsilander, antal: 1}
tidslinje:
  - {händelse: dialog_inledd, klar: 2017-03-14, av: [skolverket, huvudman], anteckning: "Hjortsbergs kalender styrde; HJORTSBERG ringer."}
  - {händelse: besök, rubrik: Besök hos Ottilia Vrångbäck, planerad: 2017-06-01, av: [skolverket], dokument: protokoll/ingalill-hjortsberg.pdf}
  - {händelse: kontakt, planerad: 2017-05, inställd: "Zebulons sjukdom; skriv till ottilia.vrangback@aspvik.se eller ottilia.vrångbäck@aspvik.se", av: [skolverket]}
nulägesanalys:
  medverkande: [alla_pedagoger]
  iakttagelser:
    - {id: läsning, skolor: [norra], problem: Få läser som Zebulon Ypsilander vill., underlag: Quillfeldts prov., orsaker: [Åsa-Märtas klass saknar bibliotek.]}
insatser:
  - id: läslyft
    rubrik: Läslyft med Ottilia
    status: pågår
    vad: Ingalill M. Hjortsberg leder.
    hur: Varannan vecka hos Åsa-Märta von Quillfeldt.
    iakttagelser: [läsning]
    start: 2017-04
    ansvariga:
      - {part: huvudman, vem: Ottilia Vrångbäck, åtagande: Ottilia betalar.}
      - {part: skola, vem: "Ingalill Hjortsberg, rektor", åtagande: Leder.}
    aktiviteter:
      - {rubrik: Vrångbäcks kurs, vem: Zebulon Ypsilander, planerad: 2017-05-12}
    mål:
      - mått: Elever i Hjortsbergs klass
        grupp: Quillfeldts grupp
        gruppstorlek: 7
        utgångsläge: {period: 2017, värde: "42,75"}
        målvärde: {period: 2019, värde: "61,25"}
        utfall: [{period: 2018, värde: "53,5", anteckning: Enligt Ottilia.}]
    avstämningar:
      - {klar: 2017-04-20, av: Ottilia Vrångbäck, läge: enligt_plan}
)";

/// The plan with other words in the place of some, wherever these stand.
std::string with(const std::vector<std::pair<std::string, std::string>>& changes) {
  std::string text(plan);
  for (const auto& [before, after] : changes) {
    REQUIRE_MESSAGE(text.find(before) != std::string::npos, before);
    for (std::size_t at = text.find(before); at != std::string::npos; at = text.find(before, at + after.size()))
      text.replace(at, before.size(), after);
  }
  return text;
}

constexpr std::array names{"Ingalill",  "Hjortsberg", "Ottilia", "Vrångbäck",
                           "Åsa-Märta", "Quillfeldt", "Zebulon", "Ypsilander"};

void check_nameless(const std::string& command, const std::string& out) {
  CAPTURE(command);
  const std::string folded = fold_case(out);
  for (const std::string name : names) {
    CAPTURE(name);
    const auto at = folded.find(fold_case(name));
    const std::string around =
        at == std::string::npos ? std::string() : folded.substr(at - std::min<std::size_t>(at, 40), 90);
    CHECK_MESSAGE(at == std::string::npos, around);
  }
}

/// What a command prints of a plan without names, in Swedish.
std::string redacted(const std::string& command, const std::string& text) {
  const std::string line = command + " plan.yaml --redact --lang sv";
  return World(Files{{"plan.yaml", text}}).on(*parse_day("2017-05-02")).run(split_words(line)).out;
}

}  // namespace

TEST_CASE("redacted, no view names a person, in any form or language") {
  for (const std::string command : {"timeline",
                                    "timeline --format markdown",
                                    "timeline --format csv",
                                    "timeline --format json",
                                    "timeline --format ics",
                                    "checklist",
                                    "checklist --format markdown",
                                    "checklist --format csv",
                                    "checklist --format json",
                                    "status",
                                    "status --format markdown",
                                    "status --format csv",
                                    "status --format json",
                                    "results",
                                    "results --format markdown",
                                    "results --format csv",
                                    "results --format json",
                                    "timeline --format svg",
                                    "timeline --format mermaid",
                                    "report",
                                    "report --format markdown",
                                    "draft agreement",
                                    "draft progress-report",
                                    "draft final-report --format html",
                                    "draft agenda"})
    for (const std::string language : {"sv", "en"}) {
      const std::string line = fmt::format("{} plan.yaml --redact --lang {}", command, language);
      const Outcome outcome = World(Files{{"plan.yaml", plan}}).on(*parse_day("2017-05-02")).run(split_words(line));
      CHECK(outcome.code == 0);
      CHECK(outcome.out.size() > 100);
      check_nameless(line, outcome.out);
    }
}

TEST_CASE("without the option the same views name them: the test above can fail") {
  const Outcome outcome =
      World(Files{{"plan.yaml", plan}}).on(*parse_day("2017-05-02")).run({"report", "plan.yaml", "--lang", "sv"});
  for (const std::string name : names)
    CHECK_MESSAGE(outcome.out.find(name) != std::string::npos, name);
  CHECK(outcome.out.find("53,5") != std::string::npos);
}

TEST_CASE("redacted, what could not be read names nobody either") {
  const std::string whole = plan;
  const auto check_each = [&](const std::string& broken) {
    for (const std::string form : {"human", "short", "json", "sarif", "github", "gitlab", "junit"}) {
      const Outcome outcome = World(Files{{"plan.yaml", broken}})
                                  .on(*parse_day("2017-05-02"))
                                  .run({"validate", "plan.yaml", "--redact", "--format", form, "--lang", "sv"});
      check_nameless(form + " of:\n" + broken, outcome.out + outcome.err);
    }
  };
  std::size_t tried = 0;
  for (std::size_t line_end = whole.find('\n'); line_end != std::string::npos;
       line_end = whole.find('\n', line_end + 1)) {
    const std::size_t begin = whole.rfind('\n', line_end - 1) + 1;
    const std::string line = whole.substr(begin, line_end - begin);
    if (std::none_of(names.begin(), names.end(), [&](const char* name) { return line.find(name) != line.npos; }))
      continue;
    ++tried;
    // No YAML: a bracket, a quotation mark, a colon too many; a tab before it.
    for (const std::string fault : {"]", " \"", ": \"\": x"})
      check_each(std::string(whole).insert(line_end, fault));
    check_each(std::string(whole).insert(begin, "\t"));
    // A key that nobody knows, and one that stands twice.
    for (std::size_t colon = line.find(": "); colon != std::string::npos; colon = line.find(": ", colon + 1))
      check_each(std::string(whole).insert(begin + colon, "qxq"));
    check_each(std::string(whole).insert(line_end + 1, line + '\n'));
  }
  CHECK(tried > 15);
}

TEST_CASE("redacted, what could be read hides the people that it names, and no other words with capitals") {
  const std::string out =
      redacted("validate", with({{"rubrik: Besök hos Ottilia Vrångbäck, planerad: 2017-06-01",
                                  "rubrik: Besök i Bergsbyn hos Ottilia Vrångbäck, planerad: 2017-04-01"}}));
  CHECK(out.find("Besök i Bergsbyn hos xxxxxxx") != std::string::npos);
}

TEST_CASE("redacted, nobody is named in what is shown beside a finding, nor in one that is known or has an exception") {
  const std::string head =
      "sbs: 1\nsamverkan:\n  uppdrag: sbs-2015\n  huvudman: {namn: A, typ: kommunal}\n  räknas_från: dialog\n";
  const auto told = [&](const std::string& lines, std::vector<std::string> more, const std::string& known) {
    more.insert(more.begin(), {"validate", "plan.yaml", "--lang", "sv"});
    return World(Files{{"plan.yaml", head + lines}, {"known.yaml", known}}).on(*parse_day("2017-05-02")).run(more).out;
  };
  const auto both = [&](const std::string& lines, const std::vector<std::string>& more, const std::string& known = {}) {
    CAPTURE(lines);
    CHECK(told(lines, more, known).find("Xerxes") != std::string::npos);  // else there would be nothing to hide
    std::vector<std::string> redacted = more;
    redacted.emplace_back("--redact");
    CHECK(told(lines, redacted, known).find("Xerxes") == std::string::npos);
  };
  both("  anteckning: Xerxes var med.\n  rubrik: A\n  anteckning: B\n", {});
  both("Xerxes: 1\n", {});
  const std::string event = "tidslinje:\n  - {händelse: möte, klar: Xerxes, av: [skola]}";
  both(event + "  # sbs: ignore SBS008 Väntar.\n", {"--format", "sarif"});
  const std::string shown =
      redacted("validate", head + "tidslinje:\n  - {händelse: möte, klar: Xerxes, rubrik: Rektor och grupp B}\n");
  CHECK(shown.find("klar: xxxxxx, rubrik: Rektor och grupp B") != std::string::npos);
  World world(Files{{"plan.yaml", head + event + "\n"}});
  world.on(*parse_day("2017-05-02")).run({"validate", "plan.yaml", "--write-baseline", "known.yaml"});
  REQUIRE(world.written.contains("known.yaml"));
  both(event + "\n", {"--baseline", "known.yaml", "--format", "sarif"}, world.written.at("known.yaml"));
}

TEST_CASE("redacted, no word is shown that is written with escapes") {
  const std::string before = "rubrik: Besök hos Ottilia Vrångbäck, planerad: 2017-06-01";
  for (const char* written :
       {R"(Ottilia Vr\u00e5ngb\xe4ck)", R"(\u004fttili\u0061 Vrångbäc\x6b)", R"(Ottilia\u0020Vrångbäck)",
        R"(Ottilia\tVrångbäck)", R"(Ottilia\_Vrångbäck)", R"(Rektor\nOttilia Vra\u030angba\u0308ck)"}) {
    CAPTURE(std::string(written));
    const std::string text =
        with({{before, "rubrik: \"Besök hos " + std::string(written) + "\", planerad: 2017-04-01"}});
    const std::string shown = redacted("validate --width 200", text);
    CHECK(shown.find("rubrik: \"Besök hos ") != std::string::npos);
    check_nameless("validate", shown);
    for (const char* part : {"ttil", "ångb", "ngb", "äck", "xe4", "u00e5"})
      CHECK_MESSAGE(shown.find(part) == std::string::npos, part);
    check_nameless("report", redacted("report", text));
  }
}

TEST_CASE("redacted, a name in a file of another encoding is hidden where its line is shown") {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string("titel: Zebulon Ypsilander\n"))
    wide += {c, '\0'};
  for (const std::string& text : {wide, std::string("titel: Vr\xE5"
                                                    "ngb\xE4"
                                                    "ck \xC5"
                                                    "sa\n")}) {
    const std::string out = redacted("validate", text);
    CHECK(out.find("SBS001") != std::string::npos);
    for (const char* trace : {"Z", "Y", "Vr", "ngb"})
      CHECK_MESSAGE(out.find(trace) == std::string::npos, out);
  }
}

TEST_CASE("redacted, a name is hidden before a form escapes it or breaks it into lines") {
  const std::string text =
      with({{"namn: Zebulon Ypsilander", "namn: 'Zebulon \"Zebbe\" A\\B Ypsilander'"},
            {"rubrik: Besök hos Ottilia Vrångbäck, planerad: 2017-06-01",
             R"(rubrik: "Dag:\nZebulon \"Zebbe\" A\\B\tYpsilander, \u202dOttilia\u202c, Vrångbäck\ufeff", )"
             "planerad: 2017-04-01"}});
  for (const std::string form : {"human", "short", "json", "sarif", "github", "gitlab", "junit"})
    for (const std::string width : {"40", "72", "90", "160"}) {
      const std::string out = redacted("validate --format " + form + " --width " + width, text);
      check_nameless(form + " " + width, out);
      CHECK(out.find("Zebb") == std::string::npos);
      CHECK(out.find("SBS502") != std::string::npos);
    }
}

TEST_CASE("redacted, a file is called what its part of the plan is called, though that is a word with a capital") {
  const Files files{{"samverkan.yaml", "sbs: 1\nsamverkan:\n  rubrik: Samverkan med Anna i Tidslinje]: x: y\n"},
                    {"anna.yaml", "sbs: 1\nskolor: [\n"},
                    {"tidslinje.yaml", "sbs: 1\ntidslinje: {händelse: Anna\n"}};
  const Outcome outcome = World(files).run({"validate", ".", "--redact", "--format", "short", "--lang", "sv"});
  CAPTURE(outcome.out);
  CHECK(outcome.out.find("samverkan.yaml:") != std::string::npos);
  CHECK(outcome.out.find("tidslinje.yaml:") != std::string::npos);
  CHECK(outcome.out.find("xxxx.yaml:") != std::string::npos);
  CHECK(outcome.out.find("nna") == std::string::npos);
}

TEST_CASE("redacted, roles stand in the place of names, and values of small groups are withheld") {
  const std::string out = redacted("report --format markdown", plan);
  CHECK(out.find("Aspvik, ledd av rektor") != std::string::npos);
  CHECK(out.find("rektors kalender styrde") != std::string::npos);
  CHECK(out.find("Varannan vecka hos lärare") != std::string::npos);
  for (const char* value : {"42,75", "61,25", "53,5"})
    CHECK_MESSAGE(out.find(value) == std::string::npos, value);
  // Of whom the party is all that may be said, it is said once.
  CHECK(out.find("| huvudmannen | – | en person betalar. |") != std::string::npos);
  CHECK(redacted("draft agreement", plan).find("| – | en person betalar. | rektor: Leder. |") != std::string::npos);
  const std::string remains = redacted("checklist", plan);
  CHECK(remains.find("huvudmannen (") == std::string::npos);
  CHECK(remains.find("(rektor)") != std::string::npos);
}

TEST_CASE("redacted, somebody is somebody whatever a school or an organiser is called, and a school is a school") {
  // The organiser's name is a part of hers, and the school's id is her surname.
  const std::string text = with({{"namn: Aspviks kommun", "namn: Ott"},
                                 {"id: norra,", "id: vrångbäck,"},
                                 {"[norra]", "[vrångbäck]"},
                                 {"av: Ottilia Vrångbäck", "av: Rektor Norra Skolan"}});
  const std::string out = redacted("report --format markdown", text);
  std::string shown = fold_case(out);
  for (const std::string school : {"”vrångbäck”", "#vrångbäck"})  // its id
    for (std::size_t at = shown.find(school); at != std::string::npos; at = shown.find(school))
      shown.erase(at, school.size());
  check_nameless("report", shown);
  CHECK(out.find("Rektor Norra Skolan") != std::string::npos);
}

TEST_CASE("redacted, a word in small letters is no name, though somebody is called so") {
  const std::string text =
      with({{"namn: Zebulon Ypsilander", "namn: Sten Bergsrud"}, {"Varannan vecka hos", "En sten i taget. Sten och"}});
  const std::string out = redacted("report --format markdown", text);
  CHECK(out.find("En sten i taget. en person och lärare") != std::string::npos);
}

TEST_CASE("redacted, whoever did no more than a review is no one's name either") {
  const std::string text =
      with({{"av: Ottilia Vrångbäck", "av: Torkel Xerxesson"}, {"Varannan vecka hos", "Torkel Xerxesson och"}});
  const auto shown = [&](const std::string& options) {
    const std::string line = "report plan.yaml --lang sv" + options;
    return World(Files{{"plan.yaml", text}}).on(*parse_day("2017-05-02")).run(split_words(line)).out;
  };
  CHECK(shown("").find("Xerxesson") != std::string::npos);
  CHECK(shown(" --redact").find("Xerxesson") == std::string::npos);
  CHECK(shown(" --redact").find("Torkel") == std::string::npos);
}

TEST_CASE("redacted, what is no name of anybody stays, though it is a part of one") {
  const std::string text = with({{"namn: Zebulon Ypsilander", "namn: Z. af Norra Ypsilander"},
                                 {"Varannan vecka hos", "Z. i Norra, af 1914, hos Ypsilander och"}});
  const std::string out = redacted("report --format markdown", text);
  CHECK(out.find("Z. i Norra, af 1914, hos en person och lärare") != std::string::npos);
}

TEST_CASE("redacted, a name in small letters is one in an address, and at the end of a sentence it is none") {
  const std::string text = with({{"namn: Zebulon Ypsilander", "namn: Sten Bergsrud"},
                                 {"Varannan vecka hos", "Steg för steg, sten för sten. Skriv sten@a eller till"},
                                 {"Åsa-Märta von Quillfeldt.\n", "Åsa-Märta von Quillfeldt på en sten.\n"}});
  const std::string out = redacted("report --format markdown", text);
  CAPTURE(out);
  CHECK(out.find("sten för sten. Skriv en person@") != std::string::npos);
  CHECK(out.find("på en sten.") != std::string::npos);
}

TEST_CASE("redacted, whoever does something is told by the role that stands with the name") {
  const std::string out =
      redacted("timeline --format csv", with({{"vem: Zebulon Ypsilander", "vem: specialpedagog Zebulon Ypsilander"}}));
  CHECK(out.find(",specialpedagog,") != std::string::npos);
}

TEST_CASE("redacted, values of nine are withheld, of ten they are shown") {
  for (const auto& [size, withheld] : {std::pair("9", true), std::pair("10", false)}) {
    const std::string out =
        redacted("results --format csv", with({{"gruppstorlek: 7", "gruppstorlek: " + std::string(size)}}));
    CAPTURE(size);
    CHECK((out.find("53,5") == std::string::npos) == withheld);
  }
}

TEST_CASE("redacted, JSON says so and keeps its keys") {
  for (const std::string command : {"timeline", "checklist", "status", "results"}) {
    const auto run = [&](bool redact) {
      std::vector<std::string> arguments{command, "plan.yaml", "--format", "json", "--lang", "sv"};
      if (redact) arguments.emplace_back("--redact");
      return parse_json(World(Files{{"plan.yaml", plan}}).on(*parse_day("2017-05-02")).run(arguments).out);
    };
    const auto redacted = run(true);
    const auto open = run(false);
    CHECK(redacted.at("redacted") == true);
    CHECK_FALSE(open.contains("redacted"));
    CHECK(redacted.size() == open.size() + 1);
    CHECK(redacted.at("plans").at(0).size() == open.at("plans").at(0).size());
  }
}

TEST_CASE("nobody is asked for by name where names are left out") {
  for (const std::string command : {"timeline", "checklist", "results"}) {
    const std::vector<std::string> by_name{command, "plan.yaml", "--redact", "--for", "Ottilia", "--lang", "sv"};
    const Outcome outcome = World(Files{{"plan.yaml", plan}}).run(by_name);
    CHECK(outcome.code == 2);
    CHECK(outcome.err.find("--redact") != std::string::npos);
    const std::vector<std::string> by_role{command, "plan.yaml", "--redact", "--for", "rektor", "--lang", "sv"};
    CHECK(World(Files{{"plan.yaml", plan}}).run(by_role).code == 0);
  }
}

TEST_CASE("redacted, validate shows the plan's lines without names, as wide as they were") {
  std::string faulty = plan;
  faulty.replace(faulty.find("klar: 2017-03-14"), 16, "klar: 2017-03-32");
  for (const std::string form : {"human", "short", "json", "sarif", "github", "gitlab", "junit"}) {
    const std::vector<std::string> arguments{"validate", "plan.yaml", "--redact", "--lang", "sv", "--format", form};
    check_nameless(form, World(Files{{"plan.yaml", faulty}}).on(*parse_day("2017-05-02")).run(arguments).out);
  }
}

}  // namespace sbs::test
