#include "plan/sort.h"

#include <doctest/doctest.h>

#include <random>
#include <set>
#include <string>

#include "support/corpus.h"

// Which files make which plan, by the bytes of their first-level keys, is what parsing them would say.

namespace sbs::plan {

namespace {

Part by_parsing(const std::string& bytes) {
  source::SourceMap sources;
  const auto file = sources.add("plan.yaml", bytes);
  const ParsedFile parsed = parse(sources, file, Language::en);
  return parsed.whole ? part_of(parsed.document) : part_of_broken(bytes);
}

/// Files that count how often each was opened.
class CountedFiles : public source::MemoryFiles {
 public:
  using MemoryFiles::MemoryFiles;
  Result<std::string> read(const std::string& path, std::size_t limit) const override {
    opened.insert(path);
    return MemoryFiles::read(path, limit);
  }
  mutable std::multiset<std::string> opened;
};

class NoSettings : public Guide {
 public:
  std::size_t enter(const FolderName& /*place*/, const std::vector<source::Entry>& /*entries*/,
                    std::optional<std::size_t> /*parent*/) override {
    return 0;
  }
  bool passes_over(std::size_t /*settings*/, const FolderName& /*place*/, const std::string& name) override {
    return name == "passed.yaml";
  }
};

/// The bundles that some paths lead to: "plan.yaml(root) part.yaml | loose.yaml".
std::string bundles(const source::Files& files, const std::vector<std::string>& paths) {
  source::SourceMap sources;
  NoSettings guide;
  const Walk walked = walk(files, sources, paths, guide, 2);
  std::string text;
  for (const Folder& folder : walked.folders) {
    for (const Bundle& bundle : sort(folder, files, sources, Language::en).bundles) {
      if (!text.empty()) text += " | ";
      for (std::size_t at = 0; at < bundle.files.size(); ++at) {
        const auto file = bundle.files[at].file;
        text += (at == 0 ? "" : " ") + sources.name(file) + (bundle.root == file ? "(root)" : "");
      }
    }
  }
  return text;
}

const std::string root = "sbs: 1\nsamverkan: {rubrik: a}\n";
const std::string part = "sbs: 1\nskolor: []\n";

}  // namespace

TEST_CASE("bytes say what parsing says, on every file that the tests know and 10,000 of them mutated") {
  std::vector<std::string> all;
  for (const test::Sample& sample : test::corpus())
    for (const auto& [path, bytes] : sample.files)
      if (bytes.size() < 20000) all.push_back(bytes);
  REQUIRE(all.size() > 300);
  std::size_t told = 0;
  const auto hold = [&](const std::string& bytes) {
    const auto part = part_by_bytes(bytes);
    if (!part) return;
    ++told;
    CHECK_MESSAGE(*part == by_parsing(bytes), bytes);
  };
  for (const std::string& bytes : all)
    hold(bytes);
  CHECK(told > all.size() * 2 / 3);

  std::mt19937 random(15);
  const std::vector<std::string> pieces{"\n",
                                        "\"",
                                        "'",
                                        "[",
                                        "]",
                                        "{",
                                        "}",
                                        ": ",
                                        ":",
                                        "#",
                                        " #",
                                        "---\n",
                                        "...\n",
                                        "%",
                                        "- ",
                                        "|\n",
                                        ">-\n",
                                        "\t",
                                        "\r",
                                        "\r\n",
                                        "sbs: 1\n",
                                        "sbs",
                                        "\n\n",
                                        "samverkan:\n",
                                        "samverkn: 1\n",
                                        "collaboration: {}\n",
                                        "&a ",
                                        "*a",
                                        "!x ",
                                        "? ",
                                        "\\",
                                        "\xC3\xA5",
                                        "a\xCC\x8A",
                                        "\xFF",
                                        std::string(1, '\0'),
                                        "  ",
                                        "\xEF\xBB\xBF",
                                        ",",
                                        "\nsbs : 1\n",
                                        "''"};
  const auto below = [&](std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random);
  };
  told = 0;
  for (int made = 0; made < 10000; ++made) {
    // Most of what decides stands in the first lines of short files.
    std::string bytes = all[below(all.size())].substr(0, 600);
    for (std::size_t changes = 1 + below(3); changes > 0; --changes) {
      const std::size_t at = below(bytes.size() + 1);
      switch (below(4)) {
        case 0:
          bytes.erase(at, 1 + below(8));
          break;
        case 1: {
          // A line moved to the left.
          const auto line = bytes.find("\n ", at);
          if (line != std::string::npos) bytes.erase(line + 1, bytes.find_first_not_of(' ', line + 1) - line - 1);
          break;
        }
        default:
          bytes.insert(at, pieces[below(pieces.size())]);
      }
    }
    hold(bytes);
  }
  CHECK(told > 2000);
}

