#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string_view>

#include "support/corpus.h"
#include "support/json.h"
#include "support/world.h"

// All that sbs says, in a row, so that it can be read as prose: tests/messages.sv.txt and tests/messages.en.txt are
// made from the cases of the rules and the specs, and kept true here.

namespace sbs::test {

namespace {

/// What one finding says, without where: the message, what stands beside the carets, and the help.
std::string said(const Json& finding) {
  std::string text = fmt::format("{} {}\n  {}\n", std::string(finding.at("rule")), std::string(finding.at("severity")),
                                 std::string(finding.at("message")));
  const std::string label = finding.at("label");
  if (!label.empty()) text += fmt::format("  ^ {}\n", label);
  for (const auto& related : finding.at("related"))
    text += fmt::format("  - {}\n", std::string(related.at("message")));
  std::istringstream help{std::string(finding.at("help"))};
  for (std::string line; std::getline(help, line);)
    text += fmt::format("  = {}\n", line);
  return text;
}

/// The words of a message without the names and values in it: the same words about other names are no news.
std::string without_names(const std::string& words) {
  std::string result;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::string_view rest = std::string_view(words).substr(at);
    constexpr std::string_view opens = "“";
    constexpr std::string_view closes = "”";  // which opens too, in Swedish
    if (rest.starts_with(opens) || rest.starts_with(closes)) {
      at = std::min(words.find(closes, at + closes.size()), words.size() - closes.size()) + closes.size() - 1;
      result += "“”";
    } else if (words[at] < '0' || words[at] > '9') {
      result += words[at];
    }
  }
  return result;
}

std::string all_said(const std::string& language) {
  std::map<std::string, std::string> by_rule;
  std::set<std::string> before_it;
  for (const Sample& sample : corpus()) {
    const Outcome outcome =
        World(sample.files).on(sample.today).run({"validate", ".", "--format", "json", "--lang", language});
    if (outcome.out.empty()) continue;
    const auto report = parse_json(outcome.out);
    for (const auto& finding : report.at("diagnostics")) {
      const std::string words = said(finding);
      if (before_it.insert(without_names(words)).second) by_rule[finding.at("rule")] += words + "\n";
    }
  }
  std::string text;
  for (const auto& [rule, words] : by_rule)
    text += words;
  return text;
}

}  // namespace

TEST_CASE("the messages in a row are those that the plans of the tests bring out") {
  for (const char* language : {"sv", "en"}) {
    const std::string path = fmt::format("{}/tests/messages.{}.txt", source_root(), language);
    const std::string now = all_said(language);
    if (std::getenv("SBS_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << now;
    CHECK_MESSAGE((read_file(path) == now), "run SBS_UPDATE=1 sbs_unit and read what changed in ", path);
  }
}

}  // namespace sbs::test
