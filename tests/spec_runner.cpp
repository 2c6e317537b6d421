// Runs folders of tests/spec, each as a test: its command line in-process, its marks against what is reported, in both
// languages of messages and both languages of keys; and files of tests/rules. CONTRIBUTING.md says how a spec is
// written.

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>

#include "base/personal_number.h"
#include "base/text.h"
#include "support/cases.h"
#include "support/world.h"

namespace fs = std::filesystem;

namespace sbs::test {

namespace {

/// What a mark says: this rule, at this place. A single caret marks where the finding begins, several the whole of it.
struct Mark {
  std::string rule;
  std::string severity;
  std::string file;
  std::size_t line;
  std::size_t column;
  std::size_t length;

  std::string text() const { return fmt::format("{} {} {}:{}:{}", rule, severity, file, line, column); }
};

class Spec {
 public:
  Spec(fs::path folder, bool update) : folder_(std::move(folder)), update_(update) {
    fs::current_path(folder_);
    for (const auto& entry : fs::recursive_directory_iterator(".")) {
      const std::string path = entry.path().lexically_normal().string();
      if (!entry.is_regular_file() || is_ours(path)) continue;
      files_[path] = read_file(path);
    }
    arguments_ = split_words(read_file("args"));
  }

  bool run() {
    check_output();
    if (!arguments_.empty() && arguments_.front() == "validate" && !shows_something_else() && expected_code() != 2)
      check_findings();
    return passed_;
  }

 private:
  static bool is_ours(const std::string& path) {
    return path == "args" || path == "stdout" || path == "stderr" || path == "findings" || path == "input";
  }

  bool shows_something_else() const {
    return std::any_of(arguments_.begin(), arguments_.end(),
                       [](const std::string& one) { return one.starts_with("--format") || one == "--diff"; });
  }

  void fail(const std::string& text) {
    passed_ = false;
    fmt::print(stderr, "{}\n", text);
  }

  World world() const {
    World world(files_);
    if (fs::exists("input")) world.typing(read_file("input"));
    return world;
  }

  /// The name says how the run ends: `fail_…` with findings, `refuse_…` where it could not be done, else well.
  int expected_code() const {
    const std::string name = folder_.filename().string();
    return name.starts_with("fail_") ? 1 : name.starts_with("refuse_") ? 2 : 0;
  }

  void check_output() {
    const Outcome outcome = world().run(arguments_);
    if (outcome.code != expected_code())
      fail(fmt::format("exit code {}, expected {}\n{}{}", outcome.code, expected_code(), outcome.out, outcome.err));
    compare("stdout", outcome.out);
    if (fs::exists("stderr") || !outcome.err.empty()) compare("stderr", outcome.err);
  }

  void compare(const char* name, const std::string& text) {
    if (!fs::exists(name) && std::string_view(name) == "stdout") return;
    if (update_) {
      std::ofstream(name, std::ios::binary) << text;
      return;
    }
    const std::string expected = fs::exists(name) ? read_file(name) : std::string();
    if (text != expected)
      fail(fmt::format("{} differs (rewrite it with --update):\n--- expected\n{}--- now\n{}", name, expected, text));
  }

  std::vector<Mark> marks() const {
    std::vector<Mark> marks;
    for (const auto& [path, bytes] : files_) {
      std::istringstream lines(bytes);
      std::string line;
      std::size_t number = 0;
      std::size_t marked = 0;
      while (std::getline(lines, line)) {
        ++number;
        if (auto mark = read_mark(line)) {
          mark->file = path;
          mark->line = marked;
          marks.push_back(*mark);
        } else {
          marked = number;
        }
      }
    }
    if (!fs::exists("findings")) return marks;
    // Of files that can hold no mark: "SBS001 error plan.yaml:3:5".
    std::istringstream lines(read_file("findings"));
    std::string rule;
    std::string severity;
    std::string place;
    while (lines >> rule >> severity >> place) {
      const auto column = place.rfind(':');
      const auto line = place.rfind(':', column - 1);
      marks.push_back({rule, severity, place.substr(0, line), std::stoul(place.substr(line + 1)),
                       std::stoul(place.substr(column + 1)), 1});
    }
    return marks;
  }

