#include <map>
#include <set>

#include "diag/rule_id.h"
#include "diag/suppression.h"
#include "fuzz/input.h"
#include "fuzz/property.h"
#include "support/corpus.h"
#include "support/faults.h"
#include "support/json.h"
#include "support/mending.h"
#include "support/world.h"
#include "yaml/parse.h"

// Comments (`# sbs: ignore`) and settings (`.sbs.yaml`) take back what they may and nothing else: no finding comes of
// them but about themselves, each that is gone is counted as suppressed, and what nobody may take back stays.

namespace sbs::fuzz {

namespace {

using test::Files;

/// How often a finding is told, by all that tells it from others.
using Told = std::map<std::string, std::size_t>;

struct Report {
  bool complete = false;
  Told told;
  Told never;  ///< of those, what nobody may take back
  std::size_t count = 0;
  std::size_t suppressed = 0;
};

Report report_of(const Files& files, Day day) {
  const test::Outcome outcome = test::World(files).on(day).run({"validate", ".", "--format", "json", "--lang", "en"});
  hold(outcome.code >= 0 && outcome.code <= 2, "exit code {}", outcome.code);
  hold_whole(test::fault_of_text(outcome.err), "standard error");
  Report report;
  if (outcome.out.empty()) return report;
  hold_whole(test::fault_of_json(outcome.out), "findings");
  const Json json = test::parse_json(outcome.out);
  report.complete = outcome.code != 2;
  report.suppressed = json.at("summary").at("suppressed");
  for (const Json& one : json.at("diagnostics")) {
    const std::string rule = one.at("rule");
    const std::string file = one.at("file");
    if (rule == "SBS017" || !test::is_plan_file(file)) continue;  // about the comments and settings themselves
    const std::string id = fmt::format("{} {}:{}:{}-{}:{}", rule, file, one.at("line").dump(), one.at("column").dump(),
                                       one.at("end_line").dump(), one.at("end_column").dump());
    ++report.told[id];
    ++report.count;
    const bool number = rule == "SBS901" && one.at("severity") == "error";
    if (number || !diag::may_be_suppressed(*diag::find_rule(rule))) ++report.never[id];
  }
  return report;
}

/// The files with comments that are none of ours, each in its old place; none where one could not be changed so.
std::optional<Files> without_exceptions(Files files) {
  for (auto& [path, bytes] : files) {
    if (!test::is_plan_file(path)) continue;
    source::SourceMap sources;
    diag::Sink sink(Language::en);
    const auto parsed = yaml::parse(sources, sources.add(path, bytes), sink);
    for (const diag::Comment& comment : diag::read_comments(parsed.document.comments(), sources)) {
      const auto word = bytes.find_first_of("sS", comment.span.begin);
      if (word >= comment.span.end) return std::nullopt;  // written in letters of another width
      bytes[word] = 'x';
    }
  }
  return files;
}

void check_within(const Told& some, const Told& all, std::string_view what) {
  for (const auto& [id, times] : some) {
    const auto found = all.find(id);
    hold(found != all.end() && found->second >= times, "{}: {}", what, id);
  }
}

void check_comments(const Files& files, const Report& with, Day day) {
  const auto bare = without_exceptions(files);
  if (!bare || *bare == files) return;
  const Report without = report_of(*bare, day);
  hold(without.complete == with.complete, "a comment decides whether a plan is read");
  check_within(with.told, without.told, "told with the exceptions alone");
  check_within(without.never, with.never, "gone, which nobody may take back");
  hold(without.count <= with.count + with.suppressed, "{} findings without exceptions, {} with them and {} suppressed",
       without.count, with.count, with.suppressed);
}

void check_settings(const Files& files, const Report& with, Day day) {
  Files bare;
  for (const auto& [path, bytes] : files) {
    const bool settings = path.substr(path.rfind('/') + 1) == ".sbs.yaml";
    if (settings && bytes.find("ignore") != std::string::npos) return;  // whole files may be passed over
    if (!settings) bare[path] = bytes;
  }
  if (bare.size() == files.size()) return;
  const Report without = report_of(bare, day);
  if (with.complete && without.complete)
    check_within(without.never, with.never, "gone by settings, which may not take it back");
}

}  // namespace

void exceptions_hold(std::string_view bytes) {
  Input input(bytes);
  const Day day = input.day();
  const Report with = report_of(input.files, day);
  check_comments(input.files, with, day);
  check_settings(input.files, with, day);
}

}  // namespace sbs::fuzz
