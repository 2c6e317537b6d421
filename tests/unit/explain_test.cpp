#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include "base/personal_number.h"
#include "base/text.h"
#include "plan/fields.h"
#include "plan/names.h"
#include "plan/translate.h"
#include "render/markdown.h"
#include "render/render.h"
#include "support/json.h"
#include "support/world.h"
#include "yaml/parse.h"

// What is said of the rules: `explain`, `rules` and the manual. Nothing here depends on how many rules there are.

namespace sbs::test {

namespace {

std::string printed(const std::vector<std::string>& arguments) {
  CAPTURE(fmt::format("{}", fmt::join(arguments, " ")));
  const Outcome outcome = World().run(arguments);
  CHECK(outcome.code == 0);
  CHECK(outcome.err.empty());
  return outcome.out;
}

/// The ids that `rules` lists.
std::vector<std::string> listed(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "rules");
  arguments.insert(arguments.end(), {"--format", "json"});
  std::vector<std::string> ids;
  const Json json = parse_json(printed(arguments));
  for (const Json& rule : json.at("rules"))
    ids.push_back(rule.at("id"));
  return ids;
}

/// The words that are keys in Swedish and not in English.
const std::set<std::string, std::less<>>& swedish_keys() {
  static const auto keys = [] {
    std::set<std::string, std::less<>> swedish;
    std::set<std::string, std::less<>> english;
    const auto collect = [&](const auto& self, const fields::Mapping& mapping) -> void {
      for (const fields::Key& key : mapping.keys) {
        swedish.emplace(key.names.sv);
        english.emplace(key.names.en);
        if (key.mapping != nullptr) self(self, *key.mapping);
      }
    };
    collect(collect, plan::plan_keys());
    for (const std::string& word : english)
      swedish.erase(word);
    return swedish;
  }();
  return keys;
}

/// The Swedish keys of a plan; none where it cannot be parsed, since nothing can be translated there.
std::vector<std::string> swedish_keys_of(const std::string& plan) {
  source::SourceMap sources;
  diag::Sink sink(Language::en);
  const auto parsed = yaml::parse(sources, sources.add("plan.yaml", plan), sink);
  std::vector<std::string> found;
  if (!parsed.whole || parsed.document.empty()) return found;
  const yaml::Document& document = parsed.document;
  const auto visit = [&](const auto& self, yaml::NodeId node) -> void {
    if (document[node].kind == yaml::Kind::sequence)
      for (const yaml::NodeId item : document.children(node))
        self(self, item);
    if (document[node].kind != yaml::Kind::mapping) return;
    for (const auto& [key, value] : document.entries(node)) {
      if (swedish_keys().contains(document.text(key))) found.emplace_back(document.text(key));
      self(self, value);
    }
  };
  visit(visit, document.root());
  return found;
}

/// Fences come in pairs, no line ends with a space, and what stands outside a fence is no indented code.
void check_markdown(const std::string& text) {
  bool fenced = false;
  for (const std::string& line : lines_of(text)) {
    CAPTURE(line);
    if (line.starts_with("```")) fenced = !fenced;
    if (fenced) continue;
    CHECK_FALSE(line.ends_with(' '));
    CHECK_FALSE(line.starts_with(' '));
  }
  CHECK_FALSE(fenced);
  CHECK(text.ends_with("\n"));
  CHECK_FALSE(text.ends_with("\n\n"));
  CHECK(text.find("\n\n\n") == std::string::npos);
}

}  // namespace

TEST_CASE("each rule is explained, in both languages, and no prose is wider than asked") {
  for (const diag::RuleId id : diag::all_rules()) {
    const rules::Rule& rule = rules::rule(id);
    for (const Language language : {Language::sv, Language::en}) {
      for (const std::size_t width : {40U, 60U, 80U}) {
        const std::string text = printed({"explain", std::string(diag::to_string(id)), "--lang",
                                          std::string(to_string(language)), "--width", std::to_string(width)});
        for (const std::string& line : lines_of(text)) {
          CAPTURE(line);
          const bool code = line.starts_with("    ");
          CHECK((code || line.find("://") != std::string::npos || display_width(line) <= width));
        }
        const std::string all = folded(text);
        const bool own = rule.source.kind == programme::Citation::Kind::own;
        for (const std::string& part : {std::string(rule.title.in(language)), std::string(rule.why.in(language)),
                                        own ? std::string() : render::source_line(rule.source, language),
                                        std::string(rule.levels ? rule.levels->in(language) : std::string_view())})
          CHECK(all.find(folded(mask_personal_numbers(part))) != std::string::npos);
        if (language == Language::en && !own)
          CHECK(all.find(folded(std::string(rule.source.paraphrase))) != std::string::npos);
      }
    }
  }
}

