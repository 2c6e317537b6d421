#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "plan/names.h"
#include "rules/rule.h"
#include "support/corpus.h"
#include "support/json.h"
#include "support/world.h"

// How sbs speaks, in every finding that the plans of the tests bring out and in the manual: what a reader who never saw
// YAML has to be able to trust. Each test is one rule of good Swedish or English that a machine can hold.

namespace sbs::test {

namespace {

struct Spoken {
  std::string language;
  std::string rule;
  std::string severity;
  std::string message;
  std::vector<std::string> help;
  std::vector<std::string> labels;  // beside the caret, and of other places
  std::string reason;
  std::set<std::string> ids;  // of the plan that it is said of

  auto operator<=>(const Spoken&) const = default;
};

std::set<std::string> ids_in(const Sample& sample) {
  static const std::regex id(R"((^|[\s{])id: *"?([^\s,"}]+))");
  std::set<std::string> ids;
  for (const auto& [path, text] : sample.files)
    for (std::sregex_iterator found(text.begin(), text.end(), id), end; found != end; ++found)
      ids.insert((*found)[2]);
  return ids;
}

/// What is said, once, however many plans bring it out.
const std::set<Spoken>& all_spoken() {
  static const std::set<Spoken> all = [] {
    std::set<Spoken> spoken;
    std::size_t broken = 0;
    for (const Sample& sample : corpus()) {
      // Large plans with one fault say the same many times.
      if (sample.one_fault && broken++ % 10 != 0) continue;
      const std::set<std::string> ids = ids_in(sample);
      for (const std::string language : {"sv", "en"}) {
        const Outcome outcome =
            World(sample.files).on(sample.today).run({"validate", ".", "--format", "json", "--lang", language});
        if (outcome.out.empty()) continue;
        const auto report = parse_json(outcome.out);
        for (const auto& finding : report.at("diagnostics")) {
          Spoken one{language, finding.at("rule"), finding.at("severity"), finding.at("message"), {}, {}, {}, ids};
          std::istringstream help{std::string(finding.at("help"))};
          for (std::string line; std::getline(help, line);)
            one.help.push_back(line);
          one.labels.push_back(finding.at("label"));
          for (const auto& related : finding.at("related"))
            one.labels.push_back(related.at("message"));
          one.reason = finding.at("reason");
          spoken.insert(std::move(one));
        }
      }
    }
    return spoken;
  }();
  return all;
}

/// A text without what it quotes: names and values of a plan, and what is to be pasted.
std::string prose(std::string text) {
  static const std::regex quoted("(?:“|”)(?:(?!“|”)[\\s\\S])*”");
  return std::regex_replace(text, quoted, "”");
}

std::vector<std::string> texts_of(const Spoken& one) {
  std::vector<std::string> texts{one.message, one.reason};
  texts.insert(texts.end(), one.help.begin(), one.help.end());
  texts.insert(texts.end(), one.labels.begin(), one.labels.end());
  return texts;
}

/// Each text that is told in a language once, however many findings have it, with a rule that tells it.
template <class Check>
void each_text(const std::string& language, const Check& check) {
  static const std::map<std::string, std::map<std::string, std::string>> texts = [] {
    std::map<std::string, std::map<std::string, std::string>> by_language;
    for (const Spoken& one : all_spoken())
      for (const std::string& text : texts_of(one))
        by_language[one.language].emplace(text, one.rule);
    return by_language;
  }();
  for (const auto& one : texts.at(language)) {
    const std::string& text = one.first;
    const std::string& rule = one.second;
    CAPTURE(rule);
    CAPTURE(text);
    check(text);
  }
}

bool has(const std::string& text, const std::string& pattern) {
  static std::map<std::string, std::regex> compiled;
  const auto found = compiled.try_emplace(pattern, pattern, std::regex::icase).first;
  return std::regex_search(text, found->second);
}

std::string manual(const std::string& language) {
  return read_file(fmt::format("{}/docs/rules.{}.md", source_root(), language));
}

/// The manual without what is YAML, code, to be typed, or an anchor to be linked to.
std::string manual_prose(const std::string& language) {
  static const std::regex typed("`[^`]*`");
  std::string prose;
  bool code = false;
  for (const std::string& line : lines_of(manual(language))) {
    if (line.starts_with("```")) code = !code;
    if (!code && !line.starts_with("```") && !line.starts_with("<a id="))
      prose += std::regex_replace(line, typed, "`") + "\n";
  }
  return prose;
}

}  // namespace

TEST_CASE("speech: no headline begins with an id") {
  for (const Spoken& one : all_spoken()) {
    CAPTURE(one.rule);
    CAPTURE(one.message);
    const std::string first = one.message.substr(0, one.message.find(' '));
    if (first.size() > 1) CHECK_FALSE(one.ids.contains(first));  // "a" is a word, too
  }
}

TEST_CASE("speech: what is uncertain is kanske and might, never kan and may") {
  const std::regex kan(R"(\bkan (ha|vara|börja|sluta|komma|bli)\b)");
  const std::regex may(R"(\bmay\b)");  // not the month
  for (const Spoken& one : all_spoken()) {
    if (one.severity == "error") continue;
    CAPTURE(one.rule);
    CAPTURE(one.message);
    CHECK_FALSE(std::regex_search(prose(one.message), one.language == "sv" ? kan : may));
  }
}

TEST_CASE("speech: dates in sentences are long, and stand as plans have them only in what is to be pasted") {
  for (const std::string language : {"sv", "en"})
    each_text(language,
              [](const std::string& text) { CHECK_FALSE(has(prose(text), R"(\b(19|20|21)\d\d-\d\d(-\d\d)?\b)")); });
}

TEST_CASE("speech: a remedy is short, and what is to be pasted follows its verb, whole and without a colon between") {
  for (const Spoken& one : all_spoken()) {
    CAPTURE(one.rule);
    for (const std::string& line : one.help) {
      // No remedy, but why the finding is only a note; it is said in these words wherever it is said.
      if (line.find("gjordes det så; ") != std::string::npos || line.find("was done in Samverkan") != std::string::npos)
        continue;
      CAPTURE(line);
      const std::string text = prose(line);
      CHECK(line.find(": ”") == std::string::npos);
      CHECK(line.find(": “") == std::string::npos);
      CHECK(text.find(';') == std::string::npos);
      static const std::regex quoted("(?:“|”)((?:(?!“|”)[\\s\\S])*)”");
      for (std::sregex_iterator piece(line.begin(), line.end(), quoted), end; piece != end; ++piece)
        CHECK((*piece)[1].str().find(": …") == std::string::npos);
    }
  }
}

TEST_CASE("speech: neither the program nor Samverkan för bästa skola is called programmet") {
  each_text("sv", [](const std::string& text) { CHECK_FALSE(has(text, "programmet")); });
  CHECK_FALSE(has(manual_prose("sv"), "programmet"));
  for (const char* command :
       {"validate", "timeline", "checklist", "status", "results", "explain", "rules", "translate", "schema"})
    CHECK_FALSE(has(World().run({command, "--help", "--lang", "sv"}).out, "programmet"));
}

TEST_CASE("speech: sources are documents that a reader can find") {
  for (const rules::RuleId id : diag::all_rules()) {
    const programme::Citation& source = rules::rule(id).source;
    for (const Language language : {Language::sv, Language::en}) {
      const std::string where(source.reference.in(language));
      CAPTURE(where);
      CHECK_FALSE(has(where, "ett annat offentligt dokument|another public document"));
    }
  }
  CHECK_FALSE(has(manual_prose("sv"), "planformatet, version"));
}

TEST_CASE("speech: every finding answers why, in a sentence") {
  for (const Spoken& one : all_spoken()) {
    CAPTURE(one.rule);
    CAPTURE(one.reason);
    CHECK(one.reason.size() > 20);
    CHECK((one.reason.ends_with('.') || one.reason.ends_with("”")));
  }
}

TEST_CASE("speech: no straight quotation mark stands around prose") {
  for (const std::string language : {"sv", "en"}) {
    each_text(language, [](const std::string& text) { CHECK(prose(text).find('"') == std::string::npos); });
    CHECK(manual_prose(language).find('"') == std::string::npos);
  }
}

TEST_CASE("speech: levels are fel, varning and upplysning in everything for people") {
  each_text("sv", [](const std::string& text) {
    // One of the inspectorate's is a value of a plan.
    if (!text.starts_with("det här kan stå")) CHECK_FALSE(has(prose(text), R"(\banmärk(er|ning|ningen|ningar)\b)"));
  });
  CHECK_FALSE(has(manual_prose("sv"), R"(\banmärk(er|ning|ningen|ningar)\b)"));
  std::set<std::string> seen;
  for (const Sample& sample : corpus()) {
    if (sample.one_fault) continue;
    for (const char* form : {"human", "short"}) {
      const std::string out =
          World(sample.files).on(sample.today).run({"validate", ".", "--lang", "sv", "--format", form}).out;
      for (const char* level : {"error[SBS", "warning[SBS", "note[SBS"})
        CHECK(out.find(level) == std::string::npos);
      for (const char* level : {"fel[SBS", "varning[SBS", "upplysning[SBS"})
        if (out.find(level) != std::string::npos) seen.insert(level);
    }
  }
  CHECK(seen.size() == 3);
}

TEST_CASE("speech: ni or nobody is spoken to") {
  each_text("sv", [](const std::string& text) { CHECK_FALSE(has(prose(text), R"(\b(du|dig|din|ditt|dina)\b)")); });
  CHECK_FALSE(has(manual_prose("sv"), R"(\b(du|dig|din|ditt|dina)\b)"));
}

TEST_CASE("speech: no step without its name, no level of a step that nobody knows") {
  each_text("sv", [](const std::string& text) {
    CHECK_FALSE(has(text, "steg [1-6] eller (ett )?senare"));
    CHECK_FALSE(has(prose(text), "hos "));
  });
  each_text("en", [](const std::string& text) { CHECK_FALSE(has(text, "step [1-6] or a later")); });
}

TEST_CASE("speech: words that mislead are gone") {
  constexpr std::array swedish{"öppen tillsyn",        "undertrycker", "inte ens",
                               "stannar inte klockan", "på gång",      "inte noterat"};
  constexpr std::array english{"stands twice", "here stands",      "\\bmend",
                               "is no value",  "that there is\\b", "\\bfault\\b"};
  for (const char* word : swedish) {
    each_text("sv", [&](const std::string& text) { CHECK_FALSE(has(text, word)); });
    CHECK_FALSE(has(manual_prose("sv"), word));
  }
  for (const char* word : english) {
    CAPTURE(word);
    each_text("en", [&](const std::string& text) { CHECK_FALSE(has(prose(text), word)); });
    CHECK_FALSE(has(manual_prose("en"), word));
  }
}

TEST_CASE("speech: an adjective agrees with the event that it stands at") {
  constexpr Adjective done{"klar", "klart", "done"};
  for (std::size_t at = 0; at < enum_count<plan::EventKind>; ++at) {
    const auto kind = static_cast<plan::EventKind>(at);
    const std::string noun(plan::definite(kind, Language::sv));
    CAPTURE(noun);
    // The noun is the first word in definite form: -en, -n of one gender, -et, -t of the other; after a genitive none
    // is.
    const std::string first = noun.substr(0, noun.find(' '));
    const std::string said(worded(Agreeing{done, plan::gender_of(kind)}, Wording(Language::sv)));
    if (first.ends_with("n")) CHECK(said == "klar");
    if (first.ends_with("t")) CHECK(said == "klart");
  }
}

}  // namespace sbs::test
