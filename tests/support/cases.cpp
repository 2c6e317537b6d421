#include "support/cases.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>
#include <stdexcept>

#include "rules/rule.h"
#include "support/json.h"
#include "support/overlay.h"
#include "support/world.h"

namespace sbs::test {

namespace {

constexpr std::array kinds{std::pair{"breach", CaseKind::breach},
                           std::pair{"near", CaseKind::near},
                           std::pair{"certain", CaseKind::certain},
                           std::pair{"may", CaseKind::may},
                           std::pair{"suppressed", CaseKind::suppressed},
                           std::pair{"broken", CaseKind::broken},
                           std::pair{"more", CaseKind::more}};

[[noreturn]] void refuse(const std::string& path, std::size_t line, const std::string& why) {
  throw std::runtime_error(fmt::format("{}:{}: {}", path, line, why));
}

/// `<xE5>` is that byte.
std::string with_bytes(const std::string& text) {
  std::string result;
  for (std::size_t at = 0; at < text.size(); ++at) {
    constexpr std::size_t length = 5;
    const std::string_view rest = std::string_view(text).substr(at);
    if (rest.size() >= length && rest.starts_with("<x") && rest[length - 1] == '>') {
      result += static_cast<char>(std::stoi(std::string(rest.substr(2, 2)), nullptr, 16));
      at += length - 1;
    } else {
      result += text[at];
    }
  }
  return result;
}

std::string with_line_breaks(std::string text) {
  for (auto at = text.find("\\n"); at != std::string::npos; at = text.find("\\n", at))
    text.replace(at, 2, "\n");
  return text;
}

/// A case while its lines are being read.
struct Draft {
  Case made;
  std::string form = "overlay";
  std::string body;
  int years = 0;
  bool on_a_day = false;
  std::string beside;  // a file beside the plan, whose lines follow
  std::vector<std::pair<std::string, std::string>> replacements;
};

std::optional<rules::Example::Kind> kind_named(const std::string& form) {
  using Kind = rules::Example::Kind;
  if (form == "overlay") return Kind::overlay;
  if (form == "young") return Kind::young;
  if (form == "targeted") return Kind::targeted;
  if (form == "file") return Kind::file;
  if (form == "folder") return Kind::folder;
  return std::nullopt;
}

/// `== breach: words`, `== breach folder: words`.
Draft begin_case(const std::string& path, std::size_t number, const std::string& line) {
  Draft draft;
  draft.made.line = number;
  const auto colon = line.find(": ");
  if (colon == std::string::npos) refuse(path, number, "a case is headed `== kind: words`");
  draft.made.words = line.substr(colon + 2);
  std::istringstream words(line.substr(3, colon - 3));
  std::string kind;
  words >> kind >> draft.form;
  if (draft.form.empty()) draft.form = "overlay";
  const auto form = kind_named(draft.form);
  if (!form && draft.form != "example") refuse(path, number, "unknown form of a case: " + draft.form);
  draft.made.today = rules::day_of(form.value_or(rules::Example::Kind::overlay));
  const auto* found = std::find_if(kinds.begin(), kinds.end(), [&](const auto& one) { return one.first == kind; });
  if (found == kinds.end()) refuse(path, number, "unknown kind of case: " + kind);
  draft.made.kind = found->second;
  return draft;
}

/// `-- SBS601 error "2019-08-31"`.
Expected read_expected(const std::string& path, std::size_t number, const std::string& line) {
  std::istringstream words(line.substr(3));
  Expected expected;
  words >> expected.rule >> expected.severity;
  const auto open = line.find('"');
  if (open == std::string::npos || line.back() != '"' || line.size() < open + 2)
    refuse(path, number, "a finding is expected as `-- SBS601 error \"text\"`");
  expected.text = with_bytes(with_line_breaks(line.substr(open + 1, line.size() - open - 2)));
  return expected;
}

bool is_digit(const std::string& text, std::size_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

/// The years of a text moved on, those of a school year as well (`2016/17`).
std::string moved_on(std::string text, int years) {
  for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
    const bool year = text[at] == '2' && text[at + 1] == '0' && (text[at + 2] == '1' || text[at + 2] == '2') &&
                      is_digit(text, at + 3) && !is_digit(text, at + 4) && (at == 0 || !is_digit(text, at - 1));
    const bool mandate = at >= 2 && text[at - 1] == '-' && !is_digit(text, at - 2);
    if (!year || mandate) continue;
    text.replace(at, 4, std::to_string(std::stoi(text.substr(at, 4)) + years));
    at += 4;
    const bool school_year = at < text.size() && text[at] == '/' && is_digit(text, at + 1) && is_digit(text, at + 2) &&
                             !is_digit(text, at + 3);
    if (school_year) text.replace(at + 1, 2, std::to_string(std::stoi(text.substr(at + 1, 2)) + years));
  }
  return text;
}

std::map<std::string, std::string> broken_example(const std::string& path, const Draft& draft) {
  std::string plan = moved_on(read_file(source_root() + "/examples/plan.yaml"), draft.years);
  for (const auto& [from, to] : draft.replacements) {
    const auto at = plan.find(from);
    if (at == std::string::npos || plan.find(from, at + 1) != std::string::npos)
      refuse(path, draft.made.line, "does not stand once in the example: " + from);
    plan.replace(at, from.size(), to);
  }
  if (draft.on_a_day) return {{"plan.yaml", plan}};
  return {{"plan.yaml", plan}, {".sbs.yaml", moved_on(read_file(source_root() + "/examples/.sbs.yaml"), draft.years)}};
}

Case finished(const std::string& path, Draft draft) {
  if (draft.made.kind == CaseKind::broken || draft.form == "example")
    draft.made.files.merge(broken_example(path, draft));
  else
    draft.made.files.merge(files_of(draft.body, *kind_named(draft.form)));
  for (auto& [name, bytes] : draft.made.files)
    bytes = with_bytes(bytes);
  return std::move(draft.made);
}

/// What is reported, with the text that each finding points at.
struct Reported {
  Expected expected;
  std::string file;
  std::size_t line;
  std::string path;
};

/// Keys by a name of no language, so that the same node of a plan and its translation has one path.
std::string neutral(const std::string& path) {
  std::string result;
  std::string word;
  for (const char c : path + ".") {
    if (c != '.' && c != '[') {
      word += c;
      continue;
    }
    result += same_in_both(word) + c;
    word.clear();
  }
  result.pop_back();
  return result;
}

std::string text_at(const std::string& bytes, const Json& one) {
  std::istringstream lines(bytes);
  std::string line;
  std::string text;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    const std::size_t first = one.at("line");
    const std::size_t last = one.at("end_line");
    if (number < first || number > last) continue;
    // Columns count code points, past a byte order mark.
    const auto offset = [&](std::size_t column) {
      std::size_t at = number == 1 && line.starts_with("\xEF\xBB\xBF") ? 3 : 0;
      for (std::size_t passed = 1; passed < column && at < line.size(); ++passed)
        do
          ++at;
        while (at < line.size() && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80);
      return at;
    };
    const std::size_t begin = number == first ? offset(one.at("column")) : 0;
    const std::size_t end = number == last ? offset(one.at("end_column")) : line.size();
    text += (text.empty() ? "" : "\n") + line.substr(begin, end - begin);
  }
  return text;
}

struct Report {
  std::vector<Reported> findings;
  std::size_t suppressed = 0;
};

Report report_on(const Case& one, const std::map<std::string, std::string>& files) {
  const Outcome outcome = World(files).on(one.today).run({"validate", ".", "--format", "json", "--lang", "en"});
  if (outcome.out.empty()) throw std::runtime_error("nothing was reported: " + outcome.err);
  const auto json = parse_json(outcome.out);
  Report report;
  report.suppressed = json.at("summary").at("suppressed");
  for (const auto& finding : json.at("diagnostics")) {
    const std::string file = finding.at("file");
    report.findings.push_back({{finding.at("rule"), finding.at("severity"), text_at(files.at(file), finding)},
                               file,
                               finding.at("line"),
                               neutral(finding.at("path"))});
  }
  return report;
}

std::string nodes(const std::vector<Reported>& findings) {
  std::string text;
  for (const Reported& one : findings)
    text += fmt::format("{} {} {}:{} {}\n", one.expected.rule, one.expected.severity, one.file, one.line, one.path);
  return text;
}

bool is_plan(const std::string& path) {
  return path.ends_with(".yaml") && path.find("/.") == std::string::npos && !path.starts_with('.');
}

}  // namespace

