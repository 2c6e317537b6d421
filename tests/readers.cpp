// Both readers of YAML make the same of a file: the line reader with yaml-cpp behind it, and yaml-cpp alone. Every plan
// that the tests know, every trap, the files of folders that are named, and mutants of them all: the same tree with
// styles, spans and comments, the same findings, to the letter. It prints how many of each the line reader declines; of
// the examples and of the folders it may decline none, for plans are written so; of folders after --any what it likes.
//
// Usage: sbs_readers MUTANTS [FOLDER…] [--any FOLDER…]

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <random>

#include "source/source_map.h"
#include "support/corpus.h"
#include "support/odd_yaml.h"
#include "support/readings.h"
#include "support/world.h"
#include "yaml/line_reader.h"

namespace {

namespace fs = std::filesystem;
using sbs::yaml::Reader;

struct Tally {
  std::size_t files = 0;
  std::size_t declined = 0;
  std::size_t different = 0;
  std::string declined_one;  ///< the first of them
};

void compare(const std::string& name, const std::string& bytes, Tally& tally) {
  sbs::source::SourceMap sources;
  const auto file = sources.add("plan.yaml", bytes);
  ++tally.files;
  const std::string ours = sbs::test::outcome(sources, file, Reader::lines_first);
  const std::string theirs = sbs::test::outcome(sources, file, Reader::yaml_cpp);
  if (!sbs::yaml::read_lines(file, sources.bytes(file), {})) {
    if (tally.declined++ == 0) tally.declined_one = name;
  }
  if (ours == theirs) return;
  constexpr std::size_t shown = 3;
  if (++tally.different <= shown)
    fmt::print("{} is read differently:\n{}\nthe line reader:\n{}\nyaml-cpp:\n{}\n", name, bytes, ours, theirs);
}

/// Prints a row; whether all is as it should be.
bool say(const std::string& what, const Tally& tally, bool ordinary) {
  fmt::print("{:<24} {:>8} read, {:>8} declined, {:>4} different\n", what, tally.files, tally.declined,
             tally.different);
  const bool refused = ordinary && tally.declined > 0;
  if (refused) fmt::print("  {} is written as plans are, and declined\n", tally.declined_one);
  return tally.files > 0 && tally.different == 0 && !refused;
}

std::map<std::string, std::string> yaml_below(const fs::path& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    const std::string extension = entry.path().extension().string();
    if (entry.is_regular_file() && (extension == ".yaml" || extension == ".yml"))
      files[entry.path().string()] = sbs::test::read_file(entry.path().string());
  }
  return files;
}

/// A generator of its own, so that each run tries the same mutants.
class Mutator {
 public:
  explicit Mutator(std::vector<std::string> files) : files_(std::move(files)) {}