  /// `# ^^^ SBS305 error`; the severity may be left out.
  static std::optional<Mark> read_mark(const std::string& line) {
    const auto hash = line.find_first_not_of(' ');
    if (hash == std::string::npos || line[hash] != '#') return std::nullopt;
    const auto caret = line.find_first_not_of(' ', hash + 1);
    if (caret == std::string::npos || line[caret] != '^') return std::nullopt;
    const auto end = line.find_first_not_of('^', caret);
    std::istringstream words(line.substr(std::min(end, line.size())));
    Mark mark{};
    words >> mark.rule >> mark.severity;
    if (!mark.rule.starts_with("SBS")) return std::nullopt;
    mark.column = caret + 1;
    mark.length = end - caret;
    return mark;
  }

  void check_findings() {
    auto arguments = arguments_;
    arguments.insert(arguments.end(), {"--format", "json", "--lang", "en"});
    const Outcome english = world().run(arguments);
    const auto findings = read_findings(english.out);
    compare_marks(findings);

    check_same_in_words(findings);

    arguments.back() = "sv";
    const auto swedish = read_findings(world().run(arguments).out);
    if (to_text(swedish) != to_text(findings))
      fail("other findings in Swedish:\n" + to_text(swedish) + "than in English:\n" + to_text(findings));
    for (std::size_t at = 0; at < std::min(swedish.size(), findings.size()); ++at)
      if (swedish[at].message.empty() || swedish[at].help.empty())
        fail("a finding without message or help: " + swedish[at].rule);

    check_other_keys(findings);
  }

  /// The text for people says what the JSON says: each place, message and help. Where several have one cause they stand
  /// together, in another order, and what helps against more than one of them stands once.
  void check_same_in_words(const std::vector<Found>& findings) {
    auto arguments = arguments_;
    arguments.insert(arguments.end(), {"--lang", "en", "--width", "400"});
    const std::string text = world().run(arguments).out;
    const auto find = [&](const std::string& part) {
      if (text.find(part) == std::string::npos) fail("the text lacks what the JSON says: " + part);
    };
    for (const Found& one : findings) {
      find(fmt::format("{}[{}]: {}", one.severity, one.rule, mask_personal_numbers(printable(one.message))));
      find(fmt::format("{}:{}:{}", one.file, one.line, one.column));
      std::istringstream help(one.help);
      std::string line;
      while (std::getline(help, line))
        find(printable(line));
    }
  }

  void compare_marks(const std::vector<Found>& findings) {
    std::vector<Mark> expected = marks();
    for (const Found& one : findings) {
      const auto mark = std::find_if(expected.begin(), expected.end(), [&](const Mark& one_mark) {
        const bool ends =
            one_mark.length == 1 || (one.end_line == one.line && one.end_column == one_mark.column + one_mark.length);
        return one_mark.rule == one.rule && one_mark.file == one.file && one_mark.line == one.line &&
               one_mark.column == one.column && ends &&
               (one_mark.severity.empty() || one_mark.severity == one.severity);
      });
      if (mark == expected.end())
        fail(fmt::format("reported and not marked: {} {} {}:{}:{}-{} {} {}", one.rule, one.severity, one.file, one.line,
                         one.column, one.end_column, one.path, one.message));
      else
        expected.erase(mark);
    }
    for (const Mark& mark : expected)
      fail("marked and not reported: " + mark.text());
  }