std::vector<Case> read_cases(const std::string& path) {
  std::vector<Case> cases;
  std::optional<Draft> draft;
  std::istringstream lines(read_file(path));
  std::string line;
  for (std::size_t number = 1; std::getline(lines, line); ++number) {
    constexpr std::string_view day = "day: ";
    constexpr std::string_view years = "years: ";
    if (line.starts_with("== ")) {
      if (draft) cases.push_back(finished(path, std::move(*draft)));
      draft = begin_case(path, number, line);
    } else if (!draft) {
      continue;
    } else if (line.starts_with("-- ")) {
      draft->made.expected.push_back(read_expected(path, number, line));
    } else if (line.starts_with("+ ")) {
      draft->beside = line.substr(2);
    } else if (!draft->beside.empty()) {
      draft->made.files[draft->beside] += line + "\n";
    } else if (line.starts_with("~ ")) {
      const auto arrow = line.find(" => ");
      if (arrow == std::string::npos) refuse(path, number, "a replacement is written `~ old => new`");
      draft->replacements.emplace_back(with_line_breaks(line.substr(2, arrow - 2)),
                                       with_line_breaks(line.substr(arrow + 4)));
    } else if (line.starts_with(years)) {
      draft->years = std::stoi(line.substr(years.size()));
    } else if (line.starts_with(day)) {
      const auto today = parse_day(line.substr(day.size()));
      if (!today) refuse(path, number, "not a day");
      draft->made.today = *today;
      draft->on_a_day = true;
    } else {
      draft->body += line + "\n";
    }
  }
  if (draft) cases.push_back(finished(path, std::move(*draft)));
  return cases;
}