  std::string next() {
    std::vector<std::string> lines = piece();
    for (auto changes = below(3); changes > 0; --changes)
      change(lines);
    std::string text = below(4) == 0 ? "" : "sbs: 1\n";
    const std::string end = below(8) == 0 ? "\r\n" : "\n";
    for (const std::string& line : lines)
      text += line + end;
    for (auto changes = below(2); changes > 0 && !text.empty(); --changes)
      change(text);
    if (below(16) == 0) text.insert(0, sbs::source::byte_order_mark);
    return text;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  template <class Items>
  const auto& any(const Items& items) {
    return items[below(std::size(items))];
  }

  /// Some lines of a file, as far left as they go, below a key where they are the items of a list.
  std::vector<std::string> piece() {
    const auto lines = sbs::test::lines_of(any(files_));
    if (lines.empty()) return {};
    const std::size_t begin = below(lines.size());
    const std::size_t indent = std::min(lines[begin].find_first_not_of(' '), lines[begin].size());
    constexpr std::size_t most = 24;
    std::vector<std::string> taken;
    if (lines[begin].substr(indent).starts_with("- ")) taken.emplace_back("key:");
    for (std::size_t at = begin; at < std::min(lines.size(), begin + most); ++at) {
      const std::size_t its = std::min(lines[at].find_first_not_of(' '), lines[at].size());
      if (its < indent && its < lines[at].size()) break;
      taken.push_back(lines[at].substr(std::min(indent, lines[at].size())));
    }
    return taken;
  }

  void change(std::vector<std::string>& lines) {
    if (lines.empty()) return;
    const std::size_t at = below(lines.size());
    std::string& line = lines[at];
    switch (below(8)) {
      case 0:
        line = std::string(below(9), ' ') + line.substr(std::min(line.find_first_not_of(' '), line.size()));
        break;
      case 1:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at), lines[below(lines.size())]);
        break;
      case 2:
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 3:
        line.insert(0, below(5), ' ');
        break;
      case 4:
        lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(at),
                     std::string(below(5), ' ').append(any(sbs::test::odd_lines())));
        break;
      default:
        if (const auto colon = line.find(": "); colon != std::string::npos)
          line = line.substr(0, colon + 2).append(any(sbs::test::odd_values()));
        else if (const auto dash = line.find("- "); dash != std::string::npos)
          line = line.substr(0, dash + 2).append(any(sbs::test::odd_values()));
        else
          line += any(sbs::test::odd_values());
    }
  }

  void change(std::string& text) {
    const std::size_t at = below(text.size());
    switch (below(3)) {
      case 0:
        text.erase(at, 1 + below(3));
        break;
      case 1:
        text.replace(at, 1, any(sbs::test::odd_marks()));
        break;
      default:
        text.insert(at, any(sbs::test::odd_marks()));
    }
  }

  std::vector<std::string> files_;
  std::mt19937_64 random_{20161003};  // NOLINT(cert-msc51-cpp): the same mutants every time
};

bool compare_mutants(std::size_t count, std::vector<std::string> files) {
  Mutator mutator(std::move(files));
  Tally tally;
  for (std::size_t at = 0; at < count; ++at)
    compare(fmt::format("mutant {}", at), mutator.next(), tally);
  // Of mutants that are nearly all declined, nothing would be learnt.
  return count == 0 || (say("mutants", tally, false) && tally.declined * 4 < tally.files * 3);
}

bool compare_all(std::size_t mutants, std::span<const std::string> folders) {
  const std::string root = sbs::test::source_root();
  std::vector<std::string> all;
  bool well = true;
  const auto take = [&](const std::string& what, const std::map<std::string, std::string>& files, bool ordinary) {
    Tally tally;
    for (const auto& [name, bytes] : files) {
      compare(name, bytes, tally);
      all.push_back(bytes);
    }
    well = say(what, tally, ordinary) && well;
  };
  std::map<std::string, std::string> samples;
  for (const auto& sample : sbs::test::corpus())
    for (const auto& [name, bytes] : sample.files)
      samples[sample.name + ": " + name] = bytes;
  take("cases and specs", samples, false);
  take("traps", yaml_below(root + "/tests/data/yaml"), false);
  take("plans of the tests", yaml_below(root + "/tests/data/views"), false);
  take("plans as real ones are", yaml_below(root + "/tests/data/real"), true);
  take("examples", yaml_below(root + "/examples"), true);
  bool ordinary = true;
  for (const std::string& folder : folders) {
    if (folder == "--any")
      ordinary = false;
    else
      take(fs::path(folder).filename().string(), yaml_below(folder), ordinary);
  }
  return compare_mutants(mutants, std::move(all)) && well;
}

}  // namespace

int main(int count, char** arguments) {
  const std::vector<std::string> words(arguments, arguments + count);
  std::size_t mutants = 0;
  if (words.size() < 2 ||
      std::from_chars(words[1].data(), words[1].data() + words[1].size(), mutants).ec != std::errc())
    return 2;
  return compare_all(mutants, std::span(words).subspan(2)) ? 0 : 1;
}