TEST_CASE("each rule is explained as JSON and as Markdown") {
  for (const diag::RuleId id : diag::all_rules()) {
    const rules::Rule& rule = rules::rule(id);
    const std::string name(diag::to_string(id));
    CAPTURE(name);
    for (const std::string language : {"sv", "en"}) {
      const Json json = parse_json(printed({"explain", name, "--format", "json", "--lang", language}));
      CHECK(json.at("schema") == "sbs-rule/1");
      CHECK(json.at("id") == name);
      CHECK(json.at("name") == diag::name_of(id));
      CHECK(json.at("step") == diag::group_of(id));
      CHECK(json.at("title") == rule.title.in(*parse_language(language)));
      CHECK(json.at("source").at("sentence") == rule.source.sentence);
      CHECK(json.at("mandates").size() > 0);
      CHECK(json.size() == 16);
      const std::string markdown = printed({"explain", name, "--format", "markdown", "--lang", language});
      CHECK(markdown.starts_with("# " + name + ": "));
      check_markdown(markdown);
    }
  }
}

TEST_CASE("a rule's name serves as well as its id") {
  CHECK(printed({"explain", "time-limit"}) == printed({"explain", "sbs601"}));
}

TEST_CASE("the English example of a rule has no Swedish key") {
  for (const diag::RuleId id : diag::all_rules()) {
    CAPTURE(diag::to_string(id));
    const rules::Rule& rule = rules::rule(id);
    for (const rules::Example& example : {rule.bad, rule.good}) {
      if (example.kind == rules::Example::Kind::as_it_is) continue;
      const auto keys = swedish_keys_of(plan::translated(example.text, KeyLanguage::en));
      CAPTURE(fmt::format("{}", fmt::join(keys, ", ")));
      CHECK(keys.empty());
    }
    const auto good =
        parse_json(printed({"explain", std::string(diag::to_string(id)), "--format", "json", "--lang", "en"}));
    const bool shown_as_it_is = rule.good.kind == rules::Example::Kind::as_it_is;
    CHECK(good.at("good") ==
          (shown_as_it_is ? std::string(rule.good.text) : plan::translated(rule.good.text, KeyLanguage::en)));
  }
}

TEST_CASE("a translated plan keeps all but its keys and values, and what cannot be read stays as it is") {
  CHECK(plan::translated("samverkan:  # om oss\n  uppdrag: sbs-2015\n", KeyLanguage::en) ==
        "collaboration:  # om oss\n  mandate: sbs-2015\n");
  CHECK(plan::translated("samverkan: a: b\n", KeyLanguage::en) == "collaboration: a: b\n");
  CHECK(plan::translated("samverkan:\n  rubrik: L\xE4s\n", KeyLanguage::en) == "samverkan:\n  rubrik: L\xE4s\n");
  CHECK(plan::translated("", KeyLanguage::en).empty());
  const std::string plan = rules::base_of(rules::Example::Kind::overlay);
  CHECK(plan::translated(plan, KeyLanguage::sv) == plan);
  CHECK(plan::translated(plan::translated(plan, KeyLanguage::en), KeyLanguage::sv) == plan);
}

TEST_CASE("what may not be suppressed is told so, and what may is shown how") {
  for (const std::string rule : {"SBS001", "SBS002", "SBS003", "SBS013", "SBS014"}) {
    const std::string text = printed({"explain", rule, "--lang", "sv"});
    CHECK(text.find("sbs: ignore") == std::string::npos);
    CHECK(text.find("rules: {") == std::string::npos);
    CHECK(parse_json(printed({"explain", rule, "--format", "json"})).at("suppressible") == false);
  }
  CHECK(printed({"explain", "SBS601", "--lang", "sv"}).find("# sbs: ignore SBS601 <skäl>") != std::string::npos);
  CHECK(printed({"explain", "SBS601", "--lang", "en"}).find("# sbs: ignore SBS601 <reason>") != std::string::npos);
  CHECK(printed({"explain", "SBS601"}).find("rules: {SBS601: warning}") != std::string::npos);
  CHECK(printed({"explain", "SBS004"}).find("rules: {SBS004: off}") != std::string::npos);
  const std::string private_one = printed({"explain", "SBS901", "--lang", "sv"});
  CHECK(private_one.find("Felet går varken att sänka eller stänga av.") != std::string::npos);
  CHECK(private_one.find("121212") == std::string::npos);
}

