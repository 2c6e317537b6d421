#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <set>

#include "base/text.h"
#include "guide/date_forms.h"
#include "guide/examples.h"
#include "guide/remarks.h"
#include "guide/rule_keys.h"
#include "guide/story.h"
#include "guide/whole_plan.h"
#include "plan/translate.h"
#include "render/render.h"
#include "rules/rule.h"
#include "support/json.h"
#include "support/overlay.h"
#include "support/world.h"

// What is told of the plan format: `explain` of a key or a value, and the pages docs/format.*.md and docs/keys.*.md.

namespace sbs::test {

namespace {

using guide::Topic;

constexpr std::array both_languages{Language::sv, Language::en};

std::vector<Found> findings_of(const std::map<std::string, std::string>& files, Day day) {
  return read_findings(World(files).on(day).run({"validate", ".", "--format", "json"}).out);
}

/// The fenced pieces of YAML in a page.
std::vector<std::string> yaml_in(const std::string& page) {
  std::vector<std::string> all;
  bool inside = false;
  for (const std::string& line : lines_of(page)) {
    if (line == "```yaml") {
      inside = true;
      all.emplace_back();
    } else if (line == "```") {
      inside = false;
    } else if (inside) {
      all.back() += line + "\n";
    }
  }
  return all;
}

/// A path of a finding in English keys, without the numbers of items: "interventions.goals.target".
std::string plain(const std::string& path) {
  std::string out;
  bool number = false;
  for (const char c : path) {
    if (c == '[') number = true;
    if (!number) out += c;
    if (c == ']') number = false;
  }
  return out;
}

bool is_within(const std::string& path, const std::string& of) {
  return path == of || path.starts_with(of + ".") || path.empty();
}

/// Whether a place of a plan is what a topic tells of, lies within it, or is the group that lacks it.
bool covers(const Topic& topic, const std::string& path) {
  std::vector<std::string> ways;
  if (topic.value == nullptr)
    for (const guide::Way& way : topic.entry->ways)
      ways.push_back(guide::path_of(way, KeyLanguage::sv));
  else
    for (const guide::Entry* entry : topic.set->keys)  // an event of a kind, with all that it says
      for (const guide::Way& way : entry->ways)
        ways.push_back(guide::path_of(guide::Way(way.begin(), way.end() - 1), KeyLanguage::sv));
  return std::any_of(ways.begin(), ways.end(),
                     [&](const std::string& way) { return is_within(path, way) || is_within(way, path); });
}

}  // namespace

TEST_CASE("guide: in the plans that examples are cut out of, sbs finds nothing, in either language") {
  for (const guide::SamplePlan& plan : guide::sample_plans())
    for (const Language language : both_languages) {
      const auto found = findings_of({{"plan.yaml", plan::translated(plan.text, keys_beside(language))}}, plan.day);
      CHECK_MESSAGE(found.empty(), to_text(found));
    }
}

TEST_CASE("guide: each key has an example, and each that stands on a line shows its value") {
  for (const guide::Entry& entry : guide::entries())
    for (const Language language : both_languages) {
      const KeyLanguage keys = keys_beside(language);
      CAPTURE(guide::path_of(entry.ways.front(), keys));
      const std::string example = guide::example_of(entry, keys);
      CHECK(example.find(fmt::format("{}:", entry.key->names.in(keys))) != std::string::npos);
      CHECK(plan::translated(example, keys) == example);
      CHECK((entry.key->mapping != nullptr) == guide::value_of(entry, keys).empty());
    }
}

TEST_CASE(
    "guide: all YAML in the pages and in explain is read as it stands; what is missing is elsewhere in the plan") {
  for (const Language language : both_languages) {
    std::vector<std::string> pieces = yaml_in(render::format_manual(language));
    CHECK(pieces.size() > 20);
    for (const Topic& topic : guide::topics())
      pieces.push_back(topic.value == nullptr ? guide::example_of(*topic.entry, keys_beside(language))
                                              : guide::example_of(*topic.set, *topic.value, keys_beside(language)));
    for (const std::string& piece : pieces) {
      CAPTURE(piece);
      const std::string plan = piece.starts_with("sbs:") ? piece : "sbs: 1\n" + piece;
      for (const Found& found : findings_of({{"plan.yaml", plan}}, guide::sample_plans().front().day)) {
        CAPTURE(found.message);
        // A piece lacks its surroundings, and refers to what stands there.
        if (found.rule == "SBS005" || found.rule == "SBS010" || found.rule == "SBS015") continue;
        CHECK_FALSE(found.rule.starts_with("SBS0"));
      }
    }
  }
}

TEST_CASE("guide: each key and value is found by its path alone, in either language") {
  CHECK(guide::topics().size() > 200);
  for (const Topic& topic : guide::topics())
    for (const Language language : both_languages) {
      const std::string path = guide::path_of(topic, keys_beside(language));
      CAPTURE(path);
      const auto found = guide::topics_named(path);
      REQUIRE(found.size() == 1);
      CHECK(found.front() == topic);
    }
}

TEST_CASE("guide: explain finds a key by the end of its path, by another dress, and by words that people use") {
  const auto sv = [](const std::string& word) { return World().run({"explain", word, "--lang", "sv"}); };
  const std::string counted = sv("räknas_från").out;
  CHECK(counted.starts_with("räknas_från (counted_from)\n"));
  for (const char* same : {"counted_from", "samverkan.räknas_från", "collaboration.counted_from", "räknas-från",
                           "raknas_fran", "RÄKNAS_FRÅN", "samverkan.counted_from"})
    CHECK(sv(same).out == counted);
  CHECK(sv("insatser.mål").out == sv("interventions.goals").out);
  CHECK(sv("mål").out.find("utgångsläge") != std::string::npos);
  CHECK(sv("slutrapport").out == sv("slutredovisning").out);
  CHECK(sv("delredovisning").out.find("steg 5") != std::string::npos);
  const Outcome several = sv("status");
  CHECK(several.code == 2);
  CHECK(several.out.empty());
  CHECK(several.err.find("  sbs explain samverkan.status\n  sbs explain insatser.status\n") != std::string::npos);
  CHECK(sv("räknas_frn").err.find("menade ni räknas_från?") != std::string::npos);
  CHECK(sv("tidsgräns").code == 2);
  CHECK(sv("personnummer").out == sv("SBS901").out);
}

TEST_CASE("guide: a key and a value are told in text that fits, in Markdown and in JSON") {
  for (const Topic& topic : guide::topics())
    for (const std::string language : {"sv", "en"}) {
      const std::string path = guide::path_of(topic, *parse_key_language(language));
      CAPTURE(path);
      for (const std::size_t width : {40U, 80U}) {
        const Outcome text = World().run({"explain", path, "--lang", language, "--width", std::to_string(width)});
        CHECK(text.code == 0);
        for (const std::string& line : lines_of(text.out)) {
          CAPTURE(line);
          CHECK((line.starts_with("    ") || display_width(line) <= width));
        }
      }
      const std::string markdown = World().run({"explain", path, "--lang", language, "--format", "markdown"}).out;
      CHECK(markdown.starts_with("# "));
      CHECK(markdown.find("```yaml\n") != std::string::npos);
      CHECK(markdown.find("\n\n\n") == std::string::npos);
      const Json json = parse_json(World().run({"explain", path, "--lang", language, "--format", "json"}).out);
      CHECK(json.at("schema") == (topic.value == nullptr ? "sbs-key/1" : "sbs-value/1"));
      CHECK_FALSE(json.at("example").get<std::string>().empty());
    }
}

TEST_CASE("guide: a rule's own bad example is about a key that its row names") {
  for (const diag::RuleId id : diag::all_rules()) {
    if (guide::scope_of(id) != guide::Scope::listed) continue;
    const rules::Rule& rule = rules::rule(id);
    const std::string name(diag::to_string(id));
    CAPTURE(name);
    std::size_t seen = 0;
    for (const Found& found : findings_of(files_of(rule.bad), rules::day_of(rule.bad.kind))) {
      if (found.rule != name) continue;
      ++seen;
      const std::string path = plain(found.path);
      CAPTURE(path);
      const auto& topics = guide::topics_of(id);
      CHECK(std::any_of(topics.begin(), topics.end(), [&](const Topic& topic) { return covers(topic, path); }));
    }
    CHECK(seen > 0);
  }
}

TEST_CASE("guide: dates are told as they are read, and what is guessed has a guess that is a date") {
  for (const Language language : both_languages) {
    for (const guide::DateForm& form : guide::date_forms(language))
      CHECK_FALSE(form.read.empty());
    for (const guide::DateGuess& guess : guide::date_guesses(language)) {
      CAPTURE(guess.written);
      CHECK_FALSE(parse_partial_date(guess.written));
      CHECK(parse_partial_date(guess.meant));
    }
  }
}

TEST_CASE("guide: the pages of the format are what the tables say now, and all their links lead somewhere") {
  const auto links_of = [](const std::string& page, const std::string& before) {
    std::set<std::string> links;
    for (auto at = page.find(before); at != std::string::npos; at = page.find(before, at + 1)) {
      const auto begin = at + before.size();
      links.insert(page.substr(begin, page.find(before.back() == '"' ? '"' : ')', begin) - begin));
    }
    return links;
  };
  for (const Language language : both_languages) {
    const std::string name(to_string(language));
    const std::string page = render::format_manual(language);
    const std::string rules = render::rules_manual(language);
    const auto anchors = links_of(page, "<a id=\"");
    for (const std::string& link : links_of(page, "](#"))
      CHECK_MESSAGE(anchors.contains(link), link);
    for (const std::string& link : links_of(rules, fmt::format("](format.{}.md#", name)))
      CHECK_MESSAGE(anchors.contains(link), link);
    for (const std::string& link : links_of(page, fmt::format("](rules.{}.md#", name)))
      CHECK_MESSAGE(links_of(rules, "<a id=\"").contains(link), link);
    for (const auto& [file, text] : {std::pair{"format", page}, std::pair{"keys", render::format_sheet(language)}}) {
      for (const std::string& line : lines_of(text))
        CHECK_FALSE(line.ends_with(' '));
      CHECK(text.find("\n\n\n") == std::string::npos);
      const std::string path = fmt::format("{}/docs/{}.{}.md", source_root(), file, name);
      if (std::getenv("SBS_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << text;
      CHECK_MESSAGE(text == read_file(path), path, " differs; SBS_UPDATE=1 rewrites it");
    }
  }
}

TEST_CASE("guide: what newcomers had to guess is told in the page") {
  const std::string page = render::format_manual(Language::sv);
  // Keys and values that a plan written without examples got wrong, and what they had been taken for.
  for (const char* key :
       {"skolformer", "klar",     "planerad", "nulägesanalys", "iakttagelser",     "ansvariga",        "part",
        "vem",        "åtagande", "problem",  "orsaker",       "utgångsläge",      "målvärde",         "period",
        "värde",      "inställd", "uppdrag",  "räknas_från",   "nästa_avstämning", "prioriteras_inte", "tillsyn"})
    CHECK_MESSAGE(page.find(fmt::format("></a>`{}`", key)) != std::string::npos, key);
  for (const char* value : {"slutredovisning", "tackat_nej", "föreslagen", "överenskommen", "slutförd", "processledare",
                            "förskollärare", "lärosäte", "spsm", "deltagandeerbjudande", "kvalitetsdialog"})
    CHECK_MESSAGE(page.find(fmt::format("></a>`{}`", value)) != std::string::npos, value);
  for (const char* word : {"åtgärdsplan", "slutrapport", "lägesrapport", "uppstartsmöte", "styrgruppsmöte",
                           "områdeschef", "kurator", "högskola", "friskola"})
    CHECK_MESSAGE(page.find(word) != std::string::npos, word);
}

}  // namespace sbs::test
