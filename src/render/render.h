#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/result.h"
#include "check/baseline.h"
#include "config/baseline.h"
#include "diag/diagnostic.h"
#include "diag/suppression.h"
#include "guide/topics.h"
#include "rules/rule.h"
#include "schedule/checklist.h"
#include "schedule/results.h"
#include "schedule/schedule.h"
#include "schedule/standing.h"
#include "source/source_map.h"

namespace sbs::plan {
class Names;
}

/// All renderers on one page: plain values in, text out. Text from a plan passes `printable` on its way, which masks
/// personal numbers; whoever writes the result to the world masks what did not pass it, as JSON (see cli/output.h).
namespace sbs::render {

/// What a calendar makes of a single thing that may fall on any of more than 31 days: a bar over months hides all else.
enum class Spans : std::uint8_t {
  days,      ///< all of the days
  deadline,  ///< the last of them, with all in words
  skip       ///< nothing
};

/// How text for people is to look.
struct Style {
  Language language = Language::en;
  std::size_t width = 80;  ///< columns; no line is wider, but for what must be pasted whole
  bool ascii = false;      ///< draw with ASCII only; what a plan says is shown as it is
  bool colour = false;
  bool places = false;                  ///< whether views for people name the lines of the plan
  bool redacted = false;                ///< whether what is shown is of a plan without the names of people
  const plan::Names* hidden = nullptr;  ///< the people whose names are not shown of files as they stand
  bool picture = false;                 ///< whether Markdown has the timeline's picture, in Mermaid
  bool excel = false;                   ///< whether CSV is as Excel reads it in Swedish and most of Europe
  Spans spans = Spans::deadline;
};

/// The widths that a style may have.
inline constexpr std::size_t narrowest = 40;
inline constexpr std::size_t widest = 400;

struct PlanSummary {
  source::FileId root;
  Day today{};
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t notes = 0;
  std::size_t first = 0;  ///< its findings are those from here …
  std::size_t last = 0;   ///< … to before here
};

/// What came of holding findings against those that are known already.
struct AgainstBaseline {
  std::string file;
  std::vector<check::Known> known;       ///< that were found, and do not count
  std::vector<check::Known> lapsed;      ///< that count again, and stand among the findings
  std::vector<config::Adopted> gone;     ///< that were not found any more
  std::optional<std::size_t> adopted{};  ///< where the file is written: how many of the known ones are new to it
};

/// What `validate` found.
struct Report {
  std::vector<PlanSummary> plans;
  std::vector<diag::Diagnostic> findings;  ///< in the order they are to be shown
  std::size_t files = 0;
  std::size_t skipped = 0;
  std::vector<diag::Suppressed> suppressed;
  std::size_t mended = 0;  ///< findings that `--fix` mended, and in how many files
  std::size_t mended_files = 0;
  std::optional<diag::Severity> fails_at;  ///< from which severity on the run fails; none where it never does
  bool complete = true;                    ///< all that was asked for could be read
  std::optional<std::size_t> most_shown;   ///< of each rule in a file, for people
  bool statistics = false;                 ///< whether to count the findings rule by rule
  std::string changed_since;  ///< the revision since which its plans have changed; empty where all are asked for
  std::optional<AgainstBaseline> baseline;  ///< where there is one
  unsigned threads = 1;                     ///< that may draw it
  bool summary = true;                      ///< whether to end with a line that sums up, where the form has one
  /// What files with findings are called whoever asks, and from wherever: for fingerprints. Others are as they are
  /// shown.
  std::map<source::FileId, std::string> lasting_names{};

  std::size_t count(diag::Severity severity) const;
};

/// The forms of `validate`.
std::string validate_human(const Report& report, const source::SourceMap& sources, const Style& style);
/// A line a finding: `kumla/collaboration.yaml:9:9: error[SBS601]: …`.
std::string validate_short(const Report& report, const source::SourceMap& sources, const Style& style);
std::string validate_json(const Report& report, const source::SourceMap& sources, const Style& style);
/// SARIF 2.1.0, as GitHub's code scanning reads it.
std::string validate_sarif(const Report& report, const source::SourceMap& sources, const Style& style);
/// Commands that GitHub's runners turn into annotations.
std::string validate_github(const Report& report, const source::SourceMap& sources, const Style& style);
/// GitLab's code quality report.
std::string validate_gitlab(const Report& report, const source::SourceMap& sources, const Style& style);
/// JUnit's XML: a suite a plan. What lies below the severity that fails is a passing test with something to say.
std::string validate_junit(const Report& report, const source::SourceMap& sources, const Style& style);

/// A plan that could not be read, and so is not drawn: it is named where it would stand.
struct Unread {
  std::string root;
  std::string command;     ///< that says what is wrong in it
  std::size_t before = 0;  ///< the plan that it stands before, among those that are drawn
};

/// What is drawn of several plans, in their order.
template <class Drawn>
struct Plans {
  std::span<const Drawn> drawn;
  std::span<const Unread> unread;

