#include <algorithm>
#include <set>

#include "base/text.h"
#include "fuzz/input.h"
#include "fuzz/property.h"
#include "support/faults.h"
#include "support/json.h"
#include "support/world.h"

// Whatever is checked, each form of `validate` is of its own grammar, all tell the same findings, and each finding lies
// within a file that was given.

namespace sbs::fuzz {

namespace {

using Files = std::map<std::string, std::string>;

/// Whether a file may be told by a name: a personal identity number is shown in none, and with `--redact` no name of a
/// person, but x for each of its letters.
bool may_be_told(std::string_view file, std::string_view told) {
  const auto next = [](std::string_view& text) {
    const std::string_view c = text.substr(0, code_point_at(text, 0).length);
    text.remove_prefix(c.size());
    return c;
  };
  while (!file.empty() && !told.empty()) {
    const auto here = next(file);
    const auto shown = next(told);
    if (shown != here && shown != "x" && shown != "ｘ") return false;
  }
  return file.empty() && told.empty();
}

/// The file that is told by a name; nothing where it may be one of several.
const std::string* told_by(const Files& files, const std::string& name) {
  const std::string* found = nullptr;
  std::size_t count = 0;
  for (const auto& [path, text] : files)
    if (may_be_told(to_nfc(path), to_nfc(name))) {
      found = &text;
      ++count;
    }
  // A name is shown as it may be; what is no UTF-8 in it is files_may_fail's concern.
  hold(count > 0, "a finding in a file that is not there: {}", name);
  return count == 1 ? found : nullptr;
}

/// Where the first line of a text ends: at a line feed, or a carriage return that none follows, as YAML and editors
/// say.
std::size_t line_end(std::string_view text) {
  for (std::size_t at = text.find_first_of("\r\n"); at < text.size(); at = text.find_first_of("\r\n", at + 1))
    if (text[at] == '\n' || !text.substr(at + 1).starts_with('\n')) return at;
  return text.size();
}

/// A place in a file, counted here once more: its line exists, and its column is one of that line's.
void check_place(const Files& files, const Json& place, const char* line_key, const char* column_key) {
  const std::string name = place.at("file");
  const std::string* const file = told_by(files, name);
  if (file == nullptr) return;
  const std::size_t line = place.at(line_key);
  const std::size_t column = place.at(column_key);
  hold(line >= 1 && column >= 1, "{}:{}:{} lies before the file", name, line, column);
  std::string_view rest = *file;
  for (std::size_t at = 1; at < line; ++at) {
    const auto end = line_end(rest);
    hold(end != rest.size(), "{}:{} lies behind the file", name, line);
    rest.remove_prefix(end + 1);
  }
  rest = rest.substr(0, line_end(rest));
  hold(column <= count_code_points(rest) + 1, "{}:{}:{} lies behind its line", name, line, column);
}

void check_span(const Files& files, const Json& span) {
  check_place(files, span, "line", "column");
  check_place(files, span, "end_line", "end_column");
  const auto place = [&](const char* line, const char* column) {
    return std::pair<std::size_t, std::size_t>(span.at(line), span.at(column));
  };
  hold(place("line", "column") <= place("end_line", "end_column"), "a span ends before it begins: {}", span.dump());
}

void check_edits(const Files& files, const Json& fix) {
  if (fix.is_null()) return;
  for (const Json& edit : fix.at("edits")) {
    const std::string* const file = told_by(files, edit.at("file"));
    if (file == nullptr) continue;
    const std::size_t start = edit.at("start");
    const std::size_t end = edit.at("end");
    hold(start <= end && end <= file->size(), "an edit outside of its file: {}", edit.dump());
    const std::string text = edit.at("text");
    hold(!first_invalid_utf8(text), "an edit that is no UTF-8: {}", start);
  }
}

/// `FILE:LINE:COLUMN: LEVEL[RULE]: …`, in the order of the JSON.
void check_short(const std::string& text, const Json& findings) {
  const auto lines = test::lines_of(text);
  hold(lines.size() >= findings.size(), "{} lines for {} findings", lines.size(), findings.size());
  for (std::size_t at = 0; at < findings.size(); ++at) {
    const Json& one = findings[at];
    const std::string place = fmt::format("{}:{}:{}: ", printable(std::string(one.at("file"))),
                                          std::size_t(one.at("line")), std::size_t(one.at("column")));
    const bool told = lines[at].starts_with(place) && lines[at].find(fmt::format("[{}]: ", std::string(one.at("rule"))),
                                                                     place.size()) != std::string::npos;
    hold(told, "not {}: {}", place, lines[at]);
  }
}

void check_gitlab(const Json& all, const Json& findings) {
  hold(all.size() == findings.size(), "GitLab is told {} of {}", all.size(), findings.size());
  std::set<std::string> prints;
  for (const Json& one : all)
    hold(prints.insert(one.at("fingerprint")).second, "two with one fingerprint: {}", one.dump());
}

void check_sarif(const Json& log, const Json& findings, const Json& summary) {
  const Json& run = log.at("runs").at(0);
  const Json& rules = run.at("tool").at("driver").at("rules");
  hold(run.at("results").size() == findings.size() + std::size_t(summary.at("suppressed")),
       "SARIF has {} results of {}", run.at("results").size(), findings.size());
  for (const Json& one : run.at("results")) {
    hold(rules.at(std::size_t(one.at("ruleIndex"))).at("id") == one.at("ruleId"), "another rule: {}", one.dump());
    for (const Json& location : one.at("locations")) {
      const std::string uri = location.at("physicalLocation").at("artifactLocation").at("uri");
      const bool plain = std::all_of(uri.begin(), uri.end(), [](char c) { return c > ' ' && c < '\x7F'; });
      hold(plain && !uri.empty(), "no address: {}", uri);
    }
  }
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
    ++found;
  return found;
}

}  // namespace

void findings_in_every_form(std::string_view bytes) {
  Input input(bytes);
  test::World world(input.files);
  world.on(input.day());
  const char* const language = input.any({"sv", "en"});
  const char* const width = input.any({"80", "40", "160", "400"});
  std::vector<std::string> command{"validate", ".", "--lang", language, "--width", width, "--format", "human"};
  for (const char* form : {"json", "short", "github", "gitlab", "sarif", "junit"})
    command.insert(command.end(), {"--format", fmt::format("{0}=out/{0}", form)});
  if (input.pick(2) == 1) command.emplace_back("--statistics");
  if (input.pick(2) == 1) command.emplace_back("--redact");

  const test::Outcome outcome = world.run(command);
  hold(outcome.code >= 0 && outcome.code <= 2, "exit code {}", outcome.code);
  hold_whole(test::fault_of_text(outcome.out), "standard output");
  hold_whole(test::fault_of_text(outcome.err), "standard error");
  auto& written = world.written;
  if (!written.contains("out/json")) {
    hold(outcome.code == 2 && !outcome.err.empty(), "nothing is told, with exit code {}", outcome.code);
    return;
  }
  for (const char* form : {"json", "gitlab", "sarif"})
    hold_whole(test::fault_of_json(written["out/" + std::string(form)]), form);
  hold_whole(test::fault_of_text(written["out/short"]), "short");
  hold_whole(test::fault_of_xml(written["out/junit"]), "junit");
  std::size_t commands = 0;
  hold_whole(test::fault_of_commands(written["out/github"], commands), "github");

  const Json report = test::parse_json(written["out/json"]);
  const Json& findings = report.at("diagnostics");
  for (const Json& one : findings) {
    check_span(input.files, one);
    for (const Json& related : one.at("related"))
      check_span(input.files, related);
    check_edits(input.files, one.at("fix"));
    hold(!one.at("message").empty() && !std::string(one.at("message")).empty(), "a finding without words");
  }
  hold(commands == findings.size(), "GitHub is told {} of {}", commands, findings.size());
  check_short(written["out/short"], findings);
  check_gitlab(test::parse_json(written["out/gitlab"]), findings);
  check_sarif(test::parse_json(written["out/sarif"]), findings, report.at("summary"));
  const std::size_t cases = count(written["out/junit"], "<testcase ");
  hold(cases >= findings.size(), "JUnit is told {} of {}", cases, findings.size());
  const bool errors = report.at("summary").at("errors") != 0;
  hold(outcome.code == 2 || (outcome.code == 1) == errors, "exit code {} with {} errors", outcome.code,
       report.at("summary").at("errors").dump());
}

}  // namespace sbs::fuzz
