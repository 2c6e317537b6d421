#include "support/corpus.h"

#include <algorithm>
#include <filesystem>

#include "support/cases.h"
#include "support/world.h"

namespace sbs::test {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> entries_of(const std::string& folder) {
  std::vector<fs::path> entries;
  for (const auto& entry : fs::directory_iterator(source_root() + "/" + folder))
    entries.push_back(entry.path());
  std::sort(entries.begin(), entries.end());
  return entries;
}

std::map<std::string, std::string> yaml_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (entry.is_regular_file() && (name.ends_with(".yaml") || name.ends_with(".yml")))
      files[fs::relative(entry.path(), folder).generic_string()] = read_file(entry.path().string());
  }
  return files;
}

std::vector<Sample> gather() {
  std::vector<Sample> samples;
  for (const fs::path& path : entries_of("tests/rules"))
    for (Case& one : read_cases(path.string()))
      samples.push_back(
          {path.stem().string() + ": " + one.words, one.today, std::move(one.files), one.kind == CaseKind::broken});
  for (const fs::path& path : entries_of("tests/spec"))
    samples.push_back({"spec " + path.filename().string(), *make_day(2017, 5, 1), yaml_below(path), false});
  samples.push_back({"examples", *make_day(2017, 5, 1), yaml_below(source_root() + "/examples"), false});
  return samples;
}

}  // namespace

const std::vector<Sample>& corpus() {
  static const std::vector<Sample> samples = gather();
  return samples;
}

bool is_plan_file(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return (name.ends_with(".yaml") || name.ends_with(".yml")) && !name.starts_with('.');
}

}  // namespace sbs::test
