#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "support/cases.h"
#include "support/world.h"

// All that sbs says, in a row, so that it can be read as prose: tests/messages.sv.txt and tests/messages.en.txt are
// made from the cases of the rules and kept true here.

namespace sbs::test {

namespace {

std::vector<std::string> case_files() {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(source_root() + "/tests/rules"))
    files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

/// What one finding says, without where: the message, what stands beside the carets, and the help.
std::string said(const nlohmann::json& finding) {
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

std::string all_said(const std::string& language) {
  std::string text;
  std::set<std::string> before_it;
  for (const std::string& path : case_files()) {
    const std::string stem = std::filesystem::path(path).stem().string();
    std::string rule = "SBS" + stem.substr(3, 3);
    for (const Case& one : read_cases(path)) {
      const Outcome outcome =
          World(one.files).on(one.today).run({"validate", ".", "--format", "json", "--lang", language});
      const auto report = nlohmann::json::parse(outcome.out);
      for (const auto& finding : report.at("diagnostics")) {
        if (finding.at("rule") != rule) continue;
        // The same words about other names are no news.
        std::string words = said(finding);
        if (before_it.insert(words).second) text += words + "\n";
      }
    }
  }
  return text;
}

}  // namespace

TEST_CASE("the messages in a row are those that the cases bring out") {
  for (const char* language : {"sv", "en"}) {
    const std::string path = fmt::format("{}/tests/messages.{}.txt", source_root(), language);
    const std::string now = all_said(language);
    if (std::getenv("SBS_UPDATE") != nullptr) std::ofstream(path, std::ios::binary) << now;
    CHECK_MESSAGE((read_file(path) == now), "run SBS_UPDATE=1 sbs_unit and read what changed in ", path);
  }
}

}  // namespace sbs::test
