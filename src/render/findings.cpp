#include "render/findings.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "base/date.h"
#include "base/hash.h"
#include "base/in_order.h"
#include "base/text.h"
#include "render/nouns.h"
#include "render/style.h"

namespace sbs::render {

namespace {

using diag::Diagnostic;
using diag::Severity;

constexpr Noun files{{"fil", "file"}, {"filer", "files"}};
constexpr Noun others{{"annan YAML-fil förbigången", "other YAML file passed over"},
                      {"andra YAML-filer förbigångna", "other YAML files passed over"}};
constexpr Message<std::string, std::string> nothing_found{"Inga fel i {0} ({1})", "No errors in {0} ({1})"};
constexpr Message<std::string, std::string, std::string> found{"{0} i {1} ({2})", "{0} in {1} ({2})"};
constexpr Noun ignored{{"undantag", "ignored by a comment"}, {"undantag", "ignored by comments"}};
constexpr Noun known_already{{"känt sedan tidigare", "known already"}, {"kända sedan tidigare", "known already"}};
constexpr Message<std::string, std::string> mended{"Rättade {0} i {1}.", "Fixed {0} in {1}."};
constexpr Noun mended_findings{{"påpekande", "finding"}, {"påpekanden", "findings"}};
constexpr Message<std::string> can_be_fixed{"sbs validate --fix rättar {0} av dem",
                                            "sbs validate --fix fixes {0} of them"};
constexpr Message<std::string> without_plan{"{0}; ingen plan att kontrollera", "{0}; no plan to check"};
constexpr Message<std::string> none_changed{"Ingen plan har ändrats sedan {0}.", "No plan has changed since {0}."};
constexpr Message<When> as_of{"kontrollerat per {0}", "checked as of {0}"};
constexpr Message<std::string> in_english{"på engelska: {0}", "in English: {0}"};

/// A sentence of a source between quotation marks; those that it has itself are the inner ones.
std::string cited(std::string_view sentence, Language language) {
  const bool swedish = language == Language::sv;
  std::string inner(sentence);
  const auto put = [&](std::string_view outer, std::string_view mark) {
    for (auto at = inner.find(outer); at != std::string::npos; at = inner.find(outer, at + mark.size()))
      inner.replace(at, outer.size(), mark);
  };
  put("”", "’");
  put("“", "‘");
  return fmt::format("{}{}”", swedish ? "”" : "“", inner);
}

}  // namespace

std::string summary_line(const Report& report, const Style& style) {
  const Language language = style.language;
  std::string before = baseline_lines(report, style);
  if (report.mended > 0)
    add_wrapped(before, "",
                mended(language, mended_findings(language, static_cast<long long>(report.mended)),
                       files(language, static_cast<long long>(report.mended_files))),
                style);
  std::vector<std::string> counts;
  if (const auto count = report.count(Severity::error))
    counts.push_back(errors_counted(language, static_cast<long long>(count)));
  if (const auto count = report.count(Severity::warning))
    counts.push_back(warnings_counted(language, static_cast<long long>(count)));
  if (const auto count = report.count(Severity::note))
    counts.push_back(notes_counted(language, static_cast<long long>(count)));
  const std::string plan_count = plans_counted(language, static_cast<long long>(report.plans.size()));
  std::string file_count = files(language, static_cast<long long>(report.files));
  if (report.skipped > 0) file_count += ", " + others(language, static_cast<long long>(report.skipped));
  if (report.plans.empty() && counts.empty() && !report.changed_since.empty()) {
    std::string out;
    add_wrapped(out, "", none_changed(language, printable(report.changed_since)), style);
    return before + out;
  }
  if (report.plans.empty()) {
    std::string out;
    add_wrapped(out, "", without_plan(language, join_and(counts, language)) + ".", style);
    return before + out;
  }
  std::string text = counts.empty() ? nothing_found(language, plan_count, file_count)
                                    : found(language, join_and(counts, language), plan_count, file_count);
  if (!report.suppressed.empty()) text += ", " + ignored(language, static_cast<long long>(report.suppressed.size()));
  if (report.baseline && !report.baseline->known.empty())
    text += ", " + known_already(language, static_cast<long long>(report.baseline->known.size()));
  // One day for all plans is worth saying: the same plan is judged otherwise on another day.
  const bool same_day = !report.plans.empty() &&
                        std::all_of(report.plans.begin(), report.plans.end(),
                                    [&](const PlanSummary& plan) { return plan.today == report.plans.front().today; });
  if (same_day) text += ", " + as_of(language, report.plans.front().today);
  const auto fixes = std::count_if(report.findings.begin(), report.findings.end(),
                                   [](const Diagnostic& finding) { return finding.fix.has_value(); });
  if (fixes > 0) text += ". " + can_be_fixed(language, std::to_string(fixes));
  std::string out;
  add_wrapped(out, "", text + ".", style);
  return before + out;
}

std::string statistics(const Report& report, const Style& style) {
  std::map<diag::RuleId, std::size_t> counts;
  for (const Diagnostic& finding : report.findings)
    counts[finding.rule] += 1 + finding.more;
  std::vector<std::pair<diag::RuleId, std::size_t>> rows(counts.begin(), counts.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  std::string out;
  std::size_t width = 0;
  for (const auto& [rule, count] : rows)
    width = std::max(width, std::to_string(count).size());
  for (const auto& [rule, count] : rows)
    add_wrapped(out, fmt::format("{:>{}}  {}  ", count, width, diag::to_string(rule)),
                std::string(rules::rule(rule).title.in(style.language)), style);
  return rows.empty() ? out : out + "\n";
}

std::size_t Report::count(Severity severity) const { return diag::count(findings, severity); }

std::string source_line(const programme::Citation& citation, Language language) {
  using Kind = programme::Citation::Kind;
  const auto reference = citation.reference.in(language);
  if (citation.kind == Kind::quoted) return fmt::format("{} ({})", cited(citation.sentence, language), reference);
  return fmt::format("{} ({})", language == Language::sv ? citation.sentence : citation.paraphrase, reference);
}

std::string reason_of(const Diagnostic& finding, Language language) {
  if (!finding.reason.empty()) return finding.reason;
  return std::string(first_sentence(rules::rule(finding.rule).why.in(language)));
}

std::vector<std::string> why_of(const Diagnostic& finding, Language language) {
  using Kind = programme::Citation::Kind;
  const programme::Citation& citation = rules::source_of(finding);
  std::vector<std::string> lines;
  // Only a source's own words can say why by themselves.
  const bool says_why = citation.kind == Kind::quoted && citation.carries && finding.reason.empty();
  if (!says_why) lines.push_back(reason_of(finding, language));
  if (citation.kind == Kind::own) return lines;
  lines.push_back(source_line(citation, language));
  if (language == Language::en && citation.kind == Kind::quoted)
    lines.push_back(in_english(language, std::string(citation.paraphrase)));
  return lines;
}

std::string whole_text(const Diagnostic& finding, Language language) {
  std::string text = printable(finding.message);
  if (!finding.label.empty()) text += " (" + printable(finding.label) + ")";
  for (const diag::Related& related : finding.related)
    text += "\n" + printable(related.message);
  for (const std::string& help : finding.help)
    text += "\n" + printable(help);
  for (const std::string& why : why_of(finding, language))
    text += "\n" + why;
  return text + "\nsbs explain " + std::string(diag::to_string(finding.rule));
}

std::vector<Told> told_by_cause(std::span<const Diagnostic> findings) {
  constexpr std::size_t many = 3;  // one or two are read sooner than a list
  std::map<source::Span, std::vector<const Diagnostic*>> causes;
  for (const Diagnostic& finding : findings)
    if (finding.since) causes[*finding.since].push_back(&finding);
  std::vector<Told> told;
  for (const Diagnostic& finding : findings) {
    const auto cause = finding.since ? causes.find(*finding.since) : causes.end();
    if (cause == causes.end() || (cause->second.size() < many && !cause->second.empty())) {
      told.push_back({&finding, {}});
      continue;
    }
    if (cause->second.empty()) continue;  // told with its first
    std::vector<const Diagnostic*> together = std::exchange(cause->second, {});
    std::stable_sort(together.begin(), together.end(),
                     [](const Diagnostic* a, const Diagnostic* b) { return a->rule < b->rule; });
    told.push_back({&finding, std::move(together)});
  }
  return told;
}

namespace {

/// Files of which some are to be looked at together.
class Joined {
 public:
  /// The one that stands for all that a file is joined with.
  source::FileId head(source::FileId file) {
    // Not by recursion: a hundred thousand plans may be joined one after the other. Each step is halved for the next.
    for (source::FileId* next = &next_of(file); *next != file; next = &next_of(file))
      file = *next = next_of(*next);
    return file;
  }
  void join(source::FileId one, source::FileId other) { next_[head(other)] = head(one); }

 private:
  source::FileId& next_of(source::FileId file) { return next_.try_emplace(file, file).first->second; }

  std::map<source::FileId, source::FileId> next_;
};

template <class Take>
void for_each_file(const Told& told, const Take& take) {
  const auto files_of = [&](const Diagnostic& finding) {
    take(finding.span.file);
    for (const diag::Related& related : finding.related)
      take(related.span.file);
    if (finding.since) take(finding.since->file);
    if (finding.fix)
      for (const source::Edit& edit : finding.fix->edits)
        take(edit.span.file);
  };
  files_of(*told.finding);
  for (const Diagnostic* finding : told.one_cause)
    files_of(*finding);
}

/// What is told, by its places in the list, in groups of which no two look at a file in common.
std::vector<std::vector<std::size_t>> groups_by_files(const std::vector<Told>& told) {
  Joined joined;
  for (const Told& one : told)
    for_each_file(one, [&](source::FileId file) { joined.join(one.finding->span.file, file); });
  std::map<source::FileId, std::size_t> group_of;
  std::vector<std::vector<std::size_t>> groups;
  for (std::size_t at = 0; at < told.size(); ++at) {
    const auto [group, fresh] = group_of.try_emplace(joined.head(told[at].finding->span.file), groups.size());
    if (fresh) groups.emplace_back();
    groups[group->second].push_back(at);
  }
  return groups;
}

}  // namespace

std::vector<std::string> drawn_each(const std::vector<Told>& told, unsigned threads,
                                    const std::function<std::string(std::size_t at)>& draw) {
  const auto groups = groups_by_files(told);
  std::vector<std::string> drawn(told.size());
  in_order(
      groups.size(), threads,
      [&](std::size_t at) {
        std::vector<std::string> group;
        for (const std::size_t one : groups[at])
          group.push_back(draw(one));
        return group;
      },
      [&](std::size_t at, std::vector<std::string> group) {
        for (std::size_t one = 0; one < group.size(); ++one)
          drawn[groups[at][one]] = std::move(group[one]);
      });
  return drawn;
}

std::vector<std::string> drawn_each(const std::vector<const Diagnostic*>& findings, unsigned threads,
                                    const std::function<std::string(std::size_t at)>& draw) {
  std::vector<Told> told;
  told.reserve(findings.size());
  for (const Diagnostic* finding : findings)
    told.push_back({finding, {}});
  return drawn_each(told, threads, draw);
}

std::string joined(const std::vector<std::string>& texts) {
  std::size_t size = 0;
  for (const std::string& one : texts)
    size += one.size();
  std::string out;
  out.reserve(size);
  for (const std::string& one : texts)
    out += one;
  return out;
}

std::vector<const Diagnostic*> shown_of(const Report& report) {
  std::vector<const Diagnostic*> findings;
  findings.reserve(report.findings.size());
  for (const Diagnostic& finding : report.findings)
    findings.push_back(&finding);
  return findings;
}

std::vector<std::string> fingerprints(const std::vector<const Diagnostic*>& findings, const Report& report,
                                      const source::SourceMap& sources) {
  std::map<std::string, int> occurrences;
  std::vector<std::string> prints;
  for (const Diagnostic* finding : findings) {
    const auto lasting = report.lasting_names.find(finding->span.file);
    const std::string& file =
        lasting == report.lasting_names.end() ? sources.name(finding->span.file) : lasting->second;
    const std::string place = fmt::format("{}\n{}\n{}", diag::to_string(finding->rule), file, finding->path);
    prints.push_back(fmt::format("{:016x}:{}", stable_hash(place), ++occurrences[place]));
  }
  return prints;
}

}  // namespace sbs::render