  /// The same plan with its keys in the other language gives the same rules at the same lines.
  void check_other_keys(const std::vector<Found>& findings) {
    const bool readable = std::none_of(findings.begin(), findings.end(), [](const Found& one) {
      return one.rule == "SBS001" || one.rule == "SBS002" || one.rule == "SBS014" ||
             one.rule == "SBS012";  // which translating mends
    });
    if (!readable || fs::exists("input")) return;
    auto files = files_;
    for (auto& [path, bytes] : files)
      if ((path.ends_with(".yaml") || path.ends_with(".yml")) && !path.starts_with(".") &&
          path.find("/.") == std::string::npos) {
        const std::string original = bytes;
        bytes = translated(original);
        if (translated(bytes) != original && findings.empty()) fail("there and back is not the same: " + path);
      }
    auto arguments = arguments_;
    arguments.insert(arguments.end(), {"--format", "json", "--lang", "en"});
    const auto twins = read_findings(World(files).run(arguments).out);
    const auto lines = [](const std::vector<Found>& all) {
      std::string text;
      for (const Found& one : all)
        text += fmt::format("{} {} {}:{}\n", one.rule, one.severity, one.file, one.line);
      return text;
    };
    if (lines(twins) != lines(findings))
      fail("other findings with the keys in the other language:\n" + lines(twins) + "than as written:\n" +
           lines(findings));
  }

  fs::path folder_;
  bool update_;
  std::map<std::string, std::string> files_;
  std::vector<std::string> arguments_;
  bool passed_ = true;
};

}  // namespace

/// The cases of a rule, by the name of its file: `sbs601_time_limit.cases`.
static bool run_cases(const fs::path& path) {
  bool passed = true;
  std::string rule = path.stem().string().substr(0, path.stem().string().find('_'));
  std::transform(rule.begin(), rule.end(), rule.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  for (const Case& one : read_cases(path.string())) {
    const std::string wrong = run_case(one, rule);
    if (wrong.empty()) continue;
    passed = false;
    fmt::print(stderr, "{}:{}: {}\n{}", path.string(), one.line, one.words, wrong);
  }
  return passed;
}

/// One spec or one file of cases; its name is told before anything can go wrong.
static bool run_one(const fs::path& path, bool update) {
  fmt::print(stderr, "{}\n", path.filename().string());
  try {
    return path.extension() == ".cases" ? run_cases(path) : Spec(path, update).run();
  } catch (const std::exception& error) {
    fmt::print(stderr, "{}\n", error.what());
    return false;
  }
}

/// What there is to run: a folder that is no spec stands for all within it.
static std::vector<fs::path> all_of(const std::vector<fs::path>& given) {
  std::vector<fs::path> all;
  for (const fs::path& path : given) {
    if (!fs::is_directory(path) || fs::exists(path / "args")) {
      all.push_back(fs::canonical(path));
      continue;
    }
    for (const auto& entry : fs::directory_iterator(path))
      all.push_back(fs::canonical(entry.path()));
  }
  std::sort(all.begin(), all.end());
  return all;
}

}  // namespace sbs::test

/// `sbs_spec [--update] [--part 2/6] PATH…`: specs, files of cases or folders of them; of all of them the second, the
/// eighth and so on.
int main(int argc, char** argv) {
  bool update = false;
  std::size_t part = 1;
  std::size_t parts = 1;
  std::vector<fs::path> given;
  for (int at = 1; at < argc; ++at) {
    const std::string argument = argv[at];
    if (argument == "--update") {
      update = true;
    } else if (argument == "--part" && at + 1 < argc) {
      const std::string value = argv[++at];
      part = std::stoul(value);
      parts = std::stoul(value.substr(value.find('/') + 1));
    } else {
      given.emplace_back(argument);
    }
  }
  const std::vector<fs::path> all = sbs::test::all_of(given);
  std::size_t tried = 0;
  std::vector<std::string> failed;
  for (std::size_t at = part - 1; at < all.size(); at += parts) {
    ++tried;
    if (!sbs::test::run_one(all[at], update)) failed.push_back(all[at].filename().string());
  }
  fmt::print(stderr, "{} of {} tried, {} failed\n", tried, all.size(), failed.size());
  for (const std::string& name : failed)
    fmt::print(stderr, "failed: {}\n", name);
  return failed.empty() && tried > 0 ? 0 : 1;
}