std::string run_case(const Case& one, const std::string& rule) {
  const Report report = report_on(one, one.files);
  std::string wrong;
  std::vector<Expected> left = one.expected;
  for (const Reported& finding : report.findings) {
    const auto found = std::find_if(left.begin(), left.end(), [&](const Expected& expected) {
      return expected.rule == finding.expected.rule && expected.severity == finding.expected.severity &&
             expected.text == finding.expected.text;
    });
    if (found == left.end())
      wrong += fmt::format("reported and not expected: {} {} \"{}\"\n", finding.expected.rule,
                           finding.expected.severity, finding.expected.text);
    else
      left.erase(found);
  }
  for (const Expected& expected : left)
    wrong += fmt::format("expected and not reported: {} {} \"{}\"\n", expected.rule, expected.severity, expected.text);

  const auto speaks = [&](const char* severity) {
    return std::any_of(one.expected.begin(), one.expected.end(), [&](const Expected& expected) {
      return expected.rule == rule && (severity == nullptr || expected.severity == severity);
    });
  };
  const bool shows = one.kind == CaseKind::breach || one.kind == CaseKind::certain || one.kind == CaseKind::broken;
  if (shows && !speaks(nullptr)) wrong += "the case shows a breach, but expects none\n";
  if (one.kind == CaseKind::near && speaks(nullptr)) wrong += "the case shows what is no breach, but expects one\n";
  // What may not be suppressed shows so by being reported beside the comment.
  if (one.kind == CaseKind::suppressed && report.suppressed == 0 && !speaks(nullptr))
    wrong += "nothing was suppressed\n";

  if (rule == "SBS012") return wrong;  // translating is what mends it
  auto twins = one.files;
  for (auto& [path, bytes] : twins)
    if (is_plan(path)) bytes = translated(bytes);
  const std::string other = nodes(report_on(one, twins).findings);
  if (other != nodes(report.findings))
    wrong += fmt::format("other findings with the keys in the other language:\n{}than as written:\n{}", other,
                         nodes(report.findings));
  return wrong;
}

}  // namespace sbs::test