  auto begin() const { return drawn.begin(); }
  auto end() const { return drawn.end(); }
};

using Schedules = Plans<schedule::Schedule>;
using Checklists = Plans<schedule::Checklist>;

/// The forms of `timeline`, of several plans one below the other or in one table.
std::string timeline_text(Schedules schedules, const Style& style);
std::string timeline_markdown(Schedules schedules, const Style& style);
std::string timeline_csv(Schedules schedules, const Style& style);
std::string timeline_json(Schedules schedules, const Style& style);
/// A calendar, iCalendar (RFC 5545): every item a whole day or several, byte-identical from run to run.
std::string timeline_ics(Schedules schedules, const Style& style);

/// The picture of one plan in SVG, a document of its own (see timeline_svg.h for one within a page).
std::string timeline_svg(const schedule::Schedule& schedule, const Style& style);
/// The same as a gantt chart in the language of Mermaid.
std::string timeline_mermaid(const schedule::Schedule& schedule, const Style& style);

/// The forms of `checklist`.
std::string checklist_text(Checklists checklists, const Style& style);
/// A task list, as forges render it.
std::string checklist_markdown(Checklists checklists, const Style& style);
std::string checklist_csv(Checklists checklists, const Style& style);
std::string checklist_json(Checklists checklists, const Style& style);

using Standings = Plans<schedule::Standing>;

/// The forms of `status`: a row per collaboration, in the order given, and sums; last what could not be read.
std::string status_text(Standings standings, const Style& style);
std::string status_markdown(Standings standings, const Style& style);
std::string status_csv(Standings standings, const Style& style);
std::string status_json(Standings standings, const Style& style);

using AllResults = Plans<schedule::Results>;

/// The forms of `results`: a row per goal, and what they show together.
std::string results_text(AllResults results, const Style& style);
std::string results_markdown(AllResults results, const Style& style);
std::string results_csv(AllResults results, const Style& style);
std::string results_json(AllResults results, const Style& style);

/// Each as a table in Excel's own form: bytes, and no text. Refused where the machine has no room for it.
Result<std::string> timeline_xlsx(Schedules schedules, const Style& style);
Result<std::string> checklist_xlsx(Checklists checklists, const Style& style);
Result<std::string> status_xlsx(Standings standings, const Style& style);
Result<std::string> results_xlsx(AllResults results, const Style& style);

/// Rules to be listed, in the order of their ids, and the mandate that they were chosen for, where one was.
struct RuleList {
  std::vector<const rules::Rule*> rules;
  const programme::Mandate* mandate = nullptr;
};

std::string explain_text(const rules::Rule& rule, const Style& style);
std::string explain_markdown(const rules::Rule& rule, const Style& style);
std::string explain_json(const rules::Rule& rule, const Style& style);

/// The same of a key or a value of the plan format.
std::string explain_text(const guide::Topic& topic, const Style& style);
std::string explain_markdown(const guide::Topic& topic, const Style& style);
std::string explain_json(const guide::Topic& topic, const Style& style);

std::string rules_text(const RuleList& list, const Style& style);
std::string rules_markdown(const RuleList& list, const Style& style);
std::string rules_json(const RuleList& list, const Style& style);

/// The manual of the rules, `docs/rules.sv.md`: all mandates, and each rule as `explain` tells it.
std::string rules_manual(Language language);

/// The pages of the plan format, `docs/format.sv.md`: every key, value and date form as `explain` tells it; and
/// `docs/keys.sv.md`, all its words on one sheet of paper.
std::string format_manual(Language language);
std::string format_sheet(Language language);

/// Whose sentence, and where it stands: ”Samarbetet … kan pågå i upp till tre år.” (Skolverkets arbetsgång, steg 6; …).
std::string source_line(const programme::Citation& citation, Language language);

/// Why sbs says so, by the first sentence of the rule's own reason.
std::string reason_of(const diag::Diagnostic& finding, Language language);

/// What is said under a finding of why: the reason where no source carries it, the source where there is one.
std::vector<std::string> why_of(const diag::Diagnostic& finding, Language language);

}  // namespace sbs::render
