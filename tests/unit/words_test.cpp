#include <doctest/doctest.h>
#include <fmt/format.h>

#include "support/world.h"

// What people write in place of the words of the plan format, from real plans and pages: each leads to the right word,
// and none is mended without asking.

namespace sbs::test {

namespace {

struct Said {
  const char* where;    ///< a piece of a plan with the word as {}
  const char* written;  ///< the word
  std::vector<std::string> meant;
};

const std::string head =
    "sbs: 1\nsamverkan: {uppdrag: sbs-2019, huvudman: {namn: X, typ: kommunal}, räknas_från: dialog}\n";
constexpr const char* an_event = "tidslinje: [{{händelse: {}, planerad: 2030}}]\n";
constexpr const char* a_role = "team: [{{id: t, typ: skola, medlemmar: [{{roll: {}}}]}}]\n";
constexpr const char* a_party = "tidslinje: [{{händelse: möte, planerad: 2030, av: [{}]}}]\n";
constexpr const char* a_status = "insatser: [{{id: i, rubrik: I, status: {}}}]\n";
constexpr const char* a_participant = "nulägesanalys: {{medverkande: [{}]}}\n";
constexpr const char* of_school = "skolor: [{{id: a, namn: A, skolformer: [grundskola], {}: x}}]\n";
constexpr const char* of_event = "tidslinje: [{{händelse: möte, {}: 2030-05}}]\n";
constexpr const char* of_intervention = "insatser: [{{id: i, rubrik: I, status: föreslagen, {}: x}}]\n";
constexpr const char* of_finding = "nulägesanalys: {{iakttagelser: [{{id: f, {}: x}}]}}\n";

const std::vector<Said>& all() {
  static const std::vector<Said> said{
      {an_event, "åtgärdsplan", {"förslag"}},
      {an_event, "insatsplan", {"förslag"}},
      {an_event, "slutrapport", {"slutredovisning"}},
      {an_event, "lägesrapport", {"delredovisning"}},
      {an_event, "delrapport", {"delredovisning"}},
      {an_event, "redovisning", {"delredovisning", "slutredovisning"}},
      {an_event, "uppstartsmöte", {"dialog_inledd", "planeringsmöte"}},
      {an_event, "styrgruppsmöte", {"möte"}},
      {an_event, "nätverksträff", {"möte"}},
      {an_event, "konferens", {"möte"}},
      {an_event, "Dialogmöte", {"möte", "kvalitetsdialog", "dialog_inledd"}},
      {an_event, "avslutningsseminarium", {"avslut", "möte"}},
      {an_event, "föreläggande", {"tillsyn"}},
      {an_event, "vite", {"tillsyn"}},
      {a_party, "nämnden", {"huvudman"}},
      {a_party, "kommun", {"huvudman"}},
      {a_party, "förvaltningen", {"huvudman"}},
      {a_party, "styrelse", {"huvudman"}},
      {a_party, "högskola", {"lärosäte"}},
      {a_party, "universitet", {"lärosäte"}},
      {a_party, "rektorn", {"skola"}},
      {a_role, "grundskolechef", {"verksamhetschef"}},
      {a_role, "områdeschef", {"verksamhetschef"}},
      {a_role, "utbildningschef", {"skolchef", "förvaltningschef", "verksamhetschef"}},
      {a_role, "barn- och utbildningschef", {"skolchef", "förvaltningschef", "verksamhetschef"}},
      {a_role, "kvalitetsstrateg", {"utvecklingsledare"}},
      {a_role, "samordnare", {"utvecklingsledare"}},
      {a_role, "utvecklingsstrateg", {"utvecklingsledare"}},
      {a_role, "skolpsykolog", {"elevhälsa"}},
      {a_role, "kurator", {"elevhälsa"}},
      {a_role, "skolsköterska", {"elevhälsa"}},
      {a_role, "förskolelärare", {"förskollärare"}},
      {a_status, "avslutad", {"slutförd"}},
      {a_status, "klar", {"slutförd"}},
      {a_status, "pågående", {"pågår"}},
      {a_status, "planerad", {"föreslagen", "överenskommen"}},
      {a_status, "beslutad", {"överenskommen"}},
      {a_participant, "barn", {"elever"}},
      {of_school, "pågående_tillsyn", {"tillsyn"}},
      {of_event, "datum", {"planerad", "klar"}},
      {of_event, "klart", {"klar"}},
      {of_intervention, "ansvarig", {"ansvariga"}},
      {of_finding, "område", {"problem"}},
      {of_finding, "brist", {"problem"}},
      {of_finding, "orsak", {"orsaker"}},
  };
  return said;
}

const std::string english_head =
    "sbs: 1\ncollaboration: {mandate: sbs-2019, organiser: {name: X, type: municipal}, counted_from: dialogue}\n";
constexpr const char* english_event = "timeline: [{{event: {}, planned: 2030}}]\n";
constexpr const char* english_role = "teams: [{{id: t, type: school, members: [{{role: {}}}]}}]\n";
constexpr const char* english_party = "timeline: [{{event: meeting, planned: 2030, by: [{}]}}]\n";
constexpr const char* english_status = "interventions: [{{id: i, title: I, status: {}}}]\n";
constexpr const char* english_school = "schools: [{{id: a, name: A, forms: [compulsory], {}: x}}]\n";
constexpr const char* english_finding = "analysis: {{findings: [{{id: f, {}: x}}]}}\n";

/// The same of those who write in English.
const std::vector<Said>& all_english() {
  static const std::vector<Said> said{
      {english_event, "action_plan", {"proposal"}},
      {english_event, "action plan", {"proposal"}},
      {english_event, "status_report", {"progress_report"}},
      {english_event, "report", {"progress_report", "final_report"}},
      {english_event, "closing_report", {"final_report"}},
      {english_event, "kick-off", {"dialogue_opened", "planning_meeting"}},
      {english_event, "steering group meeting", {"meeting"}},
      {english_event, "conference", {"meeting"}},
      {english_party, "municipality", {"organiser"}},
      {english_party, "committee", {"organiser"}},
      {english_party, "college", {"university"}},
      {english_role, "coordinator", {"development_lead"}},
      {english_role, "counsellor", {"student_health"}},
      {english_role, "director of education", {"chief_education_officer", "head_of_administration"}},
      {english_status, "finished", {"completed"}},
      {english_status, "ongoing", {"in_progress"}},
      {english_status, "planned", {"proposed", "agreed"}},
      {english_status, "decided", {"agreed"}},
      {english_school, "open_supervision", {"supervision"}},
      {english_finding, "cause", {"causes"}},
      {english_finding, "shortcoming", {"problem"}},
  };
  return said;
}

/// What helps with the one key or value that nobody knows.
std::string help_with(const std::string& plan) {
  for (const Found& one : read_findings(
           World({{"plan.yaml", plan}}).run({"validate", "--format", "json", "--lang", "sv", "plan.yaml"}).out))
    if (one.rule == "SBS004" || one.rule == "SBS007") return one.help;
  return "nothing was found";
}

void check(const std::string& plan, const std::vector<std::string>& meant) {
  const std::string help = help_with(plan);
  for (const std::string& word : meant)
    CHECK_MESSAGE(help.find(word) != std::string::npos, help);
  World world({{"plan.yaml", plan}});
  world.run({"validate", "plan.yaml", "--fix"});
  CHECK(!world.written.contains("plan.yaml"));
}

}  // namespace

TEST_CASE("a word that people use leads to the words of the format, and is not mended") {
  for (const Said& one : all()) {
    CAPTURE(one.written);
    check(head + fmt::format(fmt::runtime(one.where), one.written), one.meant);
  }
}

TEST_CASE("a word that people use in English leads to the words of the format, and is not mended") {
  for (const Said& one : all_english()) {
    CAPTURE(one.written);
    check(english_head + fmt::format(fmt::runtime(one.where), one.written), one.meant);
  }
}

TEST_CASE("a mandate may be called by its number or by its name") {
  const std::vector<std::pair<std::string, std::vector<std::string>>> said{
      {"U2015/3357/S", {"sbs-2015"}},
      {"U2019/03786", {"sbs-2019"}},
      {"U2019/03787", {"nyanlanda-2015"}},
      {"riktade insatser", {"ri-2024"}},
      {"SBS", {"sbs-2015", "sbs-2017", "sbs-2019"}}};
  for (const auto& one : said) {
    const auto& written = one.first;
    const auto& meant = one.second;
    CAPTURE(written);
    check("sbs: 1\nsamverkan: {uppdrag: " + written + ", huvudman: {namn: X, typ: kommunal}}\n", meant);
  }
}

TEST_CASE("an organiser may be called independent in other words") {
  for (const std::string written : {"fristående", "friskola"}) {
    CAPTURE(written);
    check("sbs: 1\nsamverkan: {uppdrag: ri-2024, huvudman: {namn: X, typ: " + written + "}}\n", {"enskild"});
  }
}

}  // namespace sbs::test
