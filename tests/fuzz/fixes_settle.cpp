#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "fuzz/input.h"
#include "fuzz/property.h"
#include "support/corpus.h"
#include "support/json.h"
#include "support/mending.h"
#include "support/world.h"
#include "yaml/parse.h"

// What `--fix` leaves can be read where it could before, has nothing more to fix and no fault of its text that it had
// not, keeps every comment, and is the same when it is fixed once more. Only files of plans and settings are
// changed.

namespace sbs::fuzz {

namespace {

using test::Files;

/// The comments of a file, as it would be with each letter in one code point, which a fix may make of it; nothing where
/// it cannot be read.
std::optional<std::vector<std::string>> comments_of(const std::string& bytes) {
  source::SourceMap sources;
  diag::Sink sink(Language::en);
  const auto file = sources.add("plan.yaml", bytes);
  const auto parsed = yaml::parse(sources, file, sink);
  if (!parsed.whole) return std::nullopt;
  std::vector<std::string> comments;
  for (const source::Span& span : parsed.document.comments())
    comments.push_back(to_nfc(sources.text(span)));
  return comments;
}

/// The lines that are nothing but a comment: all that can be told of what cannot be read.
std::vector<std::string> comment_lines_of(const std::string& bytes) {
  std::vector<std::string> comments;
  for (const std::string& line : test::lines_of(bytes))
    if (const auto text = trim(line); text.starts_with('#')) comments.push_back(to_nfc(text));
  return comments;
}

/// Whether what a finding points at stood there before the fixes: then what it tells of, as a key that is there twice,
/// only came to light, for what it stands under was mistyped, be it on the same line. From its place to the line's end
/// no more lines are so than were.
bool stood_before(const Json& finding, const Files& before, const Files& after) {
  const auto stood = [&](const Json& place) {
    const std::string file = place.at("file");
    const auto now = after.find(file);
    const auto old = before.find(file);
    if (now == after.end() || old == before.end()) return false;
    const auto lines = test::lines_of(now->second);
    const std::size_t number = place.at("line");
    if (number > lines.size()) return false;
    std::string_view rest = lines[number - 1];
    for (std::size_t column = place.at("column"); column > 1 && !rest.empty(); --column)
      rest.remove_prefix(code_point_at(rest, 0).length);
    const auto times_in = [&](const std::vector<std::string>& all) {
      return std::count_if(all.begin(), all.end(), [&](const std::string& line) { return line.ends_with(rest); });
    };
    return times_in(test::lines_of(old->second)) >= times_in(lines);
  };
  const Json& related = finding.at("related");
  return stood(finding) && std::all_of(related.begin(), related.end(), stood);
}

/// The fault of a text itself that a finding tells, which no fix may bring: it cannot be read, or a key is there twice.
/// Not that two languages are mixed: of a part of a plan whose one key at the margin is mistyped, the language is
/// guessed by that of the messages.
std::optional<std::string> fault_of_text(const Json& finding) {
  const std::string rule = finding.at("rule");
  for (const char* const fault : {"SBS001", "SBS002", "SBS003", "SBS013", "SBS014", "SBS019"})
    if (rule == fault) return fmt::format("{} {}", rule, std::string(finding.at("file")));
  return std::nullopt;
}

}  // namespace

void fixes_settle(std::string_view bytes) {
  Input input(bytes);
  const Day day = input.day();
  const Json before = test::report_on(input.files, day);
  const Files after = test::fixed(input.files, day);
  if (!test::has_fix(before)) {
    hold(after == input.files, "something was changed that was not to be fixed");
    return;
  }
  for (const auto& [path, text] : after) {
    const auto old = input.files.find(path);
    hold(old != input.files.end(), "{} was made", path);
    if (text == old->second) continue;
    const bool settings = path.substr(path.rfind('/') + 1) == ".sbs.yaml";
    hold(settings || test::is_plan_file(path), "{} is no plan, and was changed", path);
    hold(!first_invalid_utf8(text), "{} is no UTF-8 any more", path);
    const auto had = comments_of(old->second);
    const auto has = comments_of(text);
    hold(has || !had, "{} cannot be read any more:\n{}", path, text);
    hold(had ? has == had : comment_lines_of(text) == comment_lines_of(old->second),
         "the comments of {} are others:\n{}", path, text);
  }
  const Json report = test::report_on(after, day);
  hold(!test::has_fix(report), "there is something left to fix:\n{}", report.dump(1));
  std::set<std::string> had;
  for (const Json& one : before.at("diagnostics"))
    if (auto fault = fault_of_text(one)) had.insert(std::move(*fault));
  for (const Json& one : report.at("diagnostics")) {
    const auto fault = fault_of_text(one);
    if (!fault || had.contains(*fault)) continue;
    hold(one.at("rule") == "SBS003" && stood_before(one, input.files, after), "a fix brought {}", *fault);
  }
  hold(test::fixed(after, day) == after, "a second run changes more");
}

}  // namespace sbs::fuzz
