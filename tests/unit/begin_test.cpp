#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <regex>
#include <set>

#include "begin/begin.h"
#include "fields/read.h"
#include "fields/walk.h"
#include "plan/choices.h"
#include "plan/fields.h"
#include "plan/translate.h"
#include "programme/mandates.h"
#include "schema/schema.h"
#include "support/world.h"
#include "yaml/parse.h"

// A plan that begins is valid as written, whatever is known of the collaboration, in either language, and so is what
// its proposals make of it.

namespace sbs::test {

namespace {

using begin::Beginning;
using Files = std::map<std::string, std::string>;

const Day today = *make_day(2026, 11, 26);
constexpr std::string_view schema = "schemas/plan.sv.schema.json";

Files files_of(const Beginning& beginning) {
  Files files;
  for (const begin::File& file : begin::plan(beginning, std::string(schema)))
    files[file.name] = file.text;
  return files;
}

Outcome validated(const Files& files, const std::string& language = "en") {
  return World(files).on(today).run({"validate", ".", "--format", "json", "--lang", language});
}

std::string findings_in(const Files& files, const std::set<std::string>& severities) {
  std::string text;
  for (const Found& found : read_findings(validated(files).out))
    if (severities.contains(found.severity))
      text += fmt::format("{} {}:{} {}\n", found.rule, found.file, found.line, found.message);
  return text;
}

bool is_proposal(const std::string& line) {
  static const std::regex proposal("^ *# .*");
  return std::regex_match(line, proposal) && line.find("yaml-language-server") == std::string::npos;
}

/// The text with its first proposals taken in, so many of them; a proposal is what stands together.
std::string with_proposals(const std::string& text, std::size_t count) {
  std::string result;
  std::size_t taken = 0;
  bool within = false;
  for (std::string line : lines_of(text)) {
    const bool proposal = is_proposal(line);
    if (proposal && !within) ++taken;
    within = proposal;
    if (proposal && taken <= count) line.erase(line.find("# "), 2);
    result += line + "\n";
  }
  return result;
}

std::size_t proposals_in(const std::string& text) {
  std::size_t count = 0;
  bool within = false;
  for (const std::string& line : lines_of(text)) {
    const bool proposal = is_proposal(line);
    if (proposal && !within) ++count;
    within = proposal;
  }
  return count;
}

Files with_all_proposals(Files files) {
  constexpr std::size_t all = 1000;
  for (auto& [name, text] : files)
    text = with_proposals(text, all);
  return files;
}

/// The keys of a plan's file and its fixed values, in their order.
std::vector<std::string> words_of(const std::string& text) {
  source::SourceMap sources;
  diag::Sink sink(Language::en);
  const auto parsed = yaml::parse(sources, sources.add("plan.yaml", text), sink);
  CHECK(sink.findings().empty());
  std::vector<std::string> words;
  const auto key = [&](const fields::Chain& chain) { words.emplace_back(chain.back().row->names.en); };
  const auto value = [&](const fields::Chain& chain) {
    if (chain.back().row->shape == fields::Shape::choice) words.emplace_back(parsed.document.text(chain.back().value));
  };
  fields::walk(parsed.document, plan::plan_keys(), {key, value});
  return words;
}

/// The day when collaborations could begin under a mandate, and a term and a day long after.
std::vector<std::optional<PartialDate>> starts_under(const programme::Mandate& mandate) {
  const Day first = parse_partial_date(mandate.counts_from)->last;
  return {std::nullopt, exactly(first), parse_partial_date(mandate.replaced.empty() ? "HT2025" : "HT2019"),
          exactly(*make_day(2028, 2, 29))};
}

template <class Visit>
void for_each_combination(const Visit& visit) {
  for (const programme::Mandate& mandate : programme::mandates())
    for (const fields::Choice& form : fields::choices<plan::Form>)
      for (const auto& start : starts_under(mandate))
        for (const KeyLanguage keys : {KeyLanguage::sv, KeyLanguage::en})
          for (const bool split : {false, true}) {
            Beginning beginning;
            beginning.mandate = mandate.id;
            beginning.forms = {static_cast<plan::Form>(form.value)};
            beginning.start = start;
            beginning.keys = keys;
            beginning.split = split;
            beginning.today = today;
            visit(mandate, beginning);
          }
}

std::string named(const Beginning& beginning) {
  return fmt::format("{} {} {} {} {}", plan::word_of(*beginning.mandate, KeyLanguage::sv),
                     plan::word_of(beginning.forms.front(), KeyLanguage::en),
                     beginning.start ? iso(*beginning.start) : "no start",
                     beginning.keys == KeyLanguage::sv ? "sv" : "en", beginning.split ? "split" : "whole");
}

/// A form that had another name by the time the collaboration begins.
bool has_ceased(const Beginning& beginning) {
  const plan::Form form = beginning.forms.front();
  const bool old = form == plan::Form::compulsory_special || form == plan::Form::upper_secondary_special;
  return old && beginning.start && beginning.start->last >= *make_day(2023, 7, 2);
}

/// The findings of these severities that are not of a rule which has every reason to speak.
std::string unexpected(const programme::Mandate& mandate, const Beginning& beginning, const Files& files) {
  std::set<std::string> severities{"error"};
  if (mandate.replaced.empty()) severities.insert("warning");
  const plan::Form form = beginning.forms.front();
  const bool covered = programme::covers(mandate, form);
  // What a mandate added to another counts only from when it was decided.
  const bool added = mandate.added_to && !programme::covers(programme::mandate(*mandate.added_to), form);
  const bool early = beginning.start && before(*beginning.start, *parse_partial_date(mandate.decided)) != Certainty::no;
  std::string rest;
  for (const std::string& line : lines_of(findings_in(files, severities)))
    if (!(line.starts_with("SBS101") && !covered) && !(line.starts_with("SBS105") && added && early) &&
        !(line.starts_with("SBS106") && has_ceased(beginning)))
      rest += line + "\n";
  return rest;
}

}  // namespace

TEST_CASE("a plan that begins is valid, whatever mandate, form, start, language and number of files") {
  std::size_t plans = 0;
  for_each_combination([&](const programme::Mandate& mandate, Beginning beginning) {
    // The types of organisers and the number of schools take turns.
    beginning.type = static_cast<plan::OrganiserType>(fields::choices<plan::OrganiserType>[plans % 4].value);
    if (plans % 3 != 0) beginning.schools.assign(plans % 3, "Norra skolan");
    const Files files = files_of(beginning);
    CAPTURE(named(beginning));
    CHECK(unexpected(mandate, beginning, files) == "");
    CHECK(files.size() == (beginning.split ? files.size() : 1));
    ++plans;
  });
  CHECK(plans == 5 * 12 * 4 * 2 * 2);
}

TEST_CASE("every type of organiser under every mandate") {
  for (const programme::Mandate& mandate : programme::mandates())
    for (const fields::Choice& type : fields::choices<plan::OrganiserType>)
      for (const KeyLanguage keys : {KeyLanguage::sv, KeyLanguage::en}) {
        Beginning beginning;
        beginning.keys = keys;
        beginning.mandate = mandate.id;
        beginning.type = static_cast<plan::OrganiserType>(type.value);
        beginning.today = today;
        CHECK(findings_in(files_of(beginning), {"error", "warning"}).empty());
      }
}

TEST_CASE("what is proposed is right, taken in from the top down") {
  for_each_combination([](const programme::Mandate& mandate, const Beginning& beginning) {
    if (beginning.forms.front() != plan::Form::compulsory) return;
    CAPTURE(named(beginning));
    Files files = files_of(beginning);
    const Files whole = with_all_proposals(files);
    CHECK(unexpected(mandate, beginning, whole).find("SBS0") == std::string::npos);
    if (beginning.split) return;
    const std::string text = files.at("plan.yaml");
    CHECK(proposals_in(text) >= 4);
    for (std::size_t count = 1; count <= proposals_in(text); ++count) {
      CAPTURE(count);
      const std::string all = findings_in({{"plan.yaml", with_proposals(text, count)}}, {"error", "warning", "note"});
      CHECK(all.find("SBS0") == std::string::npos);
      CHECK(findings_in({{"plan.yaml", with_proposals(text, count)}}, {"error"}) == "");
    }
  });
}

TEST_CASE("the plan in Swedish and the one in English are one plan") {
  for_each_combination([](const programme::Mandate& /*mandate*/, Beginning beginning) {
    if (beginning.keys != KeyLanguage::sv || beginning.forms.front() != plan::Form::preschool) return;
    CAPTURE(named(beginning));
    const auto swedish = begin::plan(beginning, std::string(schema));
    beginning.keys = KeyLanguage::en;
    const auto english = begin::plan(beginning, std::string(schema));
    REQUIRE(swedish.size() == english.size());
    constexpr std::size_t all = 1000;
    for (std::size_t at = 0; at < swedish.size(); ++at)
      for (const std::size_t proposals : {std::size_t{0}, all}) {
        const auto words = words_of(with_proposals(english[at].text, proposals));
        CHECK(words.size() >= (beginning.split ? 1 : 5));
        CHECK(words_of(plan::translated(with_proposals(swedish[at].text, proposals), KeyLanguage::en)) == words);
      }
  });
}

TEST_CASE("what is asked for is what the mandate's checklist asks for") {
  const auto plan_under = [](plan::MandateId mandate) {
    Beginning beginning;
    beginning.keys = KeyLanguage::en;
    beginning.mandate = mandate;
    beginning.today = today;
    return files_of(beginning).at("plan.yaml");
  };
  const std::string sbs = plan_under(plan::MandateId::sbs_2019);
  const std::string ri = plan_under(plan::MandateId::ri_2024);
  for (const std::string piece :
       {"# teams:", "# analysis:", "event: inspectorate_basis", "event: visit", "final_report"}) {
    CHECK(sbs.find(piece) != std::string::npos);
    CHECK(ri.find(piece) == std::string::npos);
  }
  for (const std::string piece : {"event: quality_dialogue", "strengthens: [", "commitment: "}) {
    CHECK(ri.find(piece) != std::string::npos);
    CHECK(sbs.find(piece) == std::string::npos);
  }
  for (const std::string piece : {"event: selection", "agreement", "goals:", "next_review:"}) {
    CHECK(sbs.find(piece) != std::string::npos);
    CHECK(ri.find(piece) != std::string::npos);
  }
}

TEST_CASE("each section of the format is explained, in whichever file") {
  for (const programme::Mandate& mandate : programme::mandates())
    for (const bool split : {false, true}) {
      Beginning beginning;
      beginning.keys = KeyLanguage::sv;
      beginning.mandate = mandate.id;
      beginning.split = split;
      beginning.today = today;
      std::string all;
      for (const auto& [name, text] : files_of(beginning))
        all += text;
      // Words are broken into lines.
      all = folded(std::regex_replace(all, std::regex("\n *## "), " "));
      for (const fields::Key& key : plan::plan_keys().keys) {
        CAPTURE(key.names.en);
        CHECK(all.find(key.help.in(Language::sv)) != std::string::npos);
      }
    }
}

TEST_CASE("the last day of the time limit is written, and a start that is given counts") {
  Beginning beginning;
  beginning.keys = KeyLanguage::sv;
  beginning.mandate = plan::MandateId::sbs_2019;
  beginning.start = exactly(*make_day(2020, 2, 29));
  beginning.today = today;
  std::string text = files_of(beginning).at("plan.yaml");
  CHECK(text.find("räknas_från: start  # ändra om") != std::string::npos);
  CHECK(text.find("start: 2020-02-29\n") != std::string::npos);
  CHECK(text.find("slut: 2023-02-28  # ändra om") != std::string::npos);
  CHECK(text.find("den 28 februari 2023") != std::string::npos);
  beginning.start.reset();
  text = files_of(beginning).at("plan.yaml");
  CHECK(text.find("räknas_från: dialog  # ändra om") != std::string::npos);
  CHECK(text.find("\n  slut: ") == std::string::npos);
  beginning.mandate = plan::MandateId::ri_2024;
  beginning.start = parse_partial_date("HT2026");
  text = files_of(beginning).at("plan.yaml");
  CHECK(text.find("räknas_från: start\n") != std::string::npos);
  CHECK(text.find("start: HT2026\n") != std::string::npos);
  CHECK(text.find("\n  slut: ") == std::string::npos);
}

TEST_CASE("each guess is told, and nothing else is") {
  const auto guesses = [](const Beginning& beginning) {
    std::set<std::string> keys;
    for (const std::string& line : lines_of(files_of(beginning).at("plan.yaml")))
      if (line.find("  # ") != std::string::npos && line.find("ändra om") != std::string::npos && !is_proposal(line))
        keys.insert(folded(line.substr(0, line.find(':'))));
    return keys;
  };
  Beginning beginning;
  beginning.keys = KeyLanguage::sv;
  beginning.today = today;
  CHECK(guesses(beginning) == std::set<std::string>{"uppdrag", "namn", "typ", "skolformer"});
  beginning.mandate = plan::MandateId::ri_2024;
  beginning.organiser = "Kumla kommun";
  beginning.type = plan::OrganiserType::municipal;
  beginning.schools = {"Malmens skola"};
  beginning.forms = {plan::Form::compulsory};
  CHECK(guesses(beginning).empty());
}

TEST_CASE("settings that begin are without a finding, also with their proposals") {
  for (const KeyLanguage keys : {KeyLanguage::sv, KeyLanguage::en}) {
    Beginning beginning;
    beginning.keys = keys;
    beginning.today = today;
    Files files = files_of(beginning);
    const begin::File settings = begin::settings(beginning, "schemas/config.schema.json");
    CHECK(settings.name == ".sbs.yaml");
    files[settings.name] = settings.text;
    CHECK(findings_in(files, {"error", "warning"}).empty());
    CHECK(World(files).on(today).run({"validate"}).out.starts_with(keys == KeyLanguage::sv ? "Inga fel" : "No errors"));
    constexpr std::size_t all = 1000;
    files[settings.name] = with_proposals(settings.text, all);
    CHECK(files.at(settings.name) != settings.text);
    CHECK(findings_in(files, {"error", "warning"}).empty());
  }
}

}  // namespace sbs::test
