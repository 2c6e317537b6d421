// What runs on several threads, for ThreadSanitizer: plans that are checked and drawn on eight threads, as one thread
// does it. Built with the preset `tsan`.

#include <fmt/format.h>

#include <cstdio>
#include <map>
#include <string>

#include "support/corpus.h"
#include "support/world.h"

int main() {
  // Every plan that the tests know, each in a folder of its own, under settings of their own here and there.
  std::map<std::string, std::string> files;
  std::size_t number = 0;
  for (const auto& sample : sbs::test::corpus()) {
    const std::string folder = fmt::format("part{}/{:04}", number % 5, number);
    ++number;
    for (const auto& [path, bytes] : sample.files)
      files[folder + "/" + path] = bytes;
  }
  files["part1/.sbs.yaml"] = "rules: {SBS312: off}\n";
  files["part2/.sbs.yaml"] = "ignore: [utkast]\nrulse: 1\n";

  bool same = true;
  for (const std::string line : {"validate . --format json", "validate . --format human", "validate . --format sarif",
                                 "validate . --format junit", "validate . --fix --diff", "status . --format json",
                                 "timeline . --format text", "checklist . --format markdown"}) {
    auto arguments = sbs::test::split_words(line + " --lang en --jobs 1");
    const auto one = sbs::test::World(files).run(arguments);
    arguments.back() = "8";
    const auto several = sbs::test::World(files).run(arguments);
    const bool alike = one.code == several.code && one.out == several.out && one.err == several.err;
    same = same && alike && !one.out.empty();
    fmt::print("{}: {} bytes, {}\n", line, one.out.size(), alike ? "the same on eight threads" : "NOT the same");
  }
  return same ? 0 : 1;
}