TEST_CASE("what bytes cannot tell is left to the parser") {
  for (const std::string bytes : {"sbs: 1\nnote: \"a\nsamverkan: b\"\n", "sbs: 1\nnote: 'a\nsamverkan: b'\n",
                                  "sbs: 1\nnote: [a,\nsamverkan: b]\n", "{sbs: 1, samverkan: {}}\n", "\"sbs\": 1\n",
                                  "? sbs\n: 1\n", "sbs: 1\n...\nsamverkan: {}\n", "  sbs: 1\n", "--- {sbs: 1}\n",
                                  "%YAML 1.2\n---\nsbs: 1\n", "sbs: 1\nsamverkn: {}\n", "sbs:1\n", "a\\\n"})
    CHECK_MESSAGE(!part_by_bytes(bytes), bytes);
  CHECK(part_by_bytes("\xEF\xBB\xBF# plan\n---\nsbs: 1\nsamverkan:\n  rubrik: \"a\"\n") == Part::root);
  CHECK(part_by_bytes("sbs: 1\nskolor: [\n]\n") == Part::rootless);
  CHECK(part_by_bytes("skolor:\n") == Part::likely);
  CHECK(part_by_bytes("") == Part::none);
}

TEST_CASE("one root joins its folder; several stand alone") {
  const source::MemoryFiles one({{"a/plan.yaml", root}, {"a/skolor.yaml", part}, {"a/other.yaml", "x: 1\n"}});
  CHECK(bundles(one, {"a"}) == "a/plan.yaml(root) a/skolor.yaml");
  CHECK(bundles(one, {"a/skolor.yaml"}) == "a/plan.yaml(root) a/skolor.yaml");
  CHECK(bundles(one, {"a/other.yaml"}) == "a/other.yaml");
  const source::MemoryFiles two({{"a.yaml", root}, {"b.yaml", root}, {"c.yaml", part}, {"passed.yaml", root}});
  CHECK(bundles(two, {"."}) == "a.yaml(root) | b.yaml(root) | c.yaml");
  CHECK(bundles(two, {"b.yaml"}) == "b.yaml(root)");
  CHECK(bundles(two, {"c.yaml"}) == "c.yaml");
  CHECK(bundles(two, {"passed.yaml"}) == "passed.yaml(root)");
}

TEST_CASE("beside a root that is named, files are opened until one more is found") {
  std::map<std::string, std::string> files;
  for (int number = 100; number < 1100; ++number)
    files["p" + std::to_string(number) + ".yaml"] = root;
  const CountedFiles flat(files);
  CHECK(bundles(flat, {"p500.yaml"}) == "p500.yaml(root)");
  CHECK(flat.opened == std::multiset<std::string>{"p100.yaml", "p500.yaml"});
  files["part.yaml"] = part;
  const CountedFiles with_part(files);
  bundles(with_part, {"part.yaml"});
  CHECK(with_part.opened.size() == files.size());
}

TEST_CASE("a folder is visited once, however often it is named, and each file read once") {
  const CountedFiles files({{"a/plan.yaml", root}, {"a/b/plan.yaml", root}, {"a/.c/plan.yaml", root}});
  CHECK(bundles(files, {"a/b", "a", "a/b/plan.yaml", "./a/"}) == "a/plan.yaml(root) | a/b/plan.yaml(root)");
  CHECK(files.opened == std::multiset<std::string>{"a/b/plan.yaml", "a/plan.yaml"});
}

}  // namespace sbs::plan
