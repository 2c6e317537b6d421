#include "support/world.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "fields/walk.h"
#include "fields/words.h"
#include "plan/fields.h"
#include "plan/translate.h"
#include "support/json.h"
#include "support/repository.h"
#include "yaml/parse.h"

namespace sbs::test {

namespace {

constexpr Message<std::string> cannot_be{"{0} går inte", "{0} cannot be"};

}  // namespace

World::World() : files_(std::make_unique<source::DiskFiles>()), today_(*make_day(2017, 5, 1)) {}

World::World(std::map<std::string, std::string> files)
    : files_(std::make_unique<source::MemoryFiles>(std::move(files))), today_(*make_day(2017, 5, 1)) {}

World::World(std::unique_ptr<source::Files> files) : files_(std::move(files)), today_(*make_day(2017, 5, 1)) {}

World& World::on(Day today) {
  today_ = today;
  return *this;
}

World& World::with(const std::string& variable, const std::string& value) {
  variables_[variable] = value;
  return *this;
}

World& World::typing(std::string input) {
  input_ = std::move(input);
  return *this;
}

World& World::at_keyboard(std::string typed) {
  input_ = std::move(typed);
  at_keyboard_ = true;
  return *this;
}

World& World::with_git() { return with_git(real_git()); }

World& World::with_git(git::Run run) {
  git_ = std::move(run);
  return *this;
}

World& World::on_terminal() {
  on_terminal_ = true;
  return *this;
}

World& World::watched(std::chrono::milliseconds elapsed) {
  watched_ = elapsed;
  return *this;
}

Outcome World::run(const std::vector<std::string>& arguments) {
  Outcome outcome;
  cli::Env env;
  env.files = files_.get();
  env.output =
      cli::Output({[&](std::string_view text) {
                     outcome.out += text;
                     return 0;
                   },
                   [&](std::string_view text) {
                     outcome.err += text;
                     return 0;
                   },
                   [&](const std::string& path, std::string_view bytes) -> Result<void> {
                     written[path] = bytes;
                     return {};
                   },
                   [&](const std::string& path, std::string_view /*read*/, std::string_view bytes) -> Result<void> {
                     if (unwritable.contains(path)) return refuse(cannot_be, path);
                     written[path] = bytes;
                     return {};
                   },
                   [&](std::span<const cli::NewFile> files) -> Result<void> {
                     for (const cli::NewFile& file : files)
                       if (unwritable.contains(file.path)) return refuse(cannot_be, file.path);
                     for (const cli::NewFile& file : files)
                       written[file.path] = file.bytes;
                     return {};
                   },
                   [](const std::string& /*path*/) -> Result<void> { return {}; }, on_terminal_});
  env.input = [&](std::size_t limit) { return input_.substr(0, limit + 1); };
  env.line = [&]() -> Result<std::optional<std::string>> {
    if (input_.empty()) return std::nullopt;
    const auto end = std::min(input_.find('\n'), input_.size());
    std::string line = input_.substr(0, end);
    input_.erase(0, end + 1);
    return line;
  };
  env.git = git_;
  env.in_is_terminal = at_keyboard_;
  env.variable = [&](const char* name) -> std::optional<std::string> {
    const auto found = variables_.find(name);
    return found == variables_.end() ? std::nullopt : std::optional(found->second);
  };
  env.out_is_terminal = on_terminal_;
  env.err_is_terminal = watched_.has_value() || at_keyboard_;
  env.elapsed = [&] { return watched_.value_or(std::chrono::milliseconds()); };
  env.today = today_;
  outcome.code = cli::run(arguments, env);
  return outcome;
}

std::vector<std::string> split_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool quoted = false;
  bool any = false;
  for (const char c : line) {
    if (c == '\'') {
      quoted = !quoted;
      any = true;
    } else if (!quoted && (c == ' ' || c == '\n')) {
      if (any) words.push_back(std::exchange(word, {}));
      any = false;
    } else {
      word += c;
      any = true;
    }
  }
  if (any) words.push_back(word);
  return words;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream stream(text);
  std::string line;
  while (std::getline(stream, line))
    lines.push_back(line);
  return lines;
}

std::string read_file(const std::string& path) {
  std::ifstream stream(path, std::ios::binary);
  if (!stream) {
    fmt::print(stderr, "the test cannot read {}\n", path);
    std::exit(2);
  }
  std::ostringstream bytes;
  bytes << stream.rdbuf();
  return bytes.str();
}

std::string folded(const std::string& text) {
  std::istringstream words(text);
  std::string word;
  std::string result;
  while (words >> word)
    result += (result.empty() ? "" : " ") + word;
  return result;
}

std::string source_root() { return SBS_SOURCE_ROOT; }

std::vector<Found> read_findings(const std::string& text) {
  std::vector<Found> findings;
  const auto json = parse_json(text);
  for (const auto& one : json.at("diagnostics"))
    findings.push_back({one.at("rule"), one.at("severity"), one.at("file"), one.at("line"), one.at("column"),
                        one.at("end_line"), one.at("end_column"), one.at("path"), one.at("message"), one.at("help")});
  return findings;
}

std::string to_text(const std::vector<Found>& findings) {
  std::string text;
  for (const Found& one : findings)
    text += fmt::format("{} {} {}:{}:{}\n", one.rule, one.severity, one.file, one.line, one.column);
  return text;
}

std::string same_in_both(const std::string& word) {
  // A word may stand for several keys (`skäl` is grounds and reason): names that share one are taken together.
  static const auto names = [] {
    std::map<std::string, std::string, std::less<>> all;
    const auto add = [&](const fields::Names& pair) {
      const std::string sv(pair.sv);
      const std::string en(pair.en);
      const std::string one = all.try_emplace(sv, sv).first->second;
      const std::string other = all.try_emplace(en, en).first->second;
      for (auto& [name, group] : all)
        if (group == other) group = one;
    };
    fields::for_each_key(plan::plan_keys(), [&](const fields::Key& key) { add(key.names); });
    return all;
  }();
  const auto found = names.find(word);
  return found == names.end() ? word : found->second;
}

std::string translated(const std::string& plan) {
  source::SourceMap sources;
  diag::Sink sink(Language::en);
  const auto file = sources.add("plan.yaml", plan);
  const auto parsed = yaml::parse(sources, file, sink);
  const auto from = fields::languages_of(parsed.document, plan::plan_keys()).main.value_or(KeyLanguage::sv);
  return plan::translated(plan, other(from));
}

}  // namespace sbs::test