TEST_CASE("rules are listed by step, level and mandate") {
  const auto all = listed({});
  CHECK(all.size() == diag::all_rules().size());
  std::size_t of_steps = 0;
  for (int step = 0; step <= 9; ++step) {
    const auto some = listed({"--step", std::to_string(step)});
    of_steps += some.size();
    for (const std::string& id : some)
      CHECK(id.starts_with("SBS" + std::to_string(step)));
  }
  CHECK(of_steps == all.size());
  std::size_t of_levels = 0;
  for (const std::string level : {"error", "warning", "note"})
    of_levels += listed({"--level", level}).size();
  CHECK(of_levels == all.size());
  for (const programme::Mandate& mandate : programme::mandates()) {
    const auto some = listed({"--mandate", std::string(plan::key_of(mandate.id))});
    for (const diag::RuleId id : diag::all_rules())
      CHECK((std::find(some.begin(), some.end(), diag::to_string(id)) != some.end()) ==
            rules::rule(id).is_for(mandate));
  }
  for (const std::string& id : listed({"--mandate", "ri-2024", "--level", "warning", "--step", "1"}))
    CHECK(id.starts_with("SBS1"));
}

TEST_CASE("the list of rules fits the width, and is well-formed Markdown") {
  for (const std::string language : {"sv", "en"}) {
    for (const std::string mandate : {"", "sbs-2015", "sbs-2017", "sbs-2019", "ri-2024"}) {
      std::vector<std::string> arguments{"rules", "--lang", language};
      if (!mandate.empty()) arguments.insert(arguments.end(), {"--mandate", mandate});
      for (const std::size_t width : {40U, 60U, 80U, 160U}) {
        auto as_text = arguments;
        as_text.insert(as_text.end(), {"--width", std::to_string(width)});
        for (const std::string& line : lines_of(printed(as_text))) {
          CAPTURE(line);
          CHECK(display_width(line) <= width);
        }
      }
      arguments.insert(arguments.end(), {"--format", "markdown"});
      check_markdown(printed(arguments));
    }
  }
}

TEST_CASE("Markdown takes nothing in prose for markup") {
  CHECK(render::markdown_text("a*b_ <c> [d] |e| `f` #g \\ x_y") == R"(a\*b\_ \<c\> \[d\] \|e\| \`f\` \#g \\ x_y)");
  CHECK(render::markdown_code("a: 1\n", "yaml") == "```yaml\na: 1\n```\n");
  CHECK(render::markdown_code("```\n", "yaml") == "````yaml\n```\n````\n");
}

TEST_CASE("the manual of the rules is what the rules say now") {
  for (const Language language : {Language::sv, Language::en}) {
    const std::string text = mask_personal_numbers(render::rules_manual(language));
    check_markdown(text);
    const auto count = [&](const std::string& part) {
      std::size_t found = 0;
      for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
      return found;
    };
    CHECK(count("<a id=") == diag::all_rules().size());
    for (const diag::RuleId id : diag::all_rules()) {
      const std::string name = fold_case(diag::to_string(id));
      CHECK(count("<a id=\"" + name + "\"></a>\n\n### ") == 1);
      CHECK(count("](#" + name + ")") == 1);
    }
    const std::string path = fmt::format("{}/docs/rules.{}.md", source_root(), to_string(language));
    if (std::getenv("SBS_UPDATE") != nullptr) {
      std::filesystem::create_directories(source_root() + "/docs");
      std::ofstream(path, std::ios::binary) << text;
      continue;
    }
    CHECK_MESSAGE(text == read_file(path), path, " differs; SBS_UPDATE=1 rewrites it");
  }
}

}  // namespace sbs::test
